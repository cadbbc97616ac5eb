/** The five classes of a share and the one for nothing to cover; colour and hatch are chosen by it. */

export const shareClasses = ["under60", "60-74", "75-89", "90-99", "full", "none"] as const;
export type ShareClass = (typeof shareClasses)[number];

/** By the lower end of the interval: what is in doubt does not count as reached. Null: none. */
export function shareClass(share: number | null): ShareClass {
  if (share === null || Number.isNaN(share)) return "none";
  if (share < 60) return "under60";
  if (share < 75) return "60-74";
  if (share < 90) return "75-89";
  return share < 100 ? "90-99" : "full";
}
