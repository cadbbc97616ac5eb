/** Before any route: who is it, may they come in, and did their own page send this? */

import type { FastifyInstance, FastifyRequest } from "fastify";
import { ApiProblem } from "../problem-details.ts";
import type { Clerk } from "./clerk.ts";
import { csrfOf, isSameSecret } from "./secrets.ts";
import type { SessionCookie } from "./session-cookie.ts";
import { principalOfToken, type Visitor } from "./visitor.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Asked before anybody is logged in. */
    open?: boolean;
  }
}

const SAFE: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);
export const isSafe = (request: FastifyRequest): boolean => SAFE.has(request.method);

/** The pattern of the route that was found, so that no spelling of the address leads around it. */
const isUnder = (request: FastifyRequest, prefix: string): boolean => {
  const url = request.routeOptions.url ?? "";
  return url === prefix || url.startsWith(`${prefix}/`);
};
const GUARDED = ["/api", "/ogc", "/metrics"] as const;
const isGuarded = (request: FastifyRequest): boolean =>
  !request.routeOptions.config.open && GUARDED.some((prefix) => isUnder(request, prefix));

const bearer = (request: FastifyRequest): string | null =>
  /^bearer +(\S{1,200})$/i.exec(request.headers.authorization ?? "")?.[1] ?? null;

async function visitorOf(request: FastifyRequest, clerk: Clerk, cookie: SessionCookie): Promise<Visitor | null> {
  const key = bearer(request);
  if (key !== null) {
    const token = await clerk.tokenOf(key);
    return token && { way: "token", token, principal: principalOfToken(token) };
  }
  const secret = cookie.read(request);
  const active = secret === null ? null : await clerk.sessionOf(secret);
  return active && secret !== null ? { way: "session", csrf: csrfOf(secret), ...active } : null;
}

/** A program's key opens the map services to reading, nothing else. */
function requireScope(request: FastifyRequest, visitor: Visitor): void {
  if (visitor.way !== "token" || (isUnder(request, "/ogc") && isSafe(request))) return;
  throw new ApiProblem("not-allowed", "a token reads /ogc only");
}

/** A change carries what only our own page can know; another site's form or script cannot. */
function requireOwnPage(request: FastifyRequest, visitor: Visitor): void {
  if (isSafe(request) || visitor.way !== "session") return;
  const sent = request.headers["x-sapling-csrf"];
  if (typeof sent !== "string" || !isSameSecret(sent, visitor.csrf)) throw new ApiProblem("csrf-missing", "");
}

export function doors(app: FastifyInstance, clerk: Clerk, cookie: SessionCookie): void {
  app.addHook("onRequest", async (request) => {
    request.visitor = await visitorOf(request, clerk, cookie);
    if (!request.visitor) {
      if (isGuarded(request)) throw new ApiProblem("session-missing", "");
      return;
    }
    if (isGuarded(request)) requireScope(request, request.visitor);
    if (!request.routeOptions.config.open) requireOwnPage(request, request.visitor);
  });
}
