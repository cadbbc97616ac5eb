/** The reason, and the two ways out of a form. */

import { useId, useState } from "react";
import type { Change } from "../../domain/change/change.ts";
import { laidDown, type Saved } from "../../state/edits.ts";
import { Button } from "../button.tsx";
import { useApp, useAppState } from "../context.ts";
import { PreviewBlock } from "./preview-block.tsx";
import { useSay } from "./text.ts";
import type { Form } from "./use-form.ts";
import { useSave } from "./use-save.ts";

interface FormFootProps {
  readonly form: Form;
  readonly dirty: boolean;
  readonly onTried: () => void;
  readonly onSaved: (saved: Saved, change: Change) => void;
}

/** Asked back before changes are given up. */
function Leaving() {
  const { store } = useApp();
  const say = useSay();
  return (
    <div className="ef-foot" role="alertdialog" aria-label={say("leaveTitle")}>
      <p>
        <b>{say("leaveTitle")}</b>
      </p>
      <div className="ef-ways">
        <Button onClick={() => store.edit(laidDown)}>{say("leaveYes")}</Button>
        <Button kind="main" onClick={() => store.edit({ leaving: false })}>
          {say("leaveNo")}
        </Button>
      </div>
    </div>
  );
}

export function FormFoot({ form, dirty, onTried, onSaved }: FormFootProps) {
  const { store } = useApp();
  const say = useSay();
  const id = useId();
  const leaving = useAppState((state) => state.edit.leaving);
  const { save, busy } = useSave(onSaved);
  const [missed, setMissed] = useState(false);
  if (leaving && dirty) return <Leaving />;
  const { faults, changed, why, setWhy, change, base } = form;
  const whyMissing = why.trim() === "";
  const wrong = [...faults.keys()].filter((column) => column !== "why");
  const submit = (): void => {
    onTried();
    setMissed(whyMissing);
    if (whyMissing) document.getElementById(id)?.focus();
    else if (wrong.length === 0) save(change, base);
    else document.querySelector<HTMLElement>("#record-form [aria-invalid=true]")?.focus();
  };
  const state = changed.length === 0 ? say("nothingChanged") : say("changedCount", { count: changed.length });
  return (
    <div className="ef-foot">
      <PreviewBlock change={changed.length > 0 && wrong.length === 0 ? change : null} />
      <label htmlFor={id}>
        {say("why")} <span className="faint">{say("whyNeeded")}</span>
      </label>
      <input
        id={id}
        className="field"
        value={why}
        maxLength={500}
        placeholder={say("whyPlaceholder")}
        aria-required="true"
        aria-invalid={missed && whyMissing}
        onChange={(event) => setWhy(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing) submit();
        }}
      />
      <div className="ef-ways">
        <span className="soft" role="status">
          {changed.length > 0 && wrong.length > 0 ? say("faults", { count: wrong.length }) : state}
        </span>
        <Button onClick={() => store.edit({ leaving: true })}>{say("cancel")}</Button>
        <Button
          kind="main"
          whyNot={busy ? say("saving") : changed.length === 0 ? say("nothingChanged") : null}
          onClick={submit}
        >
          {say(busy ? "saving" : "save")}
        </Button>
      </div>
    </div>
  );
}
