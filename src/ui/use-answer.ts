/** An engine's answer in a component: the last one stays on screen while a newer one is on its way. */

import { useCallback, useRef, useSyncExternalStore } from "react";
import type { Answer, Ask, Progress, Question } from "../domain/engine.ts";
import { type AnswerState, answerKey } from "../state/answers.ts";
import { useApp } from "./context.ts";

export interface Answered<T> {
  /** The newest answer there is; `stale` while it answers an earlier question. */
  readonly value: T | null;
  readonly stale: boolean;
  readonly busy: boolean;
  readonly progress: Progress | null;
  readonly error: string | null;
  readonly stopped: boolean;
  readonly cancel: () => void;
  /** Asks anew after a stop or a failure. */
  readonly again: () => void;
}

const idle: AnswerState<never> = { value: null, progress: null, error: null, busy: false, stopped: false };

/** `ask` null: nothing is asked (no county yet, nothing selected). Asks are compared by their JSON. */
export function useAnswer<Q extends Question>(question: Q, ask: Ask<Q> | null): Answered<Answer<Q>> {
  const { answers } = useApp();
  const key = ask === null ? "" : answerKey(question, ask);
  const held = useRef<{ key: string; ask: Ask<Q> | null }>({ key, ask });
  if (held.current.key !== key) held.current = { key, ask };
  const asked = held.current.ask;

  const listen = useCallback(
    (listener: () => void) => (asked === null ? () => undefined : answers.listen(question, asked, listener)),
    [answers, question, asked],
  );
  const state = useSyncExternalStore(listen, () => (asked === null ? idle : answers.read(question, asked)));
  const cancel = useCallback(() => {
    if (asked !== null) answers.cancel(question, asked);
  }, [answers, question, asked]);

  const again = useCallback(() => {
    if (asked !== null) answers.again(question, asked);
  }, [answers, question, asked]);

  const last = useRef<{ question: Question; value: Answer<Q> } | null>(null);
  if (state.value !== null) last.current = { question, value: state.value };
  const kept = asked !== null && last.current?.question === question ? last.current.value : null;
  return {
    value: state.value ?? kept,
    stale: state.value === null && kept !== null,
    busy: state.busy,
    progress: state.progress,
    error: state.error,
    stopped: state.stopped,
    cancel,
    again,
  };
}
