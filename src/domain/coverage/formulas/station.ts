/** Townships and streets with a protection station / all. */

import { type County, standsOn } from "../../county.ts";
import { type Formula, tally } from "../tally.ts";
import { townshipIn } from "../townships.ts";

/** Ids of the townships that have a station on a day: by its position, else by the township it names. */
function withStation(county: County, day: string): ReadonlySet<string> {
  const lies = townshipIn(county, "protectionStation");
  const byName = new Map(county.registers.township.flatMap(({ id, name }) => [[id, id] as const, [name, id] as const]));
  const found = county.registers.protectionStation
    .filter(({ since, until, context }) => !context && standsOn(since, until, day))
    .map(({ id, township }) => lies[id] ?? byName.get(township ?? ""));
  return new Set(found.filter((id) => id !== undefined));
}

export const station: Formula = (county, day) => {
  const served = withStation(county, day);
  return county.registers.township.map(({ id }) =>
    tally({ register: "township", id, township: id }, served.has(id) ? "compliant" : "failing"),
  );
};
