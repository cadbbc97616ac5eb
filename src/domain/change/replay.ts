/** A county as its log tells it. */

import type { County } from "../county.ts";
import { applyChange } from "./apply.ts";
import type { Commit } from "./change.ts";

type Logged = Pick<Commit, "revision" | "why" | "puts" | "removals">;

/**
 * The county after the commits, in the order of their revisions: every one after the county's own, without a
 * gap (else RangeError: a log that skips one tells another county). Commits up to `base.revision` are in it already.
 */
export function replay(base: County, commits: readonly Logged[]): County {
  let county = base;
  for (const commit of commits) {
    if (commit.revision <= base.revision) continue;
    if (commit.revision !== county.revision + 1)
      throw new RangeError(`expected revision ${county.revision + 1}, got ${commit.revision}`);
    ({ county } = applyChange(county, commit, commit.revision));
  }
  return county;
}
