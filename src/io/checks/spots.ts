/** One point for each record that has a position: itself, a point well inside its area, the middle of its line. */

import type { County } from "../../domain/county.ts";
import type { Geometry } from "../../domain/registers/column.ts";
import type { RegisterId } from "../../domain/registers/index.ts";
import type { LngLat } from "../../geo/units.ts";
import { pointWithin } from "../../geo/zones.ts";
import { type Loose, recordsOf } from "./remark.ts";

/** Registers whose records stand in one spot of the county. */
export const placedRegisters = [
  "school",
  "kindergarten",
  "nursery",
  "entrance",
  "childrensHome",
  "protectionStation",
  "welfareInstitution",
  "venue",
  "waterHazard",
  "village",
] as const satisfies readonly RegisterId[];
export type PlacedRegister = (typeof placedRegisters)[number];

export interface Placed {
  readonly register: PlacedRegister;
  readonly index: number;
  readonly record: Loose;
  /** Null: no position. */
  readonly at: LngLat | null;
}

const middle = <T>(list: readonly T[]): T | undefined => list[list.length >> 1];
const pair = (position: GeoJSON.Position | undefined): LngLat | null => {
  const [lon, lat] = position ?? [];
  return lon === undefined || lat === undefined ? null : [lon, lat];
};

function spotOf(geometry: Geometry): LngLat | null {
  switch (geometry.type) {
    case "Point":
      return pair(geometry.coordinates);
    case "MultiPoint":
      return pair(geometry.coordinates[0]);
    case "LineString":
      return pair(middle(geometry.coordinates));
    case "MultiLineString":
      return pair(middle(middle(geometry.coordinates) ?? []));
    default:
      return pointWithin(geometry);
  }
}

export const placedIn = (county: County, register: PlacedRegister): Placed[] =>
  recordsOf(county, register).map((record, index) => ({
    register,
    index,
    record,
    at: record.geometry ? spotOf(record.geometry) : null,
  }));

export const placedOf = (county: County): Placed[] => placedRegisters.flatMap((register) => placedIn(county, register));
