/** Shapes whose change may lengthen or shorten a walk, and which walks can come by them. */

import type { Geometry } from "../registers/column.ts";
import { type Box, boxOfGeometry, grownBox, metresAtLeast } from "./boxes.ts";
import { placesAltered } from "./places-altered.ts";
import { type Between, bothEnds } from "./touch.ts";

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

/** Null: boxes are not trusted here. */
export function walkShapes(between: Between): readonly WalkShape[] | null {
  const of = (records: readonly { readonly geometry?: Geometry }[], isAcross: boolean) =>
    records.flatMap(({ geometry }) => (geometry ? [{ box: boxOfGeometry(geometry), isAcross }] : []));
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

/**
 * May a walk from here, of so many metres (null: none was found), be altered by the shape before it comes to the
 * place? A way that a road opens or a fence closes passes by it, and is then no longer than the walk was.
 */
export function mayPass({ box, isAcross }: WalkShape, from: readonly [number, number], metres: number | null): boolean {
  const reach = isAcross ? (metres ?? longest) * rounding + toRoad : toRoad;
  return metresAtLeast(box, from) <= reach;
}
