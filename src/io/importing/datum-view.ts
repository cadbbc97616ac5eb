/** What the coordinates of a file may be, each reading with its evidence and its displacement. */

import { asPart, type Steps } from "../../domain/engine.ts";
import { type DatumRow, datumSteps } from "../../domain/import/detect-datum.ts";
import { displacement } from "../../domain/import/displacement.ts";
import type { Ground } from "../../domain/import/ground.ts";
import type { DatumView, ReadingView, WayView } from "../../domain/import/import-views.ts";
import { readingName, readingUser } from "../../domain/import/reading-name.ts";
import type { FileFormat } from "../../domain/import/sheet.ts";
import { statedDatum } from "../../domain/import/stated-datum.ts";
import { datumRows, type MatchedSheet } from "../reading/read-import.ts";

/** Readings whose rows are drawn side by side. */
const drawn = 3;

/** Rows between two looks at whether to go on. */
const stride = 250;

export function* datumView(matched: MatchedSheet, ground: Ground, format: FileFormat): Steps<DatumView> {
  const total = 3 * matched.header.data.length;
  const rows = yield* asPart(datumRows(matched, ground), 0, total / 3, total);
  const { groups, wayOf } = yield* asPart(datumSteps(rows, ground), total / 3, (2 * total) / 3, total);
  const byWay = new Map<string, DatumRow[]>();
  let nowhere = 0;
  for (const [i, row] of rows.entries()) {
    if (i % stride === stride - 1) yield { done: (2 * total) / 3 + i, total };
    const way = wayOf(row.pair);
    const its = way === null ? undefined : byWay.get(way);
    if (way === null) nowhere++;
    else if (its) its.push(row);
    else byWay.set(way, [row]);
  }
  const ways = [...groups].map(([way, group]): WayView => {
    const all = byWay.get(way) ?? [];
    const readings = group.counts.map(({ reading, ...counts }, i): ReadingView => {
      const { landed, median, side } = displacement(all, reading, ground);
      const words = { id: reading.id, name: readingName(reading), user: readingUser(reading), adds: reading.accuracy };
      return { ...words, ...counts, median, side, landed: i < drawn ? landed : [] };
    });
    const { named, known, sure } = group;
    return { way, rows: all.length, named, known, readings, sure: sure?.id ?? null };
  });
  return {
    ways: ways.sort((a, b) => b.rows - a.rows),
    stated: statedDatum(format, matched.header.headers, matched.sheet.prj),
    unplaced: matched.header.data.length - rows.length,
    nowhere,
  };
}
