/** This project's own engine: outlines in local frames, one grid cell a venue. */

import { vagueVenue } from "../../domain/rules/place-reaches.ts";
import { nearestOnBoundary } from "../../geo/distance.ts";
import { isFault, outlineOf } from "../../geo/outline.ts";
import { buildReach, forEachWithin } from "../../geo/reach.ts";
import type { Engine } from "./engine.ts";
import { judging } from "./judge.ts";

export const saplingEngine: Engine = {
  name: "sapling",
  threads: 1,
  build(work) {
    const { lon, lat, accuracy, geometries, reaches } = work;
    const outlines = geometries.map((geometry, i) => {
      const outline = geometry && (reaches[i] ?? -1) >= 0 ? outlineOf(geometry) : null;
      return outline && !isFault(outline) ? outline : null;
    });
    const reach = buildReach(outlines, reaches);
    return () => {
      const { judge, judged } = judging(work);
      forEachWithin(reach, lon, lat, (venue, place, signed) => {
        if (!vagueVenue(accuracy[venue])) judge(venue, place, signed);
      });
      // The reaches do not allow for a venue in great doubt: it is measured to every place.
      accuracy.forEach((metres, venue) => {
        if (!vagueVenue(metres)) return;
        const at = [lon[venue]!, lat[venue]!] as const;
        outlines.forEach((outline, place) => {
          if (outline) judge(venue, place, nearestOnBoundary(outline, at).signed);
        });
      });
      return judged;
    };
  },
};
