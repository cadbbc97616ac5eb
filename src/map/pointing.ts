/** Pointer over the map: what lies under it is hovered or chosen, a cluster is opened, empty ground is told. */

import type { Map as MapLibre, MapMouseEvent } from "maplibre-gl";
import type { Selection } from "../state/view.ts";
import type { Item } from "./clusters.ts";
import { pickFeature } from "./pick.ts";
import type { LngLat } from "./scene.ts";

export interface PointerEvents {
  /** A thing was chosen. */
  readonly onPick?: (picked: Selection, at: LngLat) => void;
  readonly onHover?: (hovered: Selection | null) => void;
  /** Where the pointer is; null when it left. */
  readonly onPointer?: (at: LngLat | null) => void;
  /** A click where nothing lies. */
  readonly onPoint?: (at: LngLat) => void;
}

interface Marks {
  readonly under: (at: LngLat) => Item | null;
  readonly moveTime: () => number;
}

const venue = (item: Item | null): Selection | null =>
  item?.kind === "venue" ? { kind: "venue", id: item.venue.id } : null;

export function watchPointer(map: MapLibre, events: PointerEvents, marks: Marks): void {
  const under = ({ lngLat, point }: MapMouseEvent) => {
    const at: LngLat = [lngLat.lng, lngLat.lat];
    const item = marks.under(at);
    return { at, item, found: item ? venue(item) : pickFeature(map, point) };
  };

  let hovered = "";
  const hover = (found: Selection | null) => {
    const key = found ? `${found.kind}/${found.id}` : "";
    if (key === hovered) return;
    hovered = key;
    events.onHover?.(found);
  };
  map.on("mousemove", (event) => {
    const { at, item, found } = under(event);
    map.getCanvas().style.cursor = item || found ? "pointer" : "";
    events.onPointer?.(at);
    hover(found);
  });
  map.on("mouseout", () => {
    events.onPointer?.(null);
    hover(null);
  });

  const open = (cluster: Item & { kind: "cluster" }) =>
    map.easeTo({
      center: [cluster.at[0], cluster.at[1]],
      zoom: Math.max(cluster.opensAt, map.getZoom() + 1),
      duration: marks.moveTime(),
    });
  map.on("click", (event) => {
    const { at, item, found } = under(event);
    if (item?.kind === "cluster") open(item);
    else if (found) events.onPick?.(found, at);
    else events.onPoint?.(at);
  });
}
