/** Taking a commit back: its inverse as a commit of its own, refused when a touched record changed since. */

import type { Commit } from "../../domain/change/change.ts";
import { inverse } from "../../domain/change/inverse.ts";
import type { CommitOptions, CommitOutcome, Ledger } from "../ledger.ts";

/** The commit of a revision. Undefined: there is none, or it is the one a county begins with. */
export async function commitAt(ledger: Ledger, adcode: string, revision: number): Promise<Commit | undefined> {
  if (!Number.isInteger(revision) || revision < 2) return undefined;
  const [commit] = await ledger.changes(adcode, revision - 1, 1);
  return commit?.revision === revision ? commit : undefined;
}

export interface UndoOptions extends Omit<CommitOptions, "ifMatch" | "undoes"> {
  /** The reason; absent: that of `inverse`. */
  readonly why?: string;
}

/**
 * Takes `commit` back; undoing an undo does it again. Who may do so is the caller's to ask: `commit.who`
 * says whose it is. The conflicts name the records that others changed since.
 */
export function undo(ledger: Ledger, commit: Commit, options: UndoOptions): Promise<CommitOutcome> {
  const { why, ...rest } = options;
  const back = inverse(commit);
  return ledger.commit(commit.county, why === undefined ? back : { ...back, why }, {
    ...rest,
    ifMatch: commit.revision,
    undoes: commit.revision,
  });
}
