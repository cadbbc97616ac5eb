/** Accounts in the database. */

import type { Sql } from "postgres";
import type { Grant } from "../../domain/access/principal.ts";
import type { AccountChange, AccountStore } from "./account-store.ts";
import type {
  Account,
  AuditKind,
  Failures,
  NumberedEntry,
  OneTimeLink,
  ProgramToken,
  Session,
} from "./account-types.ts";

interface AccountRow {
  readonly name: string;
  readonly display: string;
  readonly grants: readonly Grant[];
  readonly disabled: boolean;
  readonly password_hash: string | null;
  readonly openid_subject: string | null;
  readonly created: string;
  readonly last_login: string | null;
}
interface SessionRow {
  readonly hash: string;
  readonly account: string;
  readonly opened: string;
  readonly last_seen: string;
}

/** The driver gives bigint as text: a millisecond count is well within a double. */
const instant = (text: string): number => Number(text);
const instantOrNull = (text: string | null): number | null => (text === null ? null : Number(text));

const accountOf = (row: AccountRow): Account => ({
  name: row.name,
  display: row.display,
  grants: row.grants,
  disabled: row.disabled,
  passwordHash: row.password_hash,
  openidSubject: row.openid_subject,
  created: instant(row.created),
  lastLogin: instantOrNull(row.last_login),
});

const sessionOf = (row: SessionRow): Session => ({
  hash: row.hash,
  account: row.account,
  created: instant(row.opened),
  lastSeen: instant(row.last_seen),
});

/** Columns and values of a change; grants as JSON. */
const columnsOf = (sql: Sql, change: AccountChange) => ({
  ...(change.display !== undefined && { display: change.display }),
  ...(change.grants !== undefined && { grants: sql.json(change.grants as never) }),
  ...(change.disabled !== undefined && { disabled: change.disabled }),
  ...(change.passwordHash !== undefined && { password_hash: change.passwordHash }),
  ...(change.openidSubject !== undefined && { openid_subject: change.openidSubject }),
  ...(change.lastLogin !== undefined && { last_login: change.lastLogin }),
});

type People = Pick<AccountStore, "accounts" | "account" | "accountOfSubject" | "add" | "change">;

const people = (sql: Sql): People => ({
  accounts: async () => (await sql<AccountRow[]>`SELECT * FROM account ORDER BY name COLLATE "C"`).map(accountOf),
  account: async (name) => {
    const [row] = await sql<AccountRow[]>`SELECT * FROM account WHERE name = ${name}`;
    return row ? accountOf(row) : null;
  },
  accountOfSubject: async (subject) => {
    const [row] = await sql<AccountRow[]>`SELECT * FROM account WHERE openid_subject = ${subject}`;
    return row ? accountOf(row) : null;
  },
  add: async (it) => {
    const row = { name: it.name, created: it.created, ...columnsOf(sql, it) };
    return (await sql`INSERT INTO account ${sql(row as never)} ON CONFLICT DO NOTHING`).count === 1;
  },
  change: async (name, change) => {
    const columns = columnsOf(sql, change);
    if (Object.keys(columns).length === 0) return (await sql`SELECT 1 FROM account WHERE name = ${name}`).count === 1;
    return (await sql`UPDATE account SET ${sql(columns as never)} WHERE name = ${name}`).count === 1;
  },
});

type Sessions = Pick<AccountStore, "openSession" | "session" | "touch" | "closeSession" | "closeSessionsOf">;

const sessions = (sql: Sql): Sessions => ({
  openSession: async ({ hash, account, created, lastSeen }) => {
    await sql`INSERT INTO session (hash, account, created, last_seen) VALUES (${hash}, ${account}, ${created}, ${lastSeen})`;
  },
  session: async (hash) => {
    const [row] = await sql<(AccountRow & SessionRow)[]>`
      SELECT account.*, hash, account, session.created AS opened, last_seen
      FROM session JOIN account ON name = session.account WHERE hash = ${hash}`;
    return row ? { session: sessionOf({ ...row, account: row.name }), account: accountOf(row) } : null;
  },
  touch: async (hash, at) => {
    await sql`UPDATE session SET last_seen = ${at} WHERE hash = ${hash}`;
  },
  closeSession: async (hash) => {
    await sql`DELETE FROM session WHERE hash = ${hash}`;
  },
  closeSessionsOf: async (account) => {
    await sql`DELETE FROM session WHERE account = ${account}`;
  },
});

interface LinkRow {
  readonly account: string;
  readonly hash: string;
  readonly expires: string;
}
const linkOf = ({ account, hash, expires }: LinkRow): OneTimeLink => ({ account, hash, expires: instant(expires) });

