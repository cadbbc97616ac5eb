/** How a spot stands to the protected places, well enough to decide where the sample puts a shop. */

import type { ProtectedKind } from "../../../domain/labels.ts";
import { radiusOf, toRing, within } from "../lines.ts";
import type { Campus } from "../places/campus.ts";
import { apart, type Xy } from "../plane.ts";

export interface Guarded {
  readonly id: string;
  readonly kind: ProtectedKind;
  readonly campus: Pick<Campus, "ring" | "middle" | "accuracy" | "geometry" | "extent">;
  readonly radius: number;
}

export const guarded = (kind: ProtectedKind, campuses: ReadonlyMap<string, Guarded["campus"]>): Guarded[] =>
  [...campuses].map(([id, campus]) => ({ id, kind, campus, radius: radiusOf(campus.ring) }));

export interface Nearness {
  /** Smallest distance to any place, metres; infinite beyond `reach`. */
  readonly distance: number;
  readonly verdict: "inside" | "survey" | "outside";
  /** Distance to the nearest kindergarten. */
  readonly kindergarten: number;
  readonly onCampus: boolean;
  /** Place that gives the distance. */
  readonly place: string;
}

/** As rule R1 (50 m) would see a spot known to `accuracy` metres, looking `reach` metres around. */
export function nearness(places: readonly Guarded[], at: Xy, accuracy: number, reach = 260): Nearness {
  let [distance, kindergarten] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let verdict: Nearness["verdict"] = "outside";
  let onCampus = false;
  let place = "";
  for (const { id, campus, kind, radius } of places) {
    if (apart(campus.middle, at) > radius + reach) continue;
    const inner = within(campus.ring, at);
    onCampus ||= inner;
    const isPoint = campus.geometry.type === "Point";
    const s = isPoint ? apart(campus.middle, at) : inner ? 0 : toRing(campus.ring, at);
    const u = Math.hypot(accuracy, campus.accuracy);
    if (s < distance) [distance, place] = [s, id];
    if (kind === "kindergarten") kindergarten = Math.min(kindergarten, s);
    if (s + u <= 50) verdict = "inside";
    else if (s - u - (isPoint ? (campus.extent ?? 0) : 0) <= 50 && verdict === "outside") verdict = "survey";
  }
  return { distance, verdict, kindergarten, onCampus, place };
}
