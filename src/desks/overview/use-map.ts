/** The indicator as colour on the townships; what feeds it is drawn too, everything else steps back. */

import { useCallback, useMemo } from "react";
import type { Indicator } from "../../domain/pack.ts";
import type { Scene } from "../../map/scene.ts";
import type { Selection } from "../../state/view.ts";
import { useApp, useAppState } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import type { DeskMap } from "../desk.ts";
import { chooseTownship } from "./choose.ts";
import { choroplethOf } from "./choropleth.ts";
import { useSay } from "./text.ts";
import { useIndicator, useOverview, useTownship } from "./use-overview.ts";

const nothing = { places: [], homes: [], stations: [], waters: [] } as const;
/** Plates of places are drawn from about this zoom on; before, their legend would explain nothing. */
const marksFrom = 11.5;

/** The common marks that tell nothing of this indicator are left out, and all of them from afar. */
function withoutOthers({ registers }: Indicator, afar: boolean): Partial<Scene> {
  const feeds = (...ids: string[]): boolean => !afar && ids.some((id) => registers.includes(id));
  return {
    venues: [],
    ...(feeds("school", "kindergarten", "nursery") ? {} : { places: nothing.places }),
    ...(feeds("childrensHome") ? {} : { homes: nothing.homes }),
    ...(feeds("protectionStation") ? {} : { stations: nothing.stations }),
    ...(feeds("waterHazard") ? {} : { waters: nothing.waters }),
  };
}

export function useMap(): DeskMap {
  const { store } = useApp();
  const say = useSay();
  const pick = usePick();
  const overview = useOverview().value;
  const indicator = useIndicator();
  const township = useTownship()?.id ?? null;
  const selection = useAppState((state) => state.view.selection);
  const words = { title: indicator ? pick(indicator.title) : "", none: say("none"), unreported: say("unreported") };
  const { title, none, unreported } = words;
  const choropleth = useMemo(
    () =>
      overview && indicator ? choroplethOf(overview.coverage.cells, indicator, { title, none, unreported }) : null,
    [overview, indicator, title, none, unreported],
  );
  const afar = useAppState(({ view }) => (view.camera?.zoom ?? 0) < marksFrom);
  const marks = useMemo(() => (indicator ? withoutOthers(indicator, afar) : {}), [indicator, afar]);
  const scene = useMemo((): Partial<Scene> => {
    const selected: Selection | null = selection ?? (township === null ? null : { kind: "township", id: township });
    return { ...marks, choropleth, selected };
  }, [marks, choropleth, selection, township]);
  const onPick = useCallback(
    (picked: Selection) => (picked.kind === "township" ? chooseTownship(store, picked.id) : store.select(picked)),
    [store],
  );
  const onPoint = useCallback(() => {
    if (store.getState().view.selection) store.select(null);
    else if (store.getState().view.filters.township !== null) chooseTownship(store, null);
  }, [store]);
  return useMemo(() => ({ scene, onPick, onPoint }), [scene, onPick, onPoint]);
}
