/** Who is asking, and what was granted to them. */

import type { ChangeRegister } from "../change/change.ts";
import type { Desk } from "../labels.ts";

/** What a person is in the office; each brings its own rights (`may`). */
export const roles = [
  "viewer",
  "venues",
  "patrols",
  "registers",
  "civilAffairs",
  "legal",
  "office",
  "administrator",
] as const;
export type Role = (typeof roles)[number];

/** A role in one county, narrowed where the office narrows it. */
export interface Grant {
  /** County's adcode; `*`: every county of this server. */
  readonly county: string;
  readonly role: Role;
  /** Desks it opens; absent: those of the role. */
  readonly desks?: readonly Desk[];
  /** Township ids whose records it may change; absent: all. */
  readonly townships?: readonly string[];
  /** Registers it may change; absent: those of the role. */
  readonly registers?: readonly ChangeRegister[];
}

export interface Principal {
  /** Account name; `local` on a loopback server, `token:<name>` for a program's read-only token. */
  readonly account: string;
  readonly grants: readonly Grant[];
}

/** The one user of `sapling start`: this machine's own, everything allowed. */
export const localUser: Principal = {
  account: "local",
  grants: [
    { county: "*", role: "administrator" },
    { county: "*", role: "office" },
    { county: "*", role: "legal" },
    { county: "*", role: "civilAffairs" },
  ],
};
