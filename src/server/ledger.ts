/**
 * The seam between routes and storage: counties at any revision, and the one way to change them. The
 * database is behind it; tests of routes may pass one that lives in memory.
 */

import type { Change, Commit } from "../domain/change/change.ts";
import type { County } from "../domain/county.ts";
import type { Problem } from "../domain/problems.ts";

export interface CommitOptions {
  /** Account name, written to the log. */
  readonly who: string;
  /** Refuse when a touched record changed after this revision (optimistic locking). */
  readonly ifMatch?: number;
  /** Sent twice, written once: the first answer is given again. */
  readonly idempotencyKey?: string;
  /** The revision this change takes back. */
  readonly undoes?: number;
}

/** A record that somebody else changed since `ifMatch`. */
export interface Conflict {
  readonly register: string;
  readonly id: string;
  /** The revision that changed it last. */
  readonly revision: number;
}

export type CommitOutcome =
  | {
      readonly outcome: "committed";
      readonly commit: Commit /** Answered before, under the same key. */;
      readonly again: boolean;
    }
  | { readonly outcome: "conflict"; readonly conflicts: readonly Conflict[]; readonly revision: number }
  /** The same idempotency key came with another change. */
  | { readonly outcome: "keyReused" }
  | { readonly outcome: "invalid"; readonly problems: readonly Problem[] };

/** Where a log was altered: in a commit, in the records it wrote, or in the county as taken in. */
export interface LedgerFault {
  readonly revision: number;
  readonly fault: "commit" | "records" | "missing";
}

/** The storage is gone for now. Whether a change was written is not known: ask again under the same idempotency key. */
export class LedgerUnavailable extends Error {
  constructor(options?: ErrorOptions) {
    super("the database does not answer", options);
    this.name = "LedgerUnavailable";
  }
}

export interface Ledger {
  /** Adcodes held, in order. */
  adcodes(): readonly string[];
  /** The county as known at `rev` (absent: now); undefined: no such county; null: no such revision. Immutable, cached by identity. */
  county(adcode: string, rev?: number): Promise<County | undefined | null>;
  /** Validates whole, applies, writes; resolves only when durable. Commits of one county are serialised. */
  commit(adcode: string, change: Change, options: CommitOptions): Promise<CommitOutcome>;
  /** Commits after a revision, oldest first, at most `limit`. Never skips one. */
  changes(adcode: string, after: number, limit: number): Promise<readonly Commit[]>;
  /**
   * Commits that touched one record, newest first, the one that took the county in included. Each with its
   * puts, removals and befores of that record alone (so its hash is not of what is given).
   */
  history(adcode: string, register: string, id: string): Promise<readonly Commit[]>;
  /** Holds the whole log against its chain of hashes, and the records against the log; null: all is as it was written. */
  verify(adcode: string): Promise<LedgerFault | null>;
  /** Hears of every commit once it is durable, in order of revision per county; returns how to stop. */
  onCommit(listener: (commit: Commit) => void): () => void;
  /** Takes in a county as revision 1; one that is held already stays as it is. */
  adopt(county: County, who: string): Promise<void>;
  close(): Promise<void>;
}
