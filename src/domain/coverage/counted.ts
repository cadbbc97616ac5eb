/** The records of a register that count on a day, each with its township; context neighbours never do. */

import { type County, standsOn } from "../county.ts";
import type { Records } from "../registers/index.ts";
import type { Counted } from "./tally.ts";
import { type placedRegisters, townshipIn } from "./townships.ts";

type Placed = (typeof placedRegisters)[number];

export interface CountedRecord<R extends Placed> extends Counted {
  readonly register: R;
  readonly record: Records[R];
}

interface Dated {
  readonly since?: string;
  readonly until?: string;
  readonly context?: true;
}

/** Stands on that day, inside the county. */
const countsOn = (record: Dated, day: string): boolean => !record.context && standsOn(record.since, record.until, day);

/** Records of one register that count on a day, in the register's order. */
export function countedOn<R extends Exclude<Placed, "venue">>(
  county: County,
  register: R,
  day: string,
): CountedRecord<R>[] {
  const townshipOf = townshipIn(county, register);
  const records: readonly Records[R][] = county.registers[register];
  return records
    .filter((record) => countsOn(record as Dated, day))
    .map((record) => ({ register, id: record.id, township: townshipOf[record.id] ?? null, record }));
}

/**
 * The township of a village: where it lies. One without a position belongs to the township that its statistical
 * code begins with: that is an administrative fact, not a guess at a place.
 */
export function villageTownships(county: County): (village: Records["village"]) => string | null {
  const ids = new Set(county.registers.township.map(({ id }) => id));
  const lies = townshipIn(county, "village");
  return ({ id, geometry, code }) => {
    const byCode = code?.slice(0, 9);
    return geometry || byCode === undefined || !ids.has(byCode) ? (lies[id] ?? null) : byCode;
  };
}

/** Villages that count on a day, each with its township. */
export function villagesOn(county: County, day: string): CountedRecord<"village">[] {
  const townshipOf = villageTownships(county);
  return countedOn(county, "village", day).map((village) => ({ ...village, township: townshipOf(village.record) }));
}
