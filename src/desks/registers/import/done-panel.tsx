/** The revision that came of it, how to take it back whole, and the way to it. */

import { useState } from "react";
import { registers } from "../../../domain/registers/index.ts";
import type { Saved } from "../../../state/edits.ts";
import { Button } from "../../../ui/button.tsx";
import { useApp, useAppState, useLanguage } from "../../../ui/context.ts";
import { openUndoConflict } from "../../../ui/history/open-undo-conflict.ts";
import { usePick } from "../../../ui/i18n.ts";
import { openRegister } from "../open-actions.ts";
import { HeldFiles } from "./held-files.tsx";
import { useSay } from "./text.ts";
import { useImport } from "./use-import.ts";

function Undo({ revision, file }: { revision: number; file: string }) {
  const say = useSay();
  const language = useLanguage();
  const { store } = useApp();
  const office = useAppState((all) => all.edit.office);
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState<Saved | null>(null);
  if (!office) return null;
  const undo = async (): Promise<void> => {
    setBusy(true);
    try {
      const why = say("undoWhy", { file });
      const [commit] = await office.log(revision, 1);
      if (!commit) throw new Error(`revision ${revision}`);
      const answer = await office.undo(commit, why);
      openUndoConflict(store, revision, why, answer);
      setSaved(answer);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      setSaved({ outcome: "refused", why: { zh: why, en: why } });
    }
    setBusy(false);
  };
  if (saved?.outcome === "committed") return <p role="status">{say("undone", { revision: saved.revision })}</p>;
  return (
    <>
      {saved?.outcome === "refused" ? <p role="alert">{saved.why[language]}</p> : null}
      {saved?.outcome === "waiting" ? <p role="status">{say("waitingNote")}</p> : null}
      <Button whyNot={busy ? say("undoing") : null} onClick={() => void undo()}>
        {say(busy ? "undoing" : "undo")}
      </Button>
    </>
  );
}

export function DonePanel() {
  const say = useSay();
  const pick = usePick();
  const { store } = useApp();
  const { state, deeds } = useImport();
  const { saved, changes, held, session, choices } = state;
  if (!saved || !changes || !session || !choices) return null;
  const committed = saved.outcome === "committed" ? saved.revision : null;
  const { added, changed, gone, same } = changes;
  return (
    <div className="ri-done">
      <div className="state" role="status">
        <h2>{committed === null ? say("waitingTitle") : say("savedTitle", { revision: committed })}</h2>
        <p>
          {committed === null
            ? say("waitingNote")
            : say("savedNote", { added, changed, gone, same, held: changes.held })}
        </p>
        {held && held.count > 0 ? <p>{say(held.kept ? "heldKept" : "heldNotKept", { count: held.count })}</p> : null}
      </div>
      <div className="ri-after">
        {committed === null ? null : <Undo revision={committed} file={session.file.file} />}
        <Button
          onClick={() => {
            deeds.another();
            store.look({ screen: "log" });
          }}
        >
          {say("toLog")}
        </Button>
        <Button
          onClick={() => {
            deeds.another();
            openRegister(store, choices.register);
          }}
        >
          {say("toRegister")}：{pick(registers[choices.register])}
        </Button>
        <Button kind="main" onClick={deeds.another}>
          {say("another")}
        </Button>
      </div>
      <HeldFiles />
    </div>
  );
}
