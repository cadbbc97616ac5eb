/** Shapes whose change may lengthen or shorten a walk, and which walks can come by them. */

import type { Geometry } from "../registers/column.ts";
import { type Box, boxOfCoordinates, grownBox, metresAtLeast } from "./boxes.ts";
import { placesAltered } from "./places-altered.ts";
import { type Between, bothEnds } from "./touch.ts";

type Spot = readonly [lon: number, lat: number];

export interface WalkShape {
  readonly box: Box;
  /** The box, and as far about it as an end of a walk may stand from its road. */
  readonly about: Box;
  /** Roads and fences: they alter a walk anywhere on its way. Campuses and waters only where it leaves the roads. */
  readonly isAcross: boolean;
}

/** An end stands at most 100 m from its road; the rest is for rounding. */
const toRoad = 110;
/** No walk is longer, metres; of a walk, boxes may be short by a percent. */
const longest = 2_000;
const rounding = 1.02;

/** Degrees that a part of a shape may be wide or high: a long canal is near few. */
const part = 0.003;

/** Null: boxes are not trusted here. Shapes come in parts. */
export function walkShapes(between: Between): readonly WalkShape[] | null {
  const of = (records: readonly { readonly geometry?: Geometry }[], isAcross: boolean) =>
    records.flatMap(({ geometry }) => (geometry ? partsOf(geometry).map((box) => ({ box, isAcross })) : []));
  const shapes = [
    ...of([...bothEnds(between, "road"), ...bothEnds(between, "barrier")], true),
    ...of([...bothEnds(between, "water"), ...placesAltered(between)], false),
  ];
  const all: WalkShape[] = [];
  for (const { box, isAcross } of shapes) {
    const about = grownBox(box, toRoad);
    if (!about) return null;
    all.push({ box, about, isAcross });
  }
  return all;
}

/** Boxes that together hold every edge: what is within an outline and far from its edges is not near it. */
function partsOf({ coordinates }: Geometry): Box[] {
  const boxes: Box[] = [];
  const take = (from: readonly unknown[]): void => {
    const [first] = from;
    if (Array.isArray(first) && Array.isArray(first[0])) for (const path of from) take(path as unknown[]);
    else if (Array.isArray(first)) boxes.push(...boxesAlong(from));
    else boxes.push(boxOfCoordinates(from));
  };
  take(coordinates);
  return boxes;
}

const isPart = ({ west, south, east, north }: Box): boolean => east - west < part && north - south < part;

/** Edges one after another share a box as long as it is small. */
function boxesAlong(path: readonly unknown[]): Box[] {
  const boxes: Box[] = [];
  for (let at = Math.min(1, path.length - 1); at < path.length; at++) {
    const edge = [path[at - 1] ?? path[at], path[at]];
    const last = boxes.at(-1);
    const together = last && boxOfCoordinates([[last.west, last.south], [last.east, last.north], ...edge]);
    if (together && isPart(together)) boxes[boxes.length - 1] = together;
    else boxes.push(boxOfCoordinates(edge));
  }
  return boxes;
}

/**
 * May a walk from here, of so many metres (null: none was found), be altered by the shape before it comes to the
 * place? A way that a road opens or a fence closes passes by it, and is then no longer than the walk was.
 */
export function mayPass({ box, about, isAcross }: WalkShape, from: Spot, metres: number | null): boolean {
  const [lon, lat] = from;
  if (!isAcross) return lon >= about.west && lon <= about.east && lat >= about.south && lat <= about.north;
  return metresAtLeast(box, from) <= (metres ?? longest) * rounding + toRoad;
}
