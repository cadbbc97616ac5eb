/**
 * Many records moved alike: by so many metres, or out of a datum that they were wrongly read in. Their accuracy is
 * what it was and the doubt of the move together.
 */

import { accuracyThrough, bd09ToWgs84, conversionAccuracy, gcj02ToWgs84, wgs84ToGcj02 } from "../../geo/datum.ts";
import { frameAt, toLngLat, toLocal } from "../../geo/frame.ts";
import { movedGeometry } from "../../geo/moved-geometry.ts";
import type { LngLat } from "../../geo/units.ts";
import { accuracyOf, type County } from "../county.ts";
import type { AnyRecord, Geometry } from "../registers/column.ts";
import { type RegisterId, tableOf } from "../registers/index.ts";
import type { Change, Put } from "./change.ts";
import type { Loose } from "./record-problems.ts";

/** `gcj02`, `bd09`: the numbers are of that datum and were taken for WGS 84. `toGcj02`: they were shifted once too often. */
export type DatumShift = "gcj02" | "bd09" | "toGcj02";

export type Move =
  /** Metres east and north on the ellipsoid, and the doubt of that vector (metres, 95 %). */
  | { readonly by: "vector"; readonly east: number; readonly north: number; readonly accuracy: number }
  | { readonly by: "datum"; readonly from: DatumShift };

const shifts: Readonly<Record<DatumShift, { readonly move: (at: LngLat) => LngLat; readonly accuracy: number }>> = {
  gcj02: { move: gcj02ToWgs84, accuracy: conversionAccuracy.gcj02 },
  bd09: { move: bd09ToWgs84, accuracy: conversionAccuracy.bd09 },
  toGcj02: { move: wgs84ToGcj02, accuracy: conversionAccuracy.gcj02 },
};

/** A whole shape by one vector, in the flat frame of its first vertex: its form stays. */
function shiftedBy(geometry: Geometry, east: number, north: number): Geometry {
  const [lon = Number.NaN, lat = Number.NaN] = (geometry.coordinates as readonly unknown[]).flat(3) as number[];
  const frame = frameAt([lon, lat]);
  return movedGeometry(geometry, (at) => {
    const [x, y] = toLocal(frame, ...at);
    return toLngLat(frame, x + east, y + north);
  });
}

interface MovedRecord {
  readonly before: AnyRecord;
  readonly after: AnyRecord;
}

export interface MovedBatch {
  readonly moved: readonly MovedRecord[];
  /** Records without a position: they stay as they are. */
  readonly unplaced: readonly string[];
}

/** May records of this register be moved? */
export const isMovable = (register: RegisterId): boolean => tableOf(register).geometry !== "none";

const hasAccuracy = (register: RegisterId): boolean => tableOf(register).columns.some(({ id }) => id === "accuracy");

export function moveBatch(county: County, register: RegisterId, records: readonly AnyRecord[], move: Move): MovedBatch {
  const doubt = move.by === "vector" ? move.accuracy : shifts[move.from].accuracy;
  const geometryOf = (geometry: Geometry): Geometry =>
    move.by === "vector" ? shiftedBy(geometry, move.east, move.north) : movedGeometry(geometry, shifts[move.from].move);
  const moved: MovedRecord[] = [];
  const unplaced: string[] = [];
  for (const before of records) {
    if (!before.geometry) {
      unplaced.push(before.id);
      continue;
    }
    const was = accuracyOf(before as unknown as Loose, county.pack);
    const accuracy = hasAccuracy(register) ? { accuracy: Number(accuracyThrough(was, doubt).toFixed(2)) } : {};
    moved.push({ before, after: { ...before, geometry: geometryOf(before.geometry), ...accuracy } as AnyRecord });
  }
  return { moved, unplaced };
}

export const changeOfMove = (register: RegisterId, { moved }: MovedBatch, why: string): Change => ({
  why: why.trim(),
  puts: moved.map(({ after }) => ({ register, record: after }) as unknown as Put),
  removals: [],
});
