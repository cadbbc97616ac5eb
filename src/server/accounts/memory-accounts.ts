/** Accounts that live as long as the program: for tests, held to the same laws as the database's. */

import type { AccountStore } from "./account-store.ts";
import type { Account, Failures, NumberedEntry, OneTimeLink, ProgramToken, Session } from "./account-types.ts";

const removeWhere = <T>(map: Map<string, T>, gone: (one: T) => boolean): void => {
  for (const [key, one] of map) if (gone(one)) map.delete(key);
};

export function memoryAccounts(): AccountStore {
  const accounts = new Map<string, Account>();
  const sessions = new Map<string, Session>();
  const links = new Map<string, OneTimeLink>();
  const failures = new Map<string, Failures>();
  const tokens = new Map<string, ProgramToken>();
  const log: NumberedEntry[] = [];
  const byName = <T extends { name: string }>(list: Iterable<T>) =>
    [...list].sort((a, b) => (a.name < b.name ? -1 : 1));

  return {
    accounts: async () => byName(accounts.values()),
    account: async (name) => accounts.get(name) ?? null,
    accountOfSubject: async (subject) => [...accounts.values()].find((one) => one.openidSubject === subject) ?? null,
    add: async (account) => {
      if (accounts.has(account.name)) return false;
      accounts.set(account.name, account);
      return true;
    },
    change: async (name, change) => {
      const account = accounts.get(name);
      if (account) accounts.set(name, { ...account, ...change });
      return account !== undefined;
    },

    openSession: async (session) => void sessions.set(session.hash, session),
    session: async (hash) => {
      const session = sessions.get(hash);
      const account = session && accounts.get(session.account);
      return session && account ? { session, account } : null;
    },
    touch: async (hash, at) => {
      const session = sessions.get(hash);
      if (session) sessions.set(hash, { ...session, lastSeen: at });
    },
    closeSession: async (hash) => void sessions.delete(hash),
    closeSessionsOf: async (account) => removeWhere(sessions, (session) => session.account === account),

    putLink: async (link) => {
      removeWhere(links, ({ account }) => account === link.account);
      links.set(link.hash, link);
    },
    link: async (hash) => links.get(hash) ?? null,
    takeLink: async (hash) => {
      const link = links.get(hash) ?? null;
      links.delete(hash);
      return link;
    },

    failures: async (key) => failures.get(key) ?? null,
    fail: async (key, at, forgotten) => {
      const before = failures.get(key);
      const now = { count: before && before.last >= forgotten ? before.count + 1 : 1, last: at };
      failures.set(key, now);
      return now;
    },
    forgive: async (key) => void failures.delete(key),

    addToken: async (token) => {
      if ([...tokens.values()].some(({ name }) => name === token.name)) return false;
      tokens.set(token.hash, token);
      return true;
    },
    tokens: async () => byName(tokens.values()),
    token: async (hash) => tokens.get(hash) ?? null,
    revokeToken: async (name) => {
      const held = tokens.size;
      removeWhere(tokens, (token) => token.name === name);
      return tokens.size < held;
    },

    log: async (entry) => void log.push({ ...entry, seq: log.length + 1 }),
    entries: async (after, limit) => log.filter(({ seq }) => seq > after).slice(0, limit),
    latestEntries: async (limit) => log.toReversed().slice(0, limit),

    sweep: async (before) => {
      removeWhere(sessions, ({ lastSeen }) => lastSeen < before.sessionsSeen);
      removeWhere(links, ({ expires }) => expires < before.linksEnded);
      removeWhere(failures, ({ last }) => last < before.failed);
    },
  };
}
