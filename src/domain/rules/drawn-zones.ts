/** Zones to draw about places: Turf's buffers, a picture and a first flag; distances decide. */

import { zone } from "../../geo/zones.ts";
import type { County } from "../county.ts";
import type { Answer, Ask } from "../engine.ts";
import { placeColumns } from "./places-on-day.ts";

type Zones = Answer<"zones">;

/** One feature for each place and distance. A place that cannot be checked has no zone. */
export function zones(county: County, { places: ids, distances }: Ask<"zones">): Zones {
  const { places, outlines } = placeColumns(county);
  const asked = new Set(ids);
  const features = places.flatMap((place, i): Zones["features"] => {
    const { geometry } = place;
    if (!asked.has(place.id) || !geometry || !outlines[i]) return [];
    return distances
      .filter((distance) => distance > 0 && Number.isFinite(distance))
      .map((distance) => ({ ...zone(geometry, distance), properties: { place: place.id, distance } }));
  });
  return { type: "FeatureCollection", features };
}
