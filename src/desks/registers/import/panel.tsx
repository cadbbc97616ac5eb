/** The panel of the import: where one stands, what is to be decided now, and the way on. */

import { useAppState } from "../../../ui/context.ts";
import { Body, PanelHead } from "../../../ui/parts.tsx";
import { Failed, Loading } from "../../../ui/states.tsx";
import { ChangesPanel, ChangesWays } from "./changes-panel.tsx";
import { ColumnsPanel, ColumnsWays } from "./columns-panel.tsx";
import { DatumPanel, DatumWays } from "./datum-panel.tsx";
import { DonePanel } from "./done-panel.tsx";
import { FilePanel } from "./file-panel.tsx";
import { type ImportState, steps } from "./import-state.ts";
import { RowsPanel, RowsWays } from "./rows-panel.tsx";
import { StepList } from "./step-list.tsx";
import { useSay } from "./text.ts";
import { useImport } from "./use-import.ts";
import { WidePart } from "./wide.tsx";

const parts: Readonly<Record<ImportState["step"], () => React.ReactNode>> = {
  file: FilePanel,
  columns: ColumnsPanel,
  datum: DatumPanel,
  rows: RowsPanel,
  changes: ChangesPanel,
  done: DonePanel,
};
const ways: Partial<Readonly<Record<ImportState["step"], () => React.ReactNode>>> = {
  columns: ColumnsWays,
  datum: DatumWays,
  rows: RowsWays,
  changes: ChangesWays,
};

function Working() {
  const say = useSay();
  const { state } = useImport();
  const { busy } = state;
  if (!busy) return null;
  const reading = busy.what === "reading";
  const title =
    busy.what === "reading" ? say("reading", { file: busy.name }) : say(busy.what === "saving" ? "saving" : "working");
  return (
    <Loading
      title={title}
      progress={busy.progress}
      count={(done, total) => say(reading ? "readingBytes" : "readingRows", { done, total })}
      {...(busy.cancel && { onCancel: busy.cancel })}
    />
  );
}

export function ImportPanel({ wide }: { wide: boolean }) {
  const say = useSay();
  const { state, deeds } = useImport();
  const screen = useAppState((all) => all.view.screen);
  const Part = parts[state.step];
  const Ways = ways[state.step];
  const busyReading = state.busy?.what === "reading";
  return (
    <>
      <PanelHead title={say("title")}>
        <span className="faint">{say("stepOf", { step: steps.indexOf(state.step) + 1 })}</span>
      </PanelHead>
      <Body>
        <StepList state={state} />
        {state.busy && (busyReading || state.busy.what === "saving") ? <Working /> : null}
        {state.error === null ? null : <Failed what={say("failed")} detail={state.error} kept={say("failedKept")} />}
        {busyReading ? null : <Part />}
        {state.busy?.what === "working" ? <Working /> : null}
        {wide && screen === "import" ? <WidePart /> : null}
      </Body>
      {Ways && !state.busy ? <Ways /> : <LeaveOnly onLeave={deeds.leave} step={state.step} />}
    </>
  );
}

function LeaveOnly({ onLeave, step }: { onLeave: () => void; step: ImportState["step"] }) {
  const say = useSay();
  if (step === "done") return null;
  return (
    <div className="ri-bar">
      <button type="button" className="btn" onClick={onLeave}>
        {say("leave")}
      </button>
    </div>
  );
}
