/**
 * The rules of accounts, whatever asks (a route, a command) and wherever they are kept: logging in, sessions,
 * one-time links, passwords. Every outcome is a value; what was done is in the audit log.
 */

import type { Grant, Principal } from "../../domain/access/principal.ts";
import type { Text } from "../../domain/labels.ts";
import type { AccountChange, AccountStore } from "./account-store.ts";
import type { Account, AuditKind, Instant, ProgramToken, Session } from "./account-types.ts";
import { FORGOTTEN_AFTER, type Guarded, lockedUntil, lockKey } from "./lock-out.ts";
import { hashPassword, isPassword, weakness } from "./passwords.ts";
import { hashOf, newSecret } from "./secrets.ts";

const MINUTE = 60_000;
/** A session ends when it rests, and in any case after a working day. */
export const IDLE_LIMIT = 30 * MINUTE;
export const SESSION_LIMIT = 12 * 60 * MINUTE;
export const LINK_LIMIT = 24 * 60 * MINUTE;
/** A session's rest is written down no more often. */
const TOUCH_EVERY = MINUTE;

/** Who does it and from where, for the audit log. */
export interface Actor {
  readonly who: string;
  readonly address: string;
}

export type LogIn =
  | { readonly outcome: "in"; readonly secret: string; readonly session: Session; readonly account: Account }
  | { readonly outcome: "wrong" }
  | { readonly outcome: "locked"; readonly until: Instant };

export interface Link {
  readonly account: string;
  /** Handed over once; its hash is kept. */
  readonly token: string;
  readonly expires: Instant;
}

export interface ActiveSession {
  readonly session: Session;
  readonly account: Account;
  readonly principal: Principal;
}

export interface ClerkOptions {
  readonly store: AccountStore;
  readonly now: () => Instant;
}

/** Letters, digits and a few signs: names stand in logs and addresses. */
const NAME = /^[a-z0-9\u4e00-\u9fff][a-z0-9\u4e00-\u9fff._-]{1,39}$/;
export const accountName = (typed: string): string => typed.trim().normalize("NFKC").toLowerCase();
export const isAccountName = (name: string): boolean => NAME.test(name) && name !== "local";

export const principalOfAccount = ({ name, grants }: Account): Principal => ({ account: name, grants });

export type Clerk = ReturnType<typeof clerk>;

