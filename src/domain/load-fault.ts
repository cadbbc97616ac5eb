/**
 * Why a county did not load, as text. Only an Error's message survives the way between threads, so the
 * fault travels in it.
 */

import type { Problem } from "./problems.ts";

export interface LoadFault {
  readonly kind: "read" | "fetch" | "other";
  /** An address, a status: for those who mend it. */
  readonly detail: string;
  readonly problems: readonly Problem[];
}

const mark = "load-fault ";

export const loadFault = (fault: LoadFault): Error => new Error(mark + JSON.stringify(fault));

/** The fault in an Error's message; null: the message is something else. */
export function parseLoadFault(message: string): LoadFault | null {
  if (!message.startsWith(mark)) return null;
  return JSON.parse(message.slice(mark.length)) as LoadFault;
}
