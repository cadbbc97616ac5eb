/** Rail, panel, map and detail; on a phone a map with a sheet over it and tabs below. */

import type { ReactNode } from "react";
import { deskLabels } from "../domain/labels.ts";
import { useAppState } from "./context.ts";
import { Rail, Tabs } from "./rail.tsx";
import { useSay } from "./say.ts";
import { SheetGrip } from "./sheet-grip.tsx";
import { usePhone } from "./use-media.ts";
import "./frame.css";

interface FrameProps {
  readonly panel: ReactNode;
  /** Draws nothing when nothing is to be shown; then it takes no room. */
  readonly detail: ReactNode;
  /** Map and what lies over it. */
  readonly stage: ReactNode;
  /** A screen over everything, or null. */
  readonly cover: ReactNode;
}

export function Frame({ panel, detail, stage, cover }: FrameProps) {
  const say = useSay();
  const phone = usePhone();
  const { desk, folded, sheet, language } = useAppState((state) => state.view);
  const name = deskLabels[desk][language];
  // What stands over the map while a county is on its way, or failed, is not covered by an empty sheet.
  const waiting = useAppState(({ county }) => county.state !== "ready");
  return (
    <>
      {/* The address belongs to the view, so the jump is made by hand. */}
      <button type="button" className="skip" onClick={() => document.getElementById("panel")?.focus()}>
        {say("skip")}
      </button>
      <div className="frame" data-sheet={waiting ? "peek" : sheet} inert={cover !== null}>
        {phone ? null : <Rail />}
        <section className="panel" id="panel" tabIndex={-1} aria-label={name} hidden={folded && !phone}>
          {phone ? <SheetGrip /> : null}
          {panel}
        </section>
        <main className="stage" aria-label={say("mapLabel")}>
          {stage}
        </main>
        <aside className="detail" aria-label={say("details")}>
          {detail}
        </aside>
        {phone ? <Tabs /> : null}
      </div>
      {cover === null ? null : <div className="cover">{cover}</div>}
    </>
  );
}
