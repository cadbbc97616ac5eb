/**
 * Ground within so many metres of a shape, drawn to the centimetre: Turf grows it on a sphere, so the shape is laid
 * out there by its metres in the ellipsoid's own frame and brought back. Arcs are chords: at most 0.0003 of the
 * distance too near. A drawing all the same; `distance.ts` decides.
 */

import { buffer } from "@turf/turf";
import { type Frame, frameAt, toLngLat, toLocal } from "./frame.ts";
import { isFault, outlineOf } from "./outline.ts";
import type { LngLat } from "./units.ts";

/** Rings of one polygon: its boundary, then its holes. */
export type Rings = readonly (readonly (readonly number[])[])[];

/** Chords to a quarter of a circle. */
export const quarter = 32;
/** Turf's earth, metres; a degree at its equator. */
const sphere = 6_371_008.8;
const degree = (sphere * Math.PI) / 180;

type Coordinates = number[] | Coordinates[];

const moved = (part: unknown, move: (at: readonly number[]) => readonly number[]): Coordinates => {
  const list = part as readonly unknown[];
  return typeof list[0] === "number" ? [...move(list as number[])] : list.map((one) => moved(one, move));
};

const laidOut =
  (frame: Frame) =>
  ([lon = Number.NaN, lat = Number.NaN]: readonly number[]): readonly number[] =>
    toLocal(frame, lon, lat).map((metres) => metres / degree);

const broughtBack =
  (frame: Frame) =>
  ([x = Number.NaN, y = Number.NaN]: readonly number[]): readonly number[] =>
    toLngLat(frame, x * degree, y * degree);

/**
 * Polygons of the ground within `metres` of a shape up to 3 km wide; below 0: of the ground farther than that within
 * an area. None where nothing is left, or where the shape cannot be measured.
 */
export function grown(geometry: GeoJSON.Geometry, metres: number): readonly Rings[] {
  const outline = outlineOf(geometry);
  if (isFault(outline) || !Number.isFinite(metres) || geometry.type === "GeometryCollection") return [];
  if (metres <= 0 && outline.kind !== "area") return [];
  if (geometry.type === "Point") return [[disc(spotOf(geometry), metres)]];
  const { frame } = outline;
  const plane = { type: geometry.type, coordinates: moved(geometry.coordinates, laidOut(frame)) };
  const made = buffer(plane as unknown as GeoJSON.Polygon, metres, { units: "meters", steps: quarter });
  if (!made) return [];
  const back = moved(made.geometry.coordinates, broughtBack(frame));
  return made.geometry.type === "Polygon" ? [back as unknown as Rings] : (back as unknown as Rings[]);
}

const spotOf = ({ coordinates: [lon = Number.NaN, lat = Number.NaN] }: GeoJSON.Point): LngLat => [lon, lat];

/** A closed ring of chords about a spot, counterclockwise. */
export function disc(at: LngLat, metres: number): readonly (readonly number[])[] {
  const frame = frameAt(at);
  return discIn(metres, [0, 0]).map(([x, y]) => toLngLat(frame, x, y));
}

/** The same in the metres of a frame. */
export const discIn = (metres: number, [x, y]: readonly [number, number]): (readonly [number, number])[] =>
  Array.from({ length: 4 * quarter + 1 }, (_, i) => {
    const turn = ((i % (4 * quarter)) * Math.PI) / (2 * quarter);
    return [x + metres * Math.cos(turn), y + metres * Math.sin(turn)] as const;
  });
