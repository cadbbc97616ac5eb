/** A case opened over a finding: today's finding is frozen with it. */

import { useId, useState } from "react";
import { bureauOfVenue, freshCaseId, openCase, whyNotOpen } from "../../../domain/cases/open-case.ts";
import type { County } from "../../../domain/county.ts";
import type { Finding } from "../../../domain/rules/finding.ts";
import { Button } from "../../../ui/button.tsx";
import { useApp, useCounty, useDay, useLanguage } from "../../../ui/context.ts";
import { useKept } from "../../../ui/use-kept.ts";
import { Outcome } from "./outcome.tsx";
import { Field, nowInstant, useBureaus } from "./step-form.tsx";
import { useSay } from "./text.ts";
import { useCaseSave } from "./use-case-save.ts";
import { useOwnName, useTaker } from "./use-taker.ts";
import "./cases.css";

function Form({ county, finding, again }: { county: County; finding: Finding; again: boolean }) {
  const { store } = useApp();
  const say = useSay();
  const language = useLanguage();
  const day = useDay();
  const list = useId();
  const bureaus = useBureaus();
  const [by, setBy] = useKept("venues/cases/by", useOwnName());
  const [bureau, setBureau] = useState(() => bureauOfVenue(county, finding.venue, finding.rule) ?? "");
  const [note, setNote] = useState("");
  const [open, setOpen] = useState(false);
  const { whyNotWrite } = useTaker(whyNotOpen(county, finding, day));
  const id = freshCaseId(county, day);
  const { busy, saved, forget, save } = useCaseSave((answer) => {
    if (answer.outcome === "committed") store.select({ kind: "case", id });
  });
  const label = say(again ? "openAgain" : "openCase");
  if (!open)
    return (
      <>
        <Button kind="main" whyNot={whyNotWrite?.[language] ?? null} onClick={() => setOpen(true)}>
          {label}
        </Button>{" "}
        <span className="soft">{whyNotWrite?.[language]}</span>
      </>
    );
  const submit = (): void =>
    save(openCase(county, finding, { day, bureau, by, note, at: nowInstant() }), county.revision);
  return (
    <form
      className="cs-form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="soft">{say("openNote")}</p>
      <Field label={say("bureau")}>
        {(field) => (
          <>
            <input
              id={field}
              className="field"
              list={list}
              maxLength={60}
              value={bureau}
              onChange={(event) => setBureau(event.target.value)}
            />
            <datalist id={list}>
              {bureaus.map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      <Field label={say("note")}>
        {(field) => (
          <textarea
            id={field}
            className="field"
            rows={2}
            maxLength={500}
            value={note}
            placeholder={say("optional")}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      <Field label={say("by")}>
        {(field) => (
          <input
            id={field}
            className="field"
            maxLength={40}
            value={by}
            placeholder={say("optional")}
            onChange={(event) => setBy(event.target.value)}
          />
        )}
      </Field>
      <Outcome saved={saved} onAgain={forget} />
      <div className="cs-ways">
        <Button onClick={() => setOpen(false)}>{say("cancel")}</Button>
        <Button kind="main" whyNot={busy ? say("saving") : (whyNotWrite?.[language] ?? null)} onClick={submit}>
          {busy ? say("saving") : `${label} ${id}`}
        </Button>
      </div>
    </form>
  );
}

export function OpeningForm(props: { finding: Finding; again: boolean }) {
  const county = useCounty();
  return county ? <Form key={props.finding.id} county={county} {...props} /> : null;
}
