/** What was done in a case, newest first: the day, who, what, why. */

import type { CaseRow } from "../../../domain/cases/case-rows.ts";
import { type CaseStep, caseStepKinds } from "../../../domain/registers/case-steps.ts";
import { useLanguage } from "../../../ui/context.ts";
import { Block } from "../../../ui/parts.tsx";
import { type SayCases, useSay } from "./text.ts";

function details(say: SayCases, { deadline, deadlineBefore, toBureau, attachment, step }: CaseStep): string {
  const parts: (string | null)[] = [
    deadline === undefined
      ? null
      : deadlineBefore === undefined
        ? say("toDeadline", { after: deadline })
        : say("newDeadline", { before: deadlineBefore, after: deadline }),
    toBureau === undefined ? null : step === "opened" ? toBureau : say("toBureau", { bureau: toBureau }),
    attachment === undefined ? null : say("attachment", { id: attachment }),
  ];
  return parts.filter((part) => part !== null).join(" · ");
}

function Step({ step }: { step: CaseStep }) {
  const say = useSay();
  const language = useLanguage();
  const more = details(say, step);
  return (
    <li data-step={step.step}>
      <span className="num">{step.day}</span>
      <span>
        <b>{caseStepKinds[step.step][language]}</b> <span className="soft">{step.by ?? say("nobody")}</span>
        {more === "" ? null : <span className="cs-line">{more}</span>}
        {step.note === undefined ? null : <span className="cs-line soft">{step.note}</span>}
      </span>
    </li>
  );
}

export function StepLog({ row }: { row: CaseRow }) {
  const say = useSay();
  const { steps } = row;
  return (
    <Block title={say("steps")} note={steps.length === 0 ? undefined : say("stepCount", { count: steps.length })}>
      {steps.length === 0 ? (
        <p className="soft">{say("noSteps")}</p>
      ) : (
        <ol className="cs-log" aria-label={say("steps")}>
          {steps.toReversed().map((step) => (
            <Step key={step.id} step={step} />
          ))}
        </ol>
      )}
    </Block>
  );
}
