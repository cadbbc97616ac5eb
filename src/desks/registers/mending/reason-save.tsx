/** The reason and the two ways out of a mending; what came of the last try stands above. */

import { type ReactNode, useId, useState } from "react";
import type { Change } from "../../../domain/change/change.ts";
import type { RegisterId } from "../../../domain/registers/index.ts";
import type { Saved } from "../../../state/edits.ts";
import { whyNotEdit } from "../../../state/edits.ts";
import { Button } from "../../../ui/button.tsx";
import { useAppState, useLanguage } from "../../../ui/context.ts";
import { PreviewBlock } from "../../../ui/record-form/preview-block.tsx";
import { useSay } from "./text.ts";
import type { MendSaver } from "./use-mend-save.ts";

export function Outcome({ saved }: { saved: Saved | null }) {
  const say = useSay();
  const language = useLanguage();
  if (saved === null || saved.outcome === "committed" || saved.outcome === "waiting") return null;
  return (
    <div className="rm-outcome" role="alert">
      <b>{say(saved.outcome === "conflict" ? "conflict" : "refused")}</b>
      {saved.outcome === "refused" ? <p>{saved.why[language]}</p> : null}
      {saved.outcome === "invalid" ? (
        <ul>
          {saved.problems.slice(0, 5).map(({ path, title, remedy }) => (
            <li key={`${path}/${title}`}>
              {title} <span className="soft">{remedy}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

interface ReasonSaveProps {
  readonly register: RegisterId;
  /** Without its reason; null: it cannot be made as it stands. */
  readonly change: Change | null;
  readonly base: number;
  readonly saver: MendSaver;
  /** Why it cannot be saved; null: it can, given a reason. */
  readonly whyNot: string | null;
  readonly placeholder?: string;
  readonly children?: ReactNode;
}

export function ReasonSave({ register, change, base, saver, whyNot, placeholder, children }: ReasonSaveProps) {
  const say = useSay();
  const language = useLanguage();
  const id = useId();
  const [why, setWhy] = useState("");
  const barred = useAppState((state) => whyNotEdit(state, register)?.[language] ?? null);
  const formOpen = useAppState((state) => state.edit.part !== null && state.edit.part.what !== "history");
  const missing = why.trim() === "" ? say("whyNeeded") : null;
  const reason = saver.busy ? say("saving") : (barred ?? (formOpen ? say("formOpen") : (whyNot ?? missing)));
  const submit = (): void => {
    if (change && reason === null) saver.save({ ...change, why: why.trim() }, base);
  };
  return (
    <div className="rm-save">
      <PreviewBlock change={change} />
      <div className="rm-row">
        <label htmlFor={id}>
          {say("why")} <span className="faint">{say("whyNeeded")}</span>
        </label>
        <input
          id={id}
          className="field rm-why"
          value={why}
          maxLength={500}
          placeholder={placeholder}
          aria-required="true"
          onChange={(event) => setWhy(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.nativeEvent.isComposing) submit();
          }}
        />
        {children}
        <Button kind="main" whyNot={reason} onClick={submit}>
          {say(saver.busy ? "saving" : "save")}
        </Button>
      </div>
    </div>
  );
}
