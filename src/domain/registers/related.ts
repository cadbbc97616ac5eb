/** Rows of other registers that refer to a record: the licences of a venue, the gates of a school. */

import { type County, groupedBy } from "../county.ts";
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
  ["entrance", "place", places],
  ["measurement", "place", places],
  ["childrensHome", "village", ["village"]],
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
    return ids.flatMap((id) =>
      to.filter((one) => county.registers[one].some((record) => record.id === id)).map((one) => [one, id] as const),
    );
  });
}

const onlyForward: typeof references = [
  ["patrolPlan", "water", ["waterHazard"]],
  ["patrolVisit", "water", ["waterHazard"]],
  ["patrolVisit", "plan", ["patrolPlan"]],
  ["count", "unit", ["township"]],
];

/** The name by which a record is called; its id where it has none. */
export const nameOf = (register: RegisterId, row: Readonly<Record<string, unknown>>): string =>
  tableOf(register).columns.some(({ id }) => id === "name") && typeof row["name"] === "string" && row["name"] !== ""
    ? row["name"]
    : String(row["id"]);
