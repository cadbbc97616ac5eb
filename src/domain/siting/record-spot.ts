/** The spot of a record that somebody names instead of coordinates: its position and how far off that may be. */

import { farthestVertex } from "../../geo/distance.ts";
import { innermost } from "../../geo/innermost.ts";
import { isFault, outlineOf } from "../../geo/outline.ts";
import type { LngLat } from "../../geo/units.ts";
import { accuracyOf, byId, type County, extentOf, type ProtectedPlace } from "../county.ts";
import { protectedKinds } from "../labels.ts";
import type { AnyRecord } from "../registers/column.ts";
import type { Position } from "../rules/finding.ts";
import type { Searched } from "../search.ts";

export interface RecordSpot {
  readonly at: Position;
  /** 95 %, metres; of a record that covers ground its farthest corner is in it, for the spot may be anywhere there. */
  readonly accuracy: number;
  /** Metres of that which the ground itself makes up. */
  readonly ground: number;
}

type Placed = Parameters<typeof accuracyOf>[0];

/** Null: the record has no usable position. */
export function recordSpot(county: County, register: Searched, id: string): RecordSpot | null {
  const record = byId(county, register).get(id) as (AnyRecord & Placed) | undefined;
  const outline = record?.geometry ? outlineOf(record.geometry) : null;
  if (!record || !outline || isFault(outline)) return null;
  const at = outline.kind === "area" ? innermost(outline) : middleOf(outline);
  const kind = protectedKinds.find((one) => one === register);
  const extent = kind ? extentOf({ ...record, kind } as ProtectedPlace, county.pack) : 0;
  const ground = Math.ceil(outline.kind === "point" ? extent : farthestVertex(outline, at));
  const accuracy = accuracyOf(record, county.pack) + ground;
  return Number.isFinite(accuracy) ? { at: [at[0], at[1]], accuracy: Number(accuracy.toFixed(1)), ground } : null;
}

function middleOf({ lons, lats }: { readonly lons: Float64Array; readonly lats: Float64Array }): LngLat {
  const middle = lons.length >> 1;
  return [lons[middle] ?? Number.NaN, lats[middle] ?? Number.NaN];
}
