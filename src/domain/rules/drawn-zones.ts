/** Zones to draw about places and waters: Turf's buffers, a picture and a first flag; distances decide. */

import { isFault, outlineOf } from "../../geo/outline.ts";
import { zone } from "../../geo/zones.ts";
import { byId, type County } from "../county.ts";
import type { Answer, Ask } from "../engine.ts";
import type { Geometry } from "../registers/column.ts";
import { placeColumns } from "./places-on-day.ts";

type Zones = Answer<"zones">;

interface Drawable {
  readonly id: string;
  readonly geometry: Geometry;
}

function placesAsked(county: County, ids: readonly string[]): Drawable[] {
  const { places, outlines } = placeColumns(county);
  const asked = new Set(ids);
  return places.flatMap(({ id, geometry }, i) => (asked.has(id) && geometry && outlines[i] ? [{ id, geometry }] : []));
}

const watersAsked = (county: County, ids: readonly string[]): Drawable[] =>
  ids.flatMap((id) => {
    const geometry = byId(county, "waterHazard").get(id)?.geometry;
    return geometry && !isFault(outlineOf(geometry)) ? [{ id, geometry }] : [];
  });

/** One feature for each place or water and distance. What cannot be measured from has no zone. */
export function zones(county: County, { places, waters = [], distances }: Ask<"zones">): Zones {
  const drawable = [...placesAsked(county, places), ...watersAsked(county, waters)];
  const wanted = distances.filter((distance) => distance > 0 && Number.isFinite(distance));
  const features = drawable.flatMap(({ id, geometry }) =>
    wanted.map((distance) => ({ ...zone(geometry, distance), properties: { place: id, distance } })),
  );
  return { type: "FeatureCollection", features };
}
