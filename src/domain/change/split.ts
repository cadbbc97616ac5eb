/** One record made two: a shop that was two all along. Its categories, licences, cases and measurements are divided. */

import { byId, type County } from "../county.ts";
import type { AnyRecord } from "../registers/column.ts";
import type { RegisterId } from "../registers/index.ts";
import type { Change, Put } from "./change.ts";
import type { Loose } from "./record-problems.ts";
import { type Referrer, referrersOf, repoint } from "./repoint.ts";

interface Splitting {
  readonly register: RegisterId;
  /** The record that is divided; it keeps its id. */
  readonly id: string;
  /** What the first one is from now on, and the second one, with an id of its own. */
  readonly first: AnyRecord;
  readonly second: AnyRecord;
  /** `register/id` of what refers to the record and goes to the second one. */
  readonly goes: ReadonlySet<string>;
  readonly why: string;
}

export const referrerKey = ({ register, record }: Referrer): string => `${register}/${record.id}`;

/** Everything that refers to a record and may go with either half. */
export const toDivide = (county: County, register: RegisterId, id: string): readonly Referrer[] =>
  referrersOf(county, register, new Set([id]));

/** A venue's categories that only the second half has: licences and cases of these go there unless told otherwise. */
export function goesByItself({ register, record }: Referrer, onlySecond: ReadonlySet<string>): boolean {
  const category = (record as unknown as Loose)["category"];
  return register === "licence" && typeof category === "string" && onlySecond.has(category);
}

/** Null: there is no such record, or the second has the first one's id. */
export function splitRecord(county: County, { register, id, first, second, goes, why }: Splitting): Change | null {
  if (!byId(county, register).has(id) || first.id !== id || second.id === id) return null;
  const going = toDivide(county, register, id).filter((referrer) => goes.has(referrerKey(referrer)));
  const { puts, removals } = repoint(county, going, register, new Set([id]), second.id);
  return {
    why: why.trim(),
    puts: [{ register, record: first } as unknown as Put, { register, record: second } as unknown as Put, ...puts],
    removals,
  };
}
