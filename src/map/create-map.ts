/**
 * The one map of the page. It is made once, takes scenes, and reports what is pointed at; it never reloads
 * between desks and asks the network for nothing.
 */

import "maplibre-gl/dist/maplibre-gl.css";
import { type GeoJSONSource, LngLatBounds, Map as MapLibre, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { Language } from "../domain/labels.ts";
import { tokens } from "../theme/tokens.ts";
import type { Box } from "./clusters.ts";
import { createSources } from "./data/index.ts";
import type { Drawing } from "./draw/draw.ts";
import { addImages } from "./images/index.ts";
import type { Look } from "./look.ts";
import type { MarksLayer } from "./marks-layer.ts";
import { placesInSight } from "./places-in-sight.ts";
import { type PointerEvents, watchPointer } from "./pointing.ts";
import { restyle } from "./restyle.ts";
import { type Camera, emptyScene, type Scene } from "./scene.ts";
import { layersOf, styleOf } from "./style.ts";

setWorkerUrl(workerUrl);

export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Where to look: a camera, or a box that is to fit (west, south, east, north). */
export type Target = Camera | Box;

export interface MapOptions extends PointerEvents {
  readonly camera: Target;
  readonly scene?: Scene;
  readonly padding?: Padding;
  /** After each movement. */
  readonly onCamera?: (camera: Camera) => void;
  /** While moving, for scale bar and coordinates. */
  readonly onMove?: (camera: Camera) => void;
}

export interface MapHandle {
  readonly update: (scene: Scene) => void;
  readonly moveTo: (target: Target, quick?: boolean) => void;
  readonly setPadding: (padding: Padding) => void;
  readonly zoomBy: (steps: number) => void;
  readonly camera: () => Camera;
  /** The map's picture for a print or a report, once everything is drawn; PNG. */
  readonly picture: () => Promise<Blob>;
  /** When everything asked for so far is drawn. */
  readonly idle: () => Promise<void>;
  /** Draws on the map until the function that comes is called. */
  readonly draw: (drawing: Drawing) => Promise<() => void>;
  readonly resize: () => void;
  readonly destroy: () => void;
}

const lookOf = ({ theme, language, hidden, choropleth, scale }: Scene): Look => ({
  scale,
  theme,
  colours: tokens(theme),
  language,
  hidden,
  themed: choropleth !== null,
});

const sameLook = (a: Look, b: Look): boolean => (Object.keys(a) as (keyof Look)[]).every((key) => a[key] === b[key]);

const title: Readonly<Record<Language, string>> = { zh: "地图", en: "Map" };

/** Milliseconds of a camera's way; none for those who asked for less motion. */
const moveTime = (): number => (matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 200);

/** One empty list, so that it is the same each time. */
const none: readonly never[] = [];

export function createMap(container: HTMLElement, options: MapOptions): MapHandle {
  let scene = options.scene ?? emptyScene;
  let look = lookOf(scene);
  const ratio = Math.max(1, Math.min(3, devicePixelRatio || 1));
  const map = new MapLibre({
    container,
    style: styleOf(look),
    minZoom: 7,
    maxZoom: 20,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    fadeDuration: 120,
    localIdeographFontFamily: false,
    locale: { "Map.Title": title[scene.language] },
    canvasContextAttributes: { antialias: true },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  addImages(map, scene.theme, ratio);

  const camera = (): Camera => {
    const { lng, lat } = map.getCenter();
    return { lon: lng, lat, zoom: map.getZoom() };
  };
  const go = (target: Target, duration: number) => {
    if (!("zoom" in target)) {
      const [west, south, east, north] = target;
      map.fitBounds(new LngLatBounds([west, south], [east, north]), { duration, padding: 14 });
    } else map.easeTo({ center: [target.lon, target.lat], zoom: target.zoom, duration });
  };
  if (options.padding) map.setPadding({ ...options.padding });
  go(options.camera, 0);

  // The ground stands while the marks' engine is still under way.
  let marks: MarksLayer | null = null;
  let gone = false;
  const marksReady = import("./marks-layer.ts").then(({ createMarks }) => {
    if (gone) return;
    marks = createMarks(map, ratio, moveTime, () => sources());
    draw();
  });
  const writeSources = createSources();
  const placesOf = placesInSight();
  let ready = false;
  const sources = () => {
    if (!ready) return;
    const places = placesOf(scene.places, boxInSight(), map.getZoom());
    writeSources({ scene, places, near: marks?.near() ?? none, signs: marks?.signs() ?? none }, (id, data) =>
      map.getSource<GeoJSONSource>(id)?.setData(data),
    );
  };
  const boxInSight = (): Box => {
    const bounds = map.getBounds();
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  };
  const draw = () => {
    if (ready) marks?.draw(scene, boxInSight(), map.getZoom());
  };
  let placed: Scene["places"] = none;

  map.once("style.load", () => {
    ready = true;
    show();
    sources();
    draw();
  });
  // deck.gl joins MapLibre's stack only while no source is loading; until then it is asked again.
  const join = () => {
    if (marks && !map.getLayersOrder().some((id) => id.startsWith("deck"))) draw();
  };
  map.on("sourcedata", join);
  map.on("idle", join);
  map.on("move", () => {
    draw();
    const places = placesOf(scene.places, boxInSight(), map.getZoom());
    if (places !== placed) sources();
    placed = places;
    options.onMove?.(camera());
  });
  map.on("moveend", () => options.onCamera?.(camera()));

  watchPointer(map, options, {
    under: (at) => (scene.hidden.has("venues") ? null : (marks?.under(at, map.getZoom()) ?? null)),
    moveTime,
  });

  const idle = async () => {
    await marksReady;
    await new Promise<void>((resolve) => {
      map.once("idle", () => resolve());
      map.triggerRepaint();
    });
  };

  const show = () => {
    const wanted = lookOf(scene);
    if (sameLook(look, wanted)) return;
    addImages(map, scene.theme, ratio);
    restyle(map, layersOf(look), layersOf(wanted));
    if (look.language !== wanted.language) map.getCanvas().setAttribute("aria-label", title[wanted.language]);
    look = wanted;
  };

  return {
    update: (next) => {
      if (next === scene) return;
      scene = next;
      if (!ready) return; // style.load draws whatever is the latest scene
      show();
      sources();
      draw();
    },
    moveTo: (target, quick = false) => go(target, quick ? 0 : moveTime()),
    setPadding: (padding) => map.easeTo({ padding: { ...padding }, duration: moveTime() }),
    zoomBy: (steps) => map.easeTo({ zoom: map.getZoom() + steps, duration: moveTime() }),
    camera,
    picture: async () => {
      await idle();
      return new Promise((resolve, reject) => {
        // Only within a drawing is the picture still there to be read.
        map.once("render", () =>
          map
            .getCanvas()
            .toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The map gave no picture"))), "image/png"),
        );
        map.triggerRepaint();
      });
    },
    idle,
    draw: async (drawing) => {
      const { startDrawing } = await import("./draw/draw.ts");
      return startDrawing(map, drawing);
    },
    resize: () => map.resize(),
    destroy: () => {
      gone = true;
      marks?.destroy();
      map.remove();
    },
  };
}
