/** What the check says of one venue, for tests. */

import type { County } from "../../../src/domain/county.ts";
import { check } from "../../../src/domain/rules/check.ts";
import type { Finding } from "../../../src/domain/rules/finding.ts";
import { box, day } from "../county-builder.ts";

/** A hundred-metre square north of the origin's parallel. */
export const campus = box(-50, 0, 50, 100);

export const findingOf = (it: County, id: string, rule = "plan-50", asOf = day, all = false): Finding | undefined =>
  check(it, { asOf, all }).findings.find((one) => one.id === `${rule}/${id}`);

/** Verdict and reason, outside included; null: the rule does not concern the venue. */
export const verdict = (it: County, id: string, rule = "plan-50", asOf = day) => {
  const found = findingOf(it, id, rule, asOf, true);
  return found ? [found.verdict, found.reason] : null;
};
