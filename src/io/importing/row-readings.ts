/** Which reading the numbers of a row are taken in, as the officer chose: one for the way it is written, or its own. */

import type { DatumAnswer } from "../../domain/import/detect-datum.ts";
import type { SheetRow } from "../../domain/import/sheet.ts";
import { type Reading, readingNamed } from "../../geo/readings.ts";

export function rowReadings(
  wayOf: DatumAnswer["wayOf"],
  chosen: Readonly<Record<string, string>>,
  own: ReadonlyMap<number, string>,
): (pair: readonly [number, number], row: SheetRow) => Reading | null {
  const named = new Map<string, Reading | null>();
  const reading = (id: string | undefined): Reading | null => {
    if (id === undefined) return null;
    const known = named.get(id);
    if (known !== undefined) return known;
    const found = readingNamed(id);
    named.set(id, found);
    return found;
  };
  const ids = new Set(Object.values(chosen));
  // What lies far from the county is read as its neighbours in the file, and then said to lie outside.
  const only = ids.size === 1 ? [...ids][0] : undefined;
  return (pair, row) => {
    const itself = own.get(row.row);
    if (itself !== undefined) return reading(itself);
    const way = wayOf(pair);
    return reading(way === null ? only : chosen[way]);
  };
}
