/** An office's server with a clock of its own: requests are injected as browsers send them. */

import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from "fastify";
import type { Grant } from "../../../src/domain/access/principal.ts";
import type { AccountsOptions } from "../../../src/server/accounts/accounts.ts";
import { type Clerk, clerk as makeClerk } from "../../../src/server/accounts/clerk.ts";
import { memoryAccounts } from "../../../src/server/accounts/memory-accounts.ts";
import { memoryAttachments } from "../../../src/server/attachments/attachment-store.ts";
import type { Door } from "../../../src/server/door.ts";
import { buildServer } from "../../../src/server/server.ts";
import { builtPage, smallLedger } from "../small-server.ts";

export const ORIGIN = "https://map.example.cn";
export const HOST = "map.example.cn";
export const PASSWORD = "correct horse battery";

export interface Office {
  readonly app: FastifyInstance;
  readonly clerk: Clerk;
  /** Milliseconds. */
  clock: number;
}

const manager = { who: "root", address: "console" };

export async function office(more: Partial<AccountsOptions> = {}, door: Partial<Door> = {}): Promise<Office> {
  const store = memoryAccounts();
  const it = { clock: 1_780_000_000_000 } as { clock: number; app: FastifyInstance; clerk: Clerk };
  const now = () => it.clock;
  it.clerk = makeClerk({ store, now });
  it.app = await buildServer({
    ledger: smallLedger(),
    attachments: memoryAttachments(),
    dist: builtPage(),
    port: 5640,
    today: () => "2026-11-24",
    door: { host: "0.0.0.0", origins: [ORIGIN], ...door },
    accounts: { store, now, ...more },
  });
  return it;
}

/** An account with a password, made as the administrator makes one. */
export async function employ({ clerk }: Office, name: string, grants: readonly Grant[]): Promise<void> {
  const link = await clerk.addAccount({ name, display: name, grants }, manager);
  if (!link) throw new Error(name);
  await clerk.setPassword(link.token, PASSWORD, "console");
}

export const ask = ({ app }: Office, method: InjectOptions["method"], url: string, more: InjectOptions = {}) =>
  app.inject({ method: method ?? "GET", url, ...more, headers: { host: HOST, ...more.headers } });

export const logIn = (it: Office, name: string, password = PASSWORD, more: InjectOptions = {}) =>
  ask(it, "POST", "/api/v1/session", { payload: { name, password }, ...more });

/** The headers of a browser that is logged in, the page's word against forgery among them. */
export async function browser(it: Office, name: string): Promise<Record<string, string>> {
  const answer = await logIn(it, name);
  return { cookie: cookieOf(answer), "x-sapling-csrf": answer.json().csrf as string };
}

export const cookieOf = (answer: LightMyRequestResponse): string => {
  const [cookie] = answer.cookies as { name: string; value: string }[];
  return cookie ? `${cookie.name}=${cookie.value}` : "";
};

export const audited = async ({ clerk }: Office) => clerk.store.entries(0, 1_000);
