/** Gates of protected places, and the straight distance from a venue to the nearest of them. */

import { nearestOnBoundary, straight } from "../../geo/distance.ts";
import type { Outline } from "../../geo/outline.ts";
import { type County, groupedBy, standsOn } from "../county.ts";
import type { Entrance } from "../registers/places.ts";
import type { Position } from "./finding.ts";
import { isUsable } from "./interval.ts";
import type { Rule } from "./rule.ts";

export interface Gate {
  readonly at: Position;
  /** 95 %, metres. */
  readonly accuracy: number;
}

const kindOf: Readonly<Record<Rule["placeEnd"], Entrance["kind"] | null>> = {
  boundary: null,
  anyGate: null,
  pupilGate: "pupil",
  mainGate: "main",
};

/** Gates of the kind the rule names that are open on the day; any kind where it names none. */
export function gatesOf(
  county: County,
  place: string,
  placeAccuracy: number,
  placeEnd: Rule["placeEnd"],
  day: string,
): Gate[] {
  const kind = kindOf[placeEnd];
  const gates: Gate[] = [];
  for (const gate of groupedBy(county, "entrance", "place").get(place) ?? []) {
    if (kind !== null && gate.kind !== kind) continue;
    if (!standsOn(gate.since, gate.until, day) || gate.geometry?.type !== "Point") continue;
    const [lon = Number.NaN, lat = Number.NaN] = gate.geometry.coordinates;
    const accuracy = gate.accuracy ?? placeAccuracy;
    if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && isUsable(accuracy)) gates.push({ at: [lon, lat], accuracy });
  }
  return gates;
}

/** Ellipsoidal metres to the nearest gate; null: no gate is known. */
export function nearestGate(
  gates: readonly Gate[],
  at: Position,
): { readonly gate: Gate; readonly metres: number } | null {
  let nearest: { gate: Gate; metres: number } | null = null;
  for (const gate of gates) {
    const metres: number = straight(at, gate.at);
    if (!nearest || metres < nearest.metres) nearest = { gate, metres };
  }
  return nearest;
}

/** How far beyond the place its gates reach, doubt included, metres: a gate may stand before the boundary. */
export function gatesReach(gates: readonly Gate[], outline: Outline): number {
  return gates.reduce((most, { at, accuracy }) => Math.max(most, nearestOnBoundary(outline, at).signed + accuracy), 0);
}
