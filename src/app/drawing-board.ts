/** Joins the shape under the hand (the form's) to the map while it is drawn there. */

import { useEffect } from "react";
import type { Geometry } from "../domain/registers/column.ts";
import type { MapHandle } from "../map/create-map.ts";
import type { Sketch } from "../state/edits.ts";
import { tokens } from "../theme/tokens.ts";
import { useApp, useAppState } from "../ui/context.ts";
import { useTheme } from "./use-page-theme.ts";

export default function DrawingBoard({ handle }: { handle: MapHandle }): null {
  const { store } = useApp();
  const theme = useTheme();
  const mode = useAppState((state) => state.edit.sketch?.mode ?? "off");
  const kind = useAppState((state) => state.edit.sketch?.kind ?? null);
  // A shape typed meanwhile is begun with anew; the map's own doing is not.
  const typed = useAppState((state) => (state.edit.sketch?.by === "form" ? state.edit.sketch.geometry : null));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `typed` begins anew
  useEffect(() => {
    if (mode === "off" || kind === null) return;
    const put = (change: Partial<Sketch>): void => {
      const { sketch } = store.getState().edit;
      if (sketch) store.edit({ sketch: { ...sketch, ...change } });
    };
    const { leaf } = tokens(theme);
    const ending = handle.draw({
      geometry: store.getState().edit.sketch?.geometry ?? null,
      kind,
      mode,
      colour: leaf,
      onShape: (geometry: Geometry) => put({ geometry, by: "map" }),
      onEnd: () => put({ mode: "off" }),
    });
    ending.catch(() => put({ mode: "off" }));
    return () =>
      void ending.then(
        (end) => end(),
        () => undefined,
      );
  }, [handle, mode, kind, typed, theme, store]);
  return null;
}
