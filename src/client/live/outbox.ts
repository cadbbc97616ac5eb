/**
 * Changes on their way to the server. Each is kept before it is sent and until it is answered; it carries
 * a key of its own, made once, so that sending it twice writes it once. One that was refused stays until
 * somebody settles it, and whatever touches the same records waits behind it.
 */

import type { Change } from "../../domain/change/change.ts";
import { touched } from "../../domain/change/touched.ts";
import type { Saved, SendAnswer, Waiting } from "../office/office-types.ts";

export interface OutboxStore {
  /** In the order in which they were made. */
  all(): Promise<readonly Waiting[]>;
  /** Adds at the end, or in the place of the one with its key (or the key given). */
  put(waiting: Waiting, insteadOf?: string): Promise<void>;
  remove(key: string): Promise<void>;
}

interface OutboxParts {
  readonly county: string;
  readonly account: string;
  readonly store: OutboxStore;
  readonly send: (waiting: Waiting) => Promise<SendAnswer>;
  readonly onChange: (waiting: readonly Waiting[]) => void;
  readonly now: () => string;
  readonly newKey: () => string;
}

export interface Outbox {
  /** Keeps it, sends it, and says what became of it. A refusal is handed back and not kept: its maker is there. */
  add(change: Change, base: number, undoes?: number): Promise<Saved>;
  /** Sends what waits; to be called when the server is back. */
  flush(): Promise<void>;
  /** Makes a refused one anew, or gives it up (null). */
  settle(key: string, change: Change | null, base: number): Promise<Saved | null>;
}

/** `venue/V0001`, for each record that a change touches. */
const touchedBy = (change: Change): readonly string[] => touched(change).map(({ register, id }) => `${register}/${id}`);

/** What one's own commit brought is no conflict for what was made on top of it. */
function onTopOf(sent: Waiting, revision: number, later: Waiting): Waiting {
  const mine = new Set(touchedBy(sent.change));
  const all = touchedBy(later.change).every((record) => mine.has(record));
  return all && later.base < revision ? { ...later, base: revision } : later;
}

type Refused = NonNullable<Waiting["answer"]>;
const isRefusal = (answer: SendAnswer): answer is Refused =>
  answer.outcome === "conflict" || answer.outcome === "invalid" || answer.outcome === "refused";

export function createOutbox({ county, account, store, send, onChange, now, newKey }: OutboxParts): Outbox {
  const answers = new Map<string, Saved>();
  let line: Promise<unknown> = Promise.resolve();

  /** One after the other, whatever became of the one before. */
  const inLine = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = line.then(work, work);
    line = mine.catch(() => undefined);
    return mine;
  };

  const own = async (): Promise<readonly Waiting[]> =>
    (await store.all()).filter((one) => one.county === county && one.account === account);
  const tell = async (): Promise<void> => onChange(await own());

  async function committed(sent: Waiting, revision: number, rest: readonly Waiting[]): Promise<void> {
    await store.remove(sent.key);
    for (const later of rest) {
      const raised = onTopOf(sent, revision, later);
      if (raised !== later) await store.put(raised);
    }
  }

  /** Sends in order until one cannot be sent; what stands behind a refused one stays behind it. */
  async function sendAll(): Promise<void> {
    const blocked = new Set<string>();
    const tried = new Set<string>();
    for (;;) {
      const waiting = await own();
      const next = waiting.find((one) => !tried.has(one.key));
      if (!next) return;
      tried.add(next.key);
      const records = touchedBy(next.change);
      if (next.answer || records.some((record) => blocked.has(record))) {
        for (const record of records) blocked.add(record);
        continue;
      }
      const answer = await send(next);
      if (answer.outcome === "committed") {
        answers.set(next.key, answer);
        await committed(next, answer.revision, waiting.slice(waiting.indexOf(next) + 1));
      } else if (isRefusal(answer)) {
        answers.set(next.key, answer);
        await store.put({ ...next, answer });
        for (const record of records) blocked.add(record);
      } else return;
    }
  }

  const flush = (): Promise<void> =>
    inLine(async () => {
      try {
        await sendAll();
      } finally {
        await tell();
      }
    });

  async function sendNew(waiting: Waiting, insteadOf?: string): Promise<Saved> {
    await inLine(() => store.put(waiting, insteadOf));
    await tell();
    await flush();
    const saved = answers.get(waiting.key) ?? { outcome: "waiting" };
    answers.delete(waiting.key);
    return saved;
  }

  return {
    flush,
    add: async (change, base, undoes) => {
      const made = { key: newKey(), county, account, change, base, made: now() };
      const waiting: Waiting = undoes === undefined ? made : { ...made, undoes };
      const saved = await sendNew(waiting);
      if (saved.outcome !== "waiting" && saved.outcome !== "committed") {
        await inLine(() => store.remove(waiting.key));
        await tell();
      }
      return saved;
    },
    settle: async (key, change, base) => {
      answers.delete(key);
      if (change !== null) return sendNew({ key: newKey(), county, account, change, base, made: now() }, key);
      await inLine(() => store.remove(key));
      await flush();
      return null;
    },
  };
}
