/** A record in a form: its columns, its place, the reason; saved whole or not at all. */

import { useEffect, useMemo, useState } from "react";
import type { Change } from "../../domain/change/change.ts";
import { draftColumns } from "../../domain/change/draft.ts";
import { problemSays } from "../../domain/problems.ts";
import type { AnyRecord } from "../../domain/registers/column.ts";
import { type RegisterId, registers, tableOf } from "../../domain/registers/index.ts";
import { nameOf } from "../../domain/registers/related.ts";
import type { Saved } from "../../state/edits.ts";
import { laidDown } from "../../state/edits.ts";
import { useApp, useCounty, useLanguage } from "../context.ts";
import { usePick } from "../i18n.ts";
import { Block, Body, DetailHead } from "../parts.tsx";
import { SaveRefusal } from "../save-refusal.tsx";
import { ClosingButtons } from "./closing-buttons.tsx";
import { ConflictBlock } from "./conflict-block.tsx";
import { FieldRow } from "./field-row.tsx";
import { FormFoot } from "./form-foot.tsx";
import { RemoveBlock } from "./remove-block.tsx";
import { kindsOf, ShapeBlock } from "./shape-block.tsx";
import { useSay } from "./text.ts";
import { type Beginning, useForm } from "./use-form.ts";
import { useSketch } from "./use-sketch.ts";

/** These stand beside the position that they speak of. */
const aboutPosition: ReadonlySet<string> = new Set(["accuracy", "extent", "positionSource", "township"]);

/** What became of the last try, as a sentence or a block; the form stays as it was. */
function Outcome({ saved }: { saved: Saved | null }) {
  const say = useSay();
  return (
    <SaveRefusal saved={saved} className="ef-outcome" refused={say("refusedTitle")} invalid={say("invalidTitle")} />
  );
}

function Head({ register, before }: { register: RegisterId; before: AnyRecord | null }) {
  const say = useSay();
  const pick = usePick();
  const { store } = useApp();
  const name = pick(registers[register]);
  const title = before
    ? `${say("editTitle")} · ${nameOf(register, { ...before })}`
    : say("addTitle", { register: name });
  return <DetailHead title={title} onClose={() => store.edit({ leaving: true })} />;
}

export function RecordForm({ beginning }: { beginning: Beginning }) {
  const { register, before } = beginning;
  const { store } = useApp();
  const say = useSay();
  const county = useCounty();
  const form = useForm(beginning);
  useSketch(register, before);
  const [outcome, setOutcome] = useState<{ readonly saved: Saved; readonly change: Change } | null>(null);
  const setSaved = (saved: Saved, change: Change): void => setOutcome({ saved, change });
  const [tried, setTried] = useState(false);
  const [removing, setRemoving] = useState(false);
  const placed = tableOf(register).geometry !== "none" && kindsOf(register).length > 0;
  const columns = useMemo(() => draftColumns(register), [register]);
  const own = columns.filter(({ id }) => !(placed && aboutPosition.has(id)));
  const language = useLanguage();
  const faultOf = (id: string): string | null => {
    const problem = form.faults.get(id);
    if (!problem || !(tried || form.changed.includes(id))) return null;
    return problemSays(problem, language);
  };
  const row = (column: (typeof columns)[number]) => (
    <FieldRow key={column.id} form={form} column={column} fault={faultOf(column.id)} />
  );
  // Whoever asked to leave and changed nothing has left.
  const dirty = form.changed.length > 0 || form.why !== "";
  useEffect(() => {
    const stop = (event: BeforeUnloadEvent): void => {
      if (dirty) event.preventDefault();
    };
    addEventListener("beforeunload", stop);
    return () => removeEventListener("beforeunload", stop);
  }, [dirty]);
  if (!county) return null;
  const saved = outcome?.saved ?? null;
  if (outcome && saved?.outcome === "conflict")
    return (
      <ConflictBlock
        key={saved.revision}
        change={outcome.change}
        saved={saved}
        baseOf={(_, id) => (id === before?.id ? before : null)}
        onSaved={setSaved}
        onGiveUp={() => store.edit(laidDown)}
      />
    );
  return (
    <>
      <Head register={register} before={before} />
      <Body>
        <Outcome saved={saved} />
        {removing && before ? (
          <RemoveBlock form={form} onSaved={setSaved} onBack={() => setRemoving(false)} />
        ) : (
          <form
            id="record-form"
            className="ef"
            onSubmit={(event) => {
              event.preventDefault();
            }}
          >
            <Block title={say("fields")}>{own.map(row)}</Block>
            {placed ? (
              <ShapeBlock
                register={register}
                fault={faultOf("geometry")}
                moved={before !== null && form.changed.includes("geometry")}
              >
                {columns.filter(({ id }) => aboutPosition.has(id)).map(row)}
              </ShapeBlock>
            ) : null}
            {before ? <ClosingButtons form={form} onRemove={() => setRemoving(true)} /> : null}
          </form>
        )}
      </Body>
      {removing ? null : <FormFoot form={form} dirty={dirty} onTried={() => setTried(true)} onSaved={setSaved} />}
    </>
  );
}
