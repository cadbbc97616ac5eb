/** What is written and not saved: how much, what is wrong in it, undo and redo, and saving it whole. */

import { useState } from "react";
import { changeOfPile, redone, undone } from "../../../domain/change/cell-edits.ts";
import { recordDiff } from "../../../domain/change/record-diff.ts";
import { problemSays } from "../../../domain/problems.ts";
import type { Row } from "../../../domain/registers/cell-text.ts";
import type { AnyRecord } from "../../../domain/registers/column.ts";
import { type RegisterId, tableOf } from "../../../domain/registers/index.ts";
import { nameOf } from "../../../domain/registers/related.ts";
import type { ConflictRecord, Saved } from "../../../state/edits.ts";
import { Button } from "../../../ui/button.tsx";
import { useLanguage } from "../../../ui/context.ts";
import { laidAside, type Mending } from "./mending-state.ts";
import { Outcome, ReasonSave } from "./reason-save.tsx";
import { useSay } from "./text.ts";
import { type MendSaver, useMendSave } from "./use-mend-save.ts";
import type { MendingDeeds } from "./use-mending.ts";
import type { Pile } from "./use-pile.ts";

interface PileProps {
  readonly register: RegisterId;
  readonly state: Mending;
  readonly deeds: MendingDeeds;
  readonly pile: Pile;
}

/** Which of one's own cells they changed too, by the columns' names. */
function useClash(register: RegisterId, { before, pile }: Mending) {
  const say = useSay();
  const language = useLanguage();
  return ({ id, record }: ConflictRecord): string => {
    const was = before.get(id) ?? null;
    const name = was ? nameOf(register, was as Row) : id;
    if (record === null) return say("conflictGone", { name });
    const mine = new Set(
      pile.steps.slice(0, pile.upTo).flatMap((step) => step.filter((it) => it.id === id).map(({ column }) => column)),
    );
    const both = recordDiff(register, was, record).filter(({ column }) => mine.has(column));
    const columns = both.map(
      ({ column }) => tableOf(register).columns.find((it) => it.id === column)?.[language] ?? column,
    );
    return say("conflictRow", { name, columns: columns.join(say("listJoin")) || say("conflictElse") });
  };
}

type Conflict = Extract<Saved, { outcome: "conflict" }>;

/** The cells are made anew on what stands now; nothing of theirs but these cells is touched. */
function ConflictPart({ register, state, deeds, saved, saver }: PileProps & { saved: Conflict; saver: MendSaver }) {
  const say = useSay();
  const told = useClash(register, state);
  const redo = (): void => {
    const before = new Map(state.before);
    for (const { id, record } of saved.conflicts) {
      if (record === null) before.delete(id);
      else before.set(id, record as AnyRecord);
    }
    deeds.set({ before, base: saved.revision });
    saver.forget();
  };
  return (
    <div className="rm-outcome" role="alert">
      <b>{say("conflict")}</b>
      <ul>
        {saved.conflicts.map((one) => (
          <li key={one.id}>{told(one)}</li>
        ))}
      </ul>
      <Button onClick={redo}>{say("conflictRedo")}</Button>
    </div>
  );
}

export function PilePart(props: PileProps) {
  const { register, state, deeds, pile } = props;
  const say = useSay();
  const language = useLanguage();
  const saver = useMendSave(() => deeds.set(laidAside));
  const [giving, setGiving] = useState(false);
  const { steps, upTo } = state.pile;
  if (steps.length === 0) return null;
  const [first] = pile.faultOf.values();
  const { change } = changeOfPile(register, state.before, state.pile, "");
  const whyNot = first
    ? say("faults", { count: pile.faultOf.size, first: problemSays(first, language) })
    : pile.cells === 0
      ? say("pileCount", { rows: 0, cells: 0 })
      : null;
  return (
    <section className="rm-pile">
      {saver.outcome?.outcome === "conflict" ? (
        <ConflictPart {...props} saved={saver.outcome} saver={saver} />
      ) : (
        <Outcome saved={saver.outcome} />
      )}
      {first ? (
        <p className="ef-fault" role="alert">
          {whyNot}
        </p>
      ) : null}
      <ReasonSave
        register={register}
        change={whyNot === null ? change : null}
        base={state.base}
        saver={saver}
        whyNot={whyNot}
      >
        <Button
          whyNot={upTo === 0 ? say("pileCount", { rows: 0, cells: 0 }) : null}
          onClick={() => deeds.set({ pile: undone(state.pile) })}
        >
          {say("undo")}
        </Button>
        <Button
          whyNot={upTo === steps.length ? say("pileCount", { rows: pile.records.size, cells: pile.cells }) : null}
          onClick={() => deeds.set({ pile: redone(state.pile) })}
        >
          {say("redo")}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            if (giving || pile.cells === 0) deeds.set(laidAside);
            setGiving(!giving);
          }}
        >
          {giving ? say("discardSure", { cells: pile.cells }) : say("discard")}
        </Button>
      </ReasonSave>
    </section>
  );
}
