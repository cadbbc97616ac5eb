/** May this person do that, in this county? Grants add up; what a grant narrows is narrowed for that grant alone. */

import type { ChangeRegister } from "../change/change.ts";
import { type Desk, desks } from "../labels.ts";
import type { Grant, Principal } from "./principal.ts";
import { type Deed, roleRights } from "./role-rights.ts";

/** The grants that hold in a county. */
export const grantsIn = ({ grants }: Principal, adcode: string): readonly Grant[] =>
  grants.filter(({ county }) => county === "*" || county === adcode);

/** Desks and registers named in a grant narrow its role; they never widen it. */
const narrowed = <T>(ofRole: readonly T[], named: readonly T[] | undefined): readonly T[] =>
  named === undefined ? ofRole : ofRole.filter((one) => named.includes(one));

/** A deed in a county; `accounts` and `audit` are the whole server's, so they ask for a grant over `*`. */
export const may = (principal: Principal, adcode: string, deed: Deed): boolean =>
  grantsIn(principal, adcode).some(({ role }) => roleRights[role].deeds.includes(deed));

/** The desks whose columns are opened, in the order of the rail. */
export function desksOf(principal: Principal, adcode: string): readonly Desk[] {
  const open = new Set(grantsIn(principal, adcode).flatMap((it) => narrowed(roleRights[it.role].desks, it.desks)));
  return desks.filter((desk) => open.has(desk));
}

/** The grants under which a register may be changed. */
export const writingGrants = (principal: Principal, adcode: string, register: ChangeRegister): readonly Grant[] =>
  grantsIn(principal, adcode).filter((it) => narrowed(roleRights[it.role].writes, it.registers).includes(register));

/** Somewhere in the county; a grant may still be narrowed to townships. */
export const mayWrite = (principal: Principal, adcode: string, register: ChangeRegister): boolean =>
  writingGrants(principal, adcode, register).length > 0;

/** May this person found a county anywhere? Which one is asked when it is named. */
export const mayFound = ({ grants }: Principal): boolean =>
  grants.some(({ role }) => roleRights[role].deeds.includes("found"));
