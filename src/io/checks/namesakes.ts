/**
 * Rows of one file that may be one and the same although their spots do not say so: a licence that stands twice, a
 * credit code under one name, or one name in one place where a position is missing.
 */

import { fold } from "../fold.ts";
import type { Remark } from "./remark.ts";
import type { Placed } from "./spots.ts";

const textOf = ({ record }: Placed, column: string): string => {
  const value = record[column];
  return typeof value === "string" ? fold(value) : "";
};

/** What no two shops share; null: the row does not say enough. */
const keys: readonly ((row: Placed) => readonly [column: string, key: string] | null)[] = [
  (row) => {
    const licence = textOf(row, "licence");
    return licence === "" ? null : ["licence", licence];
  },
  (row) => {
    const [code, name] = [textOf(row, "creditCode"), textOf(row, "name")];
    // A firm with two shops has one code for both.
    return code === "" || name === "" ? null : ["creditCode", `${code} ${name}`];
  },
];

/** Name and address, or name and township: of weight only where no position tells two rows apart. */
function placeKey(row: Placed): string | null {
  const [name, address, township] = [textOf(row, "name"), textOf(row, "address"), textOf(row, "township")];
  return name === "" || (address === "" && township === "") ? null : `${name} ${address || township}`;
}

/** Of rows alike the first that was met is named by the later ones. */
export function checkNamesakes(all: readonly Placed[]): Remark[] {
  const first = new Map<string, Placed>();
  const remark = (row: Placed, column: string, earlier: Placed): Remark => ({
    code: "possible-duplicate",
    severity: "warning",
    register: row.register,
    index: row.index,
    id: row.record.id,
    column,
    values: { value: `${String(earlier.record["name"] ?? "")} (${earlier.record.id})` },
  });
  return all.flatMap((row): Remark[] => {
    if (row.register === "entrance") return [];
    for (const key of keys) {
      const [column, value] = key(row) ?? [];
      if (column === undefined || value === undefined) continue;
      const earlier = first.get(`${column} ${value}`);
      if (earlier) return [remark(row, column, earlier)];
      first.set(`${column} ${value}`, row);
    }
    const place = placeKey(row);
    if (place === null) return [];
    const earlier = first.get(`place ${place}`);
    if (!earlier) first.set(`place ${place}`, row);
    return earlier && (row.at === null || earlier.at === null) ? [remark(row, "name", earlier)] : [];
  });
}
