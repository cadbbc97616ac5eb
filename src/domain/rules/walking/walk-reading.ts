/** A walk with its doubt, from a venue to a place. */

import { nearestOnBoundary, straight } from "../../../geo/distance.ts";
import type { Outline } from "../../../geo/outline.ts";
import { perimeterOf } from "../../../geo/walk/perimeter.ts";
import type { Position } from "../finding.ts";
import type { Gate } from "../gates.ts";
import { lowOf, millimetres, pairDoubt } from "../interval.ts";
import type { PlaceColumns } from "../places-on-day.ts";
import { placeKey } from "./day-walls.ts";
import { type NoWalk, type Walks, walkBetween } from "./walks.ts";

/** The network as drawn may be this share off the way as walked. */
export const networkDoubt = 0.05;

/** Millimetres; metres is Infinity and path null where there is no walk, and `none` says why. */
export interface WalkReading {
  readonly metres: number;
  readonly low: number;
  readonly high: number;
  readonly path: readonly Position[] | null;
  readonly none: NoWalk | null;
  /** A gate is meant but none is known: the boundary stands in. */
  readonly gateUnknown: boolean;
}

export interface WalkEnds {
  readonly from: Position;
  /** 95 %, metres. */
  readonly accuracy: number;
  readonly places: PlaceColumns;
  readonly place: number;
  /** Gates of the kind that is meant; empty: the walk ends at the boundary. */
  readonly gates: readonly Gate[];
  /** A gate is meant but none is known: it may be anywhere on the boundary. */
  readonly gateUnknown: boolean;
}

/**
 * low = max(low of the straight line between the same ends, 0.95 w − u), high = 1.05 w + u. Without a walk
 * high is Infinity and low that of the straight line. A gate that is not known may lie as far on as half
 * the way round the place; a place known only as a point may reach its extent nearer.
 */
export function walkReading(walks: Walks, ends: WalkEnds): WalkReading {
  const { places, gates } = ends;
  const its = places.places[ends.place];
  const to = { place: its ? placeKey(its) : "", outline: places.outlines[ends.place] ?? null, gates };
  const found = walkBetween(walks, ends.from, to);
  if (typeof found === "string") return noWalk(straightLow(ends), found, ends.gateUnknown);
  const { accuracy, extent, outlines } = places;
  const gate = gates[found.gate];
  const doubt = pairDoubt(ends.accuracy, gate?.accuracy ?? accuracy[ends.place] ?? Number.NaN);
  const nearer = gate ? 0 : (extent[ends.place] ?? 0);
  const round = ends.gateUnknown ? halfRound(outlines[ends.place] ?? null, nearer) : 0;
  const low = lowOf(found.metres * (1 - networkDoubt), doubt, nearer);
  return {
    metres: millimetres(found.metres),
    low: Math.max(gate ? gateLow(ends, gate) : straightLow(ends), low),
    high: millimetres((found.metres + round) * (1 + networkDoubt) + doubt),
    path: found.path,
    none: null,
    gateUnknown: ends.gateUnknown,
  };
}

/** The reading where there is no walk: it may be any way off. */
export const noWalk = (low: number, none: NoWalk | null, gateUnknown: boolean): WalkReading => ({
  metres: Number.POSITIVE_INFINITY,
  low,
  high: Number.POSITIVE_INFINITY,
  path: null,
  none,
  gateUnknown,
});

/** The least that the pair may be in a straight line: to the nearest of its gates, else to its boundary. */
export function straightLow(ends: WalkEnds): number {
  if (ends.gates.length > 0) return Math.min(...ends.gates.map((gate) => gateLow(ends, gate)));
  const outline = ends.places.outlines[ends.place];
  if (!outline) return Number.NaN;
  const doubt = pairDoubt(ends.accuracy, ends.places.accuracy[ends.place] ?? Number.NaN);
  return lowOf(nearestOnBoundary(outline, ends.from).signed, doubt, ends.places.extent[ends.place] ?? 0);
}

const gateLow = ({ from, accuracy }: WalkEnds, gate: Gate): number =>
  lowOf(straight(from, gate.at), pairDoubt(accuracy, gate.accuracy), 0);

/** Metres from one spot of the boundary to the one farthest along it. */
const halfRound = (outline: Outline | null, extent: number): number =>
  outline?.kind === "area" ? perimeterOf(outline) / 2 : Math.PI * extent;
