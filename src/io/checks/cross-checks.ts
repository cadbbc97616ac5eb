/** Holds the registers of a county against each other, and says where in the files each oddity stands. */

import type { County } from "../../domain/county.ts";
import type { Clause, Indicator } from "../../domain/pack.ts";
import type { Problem } from "../../domain/problems.ts";
import type { RegisterId } from "../../domain/registers/index.ts";
import type { Rule } from "../../domain/rules/rule.ts";
import type { ListReading } from "../pack-json.ts";
import type { Reading } from "../register.ts";
import { checkDates } from "./dates.ts";
import { checkClauses, checkIndicators, checkRules } from "./definitions.ts";
import { checkPlaceIds } from "./place-ids.ts";
import { checkPositions } from "./positions.ts";
import { checkReferences } from "./references.ts";
import type { Remark } from "./remark.ts";
import { placedOf } from "./spots.ts";
import { checkTwins } from "./twins.ts";
import { checkVenues } from "./venues.ts";

/** The readings that the county was made of; they know the lines. */
export interface Sources {
  readonly readings: ReadonlyMap<RegisterId, Reading>;
  readonly rules: ListReading<Rule> | null;
  readonly indicators: ListReading<Indicator> | null;
  readonly clauses: ListReading<Clause> | null;
}

/** At its place in the files. */
export function located(
  { code, severity, register, index, id, column, values }: Remark,
  readings: Sources["readings"],
): Problem {
  const reading = readings.get(register);
  const where = reading && { file: reading.file, ...reading.spot(index, column) };
  return { code, severity, ...where, register, id, ...(values && { values }) };
}

export function crossChecks(county: County, { readings, rules, indicators, clauses }: Sources): Problem[] {
  const placed = placedOf(county);
  const remarks = [
    ...checkPlaceIds(county),
    ...checkReferences(county),
    ...checkDates(county),
    ...checkVenues(county),
    ...checkPositions(county, placed),
    ...checkTwins(placed),
  ];
  return [
    ...(rules ? checkRules(rules) : []),
    ...(indicators ? checkIndicators(indicators) : []),
    ...(clauses ? checkClauses(clauses, county) : []),
    ...remarks.map((remark) => located(remark, readings)),
  ];
}
