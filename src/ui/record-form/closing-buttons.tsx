/** Ending a record, taking that back, removing it: what one does seldom, at the form's end. */

import { closedFrom, closes, isClosed, reopened } from "../../domain/change/closing.ts";
import { Button } from "../button.tsx";
import { useDay } from "../context.ts";
import { useSay } from "./text.ts";
import type { Form } from "./use-form.ts";

export function ClosingButtons({ form, onRemove }: { form: Form; onRemove: () => void }) {
  const say = useSay();
  const day = useDay();
  const { register, written, replace } = form;
  const isCase = register === "case";
  const closed = isClosed(register, written);
  return (
    <div className="ef-buttons ef-last">
      {closes(register) ? (
        closed ? (
          <Button onClick={() => replace(reopened(register, written))}>{say(isCase ? "reopenCase" : "reopen")}</Button>
        ) : (
          <Button onClick={() => replace(closedFrom(register, written, day))}>
            {say(isCase ? "closeCase" : "close")}
          </Button>
        )
      ) : null}
      <Button onClick={onRemove}>{say("remove")}</Button>
    </div>
  );
}
