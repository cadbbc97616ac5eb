/** `--at` in any coordinate system, named by `--datum`; `--renewal` and `--since`. */

import { dayNumber } from "../domain/calendar.ts";
import type { Position } from "../domain/rules/finding.ts";
import { keptSpot } from "../domain/siting/landings.ts";
import { typedPair } from "../domain/siting/typed-pair.ts";
import { type Reading, readingNamed } from "../geo/readings.ts";
import { wrong } from "./spot.ts";

/** The system by its reading's id; WGS 84 and CGCS2000 in degrees are one. */
export function readingFrom(text: string | undefined): Reading {
  const found = readingNamed(text === undefined || text === "cgcs2000" ? "wgs84" : text);
  if (found) return found;
  const some = "wgs84, cgcs2000, gcj02, bd09, gk35, gk35-prefixed … (-swapped)";
  throw wrong("--datum", text, `可用：${some}`, `one of: ${some}`);
}

export function typedSpotFrom(text: string | undefined, reading: Reading): Position {
  const pair = typedPair(text ?? "");
  const at = pair && reading.convert(pair.first, pair.second);
  if (at) return keptSpot(at);
  const example = reading.plane ? "609400, 4238900" : "106.2506,38.2802";
  throw wrong("--at", text, `按 ${reading.id} 写，如 ${example}`, `write it as ${reading.id}, e.g. ${example}`);
}

export function sinceFrom(text: string | undefined, renewal: boolean): string | undefined {
  if (text === undefined || (renewal && !Number.isNaN(dayNumber(text)))) return text;
  throw wrong("--since", text, "续期时填日期，如 2019-05-01", "with --renewal a day, e.g. 2019-05-01");
}
