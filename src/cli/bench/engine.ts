/** What is compared: something that prepares the places once and then judges all venues. */

import type { Judged } from "./judge.ts";
import type { Work } from "./work.ts";

export interface Engine {
  readonly name: string;
  readonly threads: number;
  /** Prepares the places (the build), and answers what judges the venues (the query). */
  build(work: Work): () => Judged;
}
