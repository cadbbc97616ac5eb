/** In which ways the rows write their positions, and what each reading of a way would mean. */

import { type DatumAnswer, type DatumRow, detectDatum } from "../import/detect-datum.ts";
import type { Ground } from "../import/ground.ts";
import { readingName } from "../import/reading-name.ts";
import type { ApplicationRow, WayOfWriting } from "./application.ts";

/** The township that a row names, by its own column, else somewhere in its address. */
function townshipOf({ township, address }: ApplicationRow, ground: Ground, names: readonly string[]): string | null {
  const named = township === "" ? null : ground.townshipNamed(township);
  if (named !== null || address === "") return named;
  // Two townships in one address tell nothing.
  const found = names.filter((name) => address.includes(name));
  return found.length === 1 ? ground.townshipNamed(found[0] ?? "") : null;
}

/** `names`: of the county's townships, as they stand in addresses. */
export function detectWays(rows: readonly ApplicationRow[], ground: Ground, names: readonly string[]): DatumAnswer {
  const placed = rows.flatMap((row): DatumRow[] => {
    const { pair, id, name } = row;
    if (pair === null || row.isDamaged) return [];
    const known = ground.knownAt("venue", id, name);
    return [{ row: row.row, pair, township: townshipOf(row, ground, names), known }];
  });
  return detectDatum(placed, ground);
}

/** As plain values, most rows first. */
export const waysSaid = ({ groups }: DatumAnswer): readonly WayOfWriting[] =>
  [...groups]
    .map(
      ([way, { rows, named, known, counts, sure }]): WayOfWriting => ({
        way,
        rows,
        named,
        known,
        counts: counts.map(({ reading, ...agree }) => ({ reading: reading.id, name: readingName(reading), ...agree })),
        sure: sure?.id ?? null,
      }),
    )
    .sort((a, b) => b.rows - a.rows || (a.way < b.way ? -1 : 1));

/** What to read each way in without asking anybody: only where it is sure. */
export const sureReadings = (ways: readonly WayOfWriting[]): Readonly<Record<string, string>> =>
  Object.fromEntries(ways.flatMap(({ way, sure }) => (sure === null ? [] : [[way, sure]])));
