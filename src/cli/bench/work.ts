/** The work that every engine is given: the county's check as bare arrays, so that each measures the same. */

import type { County } from "../../domain/county.ts";
import { docketOf } from "../../domain/rules/docket.ts";
import { placeReaches } from "../../domain/rules/place-reaches.ts";
import { placeColumns } from "../../domain/rules/places-on-day.ts";
import { numberOf, rulesOnDay } from "../../domain/rules/rules-on-day.ts";
import { venueColumns } from "../../domain/rules/venues-on-day.ts";
import { type RuleWork, unseenVerdicts } from "./judge.ts";

export interface Work {
  /** Venues. Degrees WGS 84; NaN: not placed. Metres. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly accuracy: Float64Array;
  /** Places; null: cannot be measured. */
  readonly geometries: readonly (GeoJSON.Geometry | null)[];
  readonly placeAccuracy: Float64Array;
  readonly extent: Float64Array;
  readonly placeSince: readonly (string | undefined)[];
  /** Metres from each place up to which a venue may matter to some rule; -1: no rule looks. */
  readonly reaches: Float64Array;
  readonly rules: readonly RuleWork[];
}

/**
 * The rules in force that day that measure to the boundary. Surveyed measurements are left out: they
 * are looked up, not computed, and would hide what the engines are compared by.
 */
export function workOf(county: County, day: string): Work {
  const columns = { venues: venueColumns(county), places: placeColumns(county) };
  const judged = rulesOnDay(county, day).judged.filter((rule) => rule.measure === "boundary");
  const dockets = judged.map((rule) => docketOf(county, rule, numberOf(rule) ?? 0, day, columns));
  const { venues, places } = columns;
  return {
    lon: venues.lon,
    lat: venues.lat,
    accuracy: venues.accuracy,
    geometries: places.places.map((place, i) => (places.outlines[i] ? (place.geometry ?? null) : null)),
    placeAccuracy: places.accuracy,
    extent: places.extent,
    placeSince: places.places.map((place) => place.since),
    reaches: placeReaches({ ...columns, dockets }),
    rules: dockets.map(({ rule, limit, counts, concerns }) => ({
      rule,
      limit,
      counts,
      concerns,
      unseen: unseenVerdicts(concerns, venues.lon),
    })),
  };
}
