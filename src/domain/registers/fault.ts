/** What is wrong with one value of a record, before its place in a file or a change is known. */

import type { Text } from "../labels.ts";
import type { Problem, ProblemCode } from "../problems.ts";
import type { Column } from "./column.ts";

/** From the record down: names of properties, places in lists. */
export type Path = readonly (string | number)[];

export interface Fault {
  readonly code: ProblemCode;
  readonly severity: Problem["severity"];
  readonly values: NonNullable<Problem["values"]>;
}

export const labelOf = (column: Column): Text => ({ zh: column.zh, en: column.en });

export const faultOf = (column: Column, code: ProblemCode, value: string, more: Fault["values"] = {}): Fault => ({
  code,
  severity: "error",
  values: { label: labelOf(column), value, ...more },
});

/** The allowed values, to be read by a person. */
export const choicesText = (column: Column): Text => {
  const all = Object.entries(column.values ?? {});
  return {
    zh: all.map(([, { zh }]) => zh).join("、"),
    en: all.map(([id]) => id).join(", "),
  };
};
