/** The map in the page: it is made once and lives as long as its county; desks only change its scene. */

import { lazy, memo, Suspense, useEffect, useMemo, useRef, useState } from "react";
import type { DeskMap, DeskModule, MapTarget } from "../desks/desk.ts";
import type { County } from "../domain/county.ts";
import type { Desk } from "../domain/labels.ts";
import { createMap, type MapHandle, type Padding } from "../map/create-map.ts";
import { emptyScene, type LayerId, type Scene } from "../map/scene.ts";
import { isDrawing } from "../state/edits.ts";
import type { Store } from "../state/store.ts";
import { type Camera, type Selection, sameSelection } from "../state/view.ts";
import { useApp, useAppState } from "../ui/context.ts";
import { useSay } from "../ui/say.ts";
import { PHONE } from "../ui/use-media.ts";
import { commonScene, shownOn } from "./common-scene.ts";
import { MapFurniture } from "./map-furniture.tsx";
import { targetFor, wholeOf } from "./map-target.ts";
import { useTheme } from "./use-page-theme.ts";

interface MapStageProps {
  readonly county: County;
  readonly day: string;
  readonly desk: DeskModule;
  readonly deskId: Desk;
}

/**
 * Hooks of desks differ, so each desk's are called by a component of its own. It is drawn again only by
 * its own hooks, so a desk may hand out a new object each time without going round in a circle.
 */
const DeskLayer = memo(function DeskLayer({ useMap, onMap }: { useMap: () => DeskMap; onMap: (map: DeskMap) => void }) {
  const map = useMap();
  useEffect(() => onMap(map), [onMap, map]);
  return null;
});

const DrawingBoard = lazy(() => import("./drawing-board.ts"));

const noMap: DeskMap = { scene: {} };

const sameCamera = (a: Camera | null, b: Camera | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    Math.abs(a.lon - b.lon) < 2e-5 &&
    Math.abs(a.lat - b.lat) < 2e-5 &&
    Math.abs(a.zoom - b.zoom) < 0.01);

/** What the map last told of itself, so that its own doing is not sent back to it. */
interface Told {
  camera: Camera | null;
  picked: Selection | null;
}

/** Room that search bar, scale and a phone's sheet take from the map, px. */
const paddingOf = (phone: boolean): Padding =>
  phone
    ? { top: 64, right: 12, bottom: Math.round(innerHeight * 0.52), left: 12 }
    : { top: 60, right: 24, bottom: 40, left: 24 };

function useHandle(
  here: { readonly current: County },
  store: Store,
  events: { readonly current: DeskMap },
  told: { readonly current: Told },
) {
  const box = useRef<HTMLDivElement>(null);
  const [handle, setHandle] = useState<MapHandle | null>(null);
  useEffect(() => {
    if (!box.current) return;
    const county = here.current;
    const { camera, selection } = store.getState().view;
    const drawing = (): boolean => isDrawing(store.getState().edit.sketch);
    const made = createMap(box.current, {
      camera: camera ?? (selection && targetFor(county, selection, null)) ?? wholeOf(county),
      padding: paddingOf(matchMedia(PHONE).matches),
      onPick: (picked, at) => {
        if (drawing()) return;
        told.current.picked = picked;
        const { onPick } = events.current;
        if (onPick) onPick(picked, at);
        else store.select(picked);
      },
      onHover: store.hover,
      onCamera: (moved) => {
        told.current.camera = moved;
        store.look({ camera: moved }, "replace");
      },
      onMove: (eye) => store.setState({ eye }),
      onPointer: (pointer) => store.setState({ pointer }),
      onPoint: (at) => {
        if (drawing()) return;
        const { onPoint } = events.current;
        if (onPoint) onPoint(at);
        else store.select(null);
      },
    });
    setHandle(made);
    store.setState({ eye: made.camera() });
    return () => {
      setHandle(null);
      made.destroy();
    };
  }, [here, store, events, told]);
  return { box, handle };
}

function useScene(county: County, day: string, deskId: Desk, map: DeskMap): Scene {
  const theme = useTheme();
  const language = useAppState((state) => state.view.language);
  const selected = useAppState((state) => state.view.selection);
  const site = useAppState((state) => state.view.site);
  const hovered = useAppState((state) => state.hover);
  const hiddenIds = useAppState((state) => state.view.hidden);
  const all = useMemo(() => commonScene(county, day), [county, day]);
  const common = useMemo(() => shownOn(deskId, all), [deskId, all]);
  const hidden = useMemo(() => new Set(hiddenIds as readonly LayerId[]), [hiddenIds]);
  const pin = site?.at ?? null;
  return useMemo(
    () => ({ ...emptyScene, ...common, theme, language, selected, hovered, hidden, pin, ...map.scene }) as Scene,
    [common, theme, language, selected, hovered, hidden, pin, map.scene],
  );
}

/** A detail that opens with the selection has just taken some of the map's room: measure before fitting. */
function lookAt(handle: MapHandle, target: MapTarget): void {
  handle.resize();
  handle.moveTo(target);
}

export default function MapStage({ county, day, desk, deskId }: MapStageProps) {
  const { store } = useApp();
  const say = useSay();
  const [base, setBase] = useState<DeskMap>(noMap);
  const [lent, setLent] = useState<DeskMap | null>(null);
  const screen = useAppState((state) => state.view.screen);
  const ScreenMap = (screen && desk.maps?.[screen]) || null;
  const map = (ScreenMap && lent) || base;
  const events = useRef<DeskMap>(map);
  events.current = map;
  const told = useRef<Told>({ camera: null, picked: null });
  // The map outlives the county's changes: the part above gives it a new place for another county.
  const here = useRef(county);
  here.current = county;
  const { box, handle } = useHandle(here, store, events, told);
  const drawn = useAppState((state) => isDrawing(state.edit.sketch));
  const scene = useScene(county, day, deskId, map);
  const camera = useAppState((state) => state.view.camera);
  const selection = useAppState((state) => state.view.selection);

  useEffect(() => handle?.update(scene), [handle, scene]);
  // The camera of the address: back, forward, a shared address, a typed position.
  useEffect(() => {
    if (!handle || sameCamera(camera, told.current.camera)) return;
    if (told.current.camera !== null) handle.moveTo(camera ?? wholeOf(here.current));
  }, [handle, camera]);
  // A thing selected elsewhere than on the map is gone to.
  const before = useRef(selection);
  useEffect(() => {
    const changed = !sameSelection(before.current, selection);
    before.current = selection;
    if (!handle || !changed) return;
    const onMap = sameSelection(selection, told.current.picked);
    told.current.picked = null;
    if (!selection || onMap) return;
    const to = targetFor(county, selection, store.getState().view.camera);
    if (to) lookAt(handle, to);
  }, [handle, selection, county, store]);
  useEffect(() => {
    if (handle && map.goTo) lookAt(handle, map.goTo);
  }, [handle, map.goTo]);

  return (
    <>
      {handle && drawn ? (
        <Suspense fallback={null}>
          <DrawingBoard handle={handle} />
        </Suspense>
      ) : null}
      <DeskLayer key={deskId} useMap={desk.useMap} onMap={setBase} />
      {ScreenMap ? (
        <Suspense key={`${deskId}/${screen}`} fallback={null}>
          <ScreenMap base={base} onMap={setLent} />
        </Suspense>
      ) : null}
      <div ref={box} style={{ position: "absolute", inset: "0 0 calc(24px + var(--low, 0px))" }} />
      <p className="unseen">{say("mapNote")}</p>
      <MapFurniture scene={scene} />
    </>
  );
}
