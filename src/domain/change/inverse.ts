/** Taking a commit back is a change like any other. */

import type { Records, RegisterId } from "../registers/index.ts";
import type { Before, Change, Commit, Put, Removal } from "./change.ts";

const isStanding = (before: Before): before is Before & { readonly record: NonNullable<Before["record"]> } =>
  before.record !== null;

const putBack = ({ register, record, at }: Before & { readonly record: NonNullable<Before["record"]> }): Put =>
  ({ register, record: record as Records[RegisterId], ...(at === undefined ? {} : { at }) }) as Put;

const takeOut = ({ register, id }: Before): Removal => ({ register, id });

/**
 * The change that takes a commit back: applied right after it, it gives the county that stood before, row by
 * row. `why`: the reason; else that it takes back which revision, and that one's reason.
 */
export function inverse(commit: Pick<Commit, "before" | "revision" | "why">, why?: string): Change {
  return {
    why: why ?? `撤销第 ${commit.revision} 次变更（${commit.why}）`,
    puts: commit.before.filter(isStanding).map(putBack),
    removals: commit.before.filter((before) => !isStanding(before)).map(takeOut),
  };
}
