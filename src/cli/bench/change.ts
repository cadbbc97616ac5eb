/** `--work change`: one record changed, and the findings of the day after it, beside the check from scratch. */

import type { Change } from "../../domain/change/change.ts";
import { type County, emptyRegisters } from "../../domain/county.ts";
import { derive } from "../../domain/derive.ts";
import { advance } from "../../domain/incremental/advance.ts";
import type { AnyRecord } from "../../domain/registers/column.ts";
import type { RegisterId } from "../../domain/registers/index.ts";
import type { School } from "../../domain/registers/places.ts";
import type { Venue } from "../../domain/registers/venues.ts";
import { check } from "../../domain/rules/check.ts";
import { random as chance } from "../sample/random.ts";
import { medianOf } from "./median.ts";

export interface ChangeRow {
  readonly changed:
    | "venue moved"
    | "venue added"
    | "school redrawn"
    | "barrier redrawn"
    | "water redrawn"
    | "road redrawn";
  readonly venues: number;
  readonly places: number;
  /** Medians: the change made with all that is carried along, the findings after it, a check from scratch. */
  readonly apply_ms: number;
  readonly findings_ms: number;
  readonly scratch_ms: number;
}

/** Degrees from one school to the next, of an invented county: about 2 km. */
const pitch = 0.02;
const half = 0.0005;
const [west, south] = [90, 25];

function schoolAt(index: number, side: number): School {
  const [lon, lat] = [west + (index % side) * pitch, south + Math.floor(index / side) * pitch];
  const ring = [
    [lon - half, lat - half],
    [lon + half, lat - half],
    [lon + half, lat + half],
    [lon - half, lat + half],
    [lon - half, lat - half],
  ];
  const geometry = { type: "Polygon", coordinates: [ring] } as const;
  return { id: `S${index}`, name: "示例学校", stage: "primary", accuracy: 1, geometry } as unknown as School;
}

/** Schools on a square grid, venues anywhere between them; rules and pack are the given county's. */
export function inventedCounty(like: County, venues: number, places: number, seed = 1): County {
  const { next } = chance(seed, "changes");
  const side = Math.ceil(Math.sqrt(places));
  const school = Array.from({ length: places }, (_, index) => schoolAt(index, side));
  const venue = Array.from({ length: venues }, (_, index): Venue => {
    const coordinates = [west + next() * side * pitch, south + next() * side * pitch];
    return {
      id: `V${index}`,
      name: "示例场所",
      categories: ["tobacco"],
      accuracy: 5,
      geometry: { type: "Point", coordinates },
    };
  });
  return { ...like, registers: { ...emptyRegisters(), school, venue } };
}

const put = (register: RegisterId, record: AnyRecord): Change =>
  ({ why: "bench", puts: [{ register, record }], removals: [] }) as unknown as Change;

const shifted = (coordinates: unknown): unknown =>
  Array.isArray(coordinates) && typeof coordinates[0] === "number"
    ? [coordinates[0] + 1e-5, coordinates[1]]
    : (coordinates as readonly unknown[]).map(shifted);

const moved = <T extends AnyRecord>(record: T): T =>
  record.geometry
    ? ({ ...record, geometry: { ...record.geometry, coordinates: shifted(record.geometry.coordinates) } } as T)
    : record;

const placedOnly = <T extends AnyRecord>(list: readonly T[], index: number): T => {
  for (let i = 0; i < list.length; i++) {
    const record = list[(index + i) % list.length];
    if (record?.geometry) return record;
  }
  throw new RangeError("no record has a position");
};

const changes: Readonly<Record<ChangeRow["changed"], (county: County, round: number) => Change>> = {
  "venue moved": ({ registers }, round) => put("venue", moved(placedOnly(registers.venue, round * 7919))),
  "venue added": ({ registers }, round) =>
    put("venue", { ...placedOnly(registers.venue, round * 104_729), id: `new-${registers.venue.length}` }),
  "school redrawn": ({ registers }, round) => put("school", moved(placedOnly(registers.school, round * 31))),
  "barrier redrawn": ({ registers }, round) => put("barrier", moved(placedOnly(registers.barrier, round))),
  "water redrawn": ({ registers }, round) => put("water", moved(placedOnly(registers.water, round))),
  "road redrawn": ({ registers }, round) => put("road", moved(placedOnly(registers.road, round * 97))),
};

/** An invented county has no roads to walk on. */
const isPossible = ({ registers }: County, changed: ChangeRow["changed"]): boolean =>
  !/^(barrier|water|road)/.test(changed) ||
  (registers.road.length > 0 && registers.barrier.length > 0 && registers.water.length > 0);

function timed<T>(work: () => T, into: number[]): T {
  const began = performance.now();
  const answer = work();
  into.push(performance.now() - began);
  return answer;
}

export function changeRows(from: County, asOf: string, rounds: number): ChangeRow[] {
  let county = from;
  const ask = { asOf };
  derive(county, "findings", ask);
  return (Object.keys(changes) as ChangeRow["changed"][])
    .filter((changed) => isPossible(from, changed))
    .map((changed) => {
      const [apply, findings, scratch]: [number[], number[], number[]] = [[], [], []];
      // The first of a kind makes the indexes that the others keep.
      for (let round = 0; round <= rounds; round++) {
        const change = changes[changed](county, round);
        county = timed(() => advance(county, change, county.revision + 1), apply).county;
        timed(() => derive(county, "findings", ask), findings);
      }
      timed(() => check(county, ask), scratch);
      const { venue, school, kindergarten, nursery } = county.registers;
      return {
        changed,
        venues: venue.length,
        places: school.length + kindergarten.length + nursery.length,
        apply_ms: medianOf(apply.slice(1)),
        findings_ms: medianOf(findings.slice(1)),
        scratch_ms: medianOf(scratch),
      };
    });
}
