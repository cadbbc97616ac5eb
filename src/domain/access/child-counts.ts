/** Which numbers count children: small ones point at a child, so outside civil affairs they are withheld. */

import type { RegisterId } from "../registers/index.ts";

/** One to four: of so few a neighbour knows who is meant. 0 points at nobody. */
const few = 4;
export const isFew = (value: number | undefined): boolean => value !== undefined && value > 0 && value <= few;

/** Columns that count children, by register. Confirmations and agreements are signed for one child each. */
export const childColumns: Readonly<Partial<Record<RegisterId, readonly string[]>>> = {
  school: ["pupils"],
  kindergarten: ["children"],
  nursery: ["children"],
  township: ["childrenUnder3"],
  village: ["children", "childrenUnder3", "leftBehind", "inNeed", "orphans", "confirmations", "agreements"],
};

/** A column of the villages and the typed figures that are its sum over a township or the county. */
export interface VillageTable {
  readonly column: string;
  /** Keys of `count`. */
  readonly sums: readonly string[];
  /** Keys of `count` that add up only some of the villages, so that they narrow what those may be. */
  readonly parts: readonly string[];
}

export const villageTables: readonly VillageTable[] = [
  {
    column: "children",
    sums: ["homeReach.denominator", "directorsPer1000.denominator"],
    parts: ["homeReach.numerator"],
  },
  { column: "childrenUnder3", sums: ["nurseryPlaces.denominator"], parts: [] },
  { column: "leftBehind", sums: ["agreements.denominator"], parts: [] },
  { column: "inNeed", sums: [], parts: [] },
  { column: "orphans", sums: ["confirmations.denominator"], parts: [] },
  { column: "confirmations", sums: ["confirmations.numerator"], parts: [] },
  { column: "agreements", sums: ["agreements.numerator"], parts: [] },
];

/** Figures of single children that no village column holds: their table is that of townships and county. */
export const typedTables: readonly string[] = ["reportsClosed.numerator", "reportsClosed.denominator"];

const childKeys: ReadonlySet<string> = new Set([
  ...villageTables.flatMap(({ sums, parts }) => [...sums, ...parts]),
  ...typedTables,
]);

/** Does a typed figure of this key count children? */
export const isChildKey = (key: string): boolean => childKeys.has(key);
