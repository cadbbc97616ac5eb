/** The map of this desk: waters by risk, pale where filtered out, and the kilometre about the selected one. */

import { useEffect, useMemo, useRef } from "react";
import { byId, type County } from "../../domain/county.ts";
import { protectedKinds } from "../../domain/labels.ts";
import { reach } from "../../domain/patrols/within-reach.ts";
import type { Geometry } from "../../domain/registers/column.ts";
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

/** The line within which waters and children are near each other: about the selected water or campus. */
function useReach(selection: Selection | null): Zones | null {
  const { kind, id } = selection ?? { kind: null, id: "" };
  const about = (wanted: Selection["kind"]): string[] => (kind === wanted ? [id] : []);
  const asked = kind === "water" || kind === "place";
  const { value } = useAnswer(
    "zones",
    asked ? { places: about("place"), waters: about("water"), distances: [reach] } : null,
  );
  return useMemo(() => {
    const own = value?.features.filter(({ properties }) => properties.place === id) ?? [];
    if (!asked || own.length === 0) return null;
    const styled = own.map((feature) => ({ ...feature, properties: { distance: reach, style: "reach" } as const }));
    return { type: "FeatureCollection", features: styled };
  }, [value, asked, id]);
}

/** What one can look at here; a click on anything else is a click on nothing. */
const looked: readonly Selection["kind"][] = ["water", "place", "village"];

function geometryOf(county: County, { kind, id }: Selection): Geometry | undefined {
  if (kind === "water") return byId(county, "waterHazard").get(id)?.geometry;
  if (kind === "village") return byId(county, "village").get(id)?.geometry;
  if (kind !== "place") return undefined;
  return protectedKinds.map((one) => byId(county, one).get(id)?.geometry).find((found) => found !== undefined);
}

export function useMap(): DeskMap {
  const { store } = useApp();
  const county = useCounty();
  const selection = useAppState((state) => state.view.selection);
  const id = selection?.id ?? null;
  const marks = useMarks();
  const zones = useReach(selection);
  // What was picked on the map is in sight already, and an address that is opened has its own camera.
  const inSight = useRef(store.getState().view.camera === null ? null : id);
  const goTo = useMemo(() => {
    const geometry = selection && county ? geometryOf(county, selection) : undefined;
    return geometry && inSight.current !== selection?.id ? reachBox(geometry, reach) : null;
  }, [county, selection]);
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
