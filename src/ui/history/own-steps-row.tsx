/** Undo and redo of one's own changes, as buttons; the keys do the same. */

import type { Office } from "../../state/edits.ts";
import { Button } from "../button.tsx";
import { useSay } from "./text.ts";
import { useAsked } from "./use-asked.ts";
import { useOwnSteps } from "./use-own-steps.ts";

export function OwnStepsRow({ office, revision }: { office: Office; revision: number }) {
  const say = useSay();
  const last = useAsked(`undo/${revision}`, () => office.lastOwn());
  const undone = useAsked(`redo/${revision}`, () => office.lastUndone());
  const { undo, redo, busy, said } = useOwnSteps();
  const not = busy ? say("undoBusy") : null;
  return (
    <div className="hi-steps">
      <Button whyNot={not ?? (last.value ? null : say("nothingToUndo"))} onClick={undo}>
        {say("undoLast")} <kbd>Ctrl Z</kbd>
      </Button>
      <Button whyNot={not ?? (undone.value ? null : say("nothingToRedo"))} onClick={redo}>
        {say("redoLast")}
      </Button>
      {said === null ? null : (
        <p role="status" className="soft">
          {said}
        </p>
      )}
    </div>
  );
}
