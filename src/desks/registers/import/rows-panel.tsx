/** What is wrong, kind by kind; what enters and what is held; the table to take away and hand back. */

import { kindSays } from "../../../domain/import/kind-says.ts";
import { problemSays } from "../../../domain/problems.ts";
import { Button } from "../../../ui/button.tsx";
import { useLanguage } from "../../../ui/context.ts";
import { SectionHead } from "../../../ui/parts.tsx";
import { ProblemSign } from "../problem-sign.tsx";
import { useSay } from "./text.ts";
import { useImport } from "./use-import.ts";
import { WaysBar } from "./ways-bar.tsx";

function Counts() {
  const say = useSay();
  const { rows } = useImport().state;
  if (!rows) return null;
  return (
    <div className="ri-counts" role="status">
      <span>{say("countRows", { rows: rows.rows.toLocaleString("en") })}</span>
      <b>{say("countEntered", { count: rows.entered.toLocaleString("en") })}</b>
      <b>{say("countHeld", { count: rows.held.toLocaleString("en") })}</b>
      {rows.waiting > 0 ? <span>{say("countWaiting", { count: rows.waiting.toLocaleString("en") })}</span> : null}
    </div>
  );
}

function Kinds() {
  const say = useSay();
  const language = useLanguage();
  const { state, deeds } = useImport();
  const { rows, kind } = state;
  if (!rows || rows.kinds.length === 0) return null;
  const total = rows.errors + rows.warnings;
  return (
    <>
      <SectionHead title={say("kinds")} note={say("kindNote")} />
      <ul className="ri-kinds">
        <li>
          <button type="button" aria-pressed={kind === null} onClick={() => deeds.showKind(null)}>
            <span />
            <span>{say("allKinds")}</span>
            <span className="num">{total.toLocaleString("en")}</span>
          </button>
        </li>
        {rows.kinds.map((one) => (
          <li key={one.key}>
            <button type="button" aria-pressed={kind === one.key} onClick={() => deeds.showKind(one.key)}>
              <ProblemSign severity={one.severity} />
              <span>{kindSays(one, language)}</span>
              <span className="num">{one.count.toLocaleString("en")}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Done() {
  const say = useSay();
  const { state, deeds } = useImport();
  const { choices, deeds: made } = state;
  if (!choices || choices.fixes.length + choices.held.length === 0) return null;
  return (
    <div className="ri-made">
      {made.length > 0 ? (
        <p>
          {say("fixed", { count: choices.fixes.length.toLocaleString("en") })}{" "}
          <button type="button" className="ri-link" onClick={() => void deeds.undoFix()}>
            {say("undoFix")}
          </button>
        </p>
      ) : null}
      {choices.held.length > 0 ? (
        <p>
          {say("heldByHand", { count: choices.held.length })}{" "}
          <button type="button" className="ri-link" onClick={() => void deeds.release()}>
            {say("heldBack")}
          </button>
        </p>
      ) : null}
    </div>
  );
}

function Handed() {
  const say = useSay();
  const language = useLanguage();
  const { handed } = useImport().state;
  if (handed === null) return null;
  if (handed === "none") return <p role="alert">{say("handedNone")}</p>;
  if ("code" in handed) return <p role="alert">{problemSays(handed, language)}</p>;
  return (
    <div role="status">
      <p>{say("handedTaken", { count: handed.fixes.length })}</p>
      {handed.notTaken.length > 0 ? (
        <details>
          <summary>{say("handedRefused", { count: handed.notTaken.length })}</summary>
          <ul>
            {handed.notTaken.slice(0, 200).map(({ line, why }) => (
              <li key={line}>{say("handedLine", { line, why: why[language] })}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

export function HandBack() {
  const say = useSay();
  const { deeds } = useImport();
  return (
    <label className="btn">
      {say("tableBack")}
      <input
        type="file"
        className="unseen"
        accept=".csv,.xlsx,.xls"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = "";
          if (!file) return;
          void file.arrayBuffer().then((bytes) => deeds.handBack({ name: file.name, bytes: new Uint8Array(bytes) }));
        }}
      />
    </label>
  );
}

export function RowsPanel() {
  const say = useSay();
  return (
    <div className="ri-rows">
      <Counts />
      <Done />
      <Handed />
      <Kinds />
      <p className="ri-note faint">{say("neverLost")}</p>
    </div>
  );
}

export function RowsWays() {
  const say = useSay();
  const { deeds } = useImport();
  return (
    <WaysBar back="datum">
      <Button kind="main" onClick={() => void deeds.toChanges()}>
        {say("next")}
      </Button>
    </WaysBar>
  );
}
