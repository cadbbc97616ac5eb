/**
 * A county as a principal may see it. Everything that a reader is given (snapshot, registers, findings, coverage,
 * exports, map services) is derived from this county, never from the whole one: so no figure can tell more than its parts do.
 */

import type { County } from "../county.ts";
import type { Problem } from "../problems.ts";
import type { AnyRecord } from "../registers/column.ts";
import { type RegisterId, registerIds } from "../registers/index.ts";
import { isChildKey } from "./child-counts.ts";
import { childColumnsOf, hiddenColumns, hidesExtra, type Sight, sightKey, sightOf } from "./hidden-columns.ts";
import type { Principal } from "./principal.ts";
import { type WithheldColumns, withheldCounts } from "./withheld-counts.ts";
import { type Taking, without } from "./without.ts";

/** Reader's key: two principals with the same key are given the same county. */
export const seenKey = (principal: Principal, adcode: string): string => sightKey(sightOf(principal, adcode));

type Withheld = (record: AnyRecord) => ReadonlySet<string> | undefined;

/** Records as seen, by register and sight: after a commit only the records that it touched are looked at anew. */
const records = new Map<string, WeakMap<AnyRecord, AnyRecord>>();

const seenRecord = (register: RegisterId, sight: Sight, withheld: Withheld) => {
  const hidden = hiddenColumns(register, sight);
  const extra = hidesExtra(register, sight);
  const key = `${register} ${sightKey(sight)}`;
  const known = records.get(key) ?? new WeakMap<AnyRecord, AnyRecord>();
  records.set(key, known);
  return (record: AnyRecord): AnyRecord => {
    const counts = withheld(record);
    // What is withheld hangs on the other records too, so it is not kept with the record.
    const ready = counts ? undefined : known.get(record);
    if (ready) return ready;
    const taking: Taking = { column: (name) => hidden.has(name) || counts?.has(name) === true, extra };
    const seen = without(record, taking);
    if (!counts) known.set(record, seen);
    return seen;
  };
};

/** The same list where no record changes, so that what was derived from it holds on. */
function mapped(list: readonly AnyRecord[], change: (record: AnyRecord) => AnyRecord): readonly AnyRecord[] {
  const after = list.map(change);
  return after.some((record, i) => record !== list[i]) ? after : list;
}

type Memo = Map<string, { readonly withheld: WithheldColumns | undefined; readonly list: readonly AnyRecord[] }>;
const lists = new WeakMap<readonly AnyRecord[], Memo>();

const sameColumns = (a: WithheldColumns = new Map(), b: WithheldColumns = new Map()): boolean =>
  a === b || (a.size === b.size && [...a].every(([id, names]) => isSame(names, b.get(id))));

const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string> | undefined): boolean =>
  a === b || (a.size === b?.size && [...a].every((name) => b.has(name)));

/** A register's list as seen, kept for the list: a commit to one register leaves the others' as they were. */
function seenList(
  register: RegisterId,
  list: readonly AnyRecord[],
  sight: Sight,
  withheld: WithheldColumns | undefined,
): readonly AnyRecord[] {
  const memo: Memo = lists.get(list) ?? new Map();
  lists.set(list, memo);
  const key = `${register} ${sightKey(sight)}`;
  const known = memo.get(key);
  if (known && sameColumns(known.withheld, withheld)) return known.list;
  const seen = mapped(
    list,
    seenRecord(register, sight, ({ id }) => withheld?.get(id)),
  );
  memo.set(key, { withheld, list: seen });
  return seen;
}

/** What was wrong with a file may quote the cell: outside the registers desk and civil affairs it does not. */
const seenProblem = ({ desks, childCounts }: Sight): ((problem: Problem) => Problem) => {
  if (desks.includes("registers") && childCounts) return (problem) => problem;
  const quiet = ({ values: _, ...rest }: Problem): Problem => rest;
  const ofChildren = ({ register, file }: Problem) =>
    ["village", "count", "school", "kindergarten", "nursery", "township"].includes(register ?? "") ||
    (!register && file !== undefined);
  return (problem) => (!desks.includes("registers") || ofChildren(problem) ? quiet(problem) : problem);
};

function seenWith(
  county: County,
  sight: Sight,
  withheldIn: (register: RegisterId) => WithheldColumns | undefined,
): County {
  const registers = Object.fromEntries(
    registerIds.map((id) => [id, seenList(id, county.registers[id] as readonly AnyRecord[], sight, withheldIn(id))]),
  ) as unknown as County["registers"];
  const problems = county.problems.map(seenProblem(sight));
  const same =
    registerIds.every((id) => registers[id] === county.registers[id]) &&
    problems.every((problem, i) => problem === county.problems[i]);
  return same ? county : { ...county, registers, problems };
}

const counties = new WeakMap<County, Map<string, County>>();

function once(county: County, key: string, make: () => County): County {
  const known = counties.get(county) ?? new Map<string, County>();
  counties.set(county, known);
  const ready = known.get(key) ?? make();
  known.set(key, ready);
  return ready;
}

/** The same county where nothing is hidden; made once for a county and a key. */
export function seenBy(principal: Principal, county: County): County {
  const sight = sightOf(principal, county.pack.adcode);
  return once(county, sightKey(sight), () => {
    const withheld = sight.childCounts ? {} : withheldCounts(county);
    return seenWith(county, sight, (register) => withheld[register]);
  });
}

/** Every number of children of the county, for those who may see none of them. */
function allCounts(county: County, sight: Sight, register: RegisterId): WithheldColumns | undefined {
  if (sight.childCounts) return undefined;
  const columns = new Set(register === "count" ? ["value"] : childColumnsOf(register, sight));
  if (columns.size === 0) return undefined;
  const records: readonly AnyRecord[] = county.registers[register];
  const counted = (record: AnyRecord) => register !== "count" || isChildKey(String(Reflect.get(record, "key")));
  return new Map(records.filter(counted).map(({ id }) => [id, columns]));
}

/**
 * A past revision as a principal may see it. Outside civil affairs it holds no number of children at all: two
 * revisions side by side would tell by their difference what each withholds.
 */
export function seenInPast(principal: Principal, county: County): County {
  const sight = sightOf(principal, county.pack.adcode);
  return once(county, `past ${sightKey(sight)}`, () =>
    seenWith(county, sight, (register) => allCounts(county, sight, register)),
  );
}
