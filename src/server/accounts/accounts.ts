/**
 * Accounts as one plugin. Registered before any other route, so that every request has its visitor first:
 *
 *   POST   /api/v1/session {name, password}            log in; sets the cookie; answers who one is
 *   GET    /api/v1/session                             who am I: account, grants, csrf, expires
 *   DELETE /api/v1/session[?everywhere=true]           leave
 *   GET    /api/v1/session/ways                        how one may log in here (open)
 *   GET    /api/v1/session/openid                      to the OpenID issuer; …/openid/back returns (open)
 *   POST   /api/v1/session/link {token}                whose one-time link is it (open)
 *   POST   /api/v1/session/link/password {token, password}   set the password by it (open)
 *   PUT    /api/v1/session/password {current, password}      change one's own
 *   GET    /api/v1/accounts · POST {name, display?, grants} · PUT /{name} · POST /{name}/reset   administrator
 *   GET    /api/v1/audit?after=&limit= · ?latest=true&limit=   administrator
 *
 * One-time links read `<origin>/#set-password=<token>`. Everything under /api, /ogc and /metrics but the open
 * routes needs a visitor; changes made under a session carry its `csrf` in the header `x-sapling-csrf`.
 */

import cookies from "@fastify/cookie";
import type { FastifyInstance } from "fastify";
import { answers } from "../answer-schemas.ts";
import type { AccountStore } from "./account-store.ts";
import { auditRefusals } from "./audit.ts";
import { clerk as makeClerk } from "./clerk.ts";
import { doors } from "./doors.ts";
import { type OpenidSettings, openidRoutes } from "./openid.ts";
import { limitRates, type Rates, usualRates } from "./rates.ts";
import { auditReadings } from "./readings.ts";
import { administrationRoutes } from "./routes/administration.ts";
import { passwordRoutes } from "./routes/passwords.ts";
import { sessionRoutes, visitorIn, whoIs } from "./routes/session.ts";
import { who } from "./schemas.ts";
import { sessionCookie } from "./session-cookie.ts";
import { localVisitor } from "./visitor.ts";

export interface AccountsOptions {
  readonly store: AccountStore;
  /** Milliseconds. */
  readonly now: () => number;
  /** Browsers reach us over TLS, here or at the proxy before us. */
  readonly secure: boolean;
  /** Where people reach the page: `https://map.example.cn`. */
  readonly originOf: () => string;
  readonly rates?: Rates;
  readonly openid?: OpenidSettings;
}

/** Every request is the machine's own user's: `sapling start`. */
function everybodyIsLocal(app: FastifyInstance): void {
  app.addHook("onRequest", async (request) => {
    request.visitor = localVisitor;
  });
  const schema = { summary: "Who am I, and what may I do", response: answers(who) };
  app.get("/api/v1/session", { schema }, async (request) => whoIs(visitorIn(request)));
}

const SWEEP_EVERY = 10 * 60_000;

/** `null`: no accounts, this machine's user alone. */
export async function accounts(app: FastifyInstance, options: AccountsOptions | null): Promise<void> {
  app.decorateRequest("visitor", null);
  if (!options) {
    everybodyIsLocal(app);
    return;
  }
  const clerk = makeClerk(options);
  const cookie = sessionCookie(options.secure);
  app.decorate("clerk", clerk);
  await app.register(cookies);
  doors(app, clerk, cookie);
  auditRefusals(app);
  auditReadings(app);
  await limitRates(app, options.rates ?? usualRates);
  const { openid = null, now, originOf } = options;
  const href = "/api/v1/session/openid";
  const way = openid && { label: openid.label, href };
  await app.register(
    async (api) => {
      sessionRoutes(api, { clerk, cookie, now, openid: way });
      passwordRoutes(api, clerk, cookie);
      administrationRoutes(api, clerk, originOf);
      if (openid) openidRoutes(api, { clerk, cookie, originOf, settings: openid, secure: options.secure });
    },
    { prefix: "/api/v1" },
  );
  const sweeping = setInterval(() => void clerk.sweep().catch(() => {}), SWEEP_EVERY);
  sweeping.unref();
  app.addHook("onClose", async () => clearInterval(sweeping));
}
