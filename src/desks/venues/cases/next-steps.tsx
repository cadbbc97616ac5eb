/** What can be done next in a case; each step opens its own small form, each that cannot be taken says why. */

import { useState } from "react";
import { stepsOf } from "../../../domain/cases/case-on-day.ts";
import type { CaseRow } from "../../../domain/cases/case-rows.ts";
import { caseStateOn } from "../../../domain/cases/case-states.ts";
import {
  type CaseStanding,
  mainStep,
  type NextStep,
  stepsFrom,
  type TakenKind,
} from "../../../domain/cases/next-steps.ts";
import { openCaseOf } from "../../../domain/cases/open-case.ts";
import { byId, type County } from "../../../domain/county.ts";
import type { Text } from "../../../domain/labels.ts";
import { caseStepKinds } from "../../../domain/registers/case-steps.ts";
import { Button } from "../../../ui/button.tsx";
import { useAppState, useCounty, useDay, useLanguage } from "../../../ui/context.ts";
import { Block } from "../../../ui/parts.tsx";
import { StepForm } from "./step-form.tsx";
import { useSay } from "./text.ts";
import { en } from "./text-en.ts";
import { zh } from "./text-zh.ts";
import { useTaker } from "./use-taker.ts";

/** Was something done in it after the day that is looked at? Then the day is not the one to work on. */
function goesOn(county: County, { record, steps }: CaseRow, day: string): boolean {
  const whole = byId(county, "case").get(record.id);
  return (
    whole !== undefined && (stepsOf(county, record.id).length > steps.length || caseStateOn(whole, day) !== whole.state)
  );
}

const both = (key: "waitingToSend" | "pastDay", day: string): Text => ({
  zh: zh[key].replace("{{day}}", day),
  en: en[key].replace("{{day}}", day),
});

/** `writing`: a form is open, whose own step is on its way when it is sent. */
function useHindrance(row: CaseRow, writing: boolean): Text | null {
  const county = useCounty();
  const day = useDay();
  const waiting = useAppState(({ edit }) =>
    edit.waiting.some(({ change }) =>
      change.puts.some((put) => put.register === "case" && put.record.id === row.record.id),
    ),
  );
  if (waiting && !writing) return both("waitingToSend", day);
  return county && goesOn(county, row, day) ? both("pastDay", day) : null;
}

interface StepsProps {
  readonly steps: readonly NextStep[];
  readonly main: TakenKind | null;
  readonly open: TakenKind | null;
  readonly onOpen: (kind: TakenKind) => void;
}

function StepButtons({ steps, main, open, onOpen }: StepsProps) {
  const language = useLanguage();
  return (
    <div className="cs-steps">
      {steps.map(({ kind, whyNot }) => (
        <Button
          key={kind}
          kind={kind === main && whyNot === null ? "main" : "plain"}
          whyNot={whyNot?.[language] ?? null}
          expanded={open === kind}
          onClick={() => onOpen(kind)}
        >
          {caseStepKinds[kind][language]}
        </Button>
      ))}
    </div>
  );
}

/** Reasons that can be read without hovering: a disabled button is no place to keep them. */
function CannotNow({ steps }: { steps: readonly NextStep[] }) {
  const say = useSay();
  const language = useLanguage();
  if (steps.length === 0) return null;
  return (
    <details className="cs-cannot">
      <summary className="soft">{say("cannotNow")}</summary>
      <ul>
        {steps.map(({ kind, whyNot }) => (
          <li key={kind}>
            {caseStepKinds[kind][language]} <span className="soft">{whyNot?.[language]}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function NextSteps({ row }: { row: CaseRow }) {
  const say = useSay();
  const language = useLanguage();
  const county = useCounty();
  const day = useDay();
  const [open, setOpen] = useState<TakenKind | null>(null);
  const who = useTaker(useHindrance(row, open !== null));
  const [said, setSaid] = useState<string | null>(null);
  if (!county) return null;
  const { record, finding, steps: taken } = row;
  const other = openCaseOf(county, record, day);
  const standing: CaseStanding = { record, finding, otherOpen: other !== null && other.id !== record.id, day };
  const steps = stepsFrom(standing, who);
  const main = mainStep(
    record,
    taken.some(({ step }) => step === "inspected"),
  );
  const barred = who.whyNotWrite;
  // It stays whatever others do meanwhile: what was typed is not lost, and saving says what is in the way.
  const opened = steps.find(({ kind }) => kind === open);
  // What the case is on the way to stands before the rest; what cannot be is told below.
  const possible = steps.filter(({ whyNot }) => whyNot === null);
  const shown = barred ? steps.filter(({ kind }) => kind === main || kind === "transferred") : possible;
  const choose = (kind: TakenKind): void => {
    setSaid(null);
    setOpen(open === kind ? null : kind);
  };
  return (
    <Block title={say("next")}>
      {barred ? <p role="note">{barred[language]}</p> : null}
      <StepButtons steps={shown} main={main} open={open} onOpen={choose} />
      {opened ? (
        <StepForm
          key={opened.kind}
          standing={standing}
          taken={taken}
          step={opened}
          who={who}
          onCancel={() => setOpen(null)}
          onTaken={(outcome) => {
            setOpen(null);
            const step = caseStepKinds[opened.kind][language];
            setSaid(say(outcome === "waiting" ? "waiting" : "saved", { step }));
          }}
        />
      ) : null}
      <p role="status" className="soft">
        {said}
      </p>
      {barred ? null : <CannotNow steps={steps.filter(({ whyNot }) => whyNot !== null)} />}
    </Block>
  );
}
