/** What a person may take back and do again, read from the log: the stacks of an editor, without a memory of their own. */

import type { Commit } from "./change.ts";

type Step = Pick<Commit, "revision" | "who" | "undoes">;

export interface OwnSteps<C extends Step> {
  /** The newest is the next to be taken back. */
  readonly undo: readonly C[];
  /** Commits that took something back; the newest is the next to be taken back in its turn. */
  readonly redo: readonly C[];
}

/**
 * `commits` oldest first. A commit of one's own that takes back an ordinary one of one's own moves it to
 * `redo`; taking that back moves it to `undo` again; anything else one does empties `redo`. What somebody
 * else took back is on neither.
 */
export function ownSteps<C extends Step>(commits: readonly C[], who: string): OwnSteps<C> {
  let undo: C[] = [];
  let redo: C[] = [];
  for (const commit of commits) {
    const { undoes } = commit;
    const own = commit.who === who;
    const without = (steps: C[]): C[] => steps.filter(({ revision }) => revision !== undoes);
    const wasUndone = redo.some(({ revision }) => revision === undoes);
    const wasDone = undo.some(({ revision }) => revision === undoes);
    undo = without(undo);
    redo = without(redo);
    if (!own) continue;
    if (undoes === undefined) {
      undo.push(commit);
      redo = [];
    } else if (wasUndone) undo.push(commit);
    else if (wasDone) redo.push(commit);
  }
  return { undo, redo };
}
