/** Counties as known at earlier revisions, the latest few asked for. */

import type { County } from "../../../domain/county.ts";

const KEPT = 4;

export class PastCounties {
  readonly #kept = new Map<string, Promise<County | null>>();

  /** Makes it once for all who ask; a failure is not kept. */
  get(adcode: string, revision: number, load: () => Promise<County | null>): Promise<County | null> {
    const key = `${adcode}@${revision}`;
    const making = this.#kept.get(key) ?? load();
    this.#kept.delete(key);
    this.#kept.set(key, making);
    making.then(
      (county) => {
        if (county === null) this.#kept.delete(key);
      },
      () => this.#kept.delete(key),
    );
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(oldest);
    }
    return making;
  }
}
