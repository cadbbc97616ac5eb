/** One finding as a value, from what decided it. */

import { nearestOnBoundary } from "../../geo/distance.ts";
import type { Reason, Verdict } from "../labels.ts";
import { nearestWithin } from "./decide.ts";
import type { Docket, Scan } from "./docket.ts";
import type { Finding, Position } from "./finding.ts";
import { nearestGate } from "./gates.ts";
import { type Gravest, gravity } from "./gravest.ts";
import { distanceOf, millimetres } from "./interval.ts";

const verdictOfGravity = (weight: number): Verdict =>
  weight === gravity.inside ? "inside" : weight === gravity.survey ? "survey" : "outside";

/** Where a venue of the scan stands; null: not placed. */
export function venuePosition({ venues }: Scan, venue: number): Position | null {
  const lon = venues.lon[venue] ?? Number.NaN;
  return Number.isNaN(lon) ? null : [lon, venues.lat[venue] ?? Number.NaN];
}

function bare(docket: Docket, venueId: string, verdict: Verdict, venueAt: Position | null): Finding {
  return {
    id: `${docket.rule.id}/${venueId}`,
    rule: docket.rule.id,
    ruleSince: docket.rule.since,
    venue: venueId,
    verdict,
    reason: null,
    distance: null,
    low: null,
    high: null,
    place: null,
    placeKind: null,
    measure: docket.rule.measure,
    placeAt: null,
    venueAt,
    boundary: null,
    entrance: null,
    walking: null,
    measured: null,
    surveyFirst: null,
  };
}

/** The finding of one venue that the docket's rule concerns. */
export function buildFinding(scan: Scan, docket: Docket, decided: Gravest, venue: number): Finding {
  const id = scan.venues.venues[venue]?.id ?? "";
  const venueAt = venuePosition(scan, venue);
  if (!venueAt) return bare(docket, id, "unplaced", null);
  const verdict = verdictOfGravity(decided.gravity[venue] ?? gravity.none);
  const finding = bare(docket, id, verdict, venueAt);
  const index = decided.place[venue] ?? -1;
  const place = scan.places.places[index];
  const distance = distanceOf(decided.signed[venue] ?? Number.NaN);
  const found = Number.isFinite(distance);
  if (!place || (verdict === "outside" && distance > nearestWithin)) return finding;
  const measurement = decided.measurement.get(venue);
  const reason = reasonOf(verdict, decided.dateDoubt[venue] === 1, measurement !== undefined);
  return {
    ...finding,
    reason,
    distance: found ? distance : null,
    low: decided.low[venue] ?? null,
    high: decided.high[venue] ?? null,
    place: place.id,
    placeKind: place.kind,
    measured: measurement?.value ?? null,
    // No position is to blame for a walk that the network does not have.
    surveyFirst: found && verdict === "survey" && reason !== "date" ? lessAccurate(scan, venue, index) : null,
    ...bothEnds(scan, docket, venueAt, venue, index, verdict),
  };
}

const reasonOf = (verdict: Verdict, dateDoubt: boolean, measured: boolean): Reason => {
  if (dateDoubt) return "date";
  if (measured) return "measurement";
  return verdict === "survey" ? "accuracy" : "distance";
};

/** The end whose position is in greater doubt; a place known only as a point adds its extent. */
function lessAccurate({ venues, places }: Scan, venue: number, place: number): "venue" | "place" {
  const ofPlace = (places.accuracy[place] ?? 0) + (places.extent[place] ?? 0);
  return (venues.accuracy[venue] ?? 0) >= ofPlace ? "venue" : "place";
}

/** Where the place's end is, and every measure that can be computed to it. */
function bothEnds(scan: Scan, docket: Docket, venueAt: Position, venue: number, index: number, verdict: Verdict) {
  const outline = scan.places.outlines[index];
  const boundary = outline ? nearestOnBoundary(outline, venueAt) : null;
  const gate = nearestGate(docket.gatesOf(index), venueAt);
  const decides = docket.rule.measure === "walking";
  // Those outside are many, and no walk decides them.
  const walk =
    decides || verdict !== "outside" ? docket.walkTo(venueAt, scan.venues.accuracy[venue] ?? Number.NaN, index) : null;
  const toGate = docket.gates !== null && gate !== null;
  const straightEnd = toGate ? gate.gate.at : (boundary?.at ?? null);
  return {
    placeAt: (decides ? walk?.path?.at(-1) : null) ?? straightEnd,
    boundary: boundary ? distanceOf(boundary.signed) : null,
    entrance: gate ? millimetres(gate.metres) : null,
    walking: walk?.path ? walk.metres : null,
  };
}
