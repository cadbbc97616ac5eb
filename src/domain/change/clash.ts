/** A change that met a later one: what each says of the records that both touch, and the change that settles it. */

import type { Row } from "../registers/cell-text.ts";
import type { AnyRecord } from "../registers/column.ts";
import type { Rule } from "../rules/rule.ts";
import { type Change, type ChangeRegister, keyOf, type Put } from "./change.ts";
import { type Difference, differences, type Side, settled } from "./side-by-side.ts";

type Version = AnyRecord | Rule | null;

export interface Clash {
  readonly register: ChangeRegister;
  readonly id: string;
  /** What the change would make of it; null: it takes the record away. */
  readonly mine: Version;
  /** What stands now; null: it was removed. */
  readonly theirs: Version;
  /** Column by column. Empty: one of both is gone, or it is a rule; then one version is taken whole. */
  readonly rows: readonly Difference[];
}

/** A record that somebody else changed since, as it stands now. */
interface Standing {
  readonly register: ChangeRegister;
  readonly id: string;
  readonly record: Version;
}

/** The record as both sides began with it; null where that is not known. */
export type BaseOf = (register: ChangeRegister, id: string) => Version;

const putOf = ({ puts }: Change, { register, id }: Pick<Clash, "register" | "id">): Put | undefined =>
  puts.find((put) => put.register === register && keyOf(put) === id);

/** One for each of these records that the change touches, in the order given. */
export function clashesOf(change: Change, standing: readonly Standing[], baseOf: BaseOf): readonly Clash[] {
  return standing.flatMap((now): Clash[] => {
    const { register, id, record: theirs } = now;
    const mine = (putOf(change, now)?.record ?? null) as Version;
    const removed = change.removals.some((one) => one.register === register && one.id === id);
    if (mine === null && !removed) return [];
    const whole = register === "rule" || mine === null || theirs === null;
    const base = baseOf(register, id) as AnyRecord | null;
    const rows = whole ? [] : differences(register, base, mine as AnyRecord, theirs as AnyRecord);
    return [{ register, id, mine, theirs, rows }];
  });
}

/** Names one choice: of a column, or of the whole record. */
export const choiceOf = ({ register, id }: Pick<Clash, "register" | "id">, row: Difference | null): string =>
  `${register}/${id}/${row?.id ?? ""}`;

/** What is taken unless somebody chooses: what only they changed is theirs, the rest mine. */
export const firstChoice = (row: Difference | null): Side => (row?.changedBy === "theirs" ? "theirs" : "mine");

/**
 * The change as it is made on what stands now. A record of which all is left to the other side is not touched;
 * null: nothing is left of the change.
 */
export function settledChange(
  change: Change,
  clashes: readonly Clash[],
  choices: ReadonlyMap<string, Side>,
): Change | null {
  const side = (clash: Clash, row: Difference | null): Side => choices.get(choiceOf(clash, row)) ?? firstChoice(row);
  const of = (register: ChangeRegister, id: string) =>
    clashes.find((clash) => clash.register === register && clash.id === id);
  const isTheirs = (clash: Clash): boolean =>
    clash.rows.length === 0 ? side(clash, null) === "theirs" : clash.rows.every((row) => side(clash, row) === "theirs");
  const puts = change.puts.flatMap((put): Put[] => {
    const clash = of(put.register, keyOf(put));
    if (!clash) return [put];
    if (isTheirs(clash)) return [];
    if (clash.rows.length === 0) return [put];
    const picks = new Map(clash.rows.map((row) => [row.id, side(clash, row)]));
    return [{ ...put, record: settled(clash.mine as AnyRecord, clash.theirs as AnyRecord, picks) } as Put];
  });
  const removals = change.removals.filter(({ register, id }) => {
    const clash = of(register, id);
    return !clash || (clash.theirs !== null && !isTheirs(clash));
  });
  return puts.length + removals.length === 0 ? null : { ...change, puts, removals };
}

/** A record's own name, else its id. */
export const clashName = ({ id, mine, theirs }: Clash): string => {
  const { name } = { ...(theirs ?? mine) } as Row;
  return typeof name === "string" && name !== "" ? name : id;
};
