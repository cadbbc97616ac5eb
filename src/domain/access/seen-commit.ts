/**
 * The log as a principal may see it: commits without hidden columns, and outside civil affairs without any
 * number of children, since what stood before and after would tell by its difference what the register withholds.
 */

import type { Before, ChangeRegister, Commit, Put } from "../change/change.ts";
import type { AnyRecord } from "../registers/column.ts";
import { isChildKey } from "./child-counts.ts";
import { childColumnsOf, hiddenColumns, hidesExtra, type Sight, sightOf } from "./hidden-columns.ts";
import type { Principal } from "./principal.ts";
import { without } from "./without.ts";

function logged<R extends AnyRecord>(register: ChangeRegister, record: R, sight: Sight): R {
  if (register === "rule") return record;
  const hidden = hiddenColumns(register, sight);
  const children = new Set(childColumnsOf(register, sight));
  const typed = register === "count" && !sight.childCounts && isChildKey(String(Reflect.get(record, "key")));
  return without(record, {
    column: (name) => hidden.has(name) || children.has(name) || (typed && name === "value"),
    extra: hidesExtra(register, sight),
  });
}

/** The same commit where nothing is hidden. Its hash stays that of the whole one. */
export function seenCommit(principal: Principal, commit: Commit): Commit {
  const sight = sightOf(principal, commit.county);
  const puts = commit.puts.map((put): Put => {
    const record = logged(put.register, put.record as AnyRecord, sight);
    return record === put.record ? put : ({ ...put, record } as Put);
  });
  const before = commit.before.map((one): Before => {
    if (one.record === null) return one;
    const record = logged(one.register, one.record as AnyRecord, sight);
    return record === one.record ? one : { ...one, record: record as Before["record"] };
  });
  const same = puts.every((put, i) => put === commit.puts[i]) && before.every((one, i) => one === commit.before[i]);
  return same ? commit : { ...commit, puts, before };
}
