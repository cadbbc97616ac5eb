/** Who hears of commits. One listener's fault is not another's. */

import type { Commit } from "../../domain/change/change.ts";

export class Listeners {
  readonly #all = new Set<(commit: Commit) => void>();
  readonly #onFailure: (error: unknown) => void;

  constructor(onFailure: (error: unknown) => void) {
    this.#onFailure = onFailure;
  }

  add(listener: (commit: Commit) => void): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  tell(commit: Commit): void {
    for (const listener of this.#all)
      try {
        listener(commit);
      } catch (error) {
        this.#onFailure(error);
      }
  }
}
