/** One county in memory, and the queue of those who want to change it: a batch at a time, in order. */

import { setTimeout as pause } from "node:timers/promises";
import type { Sql } from "postgres";
import type { Commit } from "../../../domain/change/change.ts";
import type { County } from "../../../domain/county.ts";
import type { Asked, Head } from "../../ledger/decide.ts";
import { type CommitOutcome, LedgerUnavailable } from "../../ledger.ts";
import { isPassing } from "../passing.ts";
import { type Broken, caughtUp, HistoryDiffers, type Written, writeBatch } from "./batch.ts";
import { loadHead } from "./load.ts";

interface Waiting {
  readonly asked: Asked;
  readonly rows: number;
  resolve(outcome: CommitOutcome): void;
  reject(error: unknown): void;
}

/** A batch is closed at either: it is one transaction, and somebody waits for its first change. */
const BATCH_CHANGES = 200;
const BATCH_ROWS = 50_000;

const RETRY_MS = 100;
/** A database that was killed is back within seconds. */
const PATIENCE_MS = 20_000;

export interface HeldCountyOptions {
  readonly sql: Sql;
  readonly now: () => string;
  /** Hears of commits once memory has moved over them. */
  readonly onCommit: (commit: Commit) => void;
}

export class HeldCounty {
  #head: Head;
  readonly #queue: Waiting[] = [];
  /** Whatever moves the head waits for what moved it before. */
  #turn: Promise<void> = Promise.resolve();
  #pumping: Promise<void> | undefined;
  readonly #options: HeldCountyOptions;

  constructor(head: Head, options: HeldCountyOptions) {
    this.#head = head;
    this.#options = options;
  }

  get county(): County {
    return this.#head.county;
  }

  commit(asked: Asked): Promise<CommitOutcome> {
    const rows = asked.change.puts.length + asked.change.removals.length;
    return new Promise((resolve, reject) => {
      this.#queue.push({ asked, rows, resolve, reject });
      this.#pumping ??= this.#pump();
    });
  }

  async #pump(): Promise<void> {
    while (this.#queue.length > 0) await this.#inTurn(() => this.#writeAll(this.#nextBatch()));
    // In the same breath as the last look at the queue: who comes next starts it again.
    this.#pumping = undefined;
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => {});
    return turn;
  }

  #nextBatch(): Waiting[] {
    const batch: Waiting[] = [];
    for (let rows = 0; batch.length < BATCH_CHANGES; ) {
      const [first] = this.#queue;
      if (!first || (batch.length > 0 && rows + first.rows > BATCH_ROWS)) break;
      rows += first.rows;
      batch.push(first);
      this.#queue.shift();
    }
    return batch;
  }

  /** Writes a batch; one that the database refuses is taken apart, so that only the change at fault fails. */
  async #writeAll(batch: readonly Waiting[]): Promise<void> {
    try {
      const { outcomes, ...written } = await this.#landed(batch.map(({ asked }) => asked));
      this.#moveTo(written);
      for (const [i, waiting] of batch.entries()) settle(waiting, outcomes[i]);
    } catch (error) {
      if (batch.length === 1 || error instanceof LedgerUnavailable) for (const { reject } of batch) reject(error);
      else for (const one of batch) await this.#writeAll([one]);
    }
  }

  #moveTo({ head, commits }: Pick<Written, "head" | "commits">): void {
    this.#head = head;
    for (const commit of commits) this.#options.onCommit(commit);
  }

  /** Writes, through a database that goes away and comes back: what landed is not written twice. */
  async #landed(batch: readonly Asked[]): Promise<Written> {
    let attempt: Written | undefined;
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        if (attempt && (await this.#isThere(attempt))) return attempt;
        attempt = undefined;
        return await writeBatch(this.#options.sql, this.#head, batch, this.#options.now, (it) => {
          attempt = it;
        });
      } catch (error) {
        const passes = error instanceof HistoryDiffers || isPassing(error);
        if (!passes) throw error;
        if (Date.now() > until) throw new LedgerUnavailable({ cause: error });
        if (error instanceof HistoryDiffers) await this.#reload();
        await pause(RETRY_MS);
      }
    }
  }

  /** Did a transaction whose answer was lost reach the disk? All of it did or nothing. */
  async #isThere({ head: { county, hash } }: Written): Promise<boolean> {
    const rows = await this.#options.sql`
      SELECT 1 FROM change WHERE county = ${county.pack.adcode} AND revision = ${county.revision} AND hash = ${hash}`;
    return rows.length > 0;
  }

  async #reload(): Promise<void> {
    const head = await loadHead(this.#options.sql, this.#head.county.pack.adcode);
    if (head) this.#head = head;
  }

  /** Moves over what other servers wrote. */
  follow(): Promise<void> {
    return this.#inTurn(async () => {
      const { sql } = this.#options;
      const [row] = await sql<{ revision: number }[]>`
        SELECT revision FROM county WHERE county = ${this.county.pack.adcode}`;
      if (!row || row.revision <= this.county.revision) return;
      const [head, commits] = await caughtUp(sql, this.#head, row.revision);
      this.#moveTo({ head, commits });
    });
  }

  /** Resolves when nothing is being written. */
  async idle(): Promise<void> {
    await this.#pumping;
    await this.#turn;
  }
}

function settle({ resolve, reject }: Waiting, outcome: CommitOutcome | Broken | undefined): void {
  if (outcome === undefined) reject(new Error("a change without an outcome"));
  else if (outcome.outcome === "broken") reject(outcome.error);
  else resolve(outcome);
}
