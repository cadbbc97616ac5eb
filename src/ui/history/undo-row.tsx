/** Taking one change back: a reason (one's own needs none), and what became of it. */

import { useId, useState } from "react";
import type { Commit } from "../../domain/change/change.ts";
import type { Saved } from "../../state/edits.ts";
import { Button } from "../button.tsx";
import { useApp, useAppState, useLanguage } from "../context.ts";
import { openUndoConflict } from "./open-undo-conflict.ts";
import { useSay } from "./text.ts";

type Undone = Pick<Commit, "revision" | "who" | "puts" | "removals">;

function useUndo(commit: Undone) {
  const { store } = useApp();
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState<Saved | null>(null);
  const undo = (why: string): void => {
    const { office } = store.getState().edit;
    if (!office || busy) return;
    setBusy(true);
    office.undo(commit, why).then(
      (answer) => {
        openUndoConflict(store, commit.revision, why, answer);
        setSaved(answer);
        setBusy(false);
      },
      (error: unknown) => {
        setSaved({ outcome: "refused", why: { zh: String(error), en: String(error) } });
        setBusy(false);
      },
    );
  };
  return { busy, saved, undo };
}

function Said({ saved }: { saved: Saved }) {
  const say = useSay();
  const language = useLanguage();
  const text =
    saved.outcome === "committed"
      ? say("undoDone", { revision: saved.revision })
      : saved.outcome === "waiting"
        ? say("undoWaiting")
        : saved.outcome === "conflict"
          ? say("undoConflict")
          : saved.outcome === "refused"
            ? saved.why[language]
            : saved.problems.map(({ title }) => title).join(" · ");
  return <p role="status">{text}</p>;
}

export function UndoRow({ commit }: { commit: Undone }) {
  const say = useSay();
  const id = useId();
  const language = useLanguage();
  const office = useAppState((state) => state.edit.office);
  const past = useAppState((state) => state.view.rev !== null);
  const { busy, saved, undo } = useUndo(commit);
  const [asking, setAsking] = useState(false);
  const [why, setWhy] = useState("");
  // The first revision is the pack itself: it is not taken back.
  if (!office || past || commit.revision === 1) return null;
  if (saved) return <Said saved={saved} />;
  const own = commit.who === office.principal.account;
  const whyNot = office.whyNotUndo(commit.who)?.[language] ?? null;
  if (!asking)
    return (
      <Button kind="quiet" whyNot={whyNot} onClick={() => setAsking(true)}>
        {say("undo")}
      </Button>
    );
  return (
    <div className="hi-undo">
      <label htmlFor={id}>{say(own ? "undoWhyOwn" : "undoWhy")}</label>
      <input id={id} className="field" value={why} maxLength={500} onChange={(event) => setWhy(event.target.value)} />
      <Button onClick={() => setAsking(false)}>{say("cancel")}</Button>
      <Button
        kind="main"
        whyNot={busy ? say("undoBusy") : !own && why.trim() === "" ? say("undoWhy") : null}
        onClick={() => undo(why.trim())}
      >
        {say(busy ? "undoBusy" : "undoYes")}
      </Button>
    </div>
  );
}
