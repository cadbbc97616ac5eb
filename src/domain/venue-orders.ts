/** In which order findings are listed. */

export const venueOrders = ["gravest", "nearest", "name", "township", "deadline"] as const;
export type VenueOrder = (typeof venueOrders)[number];