const links = (sql: Sql): Pick<AccountStore, "putLink" | "link" | "takeLink"> => ({
  putLink: async ({ account, hash, expires }) => {
    await sql`INSERT INTO one_time_link (account, hash, expires) VALUES (${account}, ${hash}, ${expires})
      ON CONFLICT (account) DO UPDATE SET hash = excluded.hash, expires = excluded.expires`;
  },
  link: async (hash) => {
    const [row] = await sql<LinkRow[]>`SELECT * FROM one_time_link WHERE hash = ${hash}`;
    return row ? linkOf(row) : null;
  },
  takeLink: async (hash) => {
    const [row] = await sql<LinkRow[]>`DELETE FROM one_time_link WHERE hash = ${hash} RETURNING *`;
    return row ? linkOf(row) : null;
  },
});

interface FailureRow {
  readonly count: number;
  readonly last: string;
}
const failuresOf = ({ count, last }: FailureRow): Failures => ({ count, last: instant(last) });

const failing = (sql: Sql): Pick<AccountStore, "failures" | "fail" | "forgive"> => ({
  failures: async (key) => {
    const [row] = await sql<FailureRow[]>`SELECT count, last FROM login_failure WHERE key = ${key}`;
    return row ? failuresOf(row) : null;
  },
  fail: async (key, at, forgotten) => {
    const [row] = await sql<FailureRow[]>`INSERT INTO login_failure AS held (key, count, last) VALUES (${key}, 1, ${at})
      ON CONFLICT (key) DO UPDATE SET last = excluded.last,
        count = CASE WHEN held.last >= ${forgotten} THEN held.count + 1 ELSE 1 END
      RETURNING count, last`;
    return row ? failuresOf(row) : { count: 1, last: at };
  },
  forgive: async (key) => {
    await sql`DELETE FROM login_failure WHERE key = ${key}`;
  },
});

interface TokenRow {
  readonly name: string;
  readonly hash: string;
  readonly county: string;
  readonly created: string;
  readonly expires: string | null;
}
const tokenOf = (row: TokenRow): ProgramToken => ({
  ...row,
  created: instant(row.created),
  expires: instantOrNull(row.expires),
});

const tokens = (sql: Sql): Pick<AccountStore, "addToken" | "tokens" | "token" | "revokeToken"> => ({
  addToken: async ({ name, hash, county, created, expires }) =>
    (
      await sql`INSERT INTO program_token (name, hash, county, created, expires)
        VALUES (${name}, ${hash}, ${county}, ${created}, ${expires}) ON CONFLICT DO NOTHING`
    ).count === 1,
  tokens: async () => (await sql<TokenRow[]>`SELECT * FROM program_token ORDER BY name COLLATE "C"`).map(tokenOf),
  token: async (hash) => {
    const [row] = await sql<TokenRow[]>`SELECT * FROM program_token WHERE hash = ${hash}`;
    return row ? tokenOf(row) : null;
  },
  revokeToken: async (name) => (await sql`DELETE FROM program_token WHERE name = ${name}`).count === 1,
});

interface AuditRow {
  readonly seq: string;
  readonly at: string;
  readonly who: string;
  readonly county: string;
  readonly what: AuditKind;
  readonly about: string;
  readonly address: string;
}
const entryOf = (row: AuditRow): NumberedEntry => ({ ...row, seq: Number(row.seq), at: instant(row.at) });

const audit = (sql: Sql): Pick<AccountStore, "log" | "entries" | "latestEntries" | "sweep"> => ({
  log: async ({ at, who, county, what, about, address }) => {
    await sql`INSERT INTO audit (at, who, county, what, about, address)
      VALUES (${at}, ${who}, ${county}, ${what}, ${about}, ${address})`;
  },
  entries: async (after, limit) =>
    (await sql<AuditRow[]>`SELECT * FROM audit WHERE seq > ${after} ORDER BY seq LIMIT ${limit}`).map(entryOf),
  latestEntries: async (limit) =>
    (await sql<AuditRow[]>`SELECT * FROM audit ORDER BY seq DESC LIMIT ${limit}`).map(entryOf),
  sweep: async ({ sessionsSeen, linksEnded, failed }) => {
    await sql`DELETE FROM session WHERE last_seen < ${sessionsSeen}`;
    await sql`DELETE FROM one_time_link WHERE expires < ${linksEnded}`;
    await sql`DELETE FROM login_failure WHERE last < ${failed}`;
  },
});

export const postgresAccounts = (sql: Sql): AccountStore => ({
  ...people(sql),
  ...sessions(sql),
  ...links(sql),
  ...failing(sql),
  ...tokens(sql),
  ...audit(sql),
});
