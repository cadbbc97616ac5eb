/**
 * Is this a geometry that may stand on the map: of a type that the register has, its numbers positions,
 * its rings closed, enclosing ground and not crossing themselves? Nothing is mended: what is wrong is said.
 */

import { isFault, type OutlineFault, outlineOf } from "../../geo/outline.ts";
import { allowedGeometry } from "./allowed-geometry.ts";
import type { Geometry } from "./column.ts";
import type { Fault, Path } from "./fault.ts";
import type { RegisterId } from "./index.ts";
import { outlineValues } from "./outline-place.ts";

export interface GeometryFault extends Fault {
  /** Where it is, from the geometry down. */
  readonly path: Path;
}

export type GeometryReading = { readonly geometry: Geometry } | { readonly fault: GeometryFault };

const at = (path: Path, code: Fault["code"], values: Fault["values"] = {}): GeometryFault => ({
  code,
  severity: "error",
  values,
  path,
});

/** How deep the positions lie in `coordinates`. */
const depth: Readonly<Record<Geometry["type"], number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

const lonLabel = { zh: "经度", en: "Longitude" };
const latLabel = { zh: "纬度", en: "Latitude" };

/** Longitude and latitude in degrees, or what is wrong with the pair. */
export function positionFault(lon: number, lat: number, path: Path): GeometryFault | null {
  if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) return null;
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) return at(path, "geometry-number");
  if (Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lon) <= 90)
    return at(path, "position-swapped", { value: `${lon}, ${lat}` });
  if (Math.abs(lat) > 90) return at(path, "value-range", { label: latLabel, value: lat, min: -90, max: 90 });
  return at(path, "value-range", { label: lonLabel, value: lon, min: -180, max: 180 });
}

function coordinatesFault(value: unknown, levels: number, path: Path): GeometryFault | null {
  if (!Array.isArray(value)) return at(path, "geometry-number");
  if (levels === 0) {
    const [lon, lat] = value;
    if (typeof lon !== "number" || typeof lat !== "number") return at(path, "geometry-number");
    return positionFault(lon, lat, path);
  }
  if (value.length === 0) return at(path, "outline-degenerate");
  for (const [i, part] of value.entries()) {
    const fault = coordinatesFault(part, levels - 1, [...path, i]);
    if (fault) return fault;
  }
  return null;
}

type Area = GeoJSON.Polygon | GeoJSON.MultiPolygon;

/** Outlines are measured up to here. */
const farthestLat = 89.9;

const same = (a: GeoJSON.Position | undefined, b: GeoJSON.Position | undefined) =>
  a?.[0] === b?.[0] && a?.[1] === b?.[1];

function ringFault(area: Area, ring: readonly GeoJSON.Position[], path: Path): GeometryFault | null {
  const last = ring[ring.length - 1];
  if (!same(ring[0], last)) return at(path, "outline-open", outlineValues(area, last));
  return ring.length < 4 ? at(path, "outline-degenerate", outlineValues(area, ring[0])) : null;
}

const first = <T>(list: readonly T[], faultOf: (one: T, i: number) => GeometryFault | null): GeometryFault | null => {
  for (const [i, one] of list.entries()) {
    const fault = faultOf(one, i);
    if (fault) return fault;
  }
  return null;
};

function areaFault(geometry: Area): GeometryFault | null {
  const rings = (polygon: GeoJSON.Position[][], path: Path) =>
    first(polygon, (ring, i) => ringFault(geometry, ring, [...path, i]));
  const open =
    geometry.type === "Polygon"
      ? rings(geometry.coordinates, ["coordinates"])
      : first(geometry.coordinates, (polygon, i) => rings(polygon, ["coordinates", i]));
  if (open) return open;
  const outline = outlineOf(geometry);
  return isFault(outline) ? outlineFault(geometry, outline) : null;
}

function outlineFault(area: Area, { fault, at: spot }: OutlineFault): GeometryFault {
  const values = outlineValues(area, spot && [...spot]);
  const path = ["coordinates"];
  if (fault === "crossing") return at(path, "outline-crossing", { value: spot?.join(", ") ?? "", ...values });
  if (fault === "open") return at(path, "outline-open", values);
  if (fault !== "out-of-range") return at(path, "outline-degenerate", values);
  const lat = spot?.[1] ?? Number.NaN;
  if (Math.abs(lat) <= farthestLat) return at(path, "outline-pole", values);
  return at(path, "value-range", { label: latLabel, value: lat, min: -farthestLat, max: farthestLat, ...values });
}

const lineFault = (line: readonly GeoJSON.Position[], path: Path): GeometryFault | null =>
  line.some((position) => !same(position, line[0])) ? null : at(path, "outline-degenerate");

function shapeFault(geometry: Geometry): GeometryFault | null {
  switch (geometry.type) {
    case "Point":
    case "MultiPoint":
      return null;
    case "LineString":
      return lineFault(geometry.coordinates, ["coordinates"]);
    case "MultiLineString":
      return first(geometry.coordinates, (line, i) => lineFault(line, ["coordinates", i]));
    default:
      return areaFault(geometry);
  }
}

const isType = (type: unknown): type is Geometry["type"] => typeof type === "string" && Object.hasOwn(depth, type);

/** Reads the geometry of a feature, given as JSON has it. */
export function readGeometry(value: unknown, allowed: readonly Geometry["type"][]): GeometryReading {
  const { type, coordinates } = (value ?? {}) as { type?: unknown; coordinates?: unknown };
  if (!isType(type) || !allowed.includes(type)) {
    // Written as JSON has it: an object that was sent for a type may have no text of its own.
    const value = typeof type === "string" ? type : (JSON.stringify(type) ?? "null");
    return { fault: at(["type"], "geometry-type", { value, choices: allowed.join(", ") }) };
  }
  const geometry = { type, coordinates } as Geometry;
  const fault = coordinatesFault(coordinates, depth[type], ["coordinates"]) ?? shapeFault(geometry);
  return fault ? { fault } : { geometry };
}

export const readGeometryOf = (register: RegisterId, value: unknown): GeometryReading =>
  readGeometry(value, allowedGeometry(register));
