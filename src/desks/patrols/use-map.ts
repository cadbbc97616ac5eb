/** The map of this desk: waters by risk, pale where filtered out, and the kilometre about the selected one. */

import { useEffect, useMemo, useRef } from "react";
import { byId } from "../../domain/county.ts";
import { reach } from "../../domain/patrols/within-reach.ts";
import type { Scene, WaterMark, Zones } from "../../map/scene.ts";
import type { Selection } from "../../state/view.ts";
import { useApp, useAppState, useCounty } from "../../ui/context.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import type { DeskMap } from "../desk.ts";
import { reachBox } from "./reach-box.ts";
import { useWaters } from "./use-waters.ts";

/** Homes and stations say nothing of waters. */
const without: Pick<Scene, "homes" | "stations"> = { homes: [], stations: [] };

function useMarks(): readonly WaterMark[] | null {
  const { answer, all, shown } = useWaters();
  return useMemo(() => {
    if (answer.value === null) return null;
    const ids = new Set(shown.map(({ record }) => record.id));
    return all.flatMap(({ record: { id, name, risk, geometry } }) =>
      geometry ? [{ id, name, risk, geometry, dim: !ids.has(id) }] : [],
    );
  }, [answer.value, all, shown]);
}

/** The line within which the children near a water are counted. */
function useReach(id: string | null): Zones | null {
  const { value } = useAnswer("zones", id === null ? null : { places: [], waters: [id], distances: [reach] });
  return useMemo(() => {
    const own = value?.features.filter(({ properties }) => properties.place === id) ?? [];
    if (own.length === 0) return null;
    const styled = own.map((feature) => ({ ...feature, properties: { distance: reach, style: "reach" } as const }));
    return { type: "FeatureCollection", features: styled };
  }, [value, id]);
}

/** What one can look at here; a click on anything else is a click on nothing. */
const looked: readonly Selection["kind"][] = ["water", "place", "village"];

export function useMap(): DeskMap {
  const { store } = useApp();
  const county = useCounty();
  const selection = useAppState((state) => state.view.selection);
  const id = selection?.kind === "water" ? selection.id : null;
  const marks = useMarks();
  const zones = useReach(id);
  // What was picked on the map is in sight already, and an address that is opened has its own camera.
  const inSight = useRef(store.getState().view.camera === null ? null : id);
  const goTo = useMemo(() => {
    const geometry = id === null || !county ? undefined : byId(county, "waterHazard").get(id)?.geometry;
    return geometry && inSight.current !== id ? reachBox(geometry, reach) : null;
  }, [county, id]);
  useEffect(() => {
    if (inSight.current !== id) inSight.current = null;
  }, [id]);
  return useMemo(
    () => ({
      scene: { ...without, zones, ...(marks === null ? {} : { waters: marks }) },
      goTo,
      onPick: (picked) => {
        const chosen = looked.includes(picked.kind) ? picked : null;
        inSight.current = chosen?.id ?? null;
        store.select(chosen);
      },
    }),
    [marks, zones, goTo, store],
  );
}
