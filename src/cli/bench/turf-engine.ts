/** The usual way: boxes in a flatbush, distances by Turf on its sphere. */

import { bbox, distance, feature, pointToPolygonDistance } from "@turf/turf";
import Flatbush from "flatbush";
import { vagueVenue } from "../../domain/rules/place-reaches.ts";
import type { Engine } from "./engine.ts";
import { judging } from "./judge.ts";

type Area = GeoJSON.Polygon | GeoJSON.MultiPolygon;

const metresPerDegree = 110_500;

/** Signed metres from a spot to a place. */
type Measure = (at: [number, number]) => number;

function measureOf(geometry: GeoJSON.Geometry): Measure {
  if (geometry.type === "Point") return (at) => distance(at, geometry.coordinates, { units: "meters" });
  const area = feature(geometry as Area);
  return (at) => pointToPolygonDistance(at, area, { units: "meters" });
}

/** The place's box, a little wider than its reach. */
function grown(geometry: GeoJSON.Geometry, reach: number): [number, number, number, number] {
  const [west, south, east, north] = bbox(geometry);
  const byLat = (reach * 1.01 + 1) / metresPerDegree;
  const byLon = byLat / Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180);
  return [west - byLon, south - byLat, east + byLon, north + byLat];
}

export const turfEngine: Engine = {
  name: "turf",
  threads: 1,
  // The sphere's metres against the ellipsoid's, in the worst direction at the equator or a pole.
  off: (signed) => 0.001 + Math.abs(signed) * 0.006,
  build(work) {
    const { lon, lat, accuracy, geometries, reaches } = work;
    const placesOf: number[] = [];
    const measures: Measure[] = [];
    geometries.forEach((geometry, place) => {
      if (geometry && (reaches[place] ?? -1) >= 0) placesOf.push(place);
    });
    const index = new Flatbush(placesOf.length);
    for (const place of placesOf) {
      const geometry = geometries[place]!;
      measures.push(measureOf(geometry));
      index.add(...grown(geometry, reaches[place]!));
    }
    index.finish();
    return () => {
      const { judge, judged } = judging(work);
      const all = placesOf.map((_, i) => i);
      for (let venue = 0; venue < lon.length; venue++) {
        const at: [number, number] = [lon[venue]!, lat[venue]!];
        if (Number.isNaN(at[0])) continue;
        const near = vagueVenue(accuracy[venue]) ? all : index.search(at[0], at[1], at[0], at[1]);
        for (const i of near) judge(venue, placesOf[i]!, measures[i]!(at));
      }
      return judged;
    };
  },
};
