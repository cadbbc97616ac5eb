/**
 * Answers of the engine, kept by question. One question asked from several places is derived once; when
 * the last place lets go before the answer came, the derivation is aborted.
 */

import type { Answer, Ask, Engine, Progress, Question } from "../domain/engine.ts";

export interface AnswerState<T> {
  /** Null until there is one. */
  readonly value: T | null;
  readonly progress: Progress | null;
  readonly error: string | null;
  readonly busy: boolean;
  /** The reader stopped it before there was a value. */
  readonly stopped: boolean;
}

interface Entry {
  state: AnswerState<unknown>;
  readonly listeners: Set<() => void>;
  readonly start: () => void;
  abort: AbortController | null;
}

export interface Answers {
  /** The state now; the same object until it changes. */
  read<Q extends Question>(question: Q, ask: Ask<Q>): AnswerState<Answer<Q>>;
  /** Asks (again after an abort or a failure) and listens; the returned function lets go. */
  listen<Q extends Question>(question: Q, ask: Ask<Q>, listener: () => void): () => void;
  /** Stops a derivation that is under way: its state says so; `again` or `listen` start it anew. */
  cancel<Q extends Question>(question: Q, ask: Ask<Q>): void;
  /** Starts what was stopped or has failed. */
  again<Q extends Question>(question: Q, ask: Ask<Q>): void;
  /** Another county: nothing of the old one holds. */
  clear(): void;
}

const waiting: AnswerState<never> = { value: null, progress: null, error: null, busy: false, stopped: false };
/** Settled answers that nobody listens to, kept for going back. */
const KEPT = 24;

export const answerKey = (question: Question, ask: unknown): string => `${question} ${JSON.stringify(ask)}`;

export function createAnswers(engine: Pick<Engine, "derive">): Answers {
  const entries = new Map<string, Entry>();

  const set = (entry: Entry, state: AnswerState<unknown>): void => {
    entry.state = state;
    for (const listener of [...entry.listeners]) listener();
  };

  function run<Q extends Question>(entry: Entry, question: Q, ask: Ask<Q>): void {
    const abort = new AbortController();
    entry.abort = abort;
    set(entry, { ...waiting, busy: true });
    const current = (): boolean => entry.abort === abort;
    const onProgress = (progress: Progress): void => {
      if (current()) set(entry, { ...entry.state, progress });
    };
    engine.derive(question, ask, { signal: abort.signal, onProgress }).then(
      (value) => {
        if (!current()) return;
        entry.abort = null;
        set(entry, { ...waiting, value });
      },
      (error: unknown) => {
        if (!current()) return;
        entry.abort = null;
        set(entry, { ...waiting, error: error instanceof Error ? error.message : String(error) });
      },
    );
  }

  function entryOf<Q extends Question>(question: Q, ask: Ask<Q>): Entry {
    const key = answerKey(question, ask);
    const known = entries.get(key);
    if (known) return known;
    const entry: Entry = {
      state: waiting,
      listeners: new Set(),
      abort: null,
      start: () => run(entry, question, ask),
    };
    entries.set(key, entry);
    return entry;
  }

  const stop = (entry: Entry, stopped: boolean): void => {
    if (!entry.abort) return;
    entry.abort.abort();
    entry.abort = null;
    set(entry, { ...waiting, stopped });
  };

  function forgetOld(): void {
    for (const [key, entry] of entries) {
      if (entries.size <= KEPT) return;
      if (entry.listeners.size === 0) entries.delete(key);
    }
  }

  return {
    read: <Q extends Question>(question: Q, ask: Ask<Q>) =>
      (entries.get(answerKey(question, ask))?.state ?? waiting) as AnswerState<Answer<Q>>,
    listen: (question, ask, listener) => {
      const entry = entryOf(question, ask);
      entries.delete(answerKey(question, ask));
      entries.set(answerKey(question, ask), entry);
      entry.listeners.add(listener);
      if (entry.state.value === null && !entry.abort) entry.start();
      forgetOld();
      return () => {
        entry.listeners.delete(listener);
        if (entry.listeners.size === 0) stop(entry, false);
      };
    },
    cancel: (question, ask) => {
      const entry = entries.get(answerKey(question, ask));
      if (entry) stop(entry, true);
    },
    again: (question, ask) => {
      const entry = entries.get(answerKey(question, ask));
      if (entry && !entry.abort) entry.start();
    },
    clear: () => {
      for (const entry of entries.values()) {
        entry.abort?.abort();
        entry.abort = null;
      }
      const listened = [...entries.values()].filter((entry) => entry.listeners.size > 0);
      for (const [key, entry] of entries) if (!listened.includes(entry)) entries.delete(key);
      for (const entry of listened) entry.start();
    },
  };
}
