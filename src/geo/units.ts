/** A branded number, so that a degree never lands where a metre is meant. */

declare const unit: unique symbol;
type Branded<Unit extends string> = number & { readonly [unit]: Unit };

/** Ellipsoidal metres on WGS 84 / CGCS2000 (the two differ by less than a millimetre here). */
export type Metres = Branded<"m">;
/** Longitude first, then latitude, in decimal degrees of WGS 84: the order of GeoJSON. */
export type LngLat = readonly [lon: number, lat: number];

export const metres = (value: number): Metres => value as Metres;
