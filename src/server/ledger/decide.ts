/** What becomes of one change on a county as it stands: the same wherever the county is kept. */

import type { Change, Commit, Removal } from "../../domain/change/change.ts";
import { touched } from "../../domain/change/touched.ts";
import { validateChange } from "../../domain/change/validate.ts";
import type { County } from "../../domain/county.ts";
import { advance } from "../../domain/incremental/advance.ts";
import type { CommitOptions, CommitOutcome, Conflict } from "../ledger.ts";
import { sealed } from "./chain.ts";
import { storableProblems } from "./storable.ts";

/** A county and the end of its chain. */
export interface Head {
  readonly county: County;
  readonly hash: string;
}

export interface Asked {
  readonly change: Change;
  readonly options: CommitOptions;
  /** `askedHash` of them. */
  readonly hash: string;
}

/** What the log knows of the records and the key of a change. */
export interface Known {
  /** The revision that touched a record last; 0: none did. */
  lastTouched(register: string, id: string): number;
  /** The commit that was made under an idempotency key. */
  underKey(key: string): { readonly asked: string; readonly commit: Commit } | undefined;
}

export interface Decision {
  readonly outcome: CommitOutcome;
  /** The county after it; absent: nothing was changed. */
  readonly next?: Head;
}

function conflictsOf(keys: readonly Removal[], ifMatch: number, known: Known): Conflict[] {
  return keys
    .map(({ register, id }) => ({ register, id, revision: known.lastTouched(register, id) }))
    .filter(({ revision }) => revision > ifMatch);
}

function repeated({ options, hash }: Asked, known: Known): Decision | null {
  const before = options.idempotencyKey === undefined ? undefined : known.underKey(options.idempotencyKey);
  if (!before) return null;
  if (before.asked !== hash) return { outcome: { outcome: "keyReused" } };
  return { outcome: { outcome: "committed", commit: before.commit, again: true } };
}

function conflicting({ change, options }: Asked, revision: number, known: Known): Decision | null {
  const { ifMatch } = options;
  if (ifMatch === undefined || ifMatch === revision) return null;
  const conflicts = conflictsOf(touched(change), ifMatch, known);
  // A revision that was never reached belongs to another history: nothing can be said to match it.
  if (conflicts.length === 0 && ifMatch < revision) return null;
  return { outcome: { outcome: "conflict", conflicts, revision } };
}

function invalid({ change, options }: Asked, county: County): Decision | null {
  const unkept = storableProblems(change);
  const undoing = options.undoes !== undefined;
  const problems = unkept.length > 0 ? unkept : validateChange(county, change, { undoing });
  return problems.some((one) => one.severity === "error") ? { outcome: { outcome: "invalid", problems } } : null;
}

/** Decides one change; `at` is the server's clock. */
export function decide(head: Head, asked: Asked, known: Known, at: string): Decision {
  const { change, options } = asked;
  const { county, hash } = head;
  const refused = repeated(asked, known) ?? conflicting(asked, county.revision, known) ?? invalid(asked, county);
  if (refused) return refused;
  const revision = county.revision + 1;
  const { county: next, before } = advance(county, change, revision);
  const { why, puts, removals } = change;
  const commit = sealed(
    {
      county: county.pack.adcode,
      revision,
      at,
      who: options.who,
      why,
      puts,
      removals,
      before,
      ...(options.undoes === undefined ? {} : { undoes: options.undoes }),
    },
    hash,
  );
  return { outcome: { outcome: "committed", commit, again: false }, next: { county: next, hash: commit.hash } };
}
