/** Removing a record: what refers to it is said first, and a reason is asked for. */

import { useId, useState } from "react";
import type { Change } from "../../domain/change/change.ts";
import { registers } from "../../domain/registers/index.ts";
import { relatedTo } from "../../domain/registers/related.ts";
import type { Saved } from "../../state/edits.ts";
import { Button } from "../button.tsx";
import { useCounty } from "../context.ts";
import { usePick } from "../i18n.ts";
import { PreviewBlock } from "./preview-block.tsx";
import { useSay } from "./text.ts";
import type { Form } from "./use-form.ts";
import { useSave } from "./use-save.ts";

interface RemoveBlockProps {
  readonly form: Form;
  readonly onSaved: (saved: Saved, change: Change) => void;
  readonly onBack: () => void;
}

export function RemoveBlock({ form: { register, before, base }, onSaved, onBack }: RemoveBlockProps) {
  const say = useSay();
  const pick = usePick();
  const id = useId();
  const county = useCounty();
  const [why, setWhy] = useState("");
  const { save, busy } = useSave(onSaved);
  if (!county || !before) return null;
  const list = relatedTo(county, register, before.id)
    .map(({ register: from, rows }) => `${pick(registers[from])} ${rows}`)
    .join(say("listJoin"));
  const change: Change = { why: why.trim(), puts: [], removals: [{ register, id: before.id }] };
  return (
    <section className="blk ef-remove">
      <h2>{say("removeTitle")}</h2>
      <p className="soft">{say("removeNote")}</p>
      {list === "" ? null : (
        <p role="alert">
          <b>{say("removeRefers", { list })}</b>
        </p>
      )}
      <PreviewBlock change={change} />
      <label htmlFor={id}>
        {say("why")} <span className="faint">{say("whyNeeded")}</span>
      </label>
      <input id={id} className="field" value={why} maxLength={500} onChange={(event) => setWhy(event.target.value)} />
      <div className="ef-ways">
        <Button onClick={onBack}>{say("back")}</Button>
        <Button
          kind="main"
          whyNot={busy ? say("saving") : why.trim() === "" ? say("whyNeeded") : null}
          onClick={() => save(change, base)}
        >
          {say("removeYes")}
        </Button>
      </div>
    </section>
  );
}
