/**
 * In which coordinates a spreadsheet is written: every reading of every row is held against the township that the
 * row names, the places that the county knows, and the county itself. A reading is sure only where hardly any row
 * speaks for another one; else the answer is that one cannot tell.
 */

import { straight } from "../../geo/distance.ts";
import { plausibleReadings, type Reading, readingsOf } from "../../geo/readings.ts";
import type { LngLat } from "../../geo/units.ts";
import { finish, type Steps } from "../engine.ts";
import type { Ground } from "./ground.ts";

export interface DatumRow {
  /** As the spreadsheet counts it. */
  readonly row: number;
  /** As written: under longitude, under latitude. */
  readonly pair: readonly [number, number];
  /** Id of the township that the row names; null: it names none. */
  readonly township: string | null;
  /** Where the county has a record of this id or name. */
  readonly known: readonly LngLat[];
}

export interface ReadingCount {
  readonly reading: Reading;
  readonly inCounty: number;
  /** Rows in the township that they name, of those that name one. */
  readonly inTownship: number;
  readonly onKnown: number;
}

/** Rows that are written alike (degrees, degrees swapped, one zone of a plane). */
export interface DatumGroup {
  readonly rows: number;
  readonly named: number;
  readonly known: number;
  /** Best first. */
  readonly counts: readonly ReadingCount[];
  /** Null: one cannot tell. */
  readonly sure: Reading | null;
}

export interface DatumAnswer {
  readonly groups: ReadonlyMap<string, DatumGroup>;
  /** The way a pair is written; null: under no reading does it lie near the county. */
  readonly wayOf: (pair: readonly [number, number]) => string | null;
}

/** A row on the spot of its own record lies at most so far from it, metres: a fifth of the smallest shift. */
const onSpot = 70;
/** Rows looked at in each group. */
const sampled = 4000;
/** Rows that must speak for a reading against each other one, on balance. */
const balance = 6;
/** Of those that speak at all, so many may speak against it. */
const dissent = 0.06;
/** Of the rows that can be judged, so many must agree with the best reading. */
const agreement = 0.75;
/** A way of writing without a rival is sure when so many of its rows lie in the county. */
const housed = 0.9;

/** Degrees in any datum are written alike; each zone of a plane in its own way. */
const way = ({ datum, id, swapped }: Reading): string =>
  datum === "cgcs2000-gk" ? id : swapped ? "degrees-swapped" : "degrees";

/** Which readings a row speaks for: by a known place where one of them hits it, else by the township it names. */
function speaksFor(row: DatumRow, spots: readonly (LngLat | null)[], ground: Ground): readonly boolean[] | null {
  const hits = spots.map((at) => at !== null && row.known.some((there) => straight(at, there) <= onSpot));
  if (hits.includes(true)) return hits;
  if (row.township === null) return null;
  return spots.map((at) => at !== null && ground.townshipAt(at) === row.township);
}

interface Tally {
  readonly readings: readonly Reading[];
  readonly inCounty: number[];
  readonly inTownship: number[];
  readonly onKnown: number[];
  readonly agree: number[];
  /** `more[i][j]`: rows that speak for i and not for j. */
  readonly more: number[][];
  judged: number;
  named: number;
  known: number;
}

const zeros = (length: number): number[] => new Array<number>(length).fill(0);
const raise = (list: number[], i: number): void => {
  list[i] = (list[i] ?? 0) + 1;
};

function count(tally: Tally, row: DatumRow, ground: Ground): void {
  const { readings } = tally;
  const spots = readings.map((reading) => reading.convert(...row.pair));
  const speaks = speaksFor(row, spots, ground);
  if (row.township !== null) tally.named++;
  if (row.known.length > 0) tally.known++;
  if (speaks) tally.judged++;
  for (const [i, at] of spots.entries()) {
    if (at === null) continue;
    if (ground.inCounty(at)) raise(tally.inCounty, i);
    if (row.township !== null && ground.townshipAt(at) === row.township) raise(tally.inTownship, i);
    if (row.known.some((there) => straight(at, there) <= onSpot)) raise(tally.onKnown, i);
    if (!speaks?.[i]) continue;
    raise(tally.agree, i);
    for (const j of readings.keys()) if (!speaks[j]) raise(tally.more[i] ?? [], j);
  }
}

