/** 录入步骤: what a new county needs, in order, how far each is, and the way into the import. */

import { type CountyStep, nextStep } from "../../../domain/new-county/county-steps.ts";
import { registers } from "../../../domain/registers/index.ts";
import { Button } from "../../../ui/button.tsx";
import { useApp } from "../../../ui/context.ts";
import { usePick } from "../../../ui/i18n.ts";
import { Body, PanelHead } from "../../../ui/parts.tsx";
import { useSay } from "./text.ts";
import { useSteps } from "./use-steps.ts";
import "./new-county.css";

const marks = { done: "✓", check: "!", open: "" } as const;

function useName(): (step: CountyStep) => string {
  const say = useSay();
  const pick = usePick();
  return ({ id, register }) => (register ? pick(registers[register]) : say(id === "rules" ? "rules" : "outline"));
}

function noteOf({ id, state, count }: CountyStep, say: ReturnType<typeof useSay>): string {
  if (id === "outline") return say(state === "done" ? "outlineDone" : "outlineOpen");
  if (id === "rules")
    return state === "open" ? say("open") : say(state === "check" ? "rulesCheck" : "rulesDone", { count });
  return state === "open" ? say("open") : say("done", { count: count.toLocaleString("en") });
}

function StepWay({ step, isNext }: { step: CountyStep; isNext: boolean }) {
  const { store } = useApp();
  const say = useSay();
  if (step.id === "outline") return null;
  const rules = step.id === "rules";
  const go = (): void => store.look(rules ? { desk: "venues", screen: "rules" } : { screen: "import" }, "push");
  return (
    <Button kind={isNext ? "main" : "plain"} onClick={go}>
      {say(rules ? "look" : "import")}
    </Button>
  );
}

export function StepsScreen() {
  const { store } = useApp();
  const say = useSay();
  const nameOf = useName();
  const steps = useSteps();
  const next = nextStep(steps);
  return (
    <>
      <PanelHead title={say("title")}>
        <Button onClick={() => store.look({ screen: null })}>{say("back")}</Button>
      </PanelHead>
      <Body>
        <div className="rn-lead">
          <p>
            <b>{next ? say("next", { step: nameOf(next) }) : say("allThere")}</b>
          </p>
          <p className="soft">{say("lead")}</p>
        </div>
        <ol className="rn-steps" aria-label={say("title")}>
          {steps.map((step) => (
            <li key={step.id} data-state={step.state} aria-current={step.id === next?.id ? "step" : undefined}>
              <i aria-hidden="true">{marks[step.state]}</i>
              <span>
                <b>{nameOf(step)}</b> <span className="faint">{say(step.need)}</span>
                <span className="rn-note soft">{noteOf(step, say)}</span>
              </span>
              <StepWay step={step} isNext={step.id === next?.id} />
            </li>
          ))}
        </ol>
      </Body>
    </>
  );
}
