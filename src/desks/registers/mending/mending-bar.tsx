/** Under the table while it is mended: what can be done with the ticked rows, and what is written and not saved. */

import { useMemo } from "react";
import { mergeable } from "../../../domain/change/merge.ts";
import { isMovable } from "../../../domain/change/move-batch.ts";
import type { Row } from "../../../domain/registers/cell-text.ts";
import { Button } from "../../../ui/button.tsx";
import type { OpenRegister } from "../use-opened.ts";
import { FillPart } from "./fill-part.tsx";
import type { MendingTool } from "./mending-state.ts";
import { MergeDialog } from "./merge-dialog.tsx";
import { MovePart } from "./move-part.tsx";
import { PilePart } from "./pile-part.tsx";
import { SplitDialog } from "./split-dialog.tsx";
import { useSay } from "./text.ts";
import { useMending } from "./use-mending.ts";
import { usePile } from "./use-pile.ts";
import "../../../ui/record-form/record-form.css";
import "./mending.css";

const tools: readonly MendingTool[] = ["fill", "move", "merge", "split"];

export default function MendingBar({ open: { register, loaded, shown } }: { open: OpenRegister }) {
  const { state, deeds } = useMending(register);
  const pile = usePile(register, state);
  const say = useSay();
  const { ticked, tool } = state;
  const rows = useMemo(() => (loaded.rows ?? []).filter(({ id }) => ticked.has(id)), [loaded.rows, ticked]);
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const [only] = rows;
  const whyNot = (which: MendingTool): string | null => {
    if (which === "fill") return null;
    if (which === "move") return isMovable(register) ? (ids.length > 0 ? null : say("needTicked")) : say("notMovable");
    if (!mergeable.includes(register)) return say("notMergeable");
    if (which === "merge") return ids.length > 1 ? null : say("needTwo");
    return ids.length === 1 ? null : say("needOne");
  };
  return (
    <section className="rm-bar" aria-label={say("barLabel")}>
      <div className="rm-row">
        <span className="soft rm-told" role="status">
          {ids.length > 0 ? say("tickedCount", { count: ids.length }) : say("hint")}
          {pile.cells > 0 ? ` · ${say("pileCount", { rows: pile.records.size, cells: pile.cells })}` : ""}
        </span>
        {ids.length > 0 ? (
          <Button kind="quiet" onClick={() => deeds.set({ ticked: new Set() })}>
            {say("untick")}
          </Button>
        ) : null}
        {tools.map((which) => (
          <Button
            key={which}
            whyNot={whyNot(which)}
            pressed={tool === which}
            onClick={() => deeds.set({ tool: tool === which ? null : which })}
          >
            {say(which)}
          </Button>
        ))}
      </div>
      {tool === "fill" ? <FillPart register={register} ticked={rows} shown={shown} pile={pile} deeds={deeds} /> : null}
      {tool === "move" ? <MovePart register={register} ticked={rows} deeds={deeds} /> : null}
      {tool === "merge" && ids.length > 1 ? <MergeDialog register={register} ids={ids} deeds={deeds} /> : null}
      {tool === "split" && only ? <SplitDialog register={register} row={only as Row} deeds={deeds} /> : null}
      {tool === "move" ? null : <PilePart register={register} state={state} deeds={deeds} pile={pile} />}
    </section>
  );
}