function sureOf({ readings, agree, more, judged, inCounty }: Tally, rows: number): Reading | null {
  const best = agree.reduce((at, value, i) => (value > (agree[at] ?? 0) ? i : at), 0);
  const reading = readings[best];
  if (!reading) return null;
  if (judged > 0 && (agree[best] ?? 0) < agreement * judged) return null;
  // A plane has no rival that is written the same way.
  if (readings.length === 1) return (inCounty[best] ?? 0) >= housed * rows ? reading : null;
  const beats = readings.every((_, other) => {
    if (other === best) return true;
    const [more1, less] = [more[best]?.[other] ?? 0, more[other]?.[best] ?? 0];
    return more1 - less >= balance && less <= dissent * more1;
  });
  return beats ? reading : null;
}

const every = <T>(list: readonly T[], most: number): readonly T[] =>
  list.length <= most ? list : Array.from({ length: most }, (_, i) => list[Math.floor((i * list.length) / most)] as T);

function groupOf(all: readonly DatumRow[], readings: readonly Reading[], ground: Ground): DatumGroup {
  const { length } = readings;
  const tally: Tally = {
    readings,
    inCounty: zeros(length),
    inTownship: zeros(length),
    onKnown: zeros(length),
    agree: zeros(length),
    more: readings.map(() => zeros(length)),
    judged: 0,
    named: 0,
    known: 0,
  };
  const rows = every(all, sampled);
  for (const row of rows) count(tally, row, ground);
  const order = [...readings.keys()].sort((a, b) => (tally.agree[b] ?? 0) - (tally.agree[a] ?? 0));
  const counts = order.flatMap((i): ReadingCount[] => {
    const reading = readings[i];
    if (!reading) return [];
    const [inCounty = 0, inTownship = 0, onKnown = 0] = [tally.inCounty[i], tally.inTownship[i], tally.onKnown[i]];
    return [{ reading, inCounty, inTownship, onKnown }];
  });
  return { rows: rows.length, named: tally.named, known: tally.known, counts, sure: sureOf(tally, rows.length) };
}

/** Rows between two looks at whether to go on. */
const stride = 250;

/** Rows written in several ways are judged way by way; a row that could be written in two is told of as neither. */
export const detectDatum = (rows: readonly DatumRow[], ground: Ground): DatumAnswer => finish(datumSteps(rows, ground));

/** `detectDatum` in steps of a few rows. */
export function* datumSteps(rows: readonly DatumRow[], ground: Ground): Steps<DatumAnswer> {
  const readings = readingsOf(ground.box);
  const wayOf: DatumAnswer["wayOf"] = ([first, second]) => {
    const ways = new Set(plausibleReadings(first, second, ground.box, readings).map(({ reading }) => way(reading)));
    return ways.size === 0 ? null : [...ways].sort().join(" ");
  };
  const byWay = new Map<string, DatumRow[]>();
  for (const [i, row] of rows.entries()) {
    if (i % stride === stride - 1) yield { done: i + 1, total: rows.length };
    const key = wayOf(row.pair);
    if (key === null) continue;
    const group = byWay.get(key);
    if (group) group.push(row);
    else byWay.set(key, [row]);
  }
  const groups = new Map<string, DatumGroup>();
  for (const [key, group] of byWay) {
    const meant = readings.filter((reading) => key.split(" ").includes(way(reading)));
    groups.set(key, groupOf(group, meant, ground));
    yield { done: rows.length, total: rows.length };
  }
  return { groups, wayOf };
}
