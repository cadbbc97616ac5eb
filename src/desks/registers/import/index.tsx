/** 导入: a spreadsheet on its way into a register, step by step; the wide tables stand under the map. */

import { Suspense } from "react";
import { useAppState } from "../../../ui/context.ts";
import { usePhone } from "../../../ui/use-media.ts";
import { ImportPanel } from "./panel.tsx";
import { useSay } from "./text.ts";
import { useImport } from "./use-import.ts";
import { WidePart, wideLabel } from "./wide.tsx";
import "./import.css";

export function ImportScreen() {
  const phone = usePhone();
  return (
    <Suspense fallback={null}>
      <ImportPanel wide={phone} />
    </Suspense>
  );
}

/** Under the map, where there is room for it. */
export function ImportWide() {
  const phone = usePhone();
  const say = useSay();
  const { state } = useImport();
  const shown = useAppState((all) => all.view.screen === "import");
  const label = wideLabel(state);
  if (phone || !shown || label === null) return null;
  return (
    <section className="r-sheet r-low ri-low" data-step={state.step} aria-label={say(label)}>
      <WidePart />
    </section>
  );
}
