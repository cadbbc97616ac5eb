/** The water points near one place or village: the same pairs as `nearby`, asked from the other side. */

import type { Nearby, Patrols, WaterStatus } from "./patrol-types.ts";

export interface NearWater {
  readonly status: WaterStatus;
  readonly near: Nearby;
}

/** Nearest first, within 1 km, straight. `id`: of a school, kindergarten, nursery or village. */
export function nearWaters({ waters }: Pick<Patrols, "waters">, of: "place" | "village", id: string): NearWater[] {
  const found = waters.flatMap((status) => {
    const near =
      of === "place"
        ? status.placesWithin1km.find(({ place }) => place === id)
        : status.villagesWithin1km.find(({ village }) => village === id);
    return near ? [{ status, near }] : [];
  });
  return found.sort((a, b) => a.near.distance - b.near.distance || (a.status.water < b.status.water ? -1 : 1));
}
