/** Gaps that stand as they stood: townships without a protection station. */

import type { ChangeNote } from "../coverage-types.ts";
import { station } from "../formulas/station.ts";
import { type Moment, townshipName } from "./moment.ts";

/** Townships without a station that day. */
const without = ({ county }: Moment, day: string): string[] =>
  station(county, day).flatMap(({ id, numerator }) => (numerator === 0 ? [id] : []));

function note(moment: Moment, unit: string, still: boolean): ChangeNote {
  const name = townshipName(moment.county, unit);
  return {
    kind: still ? "same" : "worse",
    text: {
      zh: `${name.zh}${still ? "仍无" : "不再有"}未成年人保护工作站。`,
      en: `${name.en} ${still ? "still has no" : "no longer has a"} protection station.`,
    },
    about: { register: "township", id: unit },
  };
}

/** None where the pack keeps no such indicator: then nothing is known of stations. */
export function gapNotes(moment: Moment): ChangeNote[] {
  if (!moment.county.indicators.some(({ formula }) => formula === "station")) return [];
  const before = new Set(without(moment, moment.before));
  return without(moment, moment.asOf).map((unit) => note(moment, unit, before.has(unit)));
}
