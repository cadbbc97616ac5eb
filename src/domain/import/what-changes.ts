/** Records read from a spreadsheet against those that stand: what is new, what differs cell by cell, what to ask about. */

import { straight } from "../../geo/distance.ts";
import type { Change, Put } from "../change/change.ts";
import { type CellChange, recordDiff } from "../change/record-diff.ts";
import type { County } from "../county.ts";
import { finish, type Steps } from "../engine.ts";
import type { Records, RegisterId } from "../registers/index.ts";
import { fold } from "../search.ts";
import type { Loose } from "./row-ids.ts";

export interface ChangedRecord {
  readonly record: Loose;
  readonly cells: readonly CellChange[];
}

/** A new record that may be one that stands: same name, near it or with a position unknown on either side. */
export interface AskedRecord {
  readonly record: Loose;
  /** Ids of those that stand. */
  readonly like: readonly string[];
}

export interface ImportPlan {
  readonly register: RegisterId;
  readonly added: readonly Loose[];
  readonly changed: readonly ChangedRecord[];
  readonly same: number;
  /** Among the added. */
  readonly asked: readonly AskedRecord[];
  /** Ids that stand and are not in the file: kept, unless an officer says that they are gone. */
  readonly missing: readonly string[];
}

/** Metres within which one name is taken to be one place. */
const near = 200;

/** An empty cell or an absent column takes nothing away; what could not be taken does not hide what is known. */
function merged(before: Loose, after: Loose): Loose {
  const extra = { ...before.extra, ...after.extra };
  for (const column of Object.keys(extra)) {
    const hidesKnown = before[column] !== undefined && after[column] === undefined;
    const isMended = after[column] !== undefined && after.extra?.[column] === undefined;
    if (hidesKnown || isMended) delete extra[column];
  }
  const { extra: _, ...rest } = { ...before, ...after };
  return Object.keys(extra).length > 0 ? { ...rest, extra } : rest;
}

function isNear(a: Loose, b: Loose): boolean {
  const [one, other] = [a.geometry, b.geometry];
  if (one?.type !== "Point" || other?.type !== "Point") return true;
  const [x = 0, y = 0] = one.coordinates;
  const [u = 0, v = 0] = other.coordinates;
  return straight([x, y], [u, v]) <= near;
}

const nameOf = (record: Loose): string => fold(String(record["name"] ?? ""));

function namedIn(records: readonly Loose[]): ReadonlyMap<string, readonly Loose[]> {
  const named = new Map<string, Loose[]>();
  for (const record of records) {
    const name = nameOf(record);
    const group = named.get(name);
    if (group) group.push(record);
    else named.set(name, [record]);
  }
  return named;
}

/** Records between two looks at whether to go on. */
const stride = 250;

export const planImport = (county: County, register: RegisterId, records: readonly Loose[]): ImportPlan =>
  finish(planSteps(county, register, records));

/** Records are matched by id; a row without one was given that of its licence or credit code as it was read. */
export function* planSteps(county: County, register: RegisterId, records: readonly Loose[]): Steps<ImportPlan> {
  const standing = county.registers[register] as readonly unknown[] as readonly Loose[];
  const byId = new Map(standing.map((record) => [record.id, record]));
  const named = namedIn(standing);
  const added: Loose[] = [];
  const changed: ChangedRecord[] = [];
  const asked: AskedRecord[] = [];
  const met = new Set<string>();
  let same = 0;
  for (const [i, record] of records.entries()) {
    if (i % stride === stride - 1) yield { done: i + 1, total: records.length };
    const before = byId.get(record.id);
    met.add(record.id);
    if (!before) {
      added.push(record);
      const name = nameOf(record);
      const like = name === "" ? [] : (named.get(name) ?? []).filter((one) => isNear(one, record)).map(({ id }) => id);
      if (like.length > 0) asked.push({ record, like });
      continue;
    }
    const after = merged(before, record);
    const cells = recordDiff(
      register,
      before as unknown as Records[RegisterId],
      after as unknown as Records[RegisterId],
    );
    if (cells.length === 0) same++;
    else changed.push({ record: after, cells });
  }
  const missing = standing.filter(({ id }) => !met.has(id)).map(({ id }) => id);
  return { register, added, changed, same, asked, missing };
}

export interface ImportWords {
  /** Name of the file. */
  readonly file: string;
  /** SHA-256 of its bytes, hex. */
  readonly hash: string;
  /** Records that are gone because they are not in the file. */
  readonly gone: readonly string[];
}

/** One import is one change, its file and hash in the reason; null: nothing changes. */
export function changeOf({ register, added, changed }: ImportPlan, { file, hash, gone }: ImportWords): Change | null {
  const all = [...changed.map(({ record }) => record), ...added];
  const puts = all.map((record) => ({ register, record }) as unknown as Put);
  const removals = gone.map((id) => ({ register, id }));
  if (puts.length === 0 && removals.length === 0) return null;
  return { why: `导入 ${file} · sha256 ${hash}`, puts, removals };
}
