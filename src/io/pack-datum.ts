/** A pack whose files are in the shifted coordinates of web maps → the same county in WGS 84, its doubt grown. */

import type { County } from "../domain/county.ts";
import type { Pack } from "../domain/pack.ts";
import type { Problem } from "../domain/problems.ts";
import type { AnyRecord } from "../domain/registers/column.ts";
import type { Registers } from "../domain/registers/index.ts";
import { accuracyThrough, bd09ToWgs84, conversionAccuracy, gcj02ToWgs84 } from "../geo/datum.ts";
import { movedGeometry } from "../geo/moved-geometry.ts";
import type { LngLat } from "../geo/units.ts";

interface Conversion {
  readonly move: (at: LngLat) => LngLat;
  /** Metres, 95 %. */
  readonly adds: number;
}

/** Null: nothing to convert. */
const conversions: Readonly<Record<Pack["datum"], Conversion | null>> = {
  wgs84: null,
  cgcs2000: null,
  gcj02: { move: gcj02ToWgs84, adds: conversionAccuracy.gcj02 },
  bd09: { move: bd09ToWgs84, adds: conversionAccuracy.bd09 },
};

/**
 * Every position is converted; a record's own accuracy and the pack's for its sources grow by what the conversion may
 * be off. The county says `wgs84` from then on, and a warning says what was done.
 */
export function inWgs84(county: County): { readonly county: County; readonly problems: readonly Problem[] } {
  const { datum } = county.pack;
  const conversion = conversions[datum];
  if (!conversion) return { county, problems: [] };
  const registers = Object.fromEntries(
    Object.entries(county.registers).map(([id, records]) => [
      id,
      records.map((it: AnyRecord) => recordOf(it, conversion)),
    ]),
  ) as unknown as Registers;
  const outline = county.outline && movedGeometry(county.outline, conversion.move);
  const values = { value: datum === "gcj02" ? "GCJ-02" : "BD-09", metres: conversion.adds };
  const said: Problem = { code: "datum-converted", severity: "warning", file: "pack.json", path: "datum", values };
  return { county: { ...county, pack: packOf(county.pack, conversion), registers, outline }, problems: [said] };
}

function recordOf(record: AnyRecord & { readonly accuracy?: number }, { move, adds }: Conversion): AnyRecord {
  if (!record.geometry) return record;
  const { accuracy } = record;
  const grown = accuracy === undefined ? {} : { accuracy: accuracyThrough(accuracy, adds) };
  return { ...record, ...grown, geometry: movedGeometry(record.geometry, move) };
}

function packOf(pack: Pack, { move, adds }: Conversion): Pack {
  const accuracy = Object.fromEntries(
    Object.entries(pack.defaults.accuracy).map(([source, metres]) => [source, accuracyThrough(metres, adds)]),
  ) as Pack["defaults"]["accuracy"];
  const converted: Pack = { ...pack, datum: "wgs84", defaults: { ...pack.defaults, accuracy } };
  if (!pack.bbox) return converted;
  const [west, south, east, north] = pack.bbox;
  return { ...converted, bbox: [...move([west, south]), ...move([east, north])] };
}
