/** The features of a layer: listed by what a filter asks, built only for the page that is sent. */

import type { County } from "../../domain/county.ts";
import type { AnyRecord, Geometry } from "../../domain/registers/column.ts";
import type { RegisterId } from "../../domain/registers/index.ts";
import { recordsDuring } from "../standing.ts";
import type { Layer } from "./collections.ts";
import { findingItems } from "./finding-items.ts";
import type { Days } from "./query.ts";
import { zoneItems } from "./zone-items.ts";

/** A feature of which id and place are known; `build` makes the rest. */
export interface Item {
  readonly id: string;
  /** Where it is, for `bbox`; absent: nowhere. */
  readonly geometry: Geometry | undefined;
  readonly build: () => Feature;
}

export interface Feature {
  readonly type: "Feature";
  readonly id: string;
  readonly geometry: GeoJSON.Geometry | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Columns at the top; what the program does not know beside them, unless a column has the name. */
function properties(record: AnyRecord): Record<string, unknown> {
  const { geometry: _, extra, ...own } = record;
  return { ...extra, ...own };
}

const recordItem = (record: AnyRecord): Item => ({
  id: record.id,
  geometry: record.geometry,
  build: () => ({
    type: "Feature",
    id: record.id,
    geometry: record.geometry ?? null,
    properties: properties(record),
  }),
});

const lists = new WeakMap<readonly AnyRecord[], readonly Item[]>();

function registerItems(county: County, register: RegisterId, days: Days | null): readonly Item[] {
  const all: readonly AnyRecord[] = county.registers[register];
  if (days) return recordsDuring(register, all, days.first, days.last).map(recordItem);
  const known = lists.get(all) ?? all.map(recordItem);
  lists.set(all, known);
  return known;
}

/** `days`: null, all that was ever there; for what is derived, its last day, else `today`. */
export function layerItems(county: County, layer: Layer, days: Days | null, today: string): readonly Item[] {
  const asOf = days?.last ?? today;
  if (layer === "findings") return findingItems(county, asOf);
  if (layer === "zones") return zoneItems(county, asOf);
  return registerItems(county, layer, days);
}
