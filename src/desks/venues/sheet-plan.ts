/** The plan of a spot on the evidence sheet: its frame and scale, and shapes in px of it. For drawing only. */

import type { Geometry } from "../../domain/registers/column.ts";
import type { Position } from "../../domain/rules/finding.ts";
import { type Flat, flatAbout } from "../../domain/rules/flat-plan.ts";

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly centre: Position;
  /** 1 on paper is so many on the ground. */
  readonly scale: number;
  readonly flat: Flat;
  /** Degrees, somewhat larger than the frame: west, south, east, north. */
  readonly bounds: Box;
}

type Box = readonly [west: number, south: number, east: number, north: number];

/** A px on paper, by its definition: a 96th of an inch. */
const inch = 0.0254;
const pxInInch = 96;

const scales = [500, 750, 1000, 1500, 2000, 2500, 3000, 4000, 5000, 7500, 10_000, 15_000, 20_000] as const;
/** Around a venue and its place one sees at least what this scale shows. */
const nearest = 1_500;
/** Signs and labels at the ends keep clear of the frame's edge, px. */
const margin = 44;

/** Metres as px of a frame. */
export const pixels = ({ scale }: Pick<Frame, "scale">, metres: number): number => ((metres / scale) * pxInInch) / inch;

const middleOf = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
const reachOf = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

/** The largest scale of the list at which all spots are in the frame, with the middle between them at its middle. */
export function frameOf(spots: readonly Position[], width: number, height: number): Frame {
  const centre: Position = [middleOf(spots.map(([lon]) => lon)), middleOf(spots.map(([, lat]) => lat))];
  const flat = flatAbout(centre);
  const local = spots.map(flat);
  const fits = (scale: number): boolean =>
    pixels({ scale }, reachOf(local.map(([east]) => east))) <= width - 2 * margin &&
    pixels({ scale }, reachOf(local.map(([, north]) => north))) <= height - 2 * margin;
  const scale = scales.find((one) => one >= nearest && fits(one)) ?? 20_000;
  return { width, height, centre, scale, flat, bounds: boundsOf(centre, width, height, scale) };
}

function boundsOf([lon, lat]: Position, width: number, height: number, scale: number): Box {
  const metres = ((Math.max(width, height) / pxInInch) * inch * scale) / 2;
  const north = (1.1 * metres) / 111_000;
  const east = north / Math.cos((lat * Math.PI) / 180);
  return [lon - east, lat - north, lon + east, lat + north];
}

/** px from the frame's upper left corner, to a tenth. */
export function placeIn(frame: Frame, at: readonly number[]): readonly [number, number] {
  const [east, north] = frame.flat(at);
  const round = (px: number): number => Math.round(px * 10) / 10;
  return [round(frame.width / 2 + pixels(frame, east)), round(frame.height / 2 - pixels(frame, north))];
}

type Line = readonly (readonly number[])[];

function linesOf(geometry: Geometry): readonly Line[] {
  switch (geometry.type) {
    case "LineString":
      return [geometry.coordinates];
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates;
    case "MultiPolygon":
      return geometry.coordinates.flat();
    default:
      return [];
  }
}

const boxes = new WeakMap<Line, Box>();

/** A line's box, looked for once: hundreds of sheets ask for the same roads. */
function boxOf(line: Line): Box {
  const known = boxes.get(line);
  if (known) return known;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = Number.NaN, lat = Number.NaN] of line) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  const box: Box = [west, south, east, north];
  boxes.set(line, box);
  return box;
}

function touches({ bounds: [west, south, east, north] }: Frame, line: Line): boolean {
  const [w, s, e, n] = boxOf(line);
  return w <= east && e >= west && s <= north && n >= south;
}

/** An SVG path of a line or outline; "" where nothing of it lies in the frame. */
export function pathIn(frame: Frame, geometry: Geometry): string {
  const close = geometry.type === "Polygon" || geometry.type === "MultiPolygon" ? "Z" : "";
  return linesOf(geometry)
    .filter((line) => line.length > 1 && touches(frame, line))
    .map((line) => `M${line.map((at) => placeIn(frame, at).join(" ")).join("L")}${close}`)
    .join("");
}

/** Is a position in the frame, `inset` px from its edge? */
export function isIn(frame: Frame, at: readonly number[], inset = 0): boolean {
  const [west, south, east, north] = frame.bounds;
  const [lon = Number.NaN, lat = Number.NaN] = at;
  if (!(lon >= west && lon <= east && lat >= south && lat <= north)) return false;
  const [x, y] = placeIn(frame, at);
  return x >= inset && y >= inset && x <= frame.width - inset && y <= frame.height - inset;
}

type Spot = readonly [x: number, y: number];

/** Room that a venue's sign takes about its end of the line, px. */
const signRoom = 18;

/** Middle of a label `half` px to each side that covers neither the line nor its ends: beside a steep line, below a flat one. */
export function besideLine(frame: Pick<Frame, "width" | "height">, [x1, y1]: Spot, [x2, y2]: Spot, half: number): Spot {
  const steep = Math.abs(y2 - y1) > Math.abs(x2 - x1);
  const x = (x1 + x2) / 2 + (steep ? (x1 > frame.width / 2 ? 1 : -1) * (half + signRoom) : 0);
  const y = steep ? (y1 + y2) / 2 : Math.max(y1, y2) + signRoom + 14;
  const within = (value: number, room: number, most: number): number => Math.min(most - room, Math.max(room, value));
  return [within(x, half + 4, frame.width), within(y, 16, frame.height)];
}
