/** Villages and communities with a children's home / all. */

import { type County, standsOn } from "../../county.ts";
import type { Village } from "../../registers/areas.ts";
import type { ChildrensHome } from "../../registers/places.ts";
import { villagesOn } from "../counted.ts";
import { grouped } from "../grouped.ts";
import { type Formula, tally } from "../tally.ts";

/** What a home may call its village: the id, the statistical code or the name. */
const namesOf = (village: Village): (string | undefined)[] => [village.id, village.code, village.name];

/** Homes open on a day by what they write for their village. */
export function homesByVillage(county: County, day: string): ReadonlyMap<string, readonly ChildrensHome[]> {
  const homes = county.registers.childrensHome.filter(({ since, until }) => standsOn(since, until, day));
  return grouped(homes, ({ village }) => village);
}

/** The village's own homes. */
export const homesOf = (village: Village, homes: ReadonlyMap<string, readonly ChildrensHome[]>): ChildrensHome[] =>
  namesOf(village).flatMap((name) => (name === undefined ? [] : (homes.get(name) ?? [])));

/** A home that is open on that day, wherever its point lies. */
export const villageHome: Formula = (county, day) => {
  const homes = homesByVillage(county, day);
  return villagesOn(county, day).map((village) =>
    tally(village, homesOf(village.record, homes).length > 0 ? "compliant" : "failing"),
  );
};
