/** Above the shelf of a county that is being filled: how far it is, and the way on; below it, the way to another. */

import { mayFound } from "../../../domain/access/rights.ts";
import { Button } from "../../../ui/button.tsx";
import { useApp, useAppState } from "../../../ui/context.ts";
import { useSay } from "./text.ts";
import { useSteps } from "./use-steps.ts";
import "./new-county.css";

export function ShelfNote() {
  const { store } = useApp();
  const say = useSay();
  const steps = useSteps().filter(({ need }) => need !== "may");
  const done = steps.filter(({ state }) => state === "done").length;
  return (
    <div className="rn-lead">
      <p>
        <b>{say("noteTitle")}</b> <span className="soft">{say("noteText", { done, all: steps.length })}</span>
      </p>
      <Button kind="main" onClick={() => store.look({ screen: "steps" }, "push")}>
        {say("noteGo")}
      </Button>
    </div>
  );
}

export function FoundButton() {
  const { store } = useApp();
  const say = useSay();
  const may = useAppState(({ edit }) => edit.office !== null && mayFound(edit.office.principal));
  if (!may) return null;
  return (
    <Button kind="quiet" onClick={() => store.look({ screen: "found" }, "push")}>
      {say("found")}
    </Button>
  );
}
