/** Rows of the database as the domain's values. */

import type { Before, Commit, Put, Removal } from "../../../domain/change/change.ts";

/** What a row of `change` keeps in `body`. */
export interface Body {
  readonly puts: readonly Put[];
  readonly removals: readonly Removal[];
  readonly before: readonly Before[];
}

export interface ChangeRow {
  readonly county: string;
  readonly revision: number;
  readonly at: string;
  readonly who: string;
  readonly why: string;
  readonly undoes: number | null;
  readonly body: Body;
  readonly hash: string;
}

export const commitOf = ({ county, revision, at, who, why, undoes, body, hash }: ChangeRow): Commit => ({
  county,
  revision,
  at,
  who,
  why,
  puts: body.puts,
  removals: body.removals,
  before: body.before,
  ...(undoes === null ? {} : { undoes }),
  hash,
});

export const bodyOf = ({ puts, removals, before }: Commit): Body => ({ puts, removals, before });
