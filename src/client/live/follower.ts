/** Brings the page from the revision it shows to the newest, commit by commit, in order, none twice. */

import type { Commit } from "../../domain/change/change.ts";

export interface FollowerParts {
  /** The revision on screen. */
  readonly revision: () => number;
  /** Commits after a revision, oldest first, at most some hundreds. */
  readonly fetchAfter: (revision: number) => Promise<readonly Commit[]>;
  readonly apply: (commits: readonly Commit[]) => Promise<void>;
}

export interface Follower {
  /** Resolves when the page shows at least what the server had when this was called; rejects when it cannot. */
  catchUp(): Promise<void>;
}

export function createFollower({ revision, fetchAfter, apply }: FollowerParts): Follower {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  async function once(): Promise<void> {
    for (;;) {
      const from = revision();
      const commits = (await fetchAfter(from)).filter((commit) => commit.revision > from);
      if (commits.length === 0) return;
      await apply(commits);
      if (revision() <= from) throw new Error(`revision ${from} did not move on`);
    }
  }

  /** One runs, one waits: whoever asks while both are there shares the one that waits. */
  function catchUp(): Promise<void> {
    if (!running) {
      running = once().finally(() => {
        running = null;
      });
      return running;
    }
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null;
        return catchUp();
      });
    return next;
  }

  return { catchUp };
}
