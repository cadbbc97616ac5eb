/** Keeps deck.gl's marks in step with scene and camera: asks the index only when box, level or venues change. */

import { MapLibreOverlay } from "@deck.gl/maplibre";
import type { Map as MapLibre } from "maplibre-gl";
import type { Selection } from "../state/view.ts";
import { tokens } from "../theme/tokens.ts";
import { grown, holds } from "./boxes.ts";
import { radiusOf, totalOf } from "./cluster-arcs.ts";
import { type Box, type Clusters, clusteringSteps, clusterVenues, type Item } from "./clusters.ts";
import { deckLayers } from "./deck-layers.ts";
import { hit, markRadius } from "./hit.ts";
import { ringAtlas } from "./images/cluster-rings.ts";
import { type Atlas, venueAtlas } from "./images/venue-marks.ts";
import { inTurns } from "./in-turns.ts";
import { startsFrom, under } from "./parting.ts";
import { emptyScene, type LngLat, type Scene, type VenueMark } from "./scene.ts";
import { standsBack } from "./stem.ts";
import { aboveMarks } from "./style.ts";

export interface Sign {
  readonly at: LngLat;
  readonly width: number;
}

export interface MarksLayer {
  readonly draw: (scene: Scene, inSight: Box, zoom: number) => void;
  readonly under: (at: LngLat, zoom: number) => Item | null;
  /** Venues in and about the sight, close up only. */
  readonly near: () => readonly VenueMark[];
  /** Every sign in sight and its diameter, px: room that names must leave. */
  readonly signs: () => readonly Sign[];
  readonly destroy: () => void;
}

/** Names need not keep clear of more signs than this: there is no room left anyway. */
const mostSigns = 1500;
/** A whole zoom, so that it is passed only when the level changes. */
const ringsFrom = 15;
/** Nothing was drawn yet of these venues: there is nothing to part from. */
const noLevel = -1;
const nobody: readonly VenueMark[] = [];
/** More venues than this are gathered in turns with the page. */
const mostAtOnce = 8_000;

const signOf =
  (zoom: number) =>
  (item: Item): Sign => ({
    at: item.at,
    width: 2 * (item.kind === "cluster" ? radiusOf(totalOf(item.counts)) : markRadius(zoom)),
  });

export function createMarks(map: MapLibre, ratio: number, moveTime: () => number, onNear: () => void): MarksLayer {
  const overlay = new MapLibreOverlay({ interleaved: true, layers: [] });
  map.addControl(overlay);
  let scene = emptyScene;
  let clusters: Clusters = clusterVenues([]);
  let found = new Map<string, VenueMark | undefined>();
  let items: readonly Item[] = [];
  let places: readonly LngLat[] = [];
  let box: Box = [0, 0, 0, 0];
  let level = noLevel;
  let zoom = 0;
  let near = nobody;
  let signs: readonly Sign[] = [];
  let venueImages: Atlas | null = null;
  let ringImages: Atlas | null = null;
  let frame = 0;
  let sight: Box = box;
  let stop = (): void => undefined;

  /** Of 200,000 venues two at a time are looked for: those are kept, the others are in no map. */
  const venueWith = (id: string): VenueMark | undefined => {
    if (!found.has(id))
      found.set(
        id,
        scene.venues.find((venue) => venue.id === id),
      );
    return found.get(id);
  };
  const venueOf = (one: Selection | null): VenueMark | undefined =>
    one && (one.kind === "venue" || one.kind === "finding") ? venueWith(one.id) : undefined;
  const selected = () => {
    const venue = venueOf(scene.selected);
    return venue ? { venue, mark: standsBack(venue.at, scene.lines[0], zoom) } : null;
  };

  const show = () => {
    const colours = tokens(scene.theme);
    venueImages ??= venueAtlas(colours, ratio * 2);
    ringImages ??= ringAtlas(
      items.flatMap((item) => (item.kind === "cluster" ? [item.counts] : [])),
      colours,
      ratio,
    );
    const hovered = venueOf(scene.hovered);
    overlay.setProps({
      layers: deckLayers({
        items,
        places,
        venueAtlas: venueImages,
        ringAtlas: ringImages,
        zoom,
        colours,
        visible: !scene.hidden.has("venues"),
        selected: selected(),
        hovered: hovered ?? null,
        beforeId: aboveMarks,
      }),
    });
  };

  const part = (from: readonly LngLat[]) => {
    cancelAnimationFrame(frame);
    const time = moveTime();
    const begun = performance.now();
    const step = (now: number) => {
      const share = time === 0 ? 1 : Math.min(1, Math.max(0, (now - begun) / time));
      places = items.map(({ at }, i) => under(share, from[i] ?? at, at));
      show();
      if (share < 1) frame = requestAnimationFrame(step);
    };
    step(begun);
  };

  const ask = (inSight: Box) => {
    const before = items;
    const levelBefore = level;
    box = grown(inSight);
    level = Math.floor(zoom);
    items = clusters.items(box, zoom);
    ringImages = null;
    near =
      zoom >= ringsFrom
        ? items.flatMap((item) => (item.kind === "venue" && !item.venue.dim ? [item.venue] : []))
        : nobody;
    signs = scene.hidden.has("venues") ? [] : items.slice(-mostSigns).map(signOf(zoom));
    onNear();
    if (levelBefore !== noLevel && levelBefore !== level) part(startsFrom(before, items));
    else {
      cancelAnimationFrame(frame);
      places = items.map(({ at }) => at);
    }
  };

  /** Few are gathered at once; of many what stood before stays until they are. */
  const gather = (venues: readonly VenueMark[]) => {
    stop();
    if (clusters.renew(venues)) return;
    if (venues.length <= mostAtOnce) {
      clusters = clusterVenues(venues);
      return;
    }
    stop = inTurns(clusteringSteps(venues), (made) => {
      clusters = made;
      level = noLevel;
      ask(sight);
      show();
    });
  };

  return {
    draw: (next, inSight, nextZoom) => {
      const old = scene;
      scene = next;
      zoom = nextZoom;
      if (old.theme !== next.theme) {
        venueImages = null;
        ringImages = null;
      }
      const other = old.venues !== next.venues;
      if (other) {
        found = new Map();
        level = noLevel;
        gather(next.venues);
      }
      sight = inSight;
      if (other || old.hidden !== next.hidden || level !== Math.floor(zoom) || !holds(box, inSight)) ask(inSight);
      show();
    },
    under: (at, atZoom) => {
      const own = selected();
      const stepped: Item[] = own ? [{ kind: "venue", at: own.mark, venue: own.venue }] : [];
      return hit(stepped, at, atZoom, markRadius(atZoom)) ?? hit(items, at, atZoom);
    },
    near: () => near,
    signs: () => signs,
    destroy: () => {
      stop();
      cancelAnimationFrame(frame);
    },
  };
}
