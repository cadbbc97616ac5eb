/**
 * Many changes of one county in one transaction: one wait for the disk, while each keeps its own revision and
 * outcome. Memory moves only after the database said that it is durable.
 */

import type { Sql, TransactionSql } from "postgres";
import type { Commit } from "../../../domain/change/change.ts";
import { touched } from "../../../domain/change/touched.ts";
import { advance } from "../../../domain/incremental/advance.ts";
import { sha256 } from "../../ledger/canonical.ts";
import { type Asked, decide, type Head, type Known } from "../../ledger/decide.ts";
import type { CommitOutcome } from "../../ledger.ts";
import { CHANNEL } from "./channel.ts";
import { commitsAfter, commitsUnderKeys, insertCommits } from "./log.ts";
import { closeVersions, insertVersions, newestVersions } from "./versions.ts";
import { WritePlan } from "./write-plan.ts";

/** A fault of the program in one change; the others of its batch are not touched by it. */
export interface Broken {
  readonly outcome: "broken";
  readonly error: unknown;
}

export interface Written {
  readonly head: Head;
  /** Of each change asked, in order. */
  readonly outcomes: readonly (CommitOutcome | Broken)[];
  /** Every commit between the head before and this one, other servers' included. */
  readonly commits: readonly Commit[];
}

const PAGE = 1_000;

/** The head moved over the commits that others wrote. */
export async function caughtUp(sql: TransactionSql | Sql, head: Head, revision: number): Promise<[Head, Commit[]]> {
  let { county, hash } = head;
  const commits: Commit[] = [];
  while (county.revision < revision) {
    const next = await commitsAfter(sql, county.pack.adcode, county.revision, PAGE);
    if (next.length === 0) break;
    for (const commit of next) {
      ({ county } = advance(county, commit, commit.revision));
      ({ hash } = commit);
      commits.push(commit);
    }
  }
  return [{ county, hash }, commits];
}

interface Deciding {
  head: Head;
  readonly plan: WritePlan;
  readonly keyed: Map<string, { asked: string; commit: Commit }>;
  readonly made: { commit: Commit; key: string | null; asked: string }[];
  readonly outcomes: (CommitOutcome | Broken)[];
}

function tryDecide(head: Head, asked: Asked, known: Known, at: string) {
  try {
    return decide(head, asked, known, at);
  } catch (error) {
    return { outcome: { outcome: "broken", error } as const };
  }
}

/** A key is whatever somebody sent: its hash is stored. */
const keyIn = ({ options: { idempotencyKey } }: Asked): string | null =>
  idempotencyKey === undefined ? null : sha256(idempotencyKey);

async function take(state: Deciding, asked: Asked, at: string): Promise<void> {
  const { plan, keyed } = state;
  const known: Known = { lastTouched: plan.lastTouched, underKey: (key) => keyed.get(sha256(key)) };
  const decision = tryDecide(state.head, asked, known, at);
  const { outcome } = decision;
  state.outcomes.push(outcome);
  if (outcome.outcome !== "committed" || !("next" in decision) || !decision.next) return;
  const { commit } = outcome;
  await plan.add(commit, decision.next.county);
  state.head = decision.next;
  const key = keyIn(asked);
  if (key !== null) keyed.set(key, { asked: asked.hash, commit });
  state.made.push({ commit, key, asked: asked.hash });
}

async function write(sql: TransactionSql, adcode: string, { head, plan, made }: Deciding): Promise<void> {
  if (made.length === 0) return;
  // Sent together; the database runs them in this order.
  await Promise.all([
    insertCommits(sql, made),
    closeVersions(sql, adcode, plan.closings),
    insertVersions(sql, adcode, plan.versions),
    sql`UPDATE county SET revision = ${head.county.revision}, hash = ${head.hash} WHERE county = ${adcode}`,
    sql`SELECT pg_notify(${CHANNEL}, ${adcode})`,
  ]);
}

/** A transaction that lands is on the disk, whatever the server's default is. */
const durable = (sql: TransactionSql) =>
  sql`SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') = 'off'`;

const keysOf = (batch: readonly Asked[]): string[] => batch.flatMap((asked) => keyIn(asked) ?? []);

/** The records a change names; of one without a form, none: it is refused when it is decided. */
function named({ change }: Asked): ReturnType<typeof touched> {
  try {
    return touched(change);
  } catch {
    return [];
  }
}

/**
 * Decides and writes a batch on `from`. `attempt` is told the head it is about to reach, before the
 * transaction ends: whoever lost the answer can see later whether it landed.
 */
export function writeBatch(
  sql: Sql,
  from: Head,
  batch: readonly Asked[],
  now: () => string,
  attempt: (written: Written) => void,
): Promise<Written> {
  const { adcode } = from.county.pack;
  return sql.begin(async (transaction) => {
    const [[row], , keyed, newest] = await Promise.all([
      transaction<{ revision: number; hash: string }[]>`
        SELECT revision, hash FROM county WHERE county = ${adcode} FOR UPDATE`,
      durable(transaction),
      commitsUnderKeys(transaction, adcode, keysOf(batch)),
      newestVersions(transaction, adcode, batch.flatMap(named)),
    ]);
    if (!row) throw new Error(`no county ${adcode} in the database`);
    const [head, foreign] = await caughtUp(transaction, from, row.revision);
    if (head.hash !== row.hash) throw new HistoryDiffers(adcode);
    const state: Deciding = {
      head,
      plan: new WritePlan(transaction, adcode, newest),
      keyed: new Map(keyed.map(({ key, asked, commit }) => [key, { asked, commit }])),
      made: [],
      outcomes: [],
    };
    for (const asked of batch) await take(state, asked, now());
    const commits = [...foreign, ...state.made.map(({ commit }) => commit)];
    const written = { head: state.head, outcomes: state.outcomes, commits };
    attempt(written);
    await write(transaction, adcode, state);
    return written;
  }) as Promise<Written>;
}

/** The database holds another history than memory: it was restored under a running server. */
export class HistoryDiffers extends Error {
  constructor(adcode: string) {
    super(`the database tells another history of ${adcode} than this server knows`);
    this.name = "HistoryDiffers";
  }
}
