/**
 * The page joined to its server: who one is, changes as they happen, changes of one's own on their way.
 * It comes after the county, by itself: the first map does not wait for it.
 */

import { createFollower } from "../client/live/follower.ts";
import { createOutbox, type Outbox } from "../client/live/outbox.ts";
import { outboxInMemory, outboxOnDisk } from "../client/live/outbox-idb.ts";
import { createStream, type Source, type Stream } from "../client/live/stream.ts";
import { callsOver } from "../client/office/calls.ts";
import { commitsAfter, createOffice } from "../client/office/office.ts";
import { send } from "../client/office/send.ts";
import { askSession, type Session } from "../client/office/session.ts";
import type { CountyEngine } from "../domain/remote-engine.ts";
import type { Answers } from "../state/answers.ts";
import { countyOf } from "../state/county-state.ts";
import { noEdits } from "../state/edits.ts";
import type { Store } from "../state/store.ts";
import { takeCommits } from "./take-commits.ts";

export interface LiveParts {
  readonly store: Store;
  readonly engine: CountyEngine;
  readonly answers: Answers;
  /** The server's address, ending in a slash. */
  readonly base: string;
  readonly adcode: string;
  /** The county cannot be followed any more, or the session ended: it is opened anew. */
  readonly reopen: () => void;
}

const keptOn = (base: string) => outboxOnDisk(base).catch(() => outboxInMemory());
const later = (ms: number, run: () => void): (() => void) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/** Milliseconds between two tries to learn who one is while the server is away. */
const ASK_AGAIN = 5_000;

/** Joins until the returned function is called. */
export function joinServer(parts: LiveParts): () => void {
  const { store, engine, answers, base, adcode, reopen } = parts;
  const ends: (() => void)[] = [];
  let over = false;
  let session: Session | null = null;
  const call = callsOver(base, () => session?.csrf ?? null);
  const county = () => countyOf(store.getState().county);
  const revision = (): number => county()?.revision ?? 0;

  const follower = createFollower({
    revision,
    fetchAfter: (after) => commitsAfter(call, adcode, after, 200),
    apply: (commits) => (over ? Promise.resolve() : takeCommits({ store, engine, answers }, commits)),
  });

  /** A page that cannot be brought up to date does not pretend: it is read anew. */
  async function caughtUp(): Promise<void> {
    try {
      await follower.catchUp();
    } catch (error) {
      const answer = await askSession(call);
      if (over) return;
      if (answer.state === "locked") reopen();
      else if (
        answer.state === "in" &&
        !(await follower.catchUp().then(
          () => true,
          () => false,
        ))
      )
        reopen();
      else throw error;
    }
  }

  async function makeOutbox(who: Session): Promise<Outbox> {
    const shelf = await keptOn(base);
    return createOutbox({
      county: adcode,
      account: who.principal.account,
      store: shelf,
      send: async (waiting) => {
        const answer = await send(call, waiting, store.getState().view.language);
        if (answer.outcome === "unreachable") store.edit({ link: "away" });
        if (answer.outcome === "locked") store.edit({ link: "locked" });
        return answer;
      },
      onChange: (waiting) => store.edit({ waiting }),
      now: () => new Date().toISOString(),
      newKey: () => crypto.randomUUID(),
    });
  }

  function listen(outbox: Outbox): Stream {
    const address = `${base}api/v1/changes?county=${encodeURIComponent(adcode)}`;
    const stream = createStream({
      open: () => new EventSource(address) as unknown as Source,
      onRevision: (which, newest) => {
        if (which === adcode && newest > revision()) void caughtUp().catch(() => undefined);
      },
      onState: (link) => {
        store.edit({ link });
        if (link === "live") void caughtUp().then(outbox.flush, () => undefined);
      },
      later,
    });
    const wake = (): void => {
      if (document.visibilityState === "visible") stream.nudge();
    };
    addEventListener("online", wake);
    document.addEventListener("visibilitychange", wake);
    ends.push(
      () => stream.close(),
      () => removeEventListener("online", wake),
      () => document.removeEventListener("visibilitychange", wake),
    );
    return stream;
  }

  async function begin(who: Session): Promise<void> {
    session = who;
    const outbox = await makeOutbox(who);
    if (over) return;
    const office = createOffice({ call, session: who, adcode, outbox, revision, caughtUp, onLeft: reopen });
    store.edit({ office, barred: null });
    const stream = listen(outbox);
    // What an earlier visit left behind is shown at once and sent when the server answers.
    await outbox.flush();
    stream.nudge();
  }

  async function whoAmI(): Promise<void> {
    const answer = await askSession(call);
    if (over) return;
    if (answer.state === "in") await begin(answer.session);
    else if (answer.state === "locked") reopen();
    else {
      store.edit({ link: "away" });
      ends.push(later(ASK_AGAIN, () => void whoAmI()));
    }
  }

  store.edit({ ...noEdits, link: "joining" });
  void whoAmI();
  return () => {
    over = true;
    for (const end of ends) end();
  };
}
