/** In which coordinate system a file's positions are written, and what its headers call it. */

import type { County } from "../../domain/county.ts";
import type { Text } from "../../domain/labels.ts";
import type { AnyRecord } from "../../domain/registers/column.ts";
import { wgs84ToBd09, wgs84ToGcj02 } from "../../geo/datum.ts";
import { firstZone, lastZone, type PlaneZone, toGaussKruger } from "../../geo/gauss-kruger.ts";
import { movedGeometry } from "../../geo/moved-geometry.ts";
import type { LngLat } from "../../geo/units.ts";

export const exportDatums = ["wgs84", "cgcs2000", "gcj02", "bd09", "cgcs2000-gk"] as const;
export type ExportDatum = (typeof exportDatums)[number];

export interface Coordinates {
  readonly datum: ExportDatum;
  /** As headers say it. */
  readonly name: Text;
  /** Null: nothing to convert. Null as an answer: the spot cannot be written so. */
  readonly move: ((at: LngLat) => LngLat | null) | null;
  /** Eastings and northings in metres, not degrees. */
  readonly plane: PlaneZone | null;
  /** As OGC names it, where it has a name there. */
  readonly crs: string | null;
}

const same = (text: string): Text => ({ zh: text, en: text });
const epsg = (code: number): string => `urn:ogc:def:crs:EPSG::${code}`;

/** CGCS2000 and WGS 84 differ by less than a millimetre here. */
const inDegrees: Readonly<Record<Exclude<ExportDatum, "cgcs2000-gk">, Omit<Coordinates, "datum" | "plane">>> = {
  wgs84: { name: same("WGS 84"), move: null, crs: null },
  cgcs2000: { name: same("CGCS2000"), move: null, crs: epsg(4490) },
  gcj02: { name: same("GCJ-02"), move: wgs84ToGcj02, crs: null },
  bd09: { name: same("BD-09"), move: wgs84ToBd09, crs: null },
};

export const wgs84: Coordinates = { datum: "wgs84", plane: null, ...inDegrees.wgs84 };

/** A tenth of a millimetre. */
const rounded = (metres: number): number => Math.round(metres * 10_000) / 10_000;

function onPlane(zone: number): Coordinates {
  const plane = { zone, prefixed: true };
  return {
    datum: "cgcs2000-gk",
    name: { zh: `CGCS2000 高斯-克吕格 ${zone} 带`, en: `CGCS2000 Gauss-Krüger zone ${zone}` },
    move: (at) => {
      const there = toGaussKruger(at, plane);
      return there && [rounded(there[0]), rounded(there[1])];
    },
    plane,
    // 3 degrees, eastings with the zone's number: zones 25 to 45 are EPSG 4513 to 4533.
    crs: epsg(4488 + zone),
  };
}

function firstLongitude(part: unknown): number | null {
  if (!Array.isArray(part)) return null;
  const [first] = part as unknown[];
  return typeof first === "number" ? first : firstLongitude(first);
}

/** A longitude of the county: the middle of its box, a corner of its outline, or a record's. */
function longitudeOf({ pack, outline, registers }: County): number | null {
  if (pack.bbox) return (pack.bbox[0] + pack.bbox[2]) / 2;
  const shapes = [outline, ...Object.values(registers).map((list) => list.find(({ geometry }) => geometry)?.geometry)];
  const shape = shapes.find((one) => one);
  return shape ? firstLongitude(shape.coordinates) : null;
}

/** Gauss-Krüger is that of the 3° zone whose meridian is nearest to the county's middle. */
export function coordinatesIn(datum: ExportDatum, county: County): Coordinates {
  if (datum !== "cgcs2000-gk") return { datum, plane: null, ...inDegrees[datum] };
  const zone = Math.round((longitudeOf(county) ?? 105) / 3);
  return onPlane(Math.min(lastZone, Math.max(firstZone, zone)));
}

/** Records with their geometries converted; `outside`: how many lie where this system cannot write them. */
export function recordsIn<R extends AnyRecord>(
  records: readonly R[],
  { move }: Coordinates,
): { readonly records: readonly R[]; readonly outside: number } {
  if (!move) return { records, outside: 0 };
  let outside = 0;
  const moved = records.map((record) => {
    if (!record.geometry) return record;
    let lost = false;
    const geometry = movedGeometry(record.geometry, (at) => {
      const there = move(at);
      lost ||= there === null;
      return there ?? at;
    });
    if (lost) outside++;
    return { ...record, geometry };
  });
  return { records: moved, outside };
}
