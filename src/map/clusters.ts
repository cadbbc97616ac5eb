/** Venues gathered by zoom; close up each stands alone. */

import { type Verdict, verdicts } from "../domain/labels.ts";
import type { Counts } from "./cluster-arcs.ts";
import { type ClusterIndex, clusterSteps } from "./cluster-index.ts";
import type { LngLat, VenueMark } from "./scene.ts";
import { project, unproject } from "./web-mercator.ts";

/** From this zoom on every venue stands alone. */
export const aloneFrom = 14;
/** Pixels within which venues are one sign. */
const radius = 60;
/** The map goes no further out. */
const farthest = 5;

export type Box = readonly [west: number, south: number, east: number, north: number];

/** One sign on the map: a venue, or a ring that stands for many. */
export type Item =
  | { readonly kind: "venue"; readonly at: LngLat; readonly venue: VenueMark }
  | {
      readonly kind: "cluster";
      readonly at: LngLat;
      readonly counts: Counts;
      readonly id: string;
      readonly opensAt: number;
    };

export interface Clusters {
  /** Takes marks that stand and count as those before: only their looks are new. False, and nothing taken, if not so. */
  readonly renew: (venues: readonly VenueMark[]) => boolean;
  /** What to draw in a box at a zoom. */
  readonly items: (box: Box, zoom: number) => readonly Item[];
}

const standsAlike = (a: VenueMark, b: VenueMark | undefined): boolean =>
  a === b || (a.id === b?.id && a.at === b.at && a.verdict === b.verdict && a.dim === b.dim);

const codes = Object.fromEntries(verdicts.map((verdict, code) => [verdict, code])) as Readonly<Record<Verdict, number>>;
/** Pixels of the world at zoom 0: from them to Mercator from 0 to 1. */
const world = 512;

/** Numbers of the venues that are gathered: those with a position, the pale ones (outside the filters) aside. */
function spotsOf(venues: readonly VenueMark[]) {
  const numbers: number[] = [];
  for (let i = 0; i < venues.length; i++) {
    const { at, dim } = venues[i] as VenueMark;
    if (!dim && Number.isFinite(at[0]) && Number.isFinite(at[1])) numbers.push(i);
  }
  const [x, y] = [new Float64Array(numbers.length), new Float64Array(numbers.length)];
  const kind = new Uint8Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) {
    const { at, verdict } = venues[numbers[i] ?? 0] as VenueMark;
    const [px, py] = project(at, 0);
    x[i] = px / world;
    y[i] = py / world;
    kind[i] = codes[verdict];
  }
  return { numbers, spots: { x, y, kind, kinds: verdicts.length } };
}

const usablyDim = ({ dim, at: [lon, lat] }: VenueMark): boolean =>
  dim === true && Number.isFinite(lon) && Number.isFinite(lat);

/** Built in steps: between two of them the page may answer. */
export function* clusteringSteps(venues: readonly VenueMark[]): Generator<void, Clusters, void> {
  const { numbers, spots } = spotsOf(venues);
  yield;
  const index = yield* clusterSteps(spots, { radius, minZoom: farthest, maxZoom: aloneFrom - 1 });
  return clustersOver(venues, numbers, index);
}

export function clusterVenues(venues: readonly VenueMark[]): Clusters {
  const steps = clusteringSteps(venues);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function clustersOver(venues: readonly VenueMark[], numbers: readonly number[], { levels }: ClusterIndex): Clusters {
  let drawn = venues;
  let pale = venues.filter(usablyDim);
  const renew = (next: readonly VenueMark[]): boolean => {
    if (next.length !== drawn.length || !next.every((venue, i) => standsAlike(venue, drawn[i]))) return false;
    drawn = next;
    pale = next.filter(usablyDim);
    return true;
  };

  const gathered = ([west, south, east, north]: Box, zoom: number): Item[] => {
    const level = levels.get(zoom);
    if (!level) return [];
    const [left, top] = project([west, north], 0);
    const [right, bottom] = project([east, south], 0);
    const found: Item[] = [];
    for (let i = 0; i < level.size; i++) {
      const [x, y] = [(level.x[i] ?? 0) * world, (level.y[i] ?? 0) * world];
      if (x < left || x > right || y < top || y > bottom) continue;
      const single = level.single[i] ?? 0;
      const venue = drawn[numbers[single] ?? -1];
      if (venue) found.push({ kind: "venue", at: venue.at, venue });
      if (single >= 0) continue;
      const count = (verdict: Verdict): number => level.counts[i * verdicts.length + codes[verdict]] ?? 0;
      const counts = {
        inside: count("inside"),
        survey: count("survey"),
        outside: count("outside"),
        unplaced: count("unplaced"),
      };
      const made = -1 - single;
      found.push({ kind: "cluster", at: unproject([x, y], 0), counts, id: `${made}/${x}/${y}`, opensAt: made + 1 });
    }
    return found;
  };

  const items = (box: Box, zoom: number): readonly Item[] => {
    const level = Math.max(farthest, Math.min(aloneFrom, Math.floor(zoom)));
    const found = gravestLast(gathered(box, level));
    if (level < aloneFrom) return found;
    const beneath = pale
      .filter(({ at: [lon, lat] }) => lon >= box[0] && lon <= box[2] && lat >= box[1] && lat <= box[3])
      .map((venue): Item => ({ kind: "venue", at: venue.at, venue }));
    return [...beneath, ...found];
  };
  return { renew, items };
}

const weight = (item: Item): number =>
  item.kind === "cluster"
    ? item.counts.inside > 0
      ? 4
      : 1
    : { inside: 3, survey: 2, outside: 0, unplaced: 0 }[item.venue.verdict];

/** What is drawn last lies on top: the gravest. */
const gravestLast = (items: readonly Item[]): readonly Item[] => [...items].sort((a, b) => weight(a) - weight(b));
