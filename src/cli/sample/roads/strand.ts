/** A road as drawn, before it is cut where it meets others. */

import type { roadClasses } from "../../../domain/registers/roads.ts";
import type { Xy } from "../plane.ts";

export interface Strand {
  readonly line: readonly Xy[];
  readonly class: keyof typeof roadClasses;
  readonly name?: string;
  /** Passes over and under others without meeting them. */
  readonly apart?: boolean;
}

/** A piece of road between two meeting points. */
export interface Edge {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly line: readonly Xy[];
  readonly class: Strand["class"];
  readonly name?: string;
  readonly bridge: boolean;
}
