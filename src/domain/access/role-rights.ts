/** What each role brings: the desks whose columns it sees, the registers it changes, and what else it may do. */

import type { ChangeRegister } from "../change/change.ts";
import type { Desk } from "../labels.ts";
import { type RegisterId, registerIds } from "../registers/index.ts";
import type { Role } from "./principal.ts";

/**
 * `read` the county · `childCounts` see counts of one to four children and type such counts · `undoOthers` take
 * back somebody else's change · `found` a county that is not there yet · `accounts` manage accounts · `audit` read
 * the audit log.
 */
export type Deed = "read" | "childCounts" | "undoOthers" | "found" | "accounts" | "audit";

export interface RoleRights {
  readonly desks: readonly Desk[];
  readonly writes: readonly ChangeRegister[];
  readonly deeds: readonly Deed[];
}

/** Kept by civil affairs alone: numbers of children. */
const ofChildren: readonly RegisterId[] = ["village"];
const dataRegisters = registerIds.filter((id) => !ofChildren.includes(id));

/** Only `legal` writes rules; only `civilAffairs` villages; the administrator of accounts changes no record. */
export const roleRights: Readonly<Record<Role, RoleRights>> = {
  viewer: { desks: ["overview"], writes: [], deeds: ["read"] },
  venues: {
    desks: ["overview", "venues"],
    writes: ["venue", "licence", "measurement", "case", "caseStep", "enforcementRound", "inspection"],
    deeds: ["read"],
  },
  patrols: {
    desks: ["overview", "patrols"],
    writes: ["waterHazard", "patrolPlan", "patrolVisit"],
    deeds: ["read"],
  },
  registers: { desks: ["overview", "registers"], writes: dataRegisters, deeds: ["read"] },
  civilAffairs: {
    desks: ["overview", "registers"],
    writes: ["village", "count", "childrensHome", "protectionStation", "welfareInstitution"],
    deeds: ["read", "childCounts"],
  },
  legal: { desks: ["overview", "venues"], writes: ["rule"], deeds: ["read"] },
  office: {
    desks: ["overview", "venues", "patrols", "registers"],
    writes: dataRegisters,
    deeds: ["read", "undoOthers", "found"],
  },
  administrator: { desks: ["overview"], writes: [], deeds: ["read", "accounts", "audit"] },
};
