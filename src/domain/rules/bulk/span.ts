/** A share of a bulk work: the places of some latitudes, and every venue that they may reach. */

import { type Ground, readiness } from "../../../geo/bulk/ground.ts";
import { type Latitudes, latitudesOf, type Near, prepareNear } from "../../../geo/bulk/near.ts";
import { nearOf } from "../../../geo/bulk/near-of.ts";
import { shapesOfPart } from "../../../geo/bulk/parts.ts";
import { groundOfShapes } from "../../../geo/bulk/prepare.ts";
import { pickShapes } from "../../../geo/bulk/shapes.ts";
import type { BulkRule, BulkWork } from "./bulk-work.ts";

export interface Span {
  /** The places of this share by their index in the work, neighbours close to each other. */
  readonly places: Uint32Array;
  /** By rule; shapes are numbered as in `places`. */
  readonly nears: readonly { readonly rule: BulkRule; readonly near: Near }[];
}

/** Reaches are rounded outwards by more than distances are off, metres. */
const margin = 0.01;
const metresPerDegree = 110_500;

/** The `part`-th of so many parts, from 0. */
export function buildSpan(work: BulkWork, part = 0, parts = 1): Span {
  const places = shapesOfPart(work.shapes, part, parts);
  const ground = groundOfShapes(pickShapes(work.shapes, places));
  const nears = work.rules.map((rule) => ({ rule, near: nearOfRule(work, rule, places, ground) }));
  for (const { near } of nears) prepareNear(near);
  return { places, nears };
}

function nearOfRule(work: BulkWork, rule: BulkRule, places: Uint32Array, ground: Ground): Near {
  const { extent, placeAccuracy, accuracy: spread, lon, lat } = work;
  const reaches = new Float64Array(places.length);
  const order = new Uint32Array(places.length);
  let size = 0;
  for (let shape = 0; shape < places.length; shape++) {
    const place = places[shape] ?? 0;
    reaches[shape] = rule.distance + (extent[place] ?? 0) + (placeAccuracy[place] ?? 0) + margin;
    if (rule.counts[place] && ground.kinds[shape] !== readiness.none) order[size++] = shape;
  }
  const shapes = { ground, reaches, order: order.subarray(0, size) };
  return nearOf(shapes, { lon, lat, spread }, venuesWithin(work, rule, latitudesOf(shapes)));
}

/** The venues that the rule concerns, placed where some place of the span may reach them. */
function venuesWithin({ lon, lat, accuracy }: BulkWork, { concerns }: BulkRule, { south, north }: Latitudes) {
  const venues = new Uint32Array(concerns.length);
  let size = 0;
  for (let venue = 0; venue < venues.length; venue++) {
    if (concerns[venue] === 0 || Number.isNaN(lon[venue])) continue;
    const doubt = (accuracy[venue] ?? 0) / metresPerDegree;
    const y = lat[venue] ?? Number.NaN;
    if (y >= south - doubt && y <= north + doubt) venues[size++] = venue;
  }
  return venues.subarray(0, size);
}
