/** Ctrl+Z takes back one's own last change, Ctrl+Shift+Z does it again; not while something is typed or a form is open. */

import { useEffect, useRef } from "react";
import { useApp, useAppState } from "../context.ts";
import { useSay } from "./text.ts";
import { useOwnSteps } from "./use-own-steps.ts";
import "./history.css";

/** Milliseconds that the outcome stays on screen. */
const SHOWN = 6000;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));

export function UndoKeys() {
  const { store } = useApp();
  const say = useSay();
  const joined = useAppState((state) => state.edit.office !== null);
  const steps = useOwnSteps();
  const now = useRef(steps);
  now.current = steps;
  useEffect(() => {
    if (!joined) return;
    const onKey = (event: KeyboardEvent): void => {
      const { edit, view, dialog } = store.getState();
      const undo = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "z";
      if (!undo || event.defaultPrevented || isTyping(event.target)) return;
      if (edit.part || dialog || view.rev !== null) return;
      event.preventDefault();
      if (event.shiftKey) now.current.redo();
      else now.current.undo();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [joined, store]);
  const { said, hush } = steps;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the time runs anew with each sentence
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(hush, SHOWN);
    return () => clearTimeout(timer);
  }, [said]);
  if (!steps.busy && said === null) return null;
  return (
    <div className="over hi-pill" role="status">
      {steps.busy ? say("undoBusy") : said}
    </div>
  );
}
