/** Which columns and which kept words of a register are whole hidden from a reader, whatever stands in them. */

import type { Desk } from "../labels.ts";
import { type RegisterId, tableOf } from "../registers/index.ts";
import { childColumns } from "./child-counts.ts";
import type { Principal } from "./principal.ts";
import { desksOf, may } from "./rights.ts";

/** What of a county a principal sees; two with the same sight are given the same county. */
export interface Sight {
  readonly desks: readonly Desk[];
  readonly childCounts: boolean;
}

export const sightOf = (principal: Principal, adcode: string): Sight => ({
  desks: desksOf(principal, adcode),
  childCounts: may(principal, adcode, "childCounts"),
});

/** The same text: the same county. */
export const sightKey = ({ desks, childCounts }: Sight): string =>
  `${desks.join("+")}${childCounts ? " children" : ""}`;

/** A village's own words (its note, columns this program does not know) may tell of single children. */
const wordsOfChildren: ReadonlySet<RegisterId> = new Set(["village", "count"]);

/** Columns for desks that the reader does not have, and the notes of villages. */
export function hiddenColumns(register: RegisterId, { desks, childCounts }: Sight): ReadonlySet<string> {
  const forOthers = tableOf(register).columns.filter(
    ({ seenBy }) => seenBy !== undefined && !seenBy.some((desk) => desks.includes(desk)),
  );
  const notes = !childCounts && wordsOfChildren.has(register) ? ["note"] : [];
  return new Set([...forOthers.map(({ id }) => id), ...notes]);
}

/** Is this kept cell (a column not known, or a value that could not be taken) hidden? */
export function hidesExtra(register: RegisterId, { desks, childCounts }: Sight): (name: string) => boolean {
  if (!desks.includes("registers")) return () => true;
  if (!childCounts && wordsOfChildren.has(register)) return () => true;
  const hidden = hiddenColumns(register, { desks, childCounts });
  const children = childCounts ? [] : (childColumns[register] ?? []);
  return (name) => hidden.has(name) || children.includes(name);
}

/** Columns of children's numbers, all of them: what a record of the past or of the log is given without. */
export const childColumnsOf = (register: RegisterId, { childCounts }: Sight): readonly string[] =>
  childCounts ? [] : (childColumns[register] ?? []);
