/** The pairs that keep findings in doubt, each with where its doubt comes from. */

import { byId, type County } from "../county.ts";
import type { Steps } from "../engine.ts";
import { venuePosition } from "./build-finding.ts";
import { docketOf, type Scan } from "./docket.ts";
import type { Finding } from "./finding.ts";
import { nearestGate } from "./gates.ts";
import { gravity, pairGravity } from "./gravest.ts";
import { pairDoubt } from "./interval.ts";
import type { PairReading } from "./pair-interval.ts";
import { scanPairs } from "./pair-scan.ts";
import { placeColumns } from "./places-on-day.ts";
import type { Rule } from "./rule.ts";
import { numberOf } from "./rules-on-day.ts";
import type { DoubtfulPair } from "./survey-share.ts";
import { columnsOf } from "./venues-on-day.ts";
import { networkDoubt } from "./walking/walk-reading.ts";

export interface Doubts {
  readonly scan: Scan;
  /** By finding id. */
  readonly pairs: ReadonlyMap<string, readonly DoubtfulPair[]>;
}

/** Only the venues of these findings are scanned again. */
export function* doubtsOf(
  county: County,
  asOf: string,
  rules: readonly Rule[],
  findings: readonly Finding[],
): Steps<Doubts> {
  const venues = byId(county, "venue");
  const concerned = [...new Set(findings.map(({ venue }) => venue))].flatMap((id) => venues.get(id) ?? []);
  const columns = { venues: columnsOf(concerned, county.pack), places: placeColumns(county) };
  const asked = new Set(findings.map(({ id }) => id));
  const judging = rules.filter(({ id }) => findings.some(({ rule }) => rule === id));
  const dockets = judging.map((rule) => docketOf(county, rule, numberOf(rule) ?? 0, asOf, columns));
  const scan: Scan = { ...columns, dockets };
  const pairs = new Map<string, DoubtfulPair[]>();
  yield* scanPairs(scan, (d, venue, place, reading, firm, measurement) => {
    const docket = dockets[d];
    const id = `${docket?.rule.id}/${concerned[venue]?.id}`;
    if (!docket || !asked.has(id) || pairGravity(docket, reading, firm) !== gravity.survey) return;
    const held = pairs.get(id) ?? [];
    pairs.set(id, held);
    held.push({ ...partsOf(scan, d, venue, place, reading), firm, fixed: measurement !== null || !isFound(reading) });
  });
  return { scan, pairs };
}

const isFound = ({ signed }: Readonly<PairReading>): boolean => Number.isFinite(signed);

function partsOf(scan: Scan, d: number, venue: number, place: number, { signed, high }: Readonly<PairReading>) {
  const { venues, places, dockets } = scan;
  const docket = dockets[d];
  const at = venuePosition(scan, venue);
  const onFoot = docket?.rule.measure === "walking";
  const toGate = docket?.gates != null && at !== null ? nearestGate(docket.gates[place] ?? [], at) : null;
  const own = venues.accuracy[venue] ?? Number.NaN;
  const end = toGate?.gate.accuracy ?? places.accuracy[place] ?? Number.NaN;
  const way = onFoot && Number.isFinite(signed) ? networkDoubt * signed : 0;
  const beyond = high - signed - pairDoubt(own, end) - way;
  return {
    place,
    signed,
    venue: own,
    end,
    nearer: toGate ? 0 : (places.extent[place] ?? 0),
    // A millimetre of rounding is no doubt.
    farther: beyond > 0.01 ? beyond : 0,
    way,
  };
}
