/** The server's door over HTTP. */

import { type Asked, type Called, callsOver, sentenceOf } from "./calls.ts";
import type { AccountRow, AuditLine, Door, OneTimeLink, Or } from "./office-types.ts";
import { askSession } from "./session.ts";

type Loose = Readonly<Record<string, unknown>>;

function orWhy<T>(called: Called, read: (body: Loose) => T): Or<T> {
  if (called.got === "answer") return { ok: read((called.body ?? {}) as Loose) };
  return { why: called.got === "nothing" ? called.why : sentenceOf(called.problem) };
}
const nothing = (): null => null;

export function doorOver(base: string): Door {
  let csrf: string | null = null;
  const call = callsOver(base, () => csrf);
  /** For what only a session may do: its own word goes along. */
  async function inside(path: string, asked: Asked): Promise<Called> {
    const answer = await askSession(call);
    csrf = answer.state === "in" ? answer.session.csrf : null;
    return call(path, asked);
  }
  const account = (name: string): string => `accounts/${encodeURIComponent(name)}`;
  return {
    ways: async () => {
      const called = await call("session/ways");
      const ways = orWhy(called, (body) => (body["openid"] ?? null) as { label: string; href: string } | null);
      return { openid: "ok" in ways ? ways.ok : null };
    },
    enter: async (name, password, language) =>
      orWhy(await call("session", { method: "POST", body: { name, password }, language }), nothing),
    linkOf: async (token, language) =>
      orWhy(await call("session/link", { method: "POST", body: { token }, language }), (body) =>
        String(body["account"]),
      ),
    setPassword: async (token, password, language) =>
      orWhy(await call("session/link/password", { method: "POST", body: { token, password }, language }), nothing),
    accounts: async (language) =>
      orWhy(await call("accounts", { language }), (body) => (body["accounts"] ?? []) as readonly AccountRow[]),
    add: async (name, display, grants, language) =>
      orWhy(
        await inside("accounts", { method: "POST", body: { name, display: display || name, grants }, language }),
        (body) => body as unknown as OneTimeLink,
      ),
    change: async (name, change, language) =>
      orWhy(
        await inside(account(name), { method: "PUT", body: change, language }),
        (body) => body as unknown as AccountRow,
      ),
    audit: async (limit, language) =>
      orWhy(
        await call(`audit?latest=true&limit=${limit}`, { language }),
        (body) => (body["entries"] ?? []) as readonly AuditLine[],
      ),
    reset: async (name, language) =>
      orWhy(
        await inside(`${account(name)}/reset`, { method: "POST", language }),
        (body) => body as unknown as OneTimeLink,
      ),
    found: async (county, language) =>
      orWhy(await inside("counties", { method: "POST", body: county, language }), (body) => String(body["adcode"])),
  };
}
