/** Schools with at least one psychology teacher, part-time counted / all schools. */

import { countedOn } from "../counted.ts";
import { type Formula, tally } from "../tally.ts";

export const psychologist: Formula = (county, day) =>
  countedOn(county, "school", day).map((school) => {
    const teachers = school.record.psychologists;
    return tally(school, teachers === undefined ? "unreported" : teachers >= 1 ? "compliant" : "failing");
  });
