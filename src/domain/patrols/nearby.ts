/** Who learns and lives within 1 km of a water point on one day, with the doubt of every distance. */

import { accuracyOf, type County, type ProtectedPlace, standsOn } from "../county.ts";
import type { Village } from "../registers/areas.ts";
import type { WaterHazard } from "../registers/waters.ts";
import type { Nearby, WaterStatus } from "./patrol-types.ts";
import { type Near, withinReach } from "./within-reach.ts";

const childrenOf = (record: ProtectedPlace | Village): number | null =>
  ("kind" in record && record.kind === "school" ? record.pupils : record.children) ?? null;

const total = (near: readonly Nearby[]): number => near.reduce((sum, { children }) => sum + (children ?? 0), 0);

type Found = Pick<
  WaterStatus,
  "placesWithin1km" | "pupilsWithin1km" | "villagesWithin1km" | "villageChildrenWithin1km"
>;

/** Nearest first; what does not stand on the day is left out. A water point without a shape has nobody near it. */
export function nearby(county: County, water: WaterHazard, day: string): Found {
  const own = accuracyOf(water, county.pack);
  const standing = <T extends ProtectedPlace | Village>(near: readonly Near<T>[] = []): readonly Near<T>[] =>
    near.filter(({ record }) => standsOn(record.since, record.until, day));
  const measured = ({ record, distance }: Near<ProtectedPlace | Village>): Nearby => ({
    distance,
    doubt: Math.hypot(own, accuracyOf(record, county.pack)),
    children: childrenOf(record),
  });
  const reach = withinReach(county).get(water.id);
  const places = standing(reach?.places).map((near) => ({
    place: near.record.id,
    kind: near.record.kind,
    ...measured(near),
  }));
  const villages = standing(reach?.villages).map((near) => ({ village: near.record.id, ...measured(near) }));
  return {
    placesWithin1km: places,
    pupilsWithin1km: total(places),
    villagesWithin1km: villages,
    villageChildrenWithin1km: total(villages),
  };
}
