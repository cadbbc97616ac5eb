/** Who changed a record, when, why, from what to what; each change can be taken back from here. */

import { useEffect } from "react";
import type { ChangeRegister } from "../../domain/change/change.ts";
import { registers } from "../../domain/registers/index.ts";
import { type HistoryEntry, laidDown } from "../../state/edits.ts";
import { useApp, useAppState, useCounty } from "../context.ts";
import { usePick } from "../i18n.ts";
import { Body, DetailHead } from "../parts.tsx";
import { Empty, Failed, Loading } from "../states.tsx";
import { CellChanges } from "./cell-changes.tsx";
import { localTime } from "./local-time.ts";
import { useSay } from "./text.ts";
import { UndoRow } from "./undo-row.tsx";
import { useAsked } from "./use-asked.ts";
import "./history.css";

interface RecordHistoryProps {
  readonly register: ChangeRegister;
  readonly id: string;
}

const deed = ({ before, after }: HistoryEntry) => (before === null ? "added" : after === null ? "removed" : "altered");

function Entry({ register, id, entry }: RecordHistoryProps & { readonly entry: HistoryEntry }) {
  const { store } = useApp();
  const say = useSay();
  const { revision, at, who, why, undoes } = entry;
  const touched = { register, id };
  return (
    <li className="blk">
      <h2>
        {say(deed(entry))}
        <span>{localTime(at)}</span>
      </h2>
      <p>
        {who === "local" ? say("local") : who}
        {undoes === undefined ? null : <> · {say("undoes", { revision: undoes })}</>}
      </p>
      <p className="hi-why">{why}</p>
      <CellChanges register={register} entry={entry} />
      <div className="hi-ways">
        <button type="button" className="btn quiet" onClick={() => store.look({ rev: revision })}>
          {say("open", { revision })}
        </button>
        <UndoRow commit={{ revision, who, puts: [], removals: [touched] }} />
      </div>
    </li>
  );
}

export function RecordHistory({ register, id }: RecordHistoryProps) {
  const { store } = useApp();
  const say = useSay();
  const pick = usePick();
  const office = useAppState((state) => state.edit.office);
  const leaving = useAppState((state) => state.edit.leaving);
  const revision = useCounty()?.revision ?? 0;
  const asked = useAsked(`${register}/${id}/${revision}`, office ? () => office.history(register, id) : null);
  useEffect(() => {
    if (leaving) store.edit(laidDown);
  }, [leaving, store]);
  const note = register === "rule" ? say("rule") : pick(registers[register]);
  return (
    <>
      <DetailHead title={`${say("title")} · ${id}`} note={note} onClose={() => store.edit(laidDown)} />
      <Body>
        {asked.error !== null ? (
          <Failed what={say("failed")} detail={asked.error} kept={say("failedKept")} onRetry={asked.retry} />
        ) : asked.value === null ? (
          <Loading title={say("loading")} />
        ) : asked.value.length === 0 ? (
          <Empty title={say("none")}>
            <p>{say("noneNote")}</p>
          </Empty>
        ) : (
          <ol className="hi-list">
            {asked.value.map((entry) => (
              <Entry key={entry.revision} register={register} id={id} entry={entry} />
            ))}
          </ol>
        )}
      </Body>
    </>
  );
}
