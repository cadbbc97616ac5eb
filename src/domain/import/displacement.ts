/** How far the rows of a file land from where the county knows them, under one reading: what a map shows of it. */

import { straight } from "../../geo/distance.ts";
import type { Reading } from "../../geo/readings.ts";
import type { LngLat } from "../../geo/units.ts";
import type { DatumRow } from "./detect-datum.ts";
import type { Ground } from "./ground.ts";

/** One row on the ground. */
export interface Landed {
  readonly row: number;
  readonly at: LngLat;
  /** The nearest spot that the county knows by its id or name; null: it knows none. */
  readonly known: LngLat | null;
  /** On its known spot, or else in the township that it names. Null: nothing can be said. */
  readonly fits: boolean | null;
}

export interface Displacement {
  readonly landed: readonly Landed[];
  /** Metres from the known spots, the median; null: no row has one. */
  readonly median: number | null;
  /** Whither the rows lie off, all together; null: not all one way. */
  readonly side: Side | null;
}

export const sides = ["n", "ne", "e", "se", "s", "sw", "w", "nw"] as const;
export type Side = (typeof sides)[number];

/** Metres within which a row is on its known spot: as in `detectDatum`. */
const onSpot = 70;
/** Rows that are drawn. */
const drawn = 400;
/** Rows with a known spot that are measured. */
const measured = 2000;
/** A common shift, where this share of the median is left when the shifts are added up. */
const common = 0.7;

const middleOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : ([...values].sort((a, b) => a - b)[values.length >> 1] ?? null);

function nearest(at: LngLat, known: readonly LngLat[]): LngLat | null {
  let best: LngLat | null = null;
  for (const one of known) if (best === null || straight(at, one) < straight(at, best)) best = one;
  return best;
}

function landedBy(reading: Reading, ground: Ground, { row, pair, township, known }: DatumRow): Landed[] {
  const at = reading.convert(...pair);
  if (at === null) return [];
  const spot = nearest(at, known);
  const fits = spot ? straight(at, spot) <= onSpot : township === null ? null : ground.townshipAt(at) === township;
  return [{ row, at, known: spot, fits }];
}

/** East and north, metres, of a short way. */
function vector([lon, lat]: LngLat, [toLon, toLat]: LngLat): readonly [number, number] {
  return [(toLon - lon) * 111_320 * Math.cos((lat * Math.PI) / 180), (toLat - lat) * 111_320];
}

function sideOf(landed: readonly Landed[], median: number | null): Side | null {
  const ways = landed.flatMap(({ at, known }) => (known ? [vector(known, at)] : []));
  if (median === null || median <= onSpot || ways.length < 3) return null;
  const [east, north] = [middleOf(ways.map(([x]) => x)) ?? 0, middleOf(ways.map(([, y]) => y)) ?? 0];
  if (Math.hypot(east, north) < common * median) return null;
  const turn = Math.round((Math.atan2(east, north) / (2 * Math.PI)) * sides.length);
  return sides[(turn + sides.length) % sides.length] ?? null;
}

const every = <T>(list: readonly T[], most: number): readonly T[] =>
  list.length <= most ? list : Array.from({ length: most }, (_, i) => list[Math.floor((i * list.length) / most)] as T);

/** `rows`: those that are written in one way. Of many, evenly spread ones are measured and drawn, known ones first. */
export function displacement(rows: readonly DatumRow[], reading: Reading, ground: Ground): Displacement {
  const isKnown = (row: DatumRow): boolean => row.known.length > 0;
  const known = every(rows.filter(isKnown), measured).flatMap((row) => landedBy(reading, ground, row));
  const room = Math.max(0, drawn - known.length);
  const others = every(
    rows.filter((row) => !isKnown(row)),
    room,
  ).flatMap((row) => landedBy(reading, ground, row));
  const median = middleOf(known.map(({ at, known: spot }) => (spot ? straight(at, spot) : 0)));
  return { landed: [...every(known, drawn), ...others], median, side: sideOf(known, median) };
}
