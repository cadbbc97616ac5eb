/** Under which names records are referred to, and whether a name belongs to any record of a county. */

import { byId, type County, groupedBy } from "../county.ts";
import { protectedKinds } from "../labels.ts";
import type { RegisterId } from "../registers/index.ts";
import type { ReferenceTarget } from "../registers/references.ts";
import type { Loose } from "./record-problems.ts";

const isProtected = (register: string): boolean => (protectedKinds as readonly string[]).includes(register);

/** Is there anything that a column which refers to `target` may mean by this id? */
export function isKnown(county: County, target: ReferenceTarget, id: string): boolean {
  const has = (register: RegisterId): boolean => byId(county, register).has(id);
  switch (target) {
    case "place":
      return protectedKinds.some(has);
    case "rule":
      return county.rules.some((rule) => rule.id === id);
    case "village":
      return has("village") || groupedBy(county, "village", "code").has(id);
    case "unit":
      return (
        id === county.pack.adcode || has("township") || isKnown(county, "village", id) || isKnown(county, "place", id)
      );
    default:
      return has(target);
  }
}

/** May a column that refers to `target` mean a record of this register? */
export function isMeantBy(target: ReferenceTarget, register: string): boolean {
  if (target === "place") return isProtected(register);
  if (target === "unit") return register === "township" || register === "village" || isProtected(register);
  return target === register;
}

/** The names by which others may refer to the record. */
export function namesOf(register: string, record: Loose): readonly string[] {
  const { id, code } = record;
  return [id, ...(register === "village" ? [code] : [])].filter((name): name is string => typeof name === "string");
}
