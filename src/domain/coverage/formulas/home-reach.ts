/** Share of children who live within the service radius of a children's home: straight, by the village's point. */

import { straight } from "../../../geo/distance.ts";
import type { LngLat } from "../../../geo/units.ts";
import { type County, standsOn } from "../../county.ts";
import type { Village } from "../../registers/areas.ts";
import type { ChildrensHome } from "../../registers/places.ts";
import { villagesOn } from "../counted.ts";
import { type Formula, type Outcome, tally } from "../tally.ts";
import { pointOf } from "../townships.ts";
import { homesByVillage, homesOf } from "./village-home.ts";

interface Known {
  readonly homes: readonly ChildrensHome[];
  readonly serviceRadius: number;
  readonly reached: ReadonlyMap<Village, readonly ChildrensHome[]>;
}
const known = new WeakMap<readonly Village[], Known>();

/** A degree of latitude is never shorter, metres. */
const shortestDegree = 110_500;

function isWithin(from: LngLat, to: LngLat, radius: number): boolean {
  return Math.abs(from[1] - to[1]) * shortestDegree <= radius && straight(from, to) <= radius;
}

/** The homes in whose radius each village's point lies, open or not; the shapes alone decide. */
function reachingHomes(county: County): Known["reached"] {
  const { village: villages, childrensHome: homes } = county.registers;
  const { serviceRadius } = county.pack.defaults;
  const old = known.get(villages);
  if (old?.homes === homes && old.serviceRadius === serviceRadius) return old.reached;
  const placed = homes.flatMap((home) => {
    const at = pointOf(home.geometry);
    return at ? [{ home, at }] : [];
  });
  const reached = new Map<Village, ChildrensHome[]>();
  for (const village of villages) {
    const from = pointOf(village.geometry);
    const within = placed.filter(({ home, at }) => from && isWithin(from, at, home.radius ?? serviceRadius));
    reached.set(
      village,
      within.map(({ home }) => home),
    );
  }
  known.set(villages, { homes, serviceRadius, reached });
  return reached;
}

/**
 * Weighted by children. Undetermined: no home reaches the village, but it has no position itself, or a home of
 * its own that has none.
 */
export const homeReach: Formula = (county, day) => {
  const reached = reachingHomes(county);
  const homes = homesByVillage(county, day);
  return villagesOn(county, day).map((village) => {
    const { record } = village;
    if (record.children === undefined) return tally(village, "unreported", 0);
    const covered = (reached.get(record) ?? []).some(({ since, until }) => standsOn(since, until, day));
    const unplaced = !pointOf(record.geometry) || homesOf(record, homes).some((home) => !pointOf(home.geometry));
    const outcome: Outcome = covered ? "compliant" : unplaced ? "undetermined" : "failing";
    return tally(village, outcome, record.children);
  });
};
