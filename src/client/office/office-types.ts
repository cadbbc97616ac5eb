/** What the page can ask of the office's server besides reading: changes, their log, who one is. */

import type { Grant, Principal } from "../../domain/access/principal.ts";
import type { Change, ChangeRegister, Commit } from "../../domain/change/change.ts";
import type { Text } from "../../domain/labels.ts";
import type { Ground } from "../../domain/new-county/ground-reader.ts";
import type { AnyRecord } from "../../domain/registers/column.ts";
import type { Rule } from "../../domain/rules/rule.ts";

/** A record that somebody else changed since one looked at it, as it stands now. */
export interface ConflictRecord {
  readonly register: ChangeRegister;
  readonly id: string;
  /** The revision that changed it last. */
  readonly revision: number;
  /** Null: it was removed. */
  readonly record: AnyRecord | Rule | null;
  readonly who?: string;
  readonly at?: string;
}

/** What the server found wrong in a change, in the reader's language. */
export interface ServerFault {
  /** `/puts/0/record/stage`. */
  readonly path: string;
  readonly title: string;
  readonly remedy?: string;
}

/** The server's answer to a change. */
export type SendAnswer =
  | { readonly outcome: "committed"; readonly revision: number }
  | { readonly outcome: "conflict"; readonly revision: number; readonly conflicts: readonly ConflictRecord[] }
  | { readonly outcome: "invalid"; readonly problems: readonly ServerFault[] }
  /** Not permitted, too large, a key used twice. */
  | { readonly outcome: "refused"; readonly why: Text }
  /** The session ended: after a new login it can be sent again. */
  | { readonly outcome: "locked" }
  /** No server, or one that cannot just now: nothing is known to be written. */
  | { readonly outcome: "unreachable"; readonly why: string };

/** `waiting`: kept on this machine, sent when the server is back. */
export type Saved = Exclude<SendAnswer, { outcome: "unreachable" | "locked" }> | { readonly outcome: "waiting" };

/** A change that was made and not yet answered. It survives a reload. */
export interface Waiting {
  /** Made once, sent with every try: written twice is not possible. */
  readonly key: string;
  readonly county: string;
  readonly account: string;
  readonly change: Change;
  /** The revision that one looked at when making it. */
  readonly base: number;
  /** The revision it takes back; absent: a change of its own. */
  readonly undoes?: number;
  /** RFC 3339, this machine's clock. */
  readonly made: string;
  /** Why it was not taken: somebody has to settle it. Absent: it waits its turn. */
  readonly answer?: Extract<SendAnswer, { outcome: "conflict" | "invalid" | "refused" }>;
}

/** What one commit did to one record. */
export interface HistoryEntry extends Pick<Commit, "revision" | "at" | "who" | "why" | "undoes"> {
  /** Null: it was not there. */
  readonly before: AnyRecord | Rule | null;
  /** Null: it was removed. */
  readonly after: AnyRecord | Rule | null;
}

export interface Office {
  readonly principal: Principal;
  /** Has this server accounts, or only this machine's own user? */
  readonly accounts: boolean;
  readonly managesAccounts: boolean;
  /** Why this person may not change that register; null: they may. */
  whyNot(register: ChangeRegister): Text | null;
  /** Why they may not take back what `who` changed; null: they may. */
  whyNotUndo(who: string): Text | null;
  /** `base`: the revision one looked at; refused when a touched record changed since. */
  save(change: Change, base: number): Promise<Saved>;
  undo(commit: Pick<Commit, "revision" | "puts" | "removals">, why: string): Promise<Saved>;
  /** One's own last change that was not taken back; null: none known here. */
  lastOwn(): Promise<Commit | null>;
  /** What one took back last, to be done again; null: none. */
  lastUndone(): Promise<Commit | null>;
  /** Newest first. */
  history(register: ChangeRegister, id: string): Promise<readonly HistoryEntry[]>;
  /** Commits up to a revision, newest first; fewer than `limit`: that was the beginning. */
  log(upTo: number, limit: number): Promise<readonly Commit[]>;
  /** Sends anew what was not taken, made on what stands at `base`; `change` null: it is given up. */
  settle(key: string, change: Change | null, base: number): Promise<Saved | null>;
  /** Sends what waits, now. */
  sendAll(): Promise<void>;
  leave(): Promise<void>;
}

/** An account as the administrator sees it. Instants are RFC 3339. */
export interface AccountRow {
  readonly name: string;
  readonly display: string;
  readonly disabled: boolean;
  readonly hasPassword: boolean;
  readonly grants: readonly Grant[];
  readonly lastLogin: string | null;
  readonly lockedUntil: string | null;
}

/** A one-time link to set a password, and until when it holds. */
export interface OneTimeLink {
  readonly account: string;
  readonly link: string;
  readonly expires: string;
}

/** A line of the audit log. */
export interface AuditLine {
  readonly seq: number;
  /** RFC 3339. */
  readonly at: string;
  /** Empty: nobody was logged in. */
  readonly who: string;
  readonly county: string;
  readonly what: string;
  readonly about: string;
  readonly address: string;
}

/** A county to be founded, on the ground that was read. */
export interface NewCounty extends Pick<Ground, "outline" | "townships"> {
  readonly adcode: string;
  readonly name: Text;
  readonly planDate: string;
}

/** Either what was asked for, or the server's sentence. */
export type Or<T> = { readonly ok: T } | { readonly why: string };

/** The door of the server: entering, one-time links, and who may enter. `language` is of the server's sentences. */
export interface Door {
  ways(): Promise<{ readonly openid: { readonly label: string; readonly href: string } | null }>;
  enter(name: string, password: string, language: string): Promise<Or<null>>;
  /** Whose link it is. */
  linkOf(token: string, language: string): Promise<Or<string>>;
  setPassword(token: string, password: string, language: string): Promise<Or<null>>;
  accounts(language: string): Promise<Or<readonly AccountRow[]>>;
  add(name: string, display: string, grants: readonly Grant[], language: string): Promise<Or<OneTimeLink>>;
  change(
    name: string,
    change: { readonly grants?: readonly Grant[]; readonly disabled?: boolean },
    language: string,
  ): Promise<Or<AccountRow>>;
  /** The latest lines, newest first, at most 1,000. */
  audit(limit: number, language: string): Promise<Or<readonly AuditLine[]>>;
  reset(name: string, language: string): Promise<Or<OneTimeLink>>;
  /** Founds a county; its adcode. */
  found(county: NewCounty, language: string): Promise<Or<string>>;
}
