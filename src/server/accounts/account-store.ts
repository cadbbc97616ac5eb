/** The seam between accounts and where they are kept: the database, or memory in tests. */

import type {
  Account,
  AuditEntry,
  Failures,
  Instant,
  NumberedEntry,
  OneTimeLink,
  ProgramToken,
  Session,
} from "./account-types.ts";

export type AccountChange = Partial<Omit<Account, "name" | "created">>;

export interface AccountStore {
  /** By name. */
  accounts(): Promise<readonly Account[]>;
  account(name: string): Promise<Account | null>;
  accountOfSubject(subject: string): Promise<Account | null>;
  /** False: the name is taken. */
  add(account: Account): Promise<boolean>;
  /** False: there is no such account. */
  change(name: string, change: AccountChange): Promise<boolean>;

  openSession(session: Session): Promise<void>;
  /** With its account as it is now. */
  session(hash: string): Promise<{ readonly session: Session; readonly account: Account } | null>;
  touch(hash: string, at: Instant): Promise<void>;
  closeSession(hash: string): Promise<void>;
  closeSessionsOf(account: string): Promise<void>;

  /** One an account: an earlier link is void. */
  putLink(link: OneTimeLink): Promise<void>;
  link(hash: string): Promise<OneTimeLink | null>;
  /** Hands it out once: of two who ask at the same time one is given null. */
  takeLink(hash: string): Promise<OneTimeLink | null>;

  failures(key: string): Promise<Failures | null>;
  /** One more; counts from one again when the last is older than `forgotten`. */
  fail(key: string, at: Instant, forgotten: Instant): Promise<Failures>;
  forgive(key: string): Promise<void>;

  /** False: the name is taken. */
  addToken(token: ProgramToken): Promise<boolean>;
  tokens(): Promise<readonly ProgramToken[]>;
  token(hash: string): Promise<ProgramToken | null>;
  /** False: there is no such token. */
  revokeToken(name: string): Promise<boolean>;

  /** Appends; nothing alters or removes a line. */
  log(entry: AuditEntry): Promise<void>;
  /** After a number, oldest first. */
  entries(after: number, limit: number): Promise<readonly NumberedEntry[]>;
  /** Newest first. */
  latestEntries(limit: number): Promise<readonly NumberedEntry[]>;

  /** Takes away sessions, links and failures that hold no longer. */
  sweep(before: {
    readonly sessionsSeen: Instant;
    readonly linksEnded: Instant;
    readonly failed: Instant;
  }): Promise<void>;
}
