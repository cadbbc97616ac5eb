/** Where two typed numbers would lie, read in each coordinate system that may be meant; the officer chooses. */

import { plausibleReadings, type Reading, readingNamed, readingsOf } from "../../geo/readings.ts";
import type { Ground } from "../import/ground.ts";
import type { Position } from "../rules/finding.ts";
import type { TypedPair } from "./typed-pair.ts";

export interface Landing {
  readonly reading: Reading;
  readonly at: Position;
  /** Null: in none of the county. */
  readonly township: string | null;
  readonly inCounty: boolean;
}

/** A spot keeps eight decimals, a millimetre: the address of the page and the commands say the same. */
export const keptSpot = ([lon, lat]: Position): Position => [Number(lon.toFixed(8)), Number(lat.toFixed(8))];

/** Of a spot that lies far off: all of China may be meant. */
const china = [73, 3, 136, 54] as const;

/**
 * The readings under which the pair falls into the county or beside it; where none does, those under which it lies
 * in China at all, for somebody may have mistyped. A pair that names its axes is read in that order alone.
 */
export function landingsOf(pair: TypedPair, ground: Ground): readonly Landing[] {
  const { first, second, latFirst } = pair;
  const fits = ({ swapped, plane }: Reading): boolean => plane !== null || latFirst === null || swapped === latFirst;
  const near = plausibleReadings(first, second, ground.box, readingsOf(ground.box).filter(fits));
  const found =
    near.length > 0 ? near : plausibleReadings(first, second, china, readingsOf(ground.box).filter(fits), 0);
  return found.map(({ reading, at }) => ({
    reading,
    at: keptSpot(at),
    township: ground.townshipAt(at),
    inCounty: ground.inCounty(at),
  }));
}

/** What the conversion adds to a spot's doubt, metres; 0 for a reading that is not known. */
export const conversionOf = (reading: string | undefined): number =>
  reading === undefined ? 0 : (readingNamed(reading)?.accuracy ?? 0);

/** A reading by its id, whatever the county; null: there is none. */
export const readingOf = (id: string): Reading | null => readingNamed(id);

export { accuracyThrough } from "../../geo/datum.ts";
