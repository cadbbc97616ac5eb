/** Records that may be ones that stand, as the officer answered: under that one's id, or new. */

import type { Loose } from "./row-ids.ts";

export interface Answered {
  readonly records: readonly Loose[];
  /** Rows whose answer cannot hold, since another row took the same record: they stay to be asked. */
  readonly open: ReadonlySet<number>;
}

/** `lineOf`: the row of a record in the spreadsheet. `pairs`: by row the id of the standing record; empty: a new one. */
export function settleAsked(
  records: readonly Loose[],
  lineOf: (index: number) => number,
  pairs: Readonly<Record<number, string>>,
): Answered {
  const taken = new Set(records.map(({ id }) => id));
  const open = new Set<number>();
  const settled = records.map((record, index) => {
    const line = lineOf(index);
    const id = pairs[line];
    if (id === undefined || id === "") return record;
    if (taken.has(id)) {
      open.add(line);
      return record;
    }
    taken.add(id);
    return { ...record, id };
  });
  return { records: settled, open };
}
