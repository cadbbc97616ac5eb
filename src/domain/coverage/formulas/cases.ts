/** Venue cases: closed in time, and under listed supervision. A case belongs where its venue stands. */

import { casesOn } from "../../cases/case-on-day.ts";
import { closedInTime, isOpen } from "../../cases/case-states.ts";
import type { County } from "../../county.ts";
import { type Counted, type Formula, type Outcome, tally } from "../tally.ts";
import { townshipIn } from "../townships.ts";

const outcomes = { yes: "compliant", no: "failing", unknown: "undetermined" } as const satisfies Record<
  string,
  Outcome
>;

function countedCases(county: County, day: string) {
  const townshipOf = townshipIn(county, "venue");
  return casesOn(county, day).map((record) => {
    const counted: Counted = { register: "case", id: record.id, township: townshipOf[record.venue] ?? null };
    return { counted, record };
  });
}

/** Cases closed by their deadline / cases that are closed or whose deadline has passed, to that day. */
export const casesClosed: Formula = (county, day) =>
  countedCases(county, day).flatMap(({ counted, record }) => {
    const inTime = closedInTime(record, day);
    return inTime === null ? [] : [tally(counted, outcomes[inTime])];
  });

/** How many cases under listed supervision are still open. */
export const listedCases: Formula = (county, day) =>
  countedCases(county, day).map(({ counted, record }) => ({
    ...counted,
    numerator: record.listed === "yes" && isOpen(record, day) ? 1 : 0,
    denominator: null,
    undetermined: 0,
  }));
