/** Geometries as files have them: mended where the mend is certain, and every mend is said. */

import { closeRings } from "../../geo/mend.ts";
import { allowedGeometry } from "./allowed-geometry.ts";
import type { Geometry } from "./column.ts";
import { type GeometryFault, type GeometryReading, readGeometry } from "./geometry-reading.ts";
import type { RegisterId } from "./index.ts";
import { partsOf, placeValues } from "./outline-place.ts";

export type MendedReading =
  | { readonly geometry: Geometry; readonly mends: readonly GeometryFault[] }
  | Extract<GeometryReading, { fault: GeometryFault }>;

/**
 * Like `readGeometry`, but an unclosed ring is closed where the outline is then sound; else its fault stands. What is
 * sent as a change is not mended: there whoever sends it can.
 */
export function readMended(value: unknown, allowed: readonly Geometry["type"][]): MendedReading {
  const plain = readGeometry(value, allowed);
  if ("geometry" in plain) return { geometry: plain.geometry, mends: [] };
  if (plain.fault.code !== "outline-open") return plain;
  // A ring is found open only after type and numbers were found sound.
  const given = value as GeoJSON.Polygon | GeoJSON.MultiPolygon;
  const { geometry, mends } = closeRings({ type: given.type, coordinates: given.coordinates } as typeof given);
  const closed = readGeometry(geometry, allowed);
  if ("fault" in closed) return plain;
  const said = mends.map(
    ({ place, at }): GeometryFault => ({
      code: "outline-closed",
      severity: "warning",
      values: placeValues(place, at, partsOf(geometry)),
      path: ["coordinates", ...(geometry.type === "Polygon" ? [] : [place.polygon - 1]), place.ring - 1],
    }),
  );
  return { geometry: closed.geometry, mends: said };
}

export const readMendedOf = (register: RegisterId, value: unknown): MendedReading =>
  readMended(value, allowedGeometry(register));