export function clerk({ store, now }: ClerkOptions) {
  const log = (what: AuditKind, actor: Actor, about: string, county = "") =>
    store.log({ at: now(), what, county, about, ...actor });

  /** Counts the try as a failure beforehand, so that many at once are no way around the lock. */
  async function mayTry(kind: Guarded, name: string): Promise<Instant | null> {
    const key = lockKey(kind, name);
    const before = await store.failures(key);
    const until = lockedUntil(kind, before, now());
    if (until !== null) return until;
    const counted = await store.fail(key, now(), now() - FORGOTTEN_AFTER);
    if (counted.count === (before?.count ?? 0) + 1) return null;
    return lockedUntil(kind, counted, now());
  }

  async function open(account: Account): Promise<{ secret: string; session: Session }> {
    const secret = newSecret();
    const session = { hash: hashOf(secret), account: account.name, created: now(), lastSeen: now() };
    await store.openSession(session);
    await store.change(account.name, { lastLogin: now() });
    return { secret, session };
  }

  async function endEverywhere(name: string): Promise<void> {
    await store.closeSessionsOf(name);
  }

  async function makeLink(name: string, actor: Actor): Promise<Link> {
    const token = newSecret();
    const expires = now() + LINK_LIMIT;
    await store.putLink({ hash: hashOf(token), account: name, expires });
    await log("linkMade", actor, name);
    return { account: name, token, expires };
  }

  async function liveLink(token: string): Promise<Account | null> {
    const link = await store.link(hashOf(token));
    const account = link && link.expires > now() ? await store.account(link.account) : null;
    return account && !account.disabled ? account : null;
  }

  async function keepPassword(account: Account, password: string, actor: Actor): Promise<void> {
    await store.change(account.name, { passwordHash: await hashPassword(password) });
    await endEverywhere(account.name);
    await store.forgive(lockKey("account", account.name));
    await log("passwordSet", actor, account.name);
  }

  return {
    store,
    log,

    async logIn(typed: string, password: string, address: string): Promise<LogIn> {
      const name = accountName(typed).slice(0, 40);
      const actor = { who: name, address };
      const until = (await mayTry("address", address)) ?? (await mayTry("account", name));
      if (until !== null) {
        await log("loginFailed", actor, "locked");
        return { outcome: "locked", until };
      }
      const account = await store.account(name);
      const right = await isPassword(account?.passwordHash ?? null, password);
      if (!account || !right || account.disabled) {
        await log("loginFailed", actor, "wrong");
        return { outcome: "wrong" };
      }
      await store.forgive(lockKey("account", name));
      await store.forgive(lockKey("address", address));
      await log("login", actor, "password");
      return { outcome: "in", account, ...(await open(account)) };
    },

    /** After the issuer has proved who it is; null: no account here has this subject. */
    async logInSubject(subject: string, address: string): Promise<{ secret: string; session: Session } | null> {
      const account = await store.accountOfSubject(subject);
      if (!account || account.disabled) {
        await log("loginFailed", { who: "", address }, "openid");
        return null;
      }
      await log("login", { who: account.name, address }, "openid");
      return open(account);
    },

    /** The session behind a cookie, as long as it holds; its rest starts anew. */
    async sessionOf(secret: string): Promise<ActiveSession | null> {
      const found = await store.session(hashOf(secret));
      if (!found || found.account.disabled) return null;
      const { session, account } = found;
      const t = now();
      if (t - session.lastSeen > IDLE_LIMIT || t - session.created > SESSION_LIMIT) {
        await store.closeSession(session.hash);
        return null;
      }
      if (t - session.lastSeen > TOUCH_EVERY) await store.touch(session.hash, t);
      return { session, account, principal: principalOfAccount(account) };
    },

    async logOut(session: Session, everywhere: boolean, actor: Actor): Promise<void> {
      await (everywhere ? endEverywhere(session.account) : store.closeSession(session.hash));
      await log("logout", actor, everywhere ? "everywhere" : "");
    },

    makeLink,

    /** Whose link is it? Null: used, run out, or never made. */
    async linkOf(token: string): Promise<string | null> {
      return (await liveLink(token))?.name ?? null;
    },

    /** Uses the link up. Null: it is no link; a weak password leaves it for another try. */
    async setPassword(token: string, password: string, address: string): Promise<"set" | Text | null> {
      const account = await liveLink(token);
      if (!account) return null;
      const weak = weakness(password, account.name);
      if (weak) return weak;
      if (!(await store.takeLink(hashOf(token)))) return null;
      await keepPassword(account, password, { who: account.name, address });
      return "set";
    },

    /** One's own; null: the present one is not right. All sessions end, this one too. */
    async changePassword(account: Account, present: string, password: string, address: string) {
      const until = await mayTry("account", account.name);
      if (until !== null || !(await isPassword(account.passwordHash, present))) return null;
      const weak = weakness(password, account.name);
      if (weak) return weak;
      await keepPassword(account, password, { who: account.name, address });
      return "set" as const;
    },

    /** A new account and the link that sets its password; null: the name is taken. */
    async addAccount(
      it: { name: string; display: string; grants: readonly Grant[]; openidSubject?: string },
      actor: Actor,
    ): Promise<Link | null> {
      const account: Account = {
        name: it.name,
        display: it.display,
        grants: it.grants,
        disabled: false,
        passwordHash: null,
        openidSubject: it.openidSubject ?? null,
        created: now(),
        lastLogin: null,
      };
      if (!(await store.add(account))) return null;
      await log("accountAdded", actor, it.name);
      return makeLink(it.name, actor);
    },

    /** Rights change at once; an account switched off is out at once. False: there is no such account. */
    async changeAccount(
      name: string,
      change: Pick<AccountChange, "display" | "grants" | "disabled" | "openidSubject">,
      actor: Actor,
    ): Promise<boolean> {
      if (!(await store.change(name, change))) return false;
      if (change.disabled) await endEverywhere(name);
      await log("accountChanged", actor, `${name}: ${Object.keys(change).join(", ")}`);
      return true;
    },

    /** Ends every session, voids the password, and gives a new link. Null: there is no such account. */
    async reset(name: string, actor: Actor): Promise<Link | null> {
      if (!(await store.change(name, { passwordHash: null }))) return null;
      await endEverywhere(name);
      await store.forgive(lockKey("account", name));
      return makeLink(name, actor);
    },

    /** When another try is looked at; null: now. */
    async lockOf(name: string): Promise<Instant | null> {
      return lockedUntil("account", await store.failures(lockKey("account", name)), now());
    },

    /** The secret of a new program token; null: the name is taken. */
    async addToken(it: { name: string; county: string; days: number | null }, actor: Actor): Promise<string | null> {
      const secret = `sapling_${newSecret()}`;
      const expires = it.days === null ? null : now() + it.days * 24 * 60 * MINUTE;
      const token: ProgramToken = { name: it.name, county: it.county, hash: hashOf(secret), created: now(), expires };
      if (!(await store.addToken(token))) return null;
      await log("tokenAdded", actor, it.name, it.county);
      return secret;
    },

    async revokeToken(name: string, actor: Actor): Promise<boolean> {
      const gone = await store.revokeToken(name);
      if (gone) await log("tokenRevoked", actor, name);
      return gone;
    },

    async tokenOf(secret: string): Promise<ProgramToken | null> {
      const token = await store.token(hashOf(secret));
      return token && (token.expires === null || token.expires > now()) ? token : null;
    },

    /** On a server without an account: the first administrator and the link to its password. Null: there is one already. */
    async firstAdministrator(actor: Actor): Promise<Link | null> {
      const name = "administrator";
      const all = await store.accounts();
      const first = all.find((one) => one.name === name);
      // Never used: the link on the console was lost or ran out.
      if (all.length === 1 && first && first.passwordHash === null && first.lastLogin === null && !first.disabled)
        return makeLink(name, actor);
      if (all.length > 0) return null;
      const grants: Grant[] = [{ county: "*", role: "administrator" }];
      return this.addAccount({ name, display: "管理员 Administrator", grants }, actor);
    },

    async sweep(): Promise<void> {
      const t = now();
      await store.sweep({ sessionsSeen: t - IDLE_LIMIT, linksEnded: t, failed: t - FORGOTTEN_AFTER });
    },
  };
}
