/** One property of many records as a column, small and quick to parse. A null stands for absent. */

/** Plain values, or indexes into the distinct ones where few recur often. */
export type WireColumn =
  | readonly unknown[]
  | { readonly of: readonly string[]; readonly at: readonly (number | null)[] };

/** A text that recurs at least this often on average goes into a dictionary. */
const recurring = 4;

export function packColumn(values: readonly unknown[]): WireColumn | null {
  if (values.every((value) => value === undefined)) return null;
  const distinct = new Map<string, number>();
  for (const value of values) {
    if (value === undefined) continue;
    if (typeof value !== "string" || distinct.size * recurring > values.length)
      return values.map((one) => (one === undefined ? null : one));
    if (!distinct.has(value)) distinct.set(value, distinct.size);
  }
  const at = values.map((value) => (value === undefined ? null : (distinct.get(value as string) ?? null)));
  return { of: [...distinct.keys()], at };
}

/** The value of each row; undefined where it is absent. */
export function unpackColumn(column: WireColumn): (row: number) => unknown {
  if (!("of" in column)) return (row) => column[row] ?? undefined;
  const { of, at } = column;
  return (row) => {
    const index = at[row];
    return index === null || index === undefined ? undefined : of[index];
  };
}
