/** What the map shows of an import: a line from each known place to where the chosen reading puts its row. */

import { useMemo } from "react";
import type { Landed } from "../../../domain/import/displacement.ts";
import type { WayView } from "../../../domain/import/import-views.ts";
import type { RouteLine, Scene } from "../../../map/scene.ts";
import type { DeskMap, MapTarget } from "../../desk.ts";
import { hushed } from "../scene-parts.ts";
import { lensFrame } from "./lens-frame.ts";
import { useImport } from "./use-import.ts";

/** A row nearer than this to its place has no line, metres as a part of a degree. */
const near = 1e-5;

const lineOf = ({ row, at, known }: Landed): readonly RouteLine[] =>
  known && Math.hypot(at[0] - known[0], at[1] - known[1]) > near
    ? [{ id: `import/${row}`, path: [known, at], state: "ahead" }]
    : [];

/** The window of the lenses, a little wider. */
function boxOf(ways: readonly WayView[]): MapTarget | null {
  const frame = lensFrame(ways[0]?.readings.filter(({ landed }) => landed.length > 0) ?? []);
  if (!frame) return null;
  const [lon, lat] = frame.centre;
  const tall = (1.2 * frame.reach) / 111_320;
  const wide = tall / Math.cos((lat * Math.PI) / 180);
  return [lon - wide, lat - tall, lon + wide, lat + tall];
}

export function useImportMap(base: DeskMap): DeskMap {
  const { state, deeds } = useImport();
  const { step, datum, choices, placing } = state;
  const ways = step === "datum" ? datum?.ways : undefined;
  const readings = choices?.readings;
  const register = choices?.register ?? null;
  const routes = useMemo(
    () =>
      ways?.flatMap(({ way, readings: all }) => {
        const chosen = all.find(({ id }) => id === readings?.[way]) ?? all[0];
        return chosen?.landed.flatMap(lineOf) ?? [];
      }) ?? null,
    [ways, readings],
  );
  const goTo = useMemo(() => (ways ? boxOf(ways) : null), [ways]);
  return useMemo(() => {
    const scene: Partial<Scene> = { ...base.scene, ...hushed(register), ...(routes && { routes, pin: null }) };
    const here = goTo ? { ...base, scene, goTo } : { ...base, scene };
    if (placing === null) return here;
    const put = (at: readonly [number, number]): void => void deeds.placed(placing, at);
    return { ...here, onPoint: ([lon, lat]) => put([lon, lat]), onPick: (_, [lon, lat]) => put([lon, lat]) };
  }, [base, routes, goTo, register, placing, deeds]);
}
