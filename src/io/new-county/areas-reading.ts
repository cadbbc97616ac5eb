/** In which coordinates a file of areas is written: as its reader says, or as the file itself states. */

import type { Sheet } from "../../domain/import/sheet.ts";
import { statedDatum } from "../../domain/import/stated-datum.ts";
import type { Problem } from "../../domain/problems.ts";
import { type Reading, readingNamed } from "../../geo/readings.ts";

function firstPair(geometry: unknown): readonly [number, number] | null {
  let part: unknown = (geometry as { coordinates?: unknown } | null)?.coordinates;
  while (Array.isArray(part) && Array.isArray(part[0])) part = part[0];
  const [x, y] = Array.isArray(part) ? (part as unknown[]) : [];
  return typeof x === "number" && typeof y === "number" ? [x, y] : null;
}

/** An easting of 36,500,000 names zone 36 itself. */
function prefixedZone(sheet: Sheet): string | null {
  const pair = sheet.rows.map(({ geometry }) => firstPair(geometry)).find((one) => one !== null);
  const zone = Math.floor((pair?.[0] ?? 0) / 1e6);
  return zone >= 25 && zone <= 45 ? `gk${zone}-prefixed` : null;
}

const refused = (file: string, value: string): { readonly refused: Problem } => ({
  refused: { code: "datum-unstated", severity: "error", file, values: { value } },
});

/**
 * `asked`: a reading's id (wgs84, gcj02, bd09, gk36, gk36-prefixed), cgcs2000, or auto. What degrees without a .prj
 * mean is not guessed: boundaries handed out by web maps are shifted, and look like any other.
 */
export function readingOfAreas(sheet: Sheet, asked: string, file: string): Reading | { readonly refused: Problem } {
  const named = (id: string) => readingNamed(id) ?? refused(file, id);
  if (asked !== "auto") return named(asked === "cgcs2000" ? "wgs84" : asked);
  const prefixed = prefixedZone(sheet);
  if (prefixed) return named(prefixed);
  const [stated] = statedDatum("shapefile", [], sheet.prj);
  const [id] = stated?.readings ?? [];
  return id === undefined ? refused(file, stated?.text ?? "auto") : named(id);
}
