/** Surveyed distances that settled doubts, and a few that a moved position has made void. */

import { byId, type County, fingerprint } from "../../domain/county.ts";
import type { Measurement } from "../../domain/registers/venues.ts";
import { pairsOf } from "../../domain/rules/pairs.ts";
import { dayBetween } from "./dates.ts";
import { round } from "./plane.ts";
import { random } from "./random.ts";
import { asOf } from "./world.ts";

const total = 60;
/** Of them, those that settle a doubt; the others confirm what was inside already. */
const settling = 25;
const stale = 4;

export function measurements(seed: number, county: County, spare: ReadonlySet<string>, first: number): Measurement[] {
  const chance = random(seed, "measurements");
  const venues = byId(county, "venue");
  const usable = pairsOf(county, asOf).filter(
    (one) => one.rule === "plan-50" && !spare.has(one.venue) && !spare.has(one.place) && one.high - one.low < 45,
  );
  const doubts = chance.shuffled(usable.filter((one) => one.verdict === "survey")).slice(0, settling);
  const checks = chance.shuffled(usable.filter((one) => one.verdict === "inside"));
  return [...doubts, ...checks].slice(0, total - first + 1).map((pair, i) => {
    const u = Math.min(12, (pair.high - pair.low) / 2);
    const accuracy = chance.pick([0.02, 0.05, 0.05, 0.1]);
    const place = county.registers[pair.placeKind].find((one) => one.id === pair.place);
    return {
      id: `M${String(first + i).padStart(3, "0")}`,
      venue: pair.venue,
      place: pair.place,
      measure: "boundary",
      placeEnd: "boundary",
      venueEnd: "door",
      value: round(Math.max(1, pair.distance + (chance.between(-0.5, 0.5) * u) / 2), 2),
      accuracy,
      instrument: chance.pick(["示例全站仪", "示例 RTK", "示例测距仪"]),
      by: `示例测量员 ${chance.whole(1, 6)}`,
      at: dayBetween(chance, "2025-03-01", "2026-11-18"),
      venueFingerprint: i < stale ? "0000000000000000" : fingerprint(venues.get(pair.venue)?.geometry),
      placeFingerprint: fingerprint(place?.geometry),
    };
  });
}
