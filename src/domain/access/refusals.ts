/** What of a change its maker may not do: each record named, with the reason. Nothing listed: it may be written. */

import { applyChange } from "../change/apply.ts";
import type { Change, ChangeRegister } from "../change/change.ts";
import { keyOf } from "../change/change.ts";
import { byId, type County } from "../county.ts";
import type { Text } from "../labels.ts";
import type { AnyRecord } from "../registers/column.ts";
import { tableOf } from "../registers/index.ts";
import { townshipsOfRecord } from "./change-townships.ts";
import { isChildKey } from "./child-counts.ts";
import { hiddenColumns, type Sight, sightOf } from "./hidden-columns.ts";
import { whyNotList } from "./listing.ts";
import type { Grant, Principal } from "./principal.ts";
import { writingGrants } from "./rights.ts";

export interface Refusal {
  readonly register: ChangeRegister;
  readonly id: string;
  readonly why: Text;
}

/** A record touched: as it stands, and as it would. */
interface Touched {
  readonly register: ChangeRegister;
  readonly id: string;
  readonly before: AnyRecord | undefined;
  readonly after: AnyRecord | undefined;
}

const ruleWords: Text = { zh: "距离规则", en: "Distance rules" };
const words = (register: ChangeRegister): Text => (register === "rule" ? ruleWords : tableOf(register));

/** The record as it stands; undefined: it is new. */
export function standing(county: County, register: ChangeRegister, id: string): AnyRecord | undefined {
  if (register === "rule")
    return county.rules.find((rule) => `${rule.id}@${rule.since}` === id) as AnyRecord | undefined;
  return byId(county, register).get(id);
}

const touchedBy = (county: County, { puts, removals }: Change): Touched[] => [
  ...puts.map((put) => {
    const [register, id] = [put.register, keyOf(put)];
    return { register, id, before: standing(county, register, id), after: put.record as AnyRecord };
  }),
  ...removals.map(({ register, id }) => ({ register, id, before: standing(county, register, id), after: undefined })),
];

const both = ({ before, after }: Touched): AnyRecord[] => [before, after].filter((one) => one !== undefined);

/** The register is not theirs to write. */
function notTheirs({ register }: Touched, grants: readonly Grant[]): Text | null {
  if (grants.length > 0) return null;
  if (register === "rule")
    return { zh: "距离规则只有法制部门可以改动", en: "Only the legal office changes distance rules" };
  const { zh, en } = words(register);
  return { zh: `您的账号不能改动“${zh}”`, en: `Your account may not change: ${en}` };
}

/** A typed number of children is civil affairs' alone. */
function childCount(touched: Touched, { childCounts }: Sight): Text | null {
  if (childCounts || touched.register !== "count") return null;
  const counts = both(touched).some((record) => isChildKey(String(Reflect.get(record, "key"))));
  return counts ? { zh: "儿童人数只有民政部门可以填报", en: "Only civil affairs types numbers of children" } : null;
}

/** Outside the townships of every grant that opens the register, before or after. */
function elsewhere(county: County, after: () => County, touched: Touched, grants: readonly Grant[]): Text | null {
  if (grants.length === 0 || grants.some(({ townships }) => townships === undefined)) return null;
  const of = (record: AnyRecord | undefined, at: () => County) =>
    record === undefined ? [] : townshipsOfRecord(at(), touched.register, record);
  // What belongs to a record that comes with the same change stands where that one will.
  const stands = [...of(touched.before, () => county), ...of(touched.after, after)];
  const within = ({ townships = [] }: Grant) => stands.every((one) => one !== null && townships.includes(one));
  if (grants.some(within)) return null;
  const allowed = new Set(grants.flatMap(({ townships = [] }) => townships));
  const other = stands.find((one) => one === null || !allowed.has(one)) ?? null;
  const name = county.registers.township.find(({ id }) => id === other);
  return name
    ? { zh: `位于${name.name}，不在您负责的乡镇`, en: `It stands in ${name.nameEn ?? name.name}, which is not yours` }
    : { zh: "不能确定位于您负责的乡镇内", en: "It cannot be told to stand in a township of yours" };
}

const listingSteps: ReadonlySet<unknown> = new Set(["listed", "unlisted"]);
const isListed = (record: AnyRecord | undefined): boolean =>
  record !== undefined && Reflect.get(record, "listed") === "yes";

/** Listed supervision is the coordinating office's to order and to end, and its keepers of registers' to enter. */
function listing({ register, before, after }: Touched, grants: readonly Grant[]): Text | null {
  const lists =
    register === "case"
      ? isListed(before) !== isListed(after) && after !== undefined
      : register === "caseStep" && listingSteps.has(after && Reflect.get(after, "step"));
  return lists ? whyNotList(grants) : null;
}

/** A value for a column that they may not even see. */
function unseenColumn({ register, before, after }: Touched, sight: Sight): Text | null {
  if (register === "rule" || !after) return null;
  const differs = (name: string) =>
    Reflect.get(after, name) !== undefined && Reflect.get(after, name) !== (before && Reflect.get(before, name));
  const name = [...hiddenColumns(register, sight)].find(differs);
  const column = tableOf(register).columns.find(({ id }) => id === name);
  if (!column) return null;
  return {
    zh: `您的账号看不到“${column.zh}”，不能填写`,
    en: `Your account does not see “${column.en}” and may not fill it`,
  };
}

/** The first reason for each record, in the order of the change. `change` is as `withUnseen` gives it. */
export function changeRefusals(principal: Principal, county: County, change: Change): readonly Refusal[] {
  const { adcode } = county.pack;
  const sight = sightOf(principal, adcode);
  let made: County | null = null;
  const after = (): County => {
    made ??= applyChange(county, change, county.revision + 1).county;
    return made;
  };
  return touchedBy(county, change).flatMap((touched) => {
    const grants = writingGrants(principal, adcode, touched.register);
    const why =
      notTheirs(touched, grants) ??
      childCount(touched, sight) ??
      elsewhere(county, after, touched, grants) ??
      listing(touched, grants) ??
      unseenColumn(touched, sight);
    return why ? [{ register: touched.register, id: touched.id, why }] : [];
  });
}
