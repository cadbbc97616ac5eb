/** The page: the desk of the address in the frame, the map beside it, dialogs over both. */

import { type FC, lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import type { DeskModule } from "../desks/desk.ts";
import { type Desk, deskLabels } from "../domain/labels.ts";
import { isNewCounty } from "../domain/new-county/county-steps.ts";
import { countyOf, sizesOf } from "../state/county-state.ts";
import type { Camera } from "../state/view.ts";
import { useApp, useAppState, useDay } from "../ui/context.ts";
import { CountiesDialog, CountyGate } from "../ui/county-gate.tsx";
import { DayPicker } from "../ui/day-picker.tsx";
import { DropZone } from "../ui/drop-zone.tsx";
import { Frame } from "../ui/frame.tsx";
import { Foot, Seal } from "../ui/furniture.tsx";
import { Mend } from "../ui/mend.tsx";
import { PanelHead } from "../ui/parts.tsx";
import { ProblemsNotice } from "../ui/problems.tsx";
import { useSay } from "../ui/say.ts";
import { SearchBox } from "../ui/search-box.tsx";
import { SettingsMenu } from "../ui/settings-menu.tsx";
import { Failed, Loading } from "../ui/states.tsx";
import { useKeys } from "../ui/use-keys.ts";
import { loadDesk } from "./desk-loader.ts";
import type { Opening } from "./opening.ts";
import { usePageTheme } from "./use-page-theme.ts";

const loadMap = () => import("./map-stage.tsx");
const MapStage = lazy(loadMap);
const EditLayer = lazy(
  (): Promise<{ default: FC }> => import("./edit-layer.tsx").catch(() => ({ default: () => null })),
);
const ProblemsDialog = lazy(() => import("../ui/problems-dialog.tsx"));
const NewCountyNote = lazy(() => import("../ui/new-county-note.tsx"));
const HelpDialog = lazy(() => import("../ui/help-dialog.tsx"));
const EditPart = lazy(() => import("../ui/record-form/edit-part.tsx"));
const AccountsDialog = lazy(() => import("../ui/login/accounts-dialog.tsx"));

/** Zoom that a typed position is shown at: a street. */
const SPOT_ZOOM = 16;

interface DeskLoad {
  readonly desk: Desk;
  readonly module: DeskModule | null;
  readonly error: string | null;
}

function useDesk(desk: Desk): DeskLoad & { readonly retry: () => void } {
  const [load, setLoad] = useState<DeskLoad>({ desk, module: null, error: null });
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks again after a failure
  useEffect(() => {
    let current = true;
    loadDesk(desk).then(
      (module) => current && setLoad({ desk, module, error: null }),
      (error: unknown) => current && setLoad({ desk, module: null, error: String(error) }),
    );
    return () => {
      current = false;
    };
  }, [desk, tries]);
  const retry = (): void => setTries(tries + 1);
  return load.desk === desk ? { ...load, retry } : { desk, module: null, error: null, retry };
}

function DeskPanel({ load }: { load: ReturnType<typeof useDesk> }) {
  const say = useSay();
  const { desk, screen, language } = useAppState((state) => state.view);
  const ready = useAppState((state) => countyOf(state.county) !== null);
  const fresh = useAppState((state) => isNewCounty(sizesOf(state.county)));
  const head = <PanelHead title={deskLabels[desk][language]} />;
  if (load.error !== null)
    return (
      <>
        {head}
        <Failed what={say("deskFailed")} detail={load.error} onRetry={load.retry} />
      </>
    );
  if (!load.module || !ready)
    return (
      <>
        {head}
        {ready ? <Loading /> : null}
      </>
    );
  const shown = screen ? load.module.screens?.[screen] : undefined;
  const Part = shown?.covers === "panel" ? shown.Screen : load.module.Panel;
  return (
    <Mend key={`${desk}/${screen ?? ""}`}>
      {fresh && desk !== "registers" ? (
        <Suspense fallback={null}>
          <NewCountyNote />
        </Suspense>
      ) : null}
      <Part />
    </Mend>
  );
}

function OpenDialog({ opening }: { opening: Opening }) {
  const dialog = useAppState((state) => state.dialog);
  if (dialog === "help") return <HelpDialog />;
  if (dialog === "accounts") return <AccountsDialog />;
  if (dialog === "problems") return <ProblemsDialog />;
  if (dialog === "counties") return <CountiesDialog counties={opening.counties()} />;
  return null;
}

/** Some come when first opened; one that does not come breaks nothing else. */
function Dialogs({ opening }: { opening: Opening }) {
  const dialog = useAppState((state) => state.dialog);
  return (
    <Mend key={dialog}>
      <Suspense fallback={null}>
        <OpenDialog opening={opening} />
      </Suspense>
    </Mend>
  );
}

export function App({ opening }: { opening: Opening }) {
  const { store } = useApp();
  const say = useSay();
  const day = useDay();
  const view = useAppState((state) => state.view);
  const county = useAppState((state) => countyOf(state.county));
  const editing = useAppState((state) => state.edit.part !== null);
  const load = useDesk(view.desk);
  const search = useRef<HTMLInputElement>(null);
  const hands = useMemo(() => ({ focusSearch: () => search.current?.select(), print: () => window.print() }), []);
  useKeys(hands);
  usePageTheme();
  // The map is the heaviest part: it is fetched once the frame is drawn, while the county is on its way.
  // A failure shows where the map would stand.
  useEffect(() => {
    loadMap().catch(() => undefined);
  }, []);
  const key = county?.pack.adcode ?? "";
  // While a desk's module is on its way the map stays with the desk before: it is made once for a county.
  const staged = useRef<{ readonly module: DeskModule; readonly desk: Desk } | null>(null);
  if (load.module) staged.current = { module: load.module, desk: view.desk };
  const stage = staged.current;
  const Detail = load.module?.Detail ?? null;
  const OnMap = load.module?.OnMap ?? null;
  const screen = view.screen ? load.module?.screens?.[view.screen] : undefined;
  const toSpot = (at: readonly [number, number]): void => {
    const camera: Camera = { lon: at[0], lat: at[1], zoom: Math.max(SPOT_ZOOM, view.camera?.zoom ?? 0) };
    store.look({ camera }, "push");
  };
  return (
    <>
      <Frame
        panel={<DeskPanel load={load} />}
        detail={
          county && editing ? (
            <Mend key="edit">
              <Suspense fallback={<Loading />}>
                <EditPart />
              </Suspense>
            </Mend>
          ) : county && Detail ? (
            <Mend key={`${key}/${view.desk}`}>
              <Detail />
            </Mend>
          ) : null
        }
        cover={
          county && screen?.covers === "all" ? (
            <Mend key={view.screen}>
              <screen.Screen />
            </Mend>
          ) : null
        }
        stage={
          <>
            {county && stage ? (
              <Mend key={key} what={say("mapFailed")} kept={say("mapFailedNote")}>
                <Suspense fallback={null}>
                  <MapStage county={county} day={day} desk={stage.module} deskId={stage.desk} />
                </Suspense>
              </Mend>
            ) : null}
            <div className="over find">
              <SearchBox input={search} onSpot={toSpot} />
              <DayPicker />
              <SettingsMenu />
            </div>
            <Seal />
            <ProblemsNotice />
            {county && OnMap ? <OnMap /> : null}
            <CountyGate onRetry={opening.retry} counties={opening.counties()} />
            <Foot />
            {county ? (
              <Suspense fallback={null}>
                <EditLayer />
              </Suspense>
            ) : null}
          </>
        }
      />
      <DropZone />
      <Dialogs opening={opening} />
    </>
  );
}
