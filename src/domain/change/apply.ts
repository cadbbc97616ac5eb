/** A change applied to a county: a new county, and what stood before. */

import type { County } from "../county.ts";
import { recordKey } from "../lookups/by-id.ts";
import { withLists } from "../lookups/register-rows.ts";
import type { AnyRecord } from "../registers/column.ts";
import type { RegisterId } from "../registers/index.ts";
import type { Rule } from "../rules/rule.ts";
import { type Before, type Change, type ChangeRegister, changeRegisters, keyOf, ruleKey } from "./change.ts";
import { editList, type ListEdit } from "./edit-list.ts";

export interface Applied {
  readonly county: County;
  /** By register in the order of the shelf, rules last; of a register puts first, then removals. */
  readonly before: readonly Before[];
}

function edited<T>(from: readonly T[], key: (record: T) => string, register: ChangeRegister, change: Change) {
  const puts = change.puts
    .filter((put) => put.register === register)
    .map((put) => ({
      key: keyOf(put),
      record: put.record as unknown as T,
      ...(put.at === undefined ? {} : { at: put.at }),
    }));
  const removals = change.removals.filter((it) => it.register === register).map(({ id }) => id);
  return editList(from, key, puts, removals);
}

const beforeOf = (register: ChangeRegister, edit: ListEdit<unknown>): Before[] =>
  edit.before.map(({ key, record, row }) => ({
    register,
    id: key,
    record: record as Before["record"],
    ...(row === undefined ? {} : { at: row }),
  }));

/**
 * The county at `revision`, once the change is made. What it does not touch keeps its identity: lists of
 * other registers, and every other record. Validates nothing: see `validateChange`.
 */
export function applyChange(county: County, change: Change, revision: number): Applied {
  const touched = new Set<ChangeRegister>([...change.puts, ...change.removals].map(({ register }) => register));
  const registers: Partial<Record<RegisterId, readonly AnyRecord[]>> = {};
  const before: Before[] = [];
  let rules: readonly Rule[] = county.rules;
  for (const register of changeRegisters) {
    if (!touched.has(register)) continue;
    if (register === "rule") {
      const edit = edited(county.rules, ruleKey, register, change);
      rules = edit.list;
      for (const stood of beforeOf(register, edit)) before.push(stood);
    } else {
      const edit = edited<AnyRecord>(county.registers[register], recordKey, register, change);
      registers[register] = edit.list;
      for (const stood of beforeOf(register, edit)) before.push(stood);
    }
  }
  return { county: { ...county, revision, rules, registers: withLists(county.registers, registers) }, before };
}
