/** The venues and places that one docket pairs, in order for the bulk engine. */

import type { Ground } from "../../geo/bulk/ground.ts";
import type { Near } from "../../geo/bulk/near.ts";
import { nearOf, shapesInOrder } from "../../geo/bulk/near-of.ts";
import { groundOfOutlines } from "../../geo/bulk/prepare.ts";
import type { Outline } from "../../geo/outline.ts";
import type { Docket, Scan } from "./docket.ts";
import { gatesReach } from "./gates.ts";

/** Reaches are rounded outwards by more than distances are off, metres. */
const margin = 0.01;

interface PlaceGround {
  readonly ground: Ground;
  /** All measurable places, neighbours close to each other. */
  readonly order: Uint32Array;
}

const grounds = new WeakMap<readonly (Outline | null)[], PlaceGround>();

/** Made once for a county's places. */
function groundOf(outlines: readonly (Outline | null)[]): PlaceGround {
  const known = grounds.get(outlines);
  if (known) return known;
  const ground = groundOfOutlines(outlines);
  const made = { ground, order: shapesInOrder(ground) };
  grounds.set(outlines, made);
  return made;
}

/** Every pair whose low may be within the docket's limit, the venue's own accuracy as its spread. */
export function nearOfDocket({ venues, places }: Scan, docket: Docket): Near {
  const { lon, lat, accuracy: spread } = venues;
  const { ground, order } = groundOf(places.outlines);
  const counted = order.filter((place) => docket.counts[place] === 1);
  const reaches = new Float64Array(places.outlines.length);
  for (const place of counted) reaches[place] = reachOf(docket, places, place);
  const concerned = new Uint32Array(lon.length);
  let size = 0;
  docket.concerns.forEach((concern, venue) => {
    if (concern && !Number.isNaN(lon[venue])) concerned[size++] = venue;
  });
  return nearOf({ ground, reaches, order: counted }, { lon, lat, spread }, concerned.subarray(0, size));
}

/**
 * Metres from a place's boundary up to which a venue in no doubt may matter. The doubt of a pair is at most the sum
 * of its two; a gate may stand before the boundary.
 */
function reachOf(docket: Docket, { outlines, extent, accuracy }: Scan["places"], place: number): number {
  const outline = outlines[place];
  const gates = docket.gates?.[place];
  const off = outline && gates && gates.length > 0 ? gatesReach(gates, outline) : 0;
  return docket.limit + off + (extent[place] ?? 0) + (accuracy[place] ?? 0) + margin;
}
