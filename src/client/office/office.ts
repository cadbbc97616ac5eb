/** The office at work: rights, changes by way of the outbox, the log as it is asked for. */

import { may, mayWrite } from "../../domain/access/rights.ts";
import type { Deed } from "../../domain/access/role-rights.ts";
import type { ChangeRegister, Commit } from "../../domain/change/change.ts";
import { type OwnSteps, ownSteps } from "../../domain/change/own-steps.ts";
import type { Text } from "../../domain/labels.ts";
import type { Outbox } from "../live/outbox.ts";
import { type Call, sentenceOf } from "./calls.ts";
import type { HistoryEntry, Office } from "./office-types.ts";
import { leave, type Session } from "./session.ts";

export interface OfficeParts {
  readonly call: Call;
  readonly session: Session;
  readonly adcode: string;
  readonly outbox: Outbox;
  /** The newest revision that the page knows. */
  readonly revision: () => number;
  /** After a change was answered: the page shows it before its maker is told. */
  readonly caughtUp: () => Promise<void>;
  readonly onLeft: () => void;
}

/** How far back one's own steps are looked for. */
const STEPS = 200;

const notYours: Text = { zh: "您的账号不能改动这本台账", en: "Your account may not change this register" };
const onlyOffice: Text = {
  zh: "撤销他人的修改须由综合办公室办理",
  en: "Only the office takes back what others changed",
};

/** The body of an answer, or the reason as an error: for what is only looked at. */
async function asked(call: Call, path: string): Promise<Readonly<Record<string, unknown>>> {
  const called = await call(path);
  if (called.got === "answer") return called.body as Readonly<Record<string, unknown>>;
  throw new Error(called.got === "nothing" ? called.why : sentenceOf(called.problem));
}

export const commitsAfter = async (call: Call, adcode: string, after: number, limit: number) => {
  const body = await asked(call, `counties/${encodeURIComponent(adcode)}/changes?after=${after}&limit=${limit}`);
  return (body["changes"] ?? []) as readonly Commit[];
};

/** The first revision is the pack as it was taken in: all its rows, and nothing that one takes back. */
const TAKEN_IN = 1;

/** Commits up to a revision, newest first. One answer may be cut short, so it is asked until the last is there. */
async function logUpTo(call: Call, adcode: string, upTo: number, limit: number): Promise<readonly Commit[]> {
  const all: Commit[] = [];
  let after = Math.max(TAKEN_IN, upTo - limit);
  while (after < upTo) {
    const some = await commitsAfter(call, adcode, after, upTo - after);
    const last = some.at(-1);
    if (!last) break;
    all.push(...some.filter(({ revision }) => revision <= upTo));
    after = last.revision;
  }
  return all.reverse();
}

export function createOffice(parts: OfficeParts): Office {
  const { call, session, adcode, outbox, revision, caughtUp } = parts;
  const { principal } = session;
  const can = (deed: Deed): boolean => may(principal, adcode, deed);

  async function steps(): Promise<OwnSteps<Commit>> {
    const commits = await logUpTo(call, adcode, revision(), STEPS);
    return ownSteps([...commits].reverse(), principal.account);
  }
  /** What was answered is on screen before its maker hears of it; a page that cannot follow says so itself. */
  async function shown<T>(saving: Promise<T>): Promise<T> {
    const saved = await saving;
    await caughtUp().catch(() => undefined);
    return saved;
  }

  return {
    principal,
    accounts: session.accounts,
    managesAccounts: session.accounts && can("accounts"),
    whyNot: (register: ChangeRegister) => (mayWrite(principal, adcode, register) ? null : notYours),
    whyNotUndo: (who) => (who === principal.account || can("undoOthers") ? null : onlyOffice),
    save: (change, base) => shown(outbox.add(change, base)),
    undo: ({ revision: undoes, puts, removals }, why) => shown(outbox.add({ why, puts, removals }, undoes, undoes)),
    settle: (key, change, base) => shown(outbox.settle(key, change, base)),
    sendAll: () => shown(outbox.flush()),
    lastOwn: async () => (await steps()).undo.at(-1) ?? null,
    lastUndone: async () => (await steps()).redo.at(-1) ?? null,
    history: async (register, id) => {
      const root = `counties/${encodeURIComponent(adcode)}/registers/${register}`;
      const body = await asked(call, `${root}/${encodeURIComponent(id)}/history`);
      return (body["history"] ?? []) as readonly HistoryEntry[];
    },
    log: (upTo, limit) => logUpTo(call, adcode, upTo, limit),
    leave: async () => {
      await leave(call);
      parts.onLeft();
    },
  };
}
