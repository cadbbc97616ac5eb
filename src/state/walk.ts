/** What J and K walk through, in the order of the list on screen. */

import type { Selection } from "./view.ts";

/** A list too long to make a selection of each row: one is made when it is reached. */
interface LongWalk {
  readonly length: number;
  /** From the end where it is negative. */
  readonly at: (index: number) => Selection | undefined;
  /** -1: nowhere. */
  readonly placeOf: (selection: Selection | null) => number;
}

export type Walk = readonly Selection[] | LongWalk;
