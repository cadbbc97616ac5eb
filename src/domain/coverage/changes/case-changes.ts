/** Cases that fell overdue since, and cases that were closed. */

import { casesOn } from "../../cases/case-on-day.ts";
import { caseStateOn, isOverdue } from "../../cases/case-states.ts";
import type { Case } from "../../registers/cases.ts";
import type { ChangeNote } from "../coverage-types.ts";
import type { Moment } from "./moment.ts";

function overdueNote(cases: readonly Case[]): ChangeNote {
  const listed = cases.filter((record) => record.listed === "yes").length;
  const [first] = cases;
  const count = cases.length;
  return {
    kind: "alert",
    text: {
      zh: `${count} 件案件到期未办结${listed > 0 ? `，其中 ${listed} 件挂牌督办` : ""}。`,
      en: `${count} ${count === 1 ? "case has" : "cases have"} passed the deadline unclosed${listed > 0 ? `, ${listed} under listed supervision` : ""}.`,
    },
    ...(count === 1 && first ? { about: { register: "venue", id: first.venue } } : {}),
  };
}

const closedNote = (count: number): ChangeNote => ({
  kind: "better",
  text: { zh: `办结案件 ${count} 件。`, en: `${count} ${count === 1 ? "case was" : "cases were"} closed.` },
});

export function caseNotes({ county, asOf, before }: Moment): ChangeNote[] {
  const then = new Map(casesOn(county, before).map((record) => [record.id, record]));
  const cases = casesOn(county, asOf);
  const was = ({ id }: Case, holds: (record: Case) => boolean): boolean => {
    const record = then.get(id);
    return record !== undefined && holds(record);
  };
  const overdue = cases.filter(
    (record) => isOverdue(record, asOf) && !was(record, (earlier) => isOverdue(earlier, before)),
  );
  const closed = cases.filter(
    (record) =>
      caseStateOn(record, asOf) === "closed" && !was(record, (earlier) => caseStateOn(earlier, before) === "closed"),
  );
  return [
    ...(overdue.length > 0 ? [overdueNote(overdue)] : []),
    ...(closed.length > 0 ? [closedNote(closed.length)] : []),
  ];
}
