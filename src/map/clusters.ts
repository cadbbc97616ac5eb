/** Venues gathered by zoom; close up each stands alone. */

import Supercluster from "supercluster";
import type { Counts } from "./cluster-arcs.ts";
import type { LngLat, VenueMark } from "./scene.ts";

/** From this zoom on every venue stands alone. */
export const aloneFrom = 14;

export type Box = readonly [west: number, south: number, east: number, north: number];

/** One sign on the map: a venue, or a ring that stands for many. */
export type Item =
  | { readonly kind: "venue"; readonly at: LngLat; readonly venue: VenueMark }
  | { readonly kind: "cluster"; readonly at: LngLat; readonly counts: Counts; readonly id: number };

export interface Clusters {
  /** Takes marks that stand and count as those before: only their looks are new. False, and nothing taken, if not so. */
  readonly renew: (venues: readonly VenueMark[]) => boolean;
  /** What to draw in a box at a zoom. */
  readonly items: (box: Box, zoom: number) => readonly Item[];
  /** The zoom at which a cluster falls apart. */
  readonly opensAt: (cluster: number) => number;
}

interface Properties {
  readonly index: number;
}

const none: Counts = { inside: 0, survey: 0, outside: 0, unplaced: 0 };
const usable = ({ at: [lon, lat] }: VenueMark): boolean => Number.isFinite(lon) && Number.isFinite(lat);

const standsAlike = (a: VenueMark, b: VenueMark | undefined): boolean =>
  a === b || (a.id === b?.id && a.at === b.at && a.verdict === b.verdict && a.dim === b.dim);

/** Pale venues (outside the filters) are in no cluster; alone they are drawn, first and so beneath. */
export function clusterVenues(venues: readonly VenueMark[]): Clusters {
  const index = new Supercluster<Properties, Record<keyof Counts, number>>({
    radius: 60,
    maxZoom: aloneFrom - 1,
    map: ({ index: i }) => ({ ...none, [venues[i]?.verdict ?? "unplaced"]: 1 }),
    reduce: (sum, one) => {
      for (const verdict of ["inside", "survey", "outside", "unplaced"] as const) sum[verdict] += one[verdict];
    },
  });
  const feature = (venue: VenueMark, i: number): GeoJSON.Feature<GeoJSON.Point, Properties> => ({
    type: "Feature",
    properties: { index: i },
    geometry: { type: "Point", coordinates: [venue.at[0], venue.at[1]] },
  });
  index.load(venues.flatMap((venue, i) => (usable(venue) && !venue.dim ? [feature(venue, i)] : [])));
  let drawn = venues;
  const paleOf = (all: readonly VenueMark[]) => all.filter((venue) => venue.dim && usable(venue));
  let pale = paleOf(venues);
  const renew = (next: readonly VenueMark[]): boolean => {
    if (next.length !== drawn.length || !next.every((venue, i) => standsAlike(venue, drawn[i]))) return false;
    drawn = next;
    pale = paleOf(next);
    return true;
  };

  const items = (box: Box, zoom: number): readonly Item[] => {
    const level = Math.max(0, Math.floor(zoom));
    const found = index.getClusters([...box], level).flatMap((one): Item[] => {
      const at = one.geometry.coordinates as unknown as LngLat;
      const p = one.properties;
      if ("cluster" in p && p.cluster) {
        const { inside, survey, outside, unplaced } = p as unknown as Counts;
        return [{ kind: "cluster", at, id: p.cluster_id, counts: { inside, survey, outside, unplaced } }];
      }
      const venue = drawn[(p as Properties).index];
      return venue ? [{ kind: "venue", at: venue.at, venue }] : [];
    });
    if (level < aloneFrom) return gravestLast(found);
    const beneath = pale
      .filter(({ at: [lon, lat] }) => lon >= box[0] && lon <= box[2] && lat >= box[1] && lat <= box[3])
      .map((venue): Item => ({ kind: "venue", at: venue.at, venue }));
    return [...beneath, ...gravestLast(found)];
  };
  return { renew, items, opensAt: (cluster) => index.getClusterExpansionZoom(cluster) };
}

const weight = (item: Item): number =>
  item.kind === "cluster"
    ? item.counts.inside > 0
      ? 4
      : 1
    : { inside: 3, survey: 2, outside: 0, unplaced: 0 }[item.venue.verdict];

/** What is drawn last lies on top: the gravest. */
const gravestLast = (items: readonly Item[]): readonly Item[] => [...items].sort((a, b) => weight(a) - weight(b));
