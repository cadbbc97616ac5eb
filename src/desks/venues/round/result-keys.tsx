/** What was found, by one thumb: a result, a note or a photograph's number where there is one, and it is recorded. */

import { useState } from "react";
import {
  type EnforcementRound,
  type Inspection,
  type InspectionResult,
  inspectionResults,
} from "../../../domain/registers/rounds.ts";
import type { RoundStop } from "../../../domain/rounds/progress.ts";
import { whyNotEdit } from "../../../state/edits.ts";
import { useAppState, useLanguage } from "../../../ui/context.ts";
import { instantOf } from "./instant.ts";
import { Outcome } from "./outcome.tsx";
import { useRoundDesk } from "./round-desk.ts";
import { useSay } from "./text.ts";
import type { Here } from "./use-here.ts";
import { useWrite } from "./use-write.ts";

const results = Object.keys(inspectionResults) as InspectionResult[];

interface ResultKeysProps {
  readonly round: EnforcementRound;
  readonly stop: RoundStop;
  readonly here: Here | null;
}

interface Typed {
  readonly note: string;
  readonly photo: string;
}

function made(
  { round, stop, here }: ResultKeysProps,
  found: InspectionResult,
  by: string,
  { note, photo }: Typed,
): Inspection {
  return {
    // Made once on this device: sent twice it is still one record.
    id: `${round.id}-${crypto.randomUUID().slice(0, 8)}`,
    round: round.id,
    venue: stop.id,
    at: instantOf(new Date()),
    found,
    ...(by.trim() ? { by: by.trim() } : {}),
    ...(note.trim() ? { note: note.trim() } : {}),
    ...(photo.trim() ? { photo: photo.trim() } : {}),
    ...(here ? { geometry: { type: "Point", coordinates: [...here.at] }, accuracy: here.accuracy } : {}),
  };
}

export function ResultKeys(props: ResultKeysProps) {
  const { round, stop } = props;
  const say = useSay();
  const language = useLanguage();
  const { desk, set } = useRoundDesk();
  const { busy, saved, write } = useWrite();
  const [found, setFound] = useState<InspectionResult | null>(null);
  const [typed, setTyped] = useState<Typed>({ note: "", photo: "" });
  const [more, setMore] = useState(false);
  const barred = useAppState((state) => whyNotEdit(state, "inspection"));
  const by = desk.by ?? round.team;
  const whyNot = barred?.[language] ?? (busy ? say("saving") : found === null ? say("chooseResult") : null);
  const record = async (): Promise<void> => {
    if (found === null) return;
    const inspection = made(props, found, by, typed);
    const why = say("whyResult", { result: inspectionResults[found].zh });
    if (await write(why, [{ register: "inspection", record: inspection }])) set({ again: null });
  };
  return (
    <div className="vr-keys">
      <div className="vr-results" role="radiogroup" aria-label={say("result")}>
        {results.map((id) => (
          <label key={id}>
            <input type="radio" name={`found-${stop.id}`} checked={found === id} onChange={() => setFound(id)} />
            {inspectionResults[id][language]}
          </label>
        ))}
      </div>
      {more ? (
        <div className="vr-typed">
          <label className="vr-line">
            {say("note")}
            <input
              className="field"
              value={typed.note}
              onChange={({ currentTarget: { value } }) => setTyped({ ...typed, note: value })}
            />
          </label>
          <label className="vr-line">
            {say("photo")}
            <input
              className="field"
              value={typed.photo}
              onChange={({ currentTarget: { value } }) => setTyped({ ...typed, photo: value })}
            />
          </label>
          <label className="vr-line">
            {say("by")}
            <input className="field" value={by} onChange={({ currentTarget: { value } }) => set({ by: value })} />
          </label>
        </div>
      ) : null}
      <Outcome saved={saved} />
      <div className="vr-record">
        <button type="button" className="btn" aria-expanded={more} onClick={() => setMore(!more)}>
          {say("note")}
        </button>
        <button
          type="button"
          className="btn main"
          disabled={whyNot !== null}
          title={whyNot ?? undefined}
          onClick={() => void record()}
        >
          {whyNot ?? say("recordSays", { result: found ? inspectionResults[found][language] : "" })}
        </button>
      </div>
    </div>
  );
}
