/** Zones as a layer: about each protected place, one for each distance that a rule in force names. */

import { type County, type ProtectedPlace, protectedPlaces, standsOn } from "../../domain/county.ts";
import { inForce, type Rule } from "../../domain/rules/rule.ts";
import { isFault, outlineOf } from "../../geo/outline.ts";
import { zone } from "../../geo/zones.ts";
import { boxOf } from "./box.ts";
import type { Item } from "./layer-items.ts";

/** Metres of a degree of latitude at its shortest, so that a box grown by it is never too small. */
const DEGREE = 110_500;

/** The box of a place grown by the distance, as an outline; what a zone can reach. */
function reach({ geometry }: ProtectedPlace, distance: number): GeoJSON.Polygon | undefined {
  if (!geometry) return undefined;
  const [west, south, east, north] = boxOf(geometry);
  const dLat = distance / DEGREE;
  const dLon = dLat / Math.max(0.01, Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180));
  const [w, s, e, n] = [west - dLon, south - dLat, east + dLon, north + dLat];
  return {
    type: "Polygon",
    coordinates: [
      [
        [w, s],
        [e, s],
        [e, n],
        [w, n],
        [w, s],
      ],
    ],
  };
}

const drawn = ({ geometry }: ProtectedPlace, distance: number): GeoJSON.Geometry | null =>
  geometry && !isFault(outlineOf(geometry)) ? zone(geometry, distance).geometry : null;

function zoneItem(place: ProtectedPlace, distance: number, rules: readonly Rule[]): Item {
  const id = `${place.id}@${distance}`;
  return {
    id,
    geometry: reach(place, distance),
    build: () => ({
      type: "Feature",
      id,
      // No zone: the place has no position, or an outline that cannot be measured from.
      geometry: drawn(place, distance),
      properties: {
        place: place.id,
        place_kind: place.kind,
        name: place.name,
        distance_m: distance,
        rules: rules.map((rule) => rule.id),
      },
    }),
  };
}

/** Rules in force with a number, by their distance. */
function distancesOn(county: County, day: string): ReadonlyMap<number, readonly Rule[]> {
  const byDistance = new Map<number, Rule[]>();
  for (const rule of county.rules)
    if (rule.distance !== null && rule.distance > 0 && inForce(rule, day))
      byDistance.set(rule.distance, [...(byDistance.get(rule.distance) ?? []), rule]);
  return byDistance;
}

const protects = (rule: Rule, place: ProtectedPlace): boolean =>
  rule.protects.includes(place.kind) &&
  (rule.stages === null || (place.kind === "school" && rule.stages.includes(place.stage)));

const lists = new WeakMap<County, Map<string, readonly Item[]>>();

export function zoneItems(county: County, day: string): readonly Item[] {
  const days = lists.get(county) ?? new Map<string, readonly Item[]>();
  lists.set(county, days);
  const known = days.get(day);
  if (known) return known;
  const distances = [...distancesOn(county, day)];
  const places = protectedPlaces(county).filter(({ since, until }) => standsOn(since, until, day));
  const items = places.flatMap((place) =>
    distances.flatMap(([distance, rules]) => {
      const own = rules.filter((rule) => protects(rule, place));
      return own.length > 0 ? [zoneItem(place, distance, own)] : [];
    }),
  );
  if (days.size >= 4) days.clear();
  days.set(day, items);
  return items;
}
