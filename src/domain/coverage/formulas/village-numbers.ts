/** What villages type: directors, confirmations, agreements. Numbers only; an empty cell is not reported, not 0. */

import type { Village } from "../../registers/areas.ts";
import { villagesOn } from "../counted.ts";
import { type Formula, ratioTally, tally } from "../tally.ts";

/** Villages with at least one child director / all. */
export const villageDirector: Formula = (county, day) =>
  villagesOn(county, day).map((village) => {
    const directors = village.record.childDirectors;
    return tally(village, directors === undefined ? "unreported" : directors >= 1 ? "compliant" : "failing");
  });

type Number = "confirmations" | "orphans" | "agreements" | "leftBehind" | "qualifiedDirectors" | "childDirectors";

const ratio =
  (part: Number, whole: Number): Formula =>
  (county, day) =>
    villagesOn(county, day).map((village) => ratioTally(village, village.record[part], village.record[whole]));

/** Confirmations of guardians' duty signed / orphans living at home. */
export const confirmations = ratio("confirmations", "orphans");
/** Written agreements of entrusted care / left-behind children. */
export const agreements = ratio("agreements", "leftBehind");
/** Directors with a social-work qualification / directors. */
export const qualifiedDirectors = ratio("qualifiedDirectors", "childDirectors");

const both = ({ childDirectors, children }: Village): boolean => childDirectors !== undefined && children !== undefined;

/** Child directors per 1,000 minors, over the villages that report both. */
export const directorsPer1000: Formula = (county, day) =>
  villagesOn(county, day).map(({ register, id, township, record }) => ({
    register,
    id,
    township,
    numerator: both(record) ? (record.childDirectors ?? 0) : null,
    denominator: both(record) ? (record.children ?? 0) : 0,
    undetermined: 0,
  }));
