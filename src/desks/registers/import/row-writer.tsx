/** A text for a cell, or for every cell of a kind: a choice where the column knows its values. */

import { type FormEvent, useState } from "react";
import { type RegisterId, tableOf } from "../../../domain/registers/index.ts";
import { usePick } from "../../../ui/i18n.ts";
import { useSay } from "./text.ts";

interface RowWriterProps {
  readonly register: RegisterId;
  readonly column: string;
  readonly label: string;
  readonly now: string;
  readonly onWrite: (text: string) => void;
}

export function RowWriter({ register, column: id, label, now, onWrite }: RowWriterProps) {
  const say = useSay();
  const pick = usePick();
  const [text, setText] = useState(now);
  const column = tableOf(register).columns.find((one) => one.id === id);
  const write = (event: FormEvent): void => {
    event.preventDefault();
    onWrite(text.trim());
  };
  const choices = Object.entries(column?.values ?? {});
  return (
    <form className="ri-write" onSubmit={write}>
      {choices.length > 0 ? (
        <select className="field" aria-label={label} value={text} onChange={(event) => setText(event.target.value)}>
          <option value={now}>{say("chooseValue")}</option>
          {choices.map(([value, words]) => (
            <option key={value} value={words.zh}>
              {pick(words)}
            </option>
          ))}
        </select>
      ) : (
        <input className="field" aria-label={label} value={text} onChange={(event) => setText(event.target.value)} />
      )}
      <button type="submit" className="btn" disabled={text.trim() === now}>
        {say("ok")}
      </button>
    </form>
  );
}
