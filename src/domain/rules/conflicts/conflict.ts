/** What does not fit together in a set of rules, each said in a sentence that names whom it concerns. */

import type { Text } from "../../labels.ts";
import type { Rule } from "../rule.ts";

/**
 * `overlap`: two versions of one rule hold on one day · `same`: two rules ask the same · `shadowed`: whatever the
 * first finds inside the second finds inside too · `differ`: both speak of the same venues near the same places
 * and judge them otherwise · `gap`: days between two versions on which neither holds · `never`: no day on which it
 * holds · `no-number`, `no-source`, `no-one`: it cannot decide, nobody can look it up, it concerns nobody.
 */
export type ConflictKind =
  | "overlap"
  | "same"
  | "shadowed"
  | "differ"
  | "gap"
  | "never"
  | "no-number"
  | "no-source"
  | "no-one";

export interface Conflict {
  readonly kind: ConflictKind;
  /** Keys (`id@since`) of the versions concerned: one, or two; of `shadowed` the one that adds nothing first. */
  readonly rules: readonly string[];
  readonly says: Text;
}

/** Of two that stand against each other neither comes first but by its key, so that the order given does not matter. */
export type Pair = readonly [a: Rule, b: Rule];
