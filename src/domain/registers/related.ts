/** Rows of other registers that refer to a record: the licences of a venue, the gates of a school. */

import { byId, type County, groupedBy } from "../county.ts";
import { type RegisterId, tableOf } from "./index.ts";

export interface Related {
  readonly register: RegisterId;
  /** How many of its rows refer to the record. */
  readonly rows: number;
}

const places: readonly RegisterId[] = ["school", "kindergarten", "nursery"];

/** Which column of which register holds the id of what. */
const references: readonly (readonly [from: RegisterId, column: string, to: readonly RegisterId[]])[] = [
  ["licence", "venue", ["venue"]],
  ["measurement", "venue", ["venue"]],
  ["case", "venue", ["venue"]],
  ["caseStep", "case", ["case"]],
  ["inspection", "venue", ["venue"]],
  ["inspection", "round", ["enforcementRound"]],
  ["entrance", "place", places],
  ["measurement", "place", places],
  ["childrensHome", "village", ["village"]],
];

/** References that nobody counts backwards: of a water its calendar tells the visits. */
const onlyForward: typeof references = [
  ["enforcementRound", "venues", ["venue"]],
  ["patrolPlan", "water", ["waterHazard"]],
  ["patrolVisit", "water", ["waterHazard"]],
  ["patrolVisit", "plan", ["patrolPlan"]],
  ["count", "unit", ["township"]],
];

/** Registers with rows that refer to it; those that stay in the worker are not asked. */
export const relatedTo = (county: County, register: RegisterId, id: string): readonly Related[] =>
  references
    .filter(([, , to]) => to.includes(register))
    .map(([from, column]) => ({
      register: from,
      rows: groupedBy(county, from, column as never).get(id)?.length ?? 0,
    }))
    .filter(({ rows }) => rows > 0);

/** What a record refers to, as (register, id) pairs that exist: the venue of a licence, the waters of a plan. */
export function refersTo(
  county: County,
  register: RegisterId,
  row: Readonly<Record<string, unknown>>,
): readonly (readonly [register: RegisterId, id: string])[] {
  const forward = [...references, ...onlyForward].filter(([from]) => from === register);
  return forward.flatMap(([, column, to]) => {
    const value = row[column];
    const ids = Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)];
    return ids.flatMap((id) => to.filter((one) => byId(county, one).has(id)).map((one) => [one, id] as const));
  });
}

/** The name by which a record is called; its id where it has none. */
export const nameOf = (register: RegisterId, row: Readonly<Record<string, unknown>>): string =>
  tableOf(register).columns.some(({ id }) => id === "name") && typeof row["name"] === "string" && row["name"] !== ""
    ? row["name"]
    : String(row["id"]);

/** The name of the record whose id a cell of this column holds; null: the column refers to none, or to several. */
export function referredName(
  county: County,
  register: RegisterId,
  column: string,
): ((value: unknown) => string | null) | null {
  const reference = [...references, ...onlyForward].find(([from, own]) => from === register && own === column);
  if (!reference) return null;
  const [, , to] = reference;
  return (value) => {
    if (typeof value !== "string") return null;
    for (const one of to) {
      const record = byId(county, one).get(value);
      if (record) return nameOf(one, { ...record });
    }
    return null;
  };
}

/** Ids that a cell of this column may hold, with their names; null: any text, or more than `most`. */
export function referable(
  county: County,
  register: RegisterId,
  column: string,
  most: number,
): readonly { readonly id: string; readonly name: string }[] | null {
  const reference = [...references, ...onlyForward].find(([from, own]) => from === register && own === column);
  if (!reference) return null;
  const [, , to] = reference;
  if (to.reduce((sum, one) => sum + county.registers[one].length, 0) > most) return null;
  return to.flatMap((one) =>
    county.registers[one].map((record) => ({ id: record.id, name: nameOf(one, { ...record }) })),
  );
}
