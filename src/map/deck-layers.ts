/** Venues and clusters as deck.gl layers, and the selected venue on its stem. */

import type { Layer } from "@deck.gl/core";
import { IconLayer, LineLayer, ScatterplotLayer } from "@deck.gl/layers";
import type { Tokens } from "../theme/tokens.ts";
import type { Item } from "./clusters.ts";
import { markRadius } from "./hit.ts";
import { ringCell, ringName } from "./images/cluster-rings.ts";
import { verdictInk } from "./images/ends.ts";
import { type Atlas, cellPerRadius, markName } from "./images/venue-marks.ts";
import type { LngLat, VenueMark } from "./scene.ts";

type Colour = [number, number, number, number];

/** `#rrggbb` as deck.gl wants it. */
export function rgba(hex: string, alpha = 255): Colour {
  const digits = hex.slice(1);
  const full = digits.length < 6 ? [...digits].map((d) => d + d).join("") : digits;
  const part = (at: number) => Number.parseInt(full.slice(at, at + 2), 16);
  return [part(0), part(2), part(4), full.length === 8 ? part(6) : alpha];
}

export interface Marks {
  readonly items: readonly Item[];
  /** Where each item stands now: under way to its own place while clusters part and join. */
  readonly places: readonly LngLat[];
  readonly venueAtlas: Atlas;
  readonly ringAtlas: Atlas;
  readonly zoom: number;
  readonly colours: Tokens;
  readonly visible: boolean;
  /** The selected venue and where its mark stands back from the door. */
  readonly selected: { readonly venue: VenueMark; readonly mark: LngLat } | null;
  readonly hovered: VenueMark | null;
  readonly beforeId: string;
}

interface Placed {
  readonly item: Item;
  readonly at: LngLat;
}

const position = ({ at }: Placed): [number, number] => [at[0], at[1]];

/** Until a street is seen, what is outside steps back: a small ring without its category. */
const outsideFrom = 15.4;
const outsideShrinks = 0.6;

interface Data {
  readonly venues: readonly (Placed & { item: { kind: "venue" } })[];
  readonly clusters: readonly Placed[];
  readonly changed: readonly Placed[];
}
let last: { readonly of: readonly unknown[]; readonly data: Data } | null = null;

/** The same lists as long as they hold the same: while the map moves, deck.gl need not read every sign anew. */
function dataOf({ items, places, selected }: Marks): Data {
  const of = [items, places, selected?.venue.id];
  if (last?.of.every((one, i) => one === of[i])) return last.data;
  const placed = items.map((item, i): Placed => ({ item, at: places[i] ?? item.at }));
  const venues = placed.filter(
    ({ item }) => item.kind === "venue" && item.venue.id !== selected?.venue.id,
  ) as (Placed & { item: { kind: "venue" } })[];
  const clusters = placed.filter(({ item }) => item.kind === "cluster");
  last = { of, data: { venues, clusters, changed: venues.filter(({ item }) => item.venue.changed) } };
  return last.data;
}

const pale: Colour = [255, 255, 255, 90];
const full: Colour = [255, 255, 255, 255];

export function deckLayers(marks: Marks): Layer[] {
  const { venues, clusters, changed } = dataOf(marks);
  const near = marks.zoom >= 13.5;
  const close = marks.zoom >= outsideFrom;
  const pictured = ({ verdict }: VenueMark): boolean => near && (close || verdict === "inside" || verdict === "survey");
  const radius = markRadius(marks.zoom);
  const common = { visible: marks.visible, beforeId: marks.beforeId, pickable: false } as const;
  return [
    new ScatterplotLayer<Placed>({
      ...common,
      id: "venues-changed",
      data: changed,
      getPosition: position,
      radiusUnits: "pixels",
      getRadius: radius * 1.5,
      updateTriggers: { getRadius: radius },
      filled: false,
      stroked: true,
      lineWidthUnits: "pixels",
      getLineWidth: 1.4,
      getLineColor: rgba(marks.colours.whatIf),
    }),
    new IconLayer<Placed>({
      ...common,
      id: "venues",
      data: venues,
      iconAtlas: marks.venueAtlas.image as unknown as string,
      iconMapping: marks.venueAtlas.mapping,
      getPosition: position,
      getIcon: ({ item }: Placed) =>
        item.kind === "venue" ? markName(item.venue.verdict, pictured(item.venue) ? item.venue.category : "plain") : "",
      getColor: ({ item }: Placed) => (item.kind === "venue" && item.venue.dim ? pale : full),
      getSize: ({ item }: Placed) =>
        cellPerRadius * (item.kind === "venue" && !pictured(item.venue) && near ? outsideShrinks : 1),
      updateTriggers: { getIcon: [near, close], getSize: [near, close] },
      sizeScale: radius,
    }),
    new IconLayer<Placed>({
      ...common,
      id: "clusters",
      data: clusters,
      iconAtlas: marks.ringAtlas.image as unknown as string,
      iconMapping: marks.ringAtlas.mapping,
      getPosition: position,
      getIcon: ({ item }: Placed) => (item.kind === "cluster" ? ringName(item.counts) : ""),
      getSize: ringCell,
    }),
    ...focusLayers(marks, common),
  ];
}

function focusLayers(
  { selected, hovered, venueAtlas, colours, zoom }: Marks,
  common: { readonly visible: boolean; readonly beforeId: string; readonly pickable: false },
): Layer[] {
  const halo = (id: string, data: readonly LngLat[], radius: number, width: number) =>
    new ScatterplotLayer<LngLat>({
      ...common,
      id,
      data: [...data],
      getPosition: (at: LngLat) => [at[0], at[1]],
      radiusUnits: "pixels",
      getRadius: radius,
      updateTriggers: { getRadius: radius },
      stroked: true,
      filled: id === "selected-ring",
      getFillColor: rgba(colours.panel),
      lineWidthUnits: "pixels",
      getLineWidth: width,
      getLineColor: rgba(colours.ink),
    });
  const hover = hovered && hovered.id !== selected?.venue.id ? [hovered.at] : [];
  const own = selected ? [selected] : [];
  return [
    halo("hovered-ring", hover, markRadius(zoom) * 1.6, 1.5),
    new LineLayer<{ venue: VenueMark; mark: LngLat }>({
      ...common,
      id: "selected-stem",
      data: own,
      getSourcePosition: ({ venue }: { venue: VenueMark }) => [venue.at[0], venue.at[1]],
      getTargetPosition: ({ mark }: { mark: LngLat }) => [mark[0], mark[1]],
      widthUnits: "pixels",
      getWidth: 1.6,
      getColor: ({ venue }: { venue: VenueMark }) => rgba(verdictInk(colours, venue.verdict)),
      updateTriggers: { getColor: colours },
    }),
    halo(
      "selected-ring",
      own.map(({ mark }) => mark),
      19,
      1.5,
    ),
    new IconLayer<{ venue: VenueMark; mark: LngLat }>({
      ...common,
      id: "selected-mark",
      data: own,
      iconAtlas: venueAtlas.image as unknown as string,
      iconMapping: venueAtlas.mapping,
      getPosition: ({ mark }: { mark: LngLat }) => [mark[0], mark[1]],
      getIcon: ({ venue }: { venue: VenueMark }) => markName(venue.verdict, venue.category),
      getSize: cellPerRadius,
      sizeScale: 14,
    }),
  ];
}
