/** The phone's handle of a sheet with three heights: drag it, or use its two buttons. */

import { useRef } from "react";
import { type Sheet, sheets } from "../state/view.ts";
import { useApp, useAppState } from "./context.ts";
import { useSay } from "./say.ts";
import { StrokeIcon } from "./stroke-icon.tsx";

/** The height next to this one, or itself at the end. */
export const stepped = (sheet: Sheet, step: 1 | -1): Sheet => sheets[sheets.indexOf(sheet) + step] ?? sheet;

/** A drag of this many px goes one height on. */
const DRAG = 48;

export function SheetGrip() {
  const { store } = useApp();
  const say = useSay();
  const sheet = useAppState((state) => state.view.sheet);
  const from = useRef<number | null>(null);
  const go = (step: 1 | -1): void => store.look({ sheet: stepped(sheet, step) });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a handle
    <div
      className="sheet-grip"
      role="group"
      aria-label={say("sheetHeight")}
      onPointerDown={(event) => {
        from.current = event.clientY;
        if (!(event.target instanceof Element && event.target.closest("button")))
          event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (from.current === null) return;
        const moved = event.clientY - from.current;
        if (Math.abs(moved) < DRAG) return;
        from.current = event.clientY;
        go(moved < 0 ? 1 : -1);
      }}
      onPointerUp={() => {
        from.current = null;
      }}
    >
      <button type="button" aria-label={say("sheetLower")} disabled={sheet === "peek"} onClick={() => go(-1)}>
        <StrokeIcon name="down" />
      </button>
      <button type="button" aria-label={say("sheetHigher")} disabled={sheet === "full"} onClick={() => go(1)}>
        <StrokeIcon name="up" />
      </button>
    </div>
  );
}
