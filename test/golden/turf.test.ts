import { describe, expect, it } from "vitest";
import { check } from "../../src/domain/rules/check.ts";
import { pairDoubt } from "../../src/domain/rules/interval.ts";
import { pairsOf } from "../../src/domain/rules/pairs.ts";
import { placeColumns, placeStands } from "../../src/domain/rules/places-on-day.ts";
import type { Rule } from "../../src/domain/rules/rule.ts";
import { venueColumns } from "../../src/domain/rules/venues-on-day.ts";
import { nearestOnBoundary } from "../../src/geo/distance.ts";
import { flag, zone } from "../../src/geo/zones.ts";
import { plan50 } from "../domain/county-builder.ts";
import { countyPack } from "./county-pack.ts";

/** Turf's zones are off by no more than this share of the distance. */
const turfShare = 0.0025;

const county = countyPack();
const day = county.pack.asOf ?? "2026-11-24";
const venues = venueColumns(county);
const places = placeColumns(county);

/** Every venue with a position within twice the distance of each place. */
function* around(distance: number) {
  for (const [place, outline] of places.outlines.entries()) {
    const geometry = places.places[place]?.geometry;
    if (!outline || !geometry) continue;
    const drawn = zone(geometry, distance);
    for (const [venue, lon] of venues.lon.entries()) {
      const at = [lon, venues.lat[venue] ?? Number.NaN] as const;
      if (!(Math.abs(at[0] - outline.frame.lon) < 0.02 && Math.abs(at[1] - outline.frame.lat) < 0.02)) continue;
      const { signed } = nearestOnBoundary(outline, at);
      if (signed <= 2 * distance) yield { venue, place, signed, flagged: flag(drawn, at) };
    }
  }
}

describe("Turf's first flag", () => {
  it.each([50, 200])("V92 differs from the deciding distance only within 0.0025 of %i m", (distance) => {
    let looked = 0;
    for (const { signed, flagged } of around(distance)) {
      looked++;
      if (flagged !== signed <= distance) expect(Math.abs(signed - distance)).toBeLessThanOrEqual(turfShare * distance);
    }
    expect(looked).toBeGreaterThan(500);
  });

  it.each([50, 200])("V93 differs from the verdict at %i m only within that and the doubt", (distance) => {
    const rule: Rule = { ...plan50, distance };
    const unmeasured = { ...county, registers: { ...county.registers, measurement: [] } };
    const judged = new Set(check(unmeasured, { asOf: day, rules: [rule], all: true }).findings.map((one) => one.venue));
    const verdicts = new Map(
      pairsOf(unmeasured, day, [rule]).map((pair) => [`${pair.venue} ${pair.place}`, pair.verdict]),
    );
    let differing = 0;
    for (const { venue, place, signed, flagged } of around(distance)) {
      const [shop, its] = [venues.venues[venue], places.places[place]];
      if (!shop || !its || !judged.has(shop.id) || !placeStands(its, day)) continue;
      const verdict = verdicts.get(`${shop.id} ${its.id}`) ?? "outside";
      if (verdict === (flagged ? "inside" : "outside")) continue;
      differing++;
      const doubt = pairDoubt(venues.accuracy[venue] ?? 0, places.accuracy[place] ?? 0) + (places.extent[place] ?? 0);
      expect(Math.abs(signed - distance)).toBeLessThanOrEqual(turfShare * distance + doubt);
    }
    expect(differing).toBeGreaterThan(0);
  });
});
