/** The small form of one step: the day, a deadline by working days, where it goes, the reason; who signs. */

import { type ReactNode, useId, useMemo, useState } from "react";
import type { CaseStanding, NextStep, StepTaker } from "../../../domain/cases/next-steps.ts";
import { type EntryField, entryFaults, type StepEntry, takeStep, whyOfStep } from "../../../domain/cases/take-step.ts";
import { plainTemplates } from "../../../domain/cases/templates.ts";
import type { County } from "../../../domain/county.ts";
import { type CaseStep, caseStepKinds } from "../../../domain/registers/case-steps.ts";
import { addWorkingDays, knowsYear, workingDaysBetween } from "../../../domain/working-days.ts";
import { Button } from "../../../ui/button.tsx";
import { useApp, useCounty, useDay, useLanguage } from "../../../ui/context.ts";
import { useKept } from "../../../ui/use-kept.ts";
import { Outcome } from "./outcome.tsx";
import { useSay } from "./text.ts";
import { useCaseSave } from "./use-case-save.ts";
import { useOwnName } from "./use-taker.ts";

export function Field({
  label,
  fault,
  hint,
  children,
}: {
  label: string;
  fault?: string | null;
  hint?: string | null;
  children: (id: string, wrong: boolean) => ReactNode;
}) {
  const id = useId();
  const wrong = fault !== null && fault !== undefined;
  return (
    <div className="cs-field">
      <label htmlFor={id}>{label}</label>
      <div>
        {children(id, wrong)}
        {wrong ? (
          <p className="cs-fault" role="alert">
            {fault}
          </p>
        ) : hint ? (
          <p className="soft">{hint}</p>
        ) : null}
      </div>
    </div>
  );
}

/** Bureaus that handle cases or license venues here. */
export function useBureaus(): readonly string[] {
  const county = useCounty();
  return useMemo(() => {
    if (!county) return [];
    const { case: cases, licence } = county.registers;
    const named = [...cases.map(({ bureau }) => bureau), ...licence.map(({ authority }) => authority)];
    return [...new Set(named.filter((one) => one !== undefined))].sort();
  }, [county]);
}

/** This moment, RFC 3339. */
export const nowInstant = (): string => new Date().toISOString().replace(/\.\d+Z$/, "Z");

interface DeadlineProps {
  readonly county: County;
  readonly from: string;
  readonly value: string;
  readonly fault: string | null;
  readonly onChange: (deadline: string) => void;
}

/** Days and date are two hands of one clock: either may be typed. */
function DeadlineField({ county, from, value, fault, onChange }: DeadlineProps) {
  const say = useSay();
  const days = workingDaysBetween(from, value, county.pack);
  const hint = knowsYear(value, county.pack)
    ? say("workingDaysNote", { days })
    : say("holidaysUnknown", { year: value.slice(0, 4) });
  return (
    <Field label={say("deadlineField")} fault={fault} hint={Number.isNaN(days) ? null : hint}>
      {(id, wrong) => (
        <span className="cs-deadline">
          <input
            id={id}
            type="date"
            className="field"
            value={value}
            aria-invalid={wrong}
            onChange={(event) => onChange(event.target.value)}
          />
          <input
            type="number"
            className="field"
            min={1}
            max={250}
            aria-label={say("workingDays")}
            value={Number.isNaN(days) ? "" : days}
            onChange={(event) => {
              const next = addWorkingDays(from, Math.min(250, Number(event.target.value)), county.pack);
              if (next !== null) onChange(next);
            }}
          />
          <span className="soft">{say("workingDays")}</span>
        </span>
      )}
    </Field>
  );
}

interface StepFormProps {
  readonly standing: CaseStanding;
  readonly taken: readonly CaseStep[];
  readonly step: NextStep;
  readonly who: StepTaker;
  readonly onCancel: () => void;
  readonly onTaken: (outcome: "committed" | "waiting") => void;
}

function useEntry(county: County, { standing, step }: StepFormProps) {
  const today = useDay();
  const own = useOwnName();
  const [by, setBy] = useKept("venues/cases/by", own);
  const [day, setDay] = useState(today);
  const [typed, setDeadline] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const [toBureau, setToBureau] = useState("");
  const [attachment, setAttachment] = useState("");
  const { notice, again } = (county.templates ?? plainTemplates).workingDays;
  // An extension runs from the deadline that it extends.
  const from = step.kind === "extended" ? (standing.record.deadline ?? day) : day;
  const proposed = addWorkingDays(from, step.kind === "notified" ? notice : again, county.pack) ?? "";
  const deadline = typed ?? proposed;
  const entry: StepEntry = {
    kind: step.kind,
    day,
    note,
    by,
    attachment,
    toBureau,
    ...(step.deadline ? { deadline } : {}),
  };
  return { entry, from, setBy, setDay, setDeadline, setNote, setToBureau, setAttachment };
}

