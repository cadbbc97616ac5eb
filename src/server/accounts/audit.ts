/** What is written down of requests: who, when, where, what; never the thing itself, never a secret. */

import type { FastifyInstance, FastifyRequest } from "fastify";
import type { AuditKind } from "./account-types.ts";
import type { Clerk } from "./clerk.ts";

declare module "fastify" {
  interface FastifyInstance {
    /** Where the accounts of a server are; absent on a loopback server, which has one user and no log of readers. */
    clerk?: Clerk;
  }
}

const whoOf = (request: FastifyRequest): string => request.visitor?.principal.account ?? "";

/** The route as it is written down, with its parameters as such: no id, no query, no token gets into the log. */
const routeOf = (request: FastifyRequest): string => `${request.method} ${request.routeOptions.url ?? "(no route)"}`;

const countyOf = (request: FastifyRequest): string => {
  const { adcode } = (request.params ?? {}) as { adcode?: unknown };
  return typeof adcode === "string" ? adcode.slice(0, 12) : "";
};

/** Writes one line about a request; nothing on a loopback server. */
export async function audit(request: FastifyRequest, what: AuditKind, about = routeOf(request)): Promise<void> {
  const actor = { who: whoOf(request), address: request.ip };
  await request.server.clerk?.log(what, actor, about, countyOf(request));
}

const isRefusal = (status: number): boolean => status === 401 || status === 403 || status === 429;

/** Every refusal is in the log, whichever route or hook refused. Failed logins log themselves, with the name tried. */
export function auditRefusals(app: FastifyInstance): void {
  app.addHook("onResponse", async (request, reply) => {
    if (!isRefusal(reply.statusCode) || (reply.statusCode === 401 && request.routeOptions.url === "/api/v1/session"))
      return;
    await audit(request, "refused", `${reply.statusCode} ${routeOf(request)}`);
  });
}
