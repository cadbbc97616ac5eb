/** The plan of a spot on the evidence sheet: what lies in a square about the measuring line, in px. For drawing only. */

import type { Geometry } from "../../domain/registers/column.ts";
import type { Position } from "../../domain/rules/finding.ts";
import { metresPerPixel, project } from "../../map/web-mercator.ts";

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly centre: Position;
  /** Web-map zoom at which a metre is as large as it is drawn. */
  readonly zoom: number;
}

/** A frame that shows both ends with room about them: at least `room` metres to each side. */
export function frameOf(from: Position, to: Position, width: number, height: number, room: number): Frame {
  const centre: Position = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const perPixel = (2 * room) / Math.min(width, height);
  return { width, height, centre, zoom: Math.log2(metresPerPixel(centre[1], 0) / perPixel) };
}

/** px from the frame's upper left corner. */
export function placeIn(frame: Frame, at: readonly number[]): readonly [number, number] {
  const [cx, cy] = project([frame.centre[0], frame.centre[1]], frame.zoom);
  const [x, y] = project([at[0] ?? 0, at[1] ?? 0], frame.zoom);
  return [Number((x - cx + frame.width / 2).toFixed(1)), Number((y - cy + frame.height / 2).toFixed(1))];
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

/** Does any part of the shape's box touch the frame? */
function touches(frame: Frame, line: Line): boolean {
  let [west, east, north, south] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const at of line) {
    const [x, y] = placeIn(frame, at);
    west = Math.min(west, x);
    east = Math.max(east, x);
    north = Math.min(north, y);
    south = Math.max(south, y);
  }
  return west <= frame.width && east >= 0 && north <= frame.height && south >= 0;
}

/** An SVG path of a line or outline; "" where nothing of it lies in the frame. */
export function pathIn(frame: Frame, geometry: Geometry): string {
  const close = geometry.type === "Polygon" || geometry.type === "MultiPolygon" ? "Z" : "";
  return linesOf(geometry)
    .filter((line) => line.length > 1 && touches(frame, line))
    .map((line) => `M${line.map((at) => placeIn(frame, at).join(" ")).join("L")}${close}`)
    .join("");
}

/** Is a position in the frame, `margin` px from its edge? */
export function isIn(frame: Frame, at: Position, margin = 0): boolean {
  const [x, y] = placeIn(frame, at);
  return x >= margin && y >= margin && x <= frame.width - margin && y <= frame.height - margin;
}

type Spot = readonly [x: number, y: number];

/** Room that a venue's sign takes about its end of the line, px. */
const signRoom = 18;

/** Middle of a label `half` px to each side that covers neither the line nor its ends: beside a steep line, below a flat one. */
export function besideLine(frame: Frame, [x1, y1]: Spot, [x2, y2]: Spot, half: number): Spot {
  const steep = Math.abs(y2 - y1) > Math.abs(x2 - x1);
  const x = (x1 + x2) / 2 + (steep ? (x1 > frame.width / 2 ? 1 : -1) * (half + signRoom) : 0);
  const y = steep ? (y1 + y2) / 2 : Math.max(y1, y2) + signRoom + 14;
  const within = (value: number, room: number, most: number): number => Math.min(most - room, Math.max(room, value));
  return [within(x, half + 4, frame.width), within(y, 16, frame.height)];
}

/** Metres as px of the frame. */
export const pixels = (frame: Frame, metres: number): number => metres / metresPerPixel(frame.centre[1], frame.zoom);
