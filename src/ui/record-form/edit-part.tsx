/** What stands in the detail's place while something is edited: a form, a history, what waits to be sent. */

import { useState } from "react";
import type { County } from "../../domain/county.ts";
import type { AnyRecord } from "../../domain/registers/column.ts";
import { freshId } from "../../domain/registers/fresh-id.ts";
import { registers, tableOf } from "../../domain/registers/index.ts";
import { type EditPart, laidDown, type Waiting } from "../../state/edits.ts";
import { useApp, useAppState, useCounty } from "../context.ts";
import { RecordHistory } from "../history/record-history.tsx";
import { usePick } from "../i18n.ts";
import { DetailHead } from "../parts.tsx";
import { Empty, Loading } from "../states.tsx";
import { RecordForm } from "./record-form.tsx";
import { useSay } from "./text.ts";
import { UndoConflict } from "./undo-conflict.tsx";
import { beginningOf } from "./use-form.ts";
import { useRows } from "./use-rows.ts";
import { WaitingPart } from "./waiting-part.tsx";
import "./record-form.css";

type FormPart = Extract<EditPart, { what: "form" }>;

/** One's own change of the record that was not sent yet: the next one is made on top of it. */
function stillWaiting(waiting: readonly Waiting[], { register, id }: FormPart): AnyRecord | null {
  const puts = waiting.flatMap(({ change }) => change.puts);
  const mine = puts.filter((put) => put.register === register && put.record.id === id).at(-1);
  return (mine?.record as AnyRecord | undefined) ?? null;
}

interface OpenFormProps {
  readonly part: FormPart;
  readonly county: County;
  readonly rows: readonly AnyRecord[];
}

/** What it begins with is held as long as the form is open, whatever others write meanwhile. */
function OpenForm({ part, county, rows }: OpenFormProps) {
  const { store } = useApp();
  const say = useSay();
  const pick = usePick();
  const { register, id, given } = part;
  const [beginning] = useState(() => {
    if (id === null) {
      const own = tableOf(register).key.includes("id") ? { id: freshId(rows.map((row) => row.id)) } : {};
      return beginningOf(county, register, null, { ...own, ...given });
    }
    const found = stillWaiting(store.getState().edit.waiting, part) ?? rows.find((row) => row.id === id);
    return found ? beginningOf(county, register, found, given) : null;
  });
  if (beginning) return <RecordForm beginning={beginning} />;
  return (
    <>
      <DetailHead title={id ?? ""} onClose={() => store.edit(laidDown)} />
      <Empty title={say("missing")}>
        <p>{say("missingNote", { id: id ?? "", register: pick(registers[register]) })}</p>
      </Empty>
    </>
  );
}

function FormPartView({ part }: { part: FormPart }) {
  const say = useSay();
  const pick = usePick();
  const county = useCounty();
  const [held] = useState(county);
  if (!held) return null;
  return <Rows part={part} county={held} loading={say("loading", { register: pick(registers[part.register]) })} />;
}

function Rows({ part, county, loading }: { part: FormPart; county: County; loading: string }) {
  const rows = useRows(county, part.register);
  return rows ? <OpenForm part={part} county={county} rows={rows} /> : <Loading title={loading} />;
}

export default function EditPartView() {
  const part = useAppState((state) => state.edit.part);
  if (!part) return null;
  if (part.what === "waiting") return <WaitingPart />;
  if (part.what === "undo") return <UndoConflict key={part.revision} part={part} />;
  const key = `${part.what}/${part.register}/${part.id ?? ""}`;
  if (part.what === "history") return <RecordHistory key={key} register={part.register} id={part.id} />;
  return <FormPartView key={key} part={part} />;
}
