/** The spot on the desk's map: its rings, lines to the places that decide, and the county's ground when it is wanted. */

import { useMemo } from "react";
import type { SitingGround } from "../../../domain/siting/ground-types.ts";
import type { Zones } from "../../../map/scene.ts";
import { useApp, useAppState } from "../../../ui/context.ts";
import { type DeskMap, mapPart } from "../../desk.ts";
import { siteLines, siteRings } from "../map-parts.ts";
import { clicked, useApplied, useGround, useGroundShown, useSiteAnswer } from "./applied.ts";
import { useTyped } from "./typed.ts";

/** A spot that is typed or found is looked at from so near. */
const close = 16;

/** What is refused lies on what is reached. */
const groundZones = ({ refused, reached }: SitingGround): Zones["features"] => [
  { type: "Feature", geometry: reached, properties: { distance: 0, style: "doubtful" } },
  { type: "Feature", geometry: refused, properties: { distance: 0, style: "refused" } },
];

function useSiteScene({ scene }: DeskMap): DeskMap["scene"] {
  const site = useAppState((state) => state.view.site);
  const answer = useSiteAnswer();
  const ground = useGround();
  const [on] = useGroundShown();
  const drawn = on && !ground.stale ? ground.value : null;
  const own = useMemo(() => (drawn ? groundZones(drawn) : null), [drawn]);
  const current = site && !answer.stale ? answer.value : null;
  return useMemo(() => {
    const under = own ?? scene.zones?.features ?? [];
    return {
      ...scene,
      zones: { type: "FeatureCollection", features: [...under, ...(current ? siteRings(current) : [])] },
      lines: current ? siteLines(current) : [],
      routes: [],
      selected: null,
    };
  }, [scene, own, current]);
}

function useSiteMap(base: DeskMap): DeskMap {
  const { store } = useApp();
  const [applied] = useApplied();
  const [typed] = useTyped();
  const scene = useSiteScene(base);
  const goTo = useMemo(() => (typed ? { lon: typed.at[0], lat: typed.at[1], zoom: close } : null), [typed]);
  return useMemo(() => {
    const put = (at: readonly [number, number]): void => store.look({ site: clicked(at, applied), selection: null });
    // A spot on a campus or beside a venue is a spot too.
    return { scene, onPoint: put, onPick: (_, at) => put(at), goTo };
  }, [store, applied, scene, goTo]);
}

export default mapPart(useSiteMap);
