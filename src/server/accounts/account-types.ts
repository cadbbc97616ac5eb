/** What is kept of people, their sessions and the programs that read for them. Secrets are kept as hashes alone. */

import type { Grant } from "../../domain/access/principal.ts";

/** Milliseconds of the server's clock. */
export type Instant = number;

export interface Account {
  /** Lower case; what one types to log in, and what the log of changes names. */
  readonly name: string;
  /** The person or post, as screens name them. */
  readonly display: string;
  readonly grants: readonly Grant[];
  readonly disabled: boolean;
  /** argon2id; null: none set yet. */
  readonly passwordHash: string | null;
  /** Subject at the OpenID issuer; null: logs in by password alone. */
  readonly openidSubject: string | null;
  readonly created: Instant;
  readonly lastLogin: Instant | null;
}

export interface Session {
  /** SHA-256 of the token in the cookie. */
  readonly hash: string;
  readonly account: string;
  readonly created: Instant;
  readonly lastSeen: Instant;
}

/** A link that sets a password: once, and not for long. */
export interface OneTimeLink {
  readonly hash: string;
  readonly account: string;
  readonly expires: Instant;
}

/** A program's read-only key. */
export interface ProgramToken {
  /** What it is called, by whoever made it. */
  readonly name: string;
  readonly hash: string;
  /** County it reads. */
  readonly county: string;
  readonly created: Instant;
  readonly expires: Instant | null;
}

/** Failed logins of one account or one address. */
export interface Failures {
  readonly count: number;
  readonly last: Instant;
}

export const auditKinds = [
  "login",
  "loginFailed",
  "logout",
  "refused",
  "export",
  "readRestricted",
  "accountAdded",
  "accountChanged",
  "passwordSet",
  "linkMade",
  "tokenAdded",
  "tokenRevoked",
] as const;
export type AuditKind = (typeof auditKinds)[number];

/** One line of the audit log: what was done, never what was read, never a secret. */
export interface AuditEntry {
  readonly at: Instant;
  /** Account; empty: nobody was logged in. */
  readonly who: string;
  /** Adcode; empty: none in particular. */
  readonly county: string;
  readonly what: AuditKind;
  /** The account or route concerned, or a refusal's code. */
  readonly about: string;
  /** Network address it came from. */
  readonly address: string;
}
export interface NumberedEntry extends AuditEntry {
  readonly seq: number;
}
