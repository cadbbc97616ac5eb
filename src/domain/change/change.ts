/**
 * The only thing that alters a county: whole records put or removed, for a reason. Applying one gives a new
 * county; what stood before gives its inverse, so undo, audit and history are one mechanism.
 */

import type { Records, RegisterId } from "../registers/index.ts";
import { registerIds } from "../registers/index.ts";
import type { Rule } from "../rules/rule.ts";

/** What a change may touch: every register, and the rules, which are a register like any other. */
export type ChangeRegister = RegisterId | "rule";
export const changeRegisters: readonly ChangeRegister[] = [...registerIds, "rule"];

export type RecordIn<R extends ChangeRegister> = R extends RegisterId ? Records[R] : Rule;

/**
 * A whole record: in the row of the one with its key, else at the end. `at`: the row (from 0) that a record
 * which is not there takes; an undo puts what was removed back where it stood.
 */
export type Put = {
  readonly [R in ChangeRegister]: { readonly register: R; readonly record: RecordIn<R>; readonly at?: number };
}[ChangeRegister];

/** A record taken away, by its key. */
export interface Removal {
  readonly register: ChangeRegister;
  readonly id: string;
}

export interface Change {
  /** The reason, in the words of whoever makes it. */
  readonly why: string;
  readonly puts: readonly Put[];
  readonly removals: readonly Removal[];
}

/** The key of a version of a rule: versions of one id stand side by side. */
export const ruleKey = ({ id, since }: Pick<Rule, "id" | "since">): string => `${id}@${since}`;

/** The key of a record in its register: its id; of a rule, `id@since`. */
export const keyOf = (put: Put): string => (put.register === "rule" ? ruleKey(put.record) : put.record.id);

/** A record that a change touched, as it stood before; null: it was not there. */
export interface Before {
  readonly register: ChangeRegister;
  readonly id: string;
  readonly record: Records[RegisterId] | Rule | null;
  /** The row (from 0) of a record that the change removed. */
  readonly at?: number;
}

/** A change as committed: who, when, at which revision, and what stood before. */
export interface Commit extends Change {
  /** County's adcode. */
  readonly county: string;
  readonly revision: number;
  /** RFC 3339 with offset, the server's clock. */
  readonly at: string;
  /** Account name; `local` for the one user of a loopback server. */
  readonly who: string;
  readonly before: readonly Before[];
  /** The revision this one takes back. */
  readonly undoes?: number;
  /** SHA-256 (hex) over the commit and the hash of the one before it: an altered log shows. */
  readonly hash: string;
}
