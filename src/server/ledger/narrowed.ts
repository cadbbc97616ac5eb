/** A commit as far as one record goes: an import of a register must not come along with a record's history. */

import { type ChangeRegister, type Commit, keyOf } from "../../domain/change/change.ts";

export function narrowed(commit: Commit, register: ChangeRegister, id: string): Commit | null {
  const mine = (one: { readonly register: string; readonly id: string }) => one.register === register && one.id === id;
  const puts = commit.puts.filter((put) => put.register === register && keyOf(put) === id);
  const removals = commit.removals.filter(mine);
  if (puts.length + removals.length === 0) return null;
  return { ...commit, puts, removals, before: commit.before.filter(mine) };
}
