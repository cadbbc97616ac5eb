/** The work of an invented province or nation, straight from its generator: a nation's registers would not fit in memory. */

import { standsOn } from "../../domain/county.ts";
import { protectedKinds } from "../../domain/labels.ts";
import type { School } from "../../domain/registers/places.ts";
import type { Licence, Venue, VenueCategory } from "../../domain/registers/venues.ts";
import { type Concern, concernOf } from "../../domain/rules/concerns.ts";
import { pairDoubt } from "../../domain/rules/interval.ts";
import { protects } from "../../domain/rules/places-on-day.ts";
import { inForce, type Rule } from "../../domain/rules/rule.ts";
import { rules } from "../sample/plan/rules.ts";
import { type Cluster, clusters } from "../sample/tiled/clusters.ts";
import type { Extent } from "../sample/tiled/extent.ts";
import { placeLines, venueHead, venueLines } from "../sample/tiled/rows.ts";
import { asOf } from "../sample/world.ts";
import { unseenVerdicts } from "./judge.ts";
import type { Work } from "./work.ts";

const at = Object.fromEntries(venueHead.split(",").map((name, i) => [name, i])) as Readonly<Record<string, number>>;

/** The rules in force that measure to the boundary, in the order of the check. */
const judged: readonly Rule[] = rules
  .filter((rule) => inForce(rule, asOf) && rule.measure === "boundary" && rule.distance !== null)
  .sort((a, b) => (a.id < b.id ? -1 : 1));

interface Properties {
  readonly accuracy: number;
  readonly extent?: number;
  readonly since: string;
  readonly stage?: School["stage"];
}

/** Metres: reaches are rounded outwards. */
const margin = 0.01;

function placesOf(seed: number, extent: Extent, towns: readonly Cluster[]) {
  const accuracy: number[] = [];
  const extents: number[] = [];
  const since: string[] = [];
  const geometries: GeoJSON.Geometry[] = [];
  const counts = judged.map(() => new Uint8Array(extent.places));
  // Registers are read kind by kind, so places stand in that order.
  for (const wanted of protectedKinds)
    for (const town of towns)
      for (const { kind, feature } of placeLines(seed, town, 1)) {
        if (kind !== wanted) continue;
        const { properties, geometry } = JSON.parse(feature) as GeoJSON.Feature<GeoJSON.Geometry, Properties>;
        const index = geometries.push(geometry) - 1;
        accuracy.push(properties.accuracy);
        extents.push(geometry.type === "Point" ? (properties.extent ?? 0) : 0);
        since.push(properties.since);
        const place = { kind, stage: properties.stage } as Parameters<typeof protects>[1];
        judged.forEach((rule, r) => {
          if (protects(rule, place) && standsOn(properties.since, undefined, asOf)) counts[r]![index] = 1;
        });
      }
  return { accuracy: Float64Array.from(accuracy), extent: Float64Array.from(extents), since, geometries, counts };
}

function venuesOf(seed: number, extent: Extent, towns: readonly Cluster[]) {
  const [lon, lat, accuracy] = [0, 1, 2].map(() => new Float64Array(extent.venues)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const concerns = judged.map((): (Concern | null)[] => new Array(extent.venues).fill(null));
  let index = 0;
  for (const town of towns)
    for (const { venue } of venueLines(seed, extent, town, 1)) {
      const cells = venue.split(",");
      const established = cells[at["established"]!]!;
      const categories = cells[at["categories"]!]!.split(";") as VenueCategory[];
      const licences = categories.map((category) => ({ category, issued: established, siteSince: established }));
      lon[index] = Number(cells[at["lon"]!]);
      lat[index] = Number(cells[at["lat"]!]);
      accuracy[index] = Number(cells[at["accuracy"]!]);
      if (standsOn(established, undefined, asOf))
        judged.forEach((rule, r) => {
          const its = { categories, established } as unknown as Venue;
          concerns[r]![index] = concernOf(rule, its, licences as unknown as Licence[], asOf);
        });
      index++;
    }
  return { lon, lat, accuracy, concerns };
}

export function madeWork(extent: Extent, seed: number): Work {
  const towns = clusters(seed, extent);
  const { geometries, counts, since, ...places } = placesOf(seed, extent, towns);
  const { concerns, ...venues } = venuesOf(seed, extent, towns);
  const limits = judged.map((rule) => rule.distance ?? 0);
  const doubt = venues.accuracy.reduce((most, one) => Math.max(most, one), 0);
  const reaches = Float64Array.from(geometries, (_, place) => {
    const limit = counts.reduce((most, own, r) => (own[place] ? Math.max(most, limits[r]!) : most), -1);
    const own = places.extent[place]! + pairDoubt(doubt, places.accuracy[place]!);
    return limit < 0 ? -1 : limit + own + margin;
  });
  return {
    ...venues,
    geometries,
    placeAccuracy: places.accuracy,
    extent: places.extent,
    placeSince: since,
    reaches,
    rules: judged.map((rule, r) => ({
      rule,
      limit: limits[r]!,
      counts: counts[r]!,
      concerns: concerns[r]!,
      unseen: unseenVerdicts(concerns[r]!, venues.lon),
    })),
  };
}