function Fields(props: StepFormProps & { county: County }) {
  const { county, standing, taken, step, who, onCancel, onTaken } = props;
  const { today: clock } = useApp();
  const say = useSay();
  const language = useLanguage();
  const day = useDay();
  const bureaus = useBureaus();
  const list = useId();
  const form = useEntry(county, props);
  const { entry } = form;
  const [tried, setTried] = useState(false);
  const { busy, saved, forget, save } = useCaseSave((answer) =>
    onTaken(answer.outcome === "waiting" ? "waiting" : "committed"),
  );
  const latest = clock > day ? clock : day;
  const faults = entryFaults(standing, taken, entry, who, latest);
  const faultOf = (field: EntryField): string | null =>
    tried ? (faults.find((one) => one.field === field)?.why[language] ?? null) : null;
  const name = caseStepKinds[step.kind][language];
  const submit = (): void => {
    setTried(true);
    if (faults.length > 0) return;
    const whole = { ...entry, at: nowInstant() };
    save(takeStep(standing.record, taken, whole, whyOfStep(standing.record, whole)), county.revision);
  };
  return (
    <form
      className="cs-form"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {step.heed ? (
        <p className="cs-heed" role="note">
          {step.heed[language]}
        </p>
      ) : null}
      <Field label={say("day")} fault={faultOf("day")}>
        {(id, wrong) => (
          <input
            id={id}
            type="date"
            className="field"
            value={entry.day}
            max={latest}
            aria-invalid={wrong}
            onChange={(event) => form.setDay(event.target.value)}
          />
        )}
      </Field>
      {step.deadline ? (
        <DeadlineField
          county={county}
          from={form.from}
          value={entry.deadline ?? ""}
          fault={faultOf("deadline")}
          onChange={form.setDeadline}
        />
      ) : null}
      {step.bureau ? (
        <Field label={say("toBureauField")} fault={faultOf("toBureau")}>
          {(id, wrong) => (
            <>
              <input
                id={id}
                className="field"
                list={list}
                maxLength={60}
                value={entry.toBureau}
                aria-invalid={wrong}
                onChange={(event) => form.setToBureau(event.target.value)}
              />
              <datalist id={list}>
                {bureaus.map((one) => (
                  <option key={one} value={one} />
                ))}
              </datalist>
            </>
          )}
        </Field>
      ) : null}
      <Field label={step.reason ? say("reason") : say("note")} fault={faultOf("note")}>
        {(id, wrong) => (
          <textarea
            id={id}
            className="field"
            rows={2}
            maxLength={500}
            value={entry.note}
            placeholder={step.reason ? "" : say("optional")}
            aria-required={step.reason ?? false}
            aria-invalid={wrong}
            onChange={(event) => form.setNote(event.target.value)}
          />
        )}
      </Field>
      <Field label={say("by")}>
        {(id) => (
          <input
            id={id}
            className="field"
            maxLength={40}
            value={entry.by}
            placeholder={say("optional")}
            onChange={(event) => form.setBy(event.target.value)}
          />
        )}
      </Field>
      <Field label={say("attachmentField")}>
        {(id) => (
          <input
            id={id}
            className="field"
            maxLength={120}
            value={entry.attachment}
            placeholder={say("attachmentPlaceholder")}
            onChange={(event) => form.setAttachment(event.target.value)}
          />
        )}
      </Field>
      {faultOf("step") === null ? null : (
        <p className="cs-fault" role="alert">
          {faultOf("step")}
        </p>
      )}
      <Outcome saved={saved} onAgain={forget} />
      <div className="cs-ways">
        <Button onClick={onCancel}>{say("cancel")}</Button>
        <Button kind="main" whyNot={busy ? say("saving") : null} onClick={submit}>
          {busy ? say("saving") : say("save", { step: name })}
        </Button>
      </div>
    </form>
  );
}

export function StepForm(props: StepFormProps) {
  const county = useCounty();
  return county ? <Fields {...props} county={county} /> : null;
}
