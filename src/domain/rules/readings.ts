/** Every measure between a venue and its deciding place, with both ends. */

import { nearestOnBoundary } from "../../geo/distance.ts";
import { measures, type Text } from "../labels.ts";
import type { Measurement } from "../registers/venues.ts";
import type { MeasureReading } from "./answer-types.ts";
import type { Scan } from "./docket.ts";
import type { Finding } from "./finding.ts";
import { nearestGate } from "./gates.ts";
import { distanceOf, highOf, lowOf, millimetres, pairDoubt } from "./interval.ts";
import { noWalkWords } from "./walking/no-walk.ts";

const noGate: Text = { zh: "未登记校门，以边界代替", en: "No gate is registered; the boundary stands in" };

/** The three measures to one place, for the only venue of the scan. */
export function readingsOf(
  scan: Scan,
  finding: Finding,
  place: number,
  measurement: Measurement | null,
): MeasureReading[] {
  const computed = {
    boundary: toBoundary(scan, finding, place),
    entrance: toGate(scan, finding, place),
    walking: onFoot(scan, finding, place),
  };
  return measures.map((measure) => {
    const decides = measure === finding.measure;
    const reading = { measure, decides, ...computed[measure] };
    if (!decides || !measurement) return reading;
    return { ...reading, distance: finding.distance, low: finding.low, high: finding.high };
  });
}

type Reading = Omit<MeasureReading, "measure" | "decides">;

const none = (why: Text | null): Reading => ({
  distance: null,
  low: null,
  high: null,
  from: null,
  to: null,
  toAccuracy: null,
  why,
});

function toBoundary({ venues, places }: Scan, finding: Finding, place: number): Reading {
  const outline = places.outlines[place];
  if (!outline || !finding.venueAt) return none(null);
  const { signed, at } = nearestOnBoundary(outline, finding.venueAt);
  const doubt = pairDoubt(venues.accuracy[0] ?? Number.NaN, places.accuracy[place] ?? Number.NaN);
  return {
    distance: distanceOf(signed),
    low: lowOf(signed, doubt, places.extent[place] ?? 0),
    high: highOf(signed, doubt),
    from: finding.venueAt,
    to: at,
    toAccuracy: places.accuracy[place] ?? null,
    why: null,
  };
}

function toGate({ venues, dockets }: Scan, finding: Finding, place: number): Reading {
  const at = finding.venueAt;
  const nearest = at ? nearestGate(dockets[0]?.gatesOf(place) ?? [], at) : null;
  if (!nearest) return none(noGate);
  const doubt = pairDoubt(venues.accuracy[0] ?? Number.NaN, nearest.gate.accuracy);
  return {
    distance: millimetres(nearest.metres),
    low: lowOf(nearest.metres, doubt, 0),
    high: highOf(nearest.metres, doubt),
    from: at,
    to: nearest.gate.at,
    toAccuracy: nearest.gate.accuracy,
    why: null,
  };
}

function onFoot({ venues, places, dockets: [docket] }: Scan, { venueAt }: Finding, place: number): Reading {
  if (!docket || !venueAt) return none(null);
  const walk = docket.walkTo(venueAt, venues.accuracy[0] ?? Number.NaN, place);
  const { metres, low, high, path } = walk;
  if (!path) return { ...none(walk.none && noWalkWords[walk.none]), low, high, from: venueAt };
  const to = path.at(-1) ?? null;
  const gate = to && nearestGate(docket.gatesOf(place), to);
  return {
    distance: metres,
    low,
    high,
    from: venueAt,
    to,
    toAccuracy: (gate && gate.metres < 0.01 ? gate.gate.accuracy : places.accuracy[place]) ?? null,
    path,
    why: walk.gateUnknown ? noGate : null,
  };
}
