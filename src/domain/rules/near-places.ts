/** The protected places around one spot, nearest first, each with what the rule says of it. */

import { nearestOnBoundary } from "../../geo/distance.ts";
import { finish } from "../engine.ts";
import type { Text } from "../labels.ts";
import type { NearPlace } from "./answer-types.ts";
import { venuePosition } from "./build-finding.ts";
import type { Docket, Scan } from "./docket.ts";
import { nearestGate } from "./gates.ts";
import { pairGravity } from "./gravest.ts";
import { distanceOf } from "./interval.ts";
import { scanPairs } from "./pair-scan.ts";
import { byCodeUnit } from "./rules-on-day.ts";
import { noWalkWords } from "./walking/no-walk.ts";

const verdictNames = { 0: "outside", 1: "outside", 2: "survey", 3: "inside" } as const;

/** The first `most` places within `within` metres of the only venue of the scan, by its only docket. */
export function nearPlaces(one: Scan, within: number, most: number): NearPlace[] {
  const scan = { ...one, dockets: one.dockets.map((docket) => ({ ...docket, limit: Math.max(docket.limit, within) })) };
  const [docket] = scan.dockets;
  const at = venuePosition(scan, 0);
  if (!docket || !at) return [];
  const near: { place: number; signed: number; low: number; high: number; weight: keyof typeof verdictNames }[] = [];
  finish(
    scanPairs(scan, (_, __, place, pair, firm) => {
      if (pair.signed <= within || pair.low <= (docket.rule.distance ?? 0))
        near.push({ ...pair, place, weight: pairGravity(docket, pair, firm) });
    }),
  );
  return near
    .sort((a, b) => a.signed - b.signed || byCodeUnit(idOf(scan, a.place), idOf(scan, b.place)))
    .slice(0, most)
    .flatMap(({ place, signed, low, high, weight }) => {
      const its = scan.places.places[place];
      const end = placeEnd(scan, docket, place, at);
      if (!its || !end) return [];
      const { id, kind, name } = its;
      const noWalk = noWalkTo(scan, docket, place, at);
      const figures = { distance: distanceOf(signed), low, high, ...(noWalk && { noWalk }) };
      return [{ place: id, kind, name, verdict: verdictNames[weight], ...figures, at: end }];
    });
}

const idOf = (scan: Scan, place: number): string => scan.places.places[place]?.id ?? "";

function noWalkTo(scan: Scan, docket: Docket, place: number, at: readonly [number, number]): Text | null {
  if (docket.rule.measure !== "walking") return null;
  const { none } = docket.walkTo(at, scan.venues.accuracy[0] ?? Number.NaN, place);
  return none && noWalkWords[none];
}

function placeEnd(scan: Scan, docket: Docket, place: number, at: readonly [number, number]) {
  if (docket.rule.measure === "walking") {
    const end = docket.walkTo(at, scan.venues.accuracy[0] ?? Number.NaN, place).path?.at(-1);
    if (end) return end;
  }
  const gate = docket.gates ? nearestGate(docket.gates[place] ?? [], at) : null;
  const outline = scan.places.outlines[place];
  return gate?.gate.at ?? (outline ? nearestOnBoundary(outline, at).at : null);
}
