/** Logging in and out, and who one is. */

import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { answers } from "../../answer-schemas.ts";
import { ApiProblem } from "../../problem-details.ts";
import { type Clerk, SESSION_LIMIT } from "../clerk.ts";
import * as schemas from "../schemas.ts";
import { csrfOf } from "../secrets.ts";
import type { SessionCookie } from "../session-cookie.ts";
import type { Visitor } from "../visitor.ts";

/** RFC 3339. */
export const instantText = (at: number): string => new Date(at).toISOString();

export const visitorIn = (request: FastifyRequest): Visitor => {
  if (!request.visitor) throw new ApiProblem("session-missing", "");
  return request.visitor;
};

/** The page's picture of who is there: what it may offer, and the word that every change carries. */
export function whoIs(visitor: Visitor) {
  const { account, grants } = visitor.principal;
  const session = visitor.way === "session" ? visitor : null;
  return {
    account,
    way: visitor.way,
    grants,
    csrf: session?.csrf ?? null,
    expires: session ? instantText(session.session.created + SESSION_LIMIT) : null,
  };
}

function lockedFor(until: number, now: number, reply: FastifyReply): ApiProblem {
  const seconds = Math.max(1, Math.ceil((until - now) / 1000));
  reply.header("retry-after", String(seconds));
  return new ApiProblem("login-locked", `${seconds} s`);
}

export interface SessionRoutes {
  readonly clerk: Clerk;
  readonly cookie: SessionCookie;
  readonly now: () => number;
  /** How the button of the OpenID issuer is called; null: there is none. */
  readonly openid: { readonly label: string; readonly href: string } | null;
}

export function sessionRoutes(app: FastifyInstance, { clerk, cookie, now, openid }: SessionRoutes): void {
  const open = { config: { open: true } };

  app.post<{ Body: { name: string; password: string } }>(
    "/session",
    { ...open, schema: { summary: "Log in", body: schemas.logInBody, response: answers(schemas.who) } },
    async (request, reply) => {
      const { name, password } = request.body;
      const done = await clerk.logIn(name, password, request.ip);
      if (done.outcome === "locked") throw lockedFor(done.until, now(), reply);
      if (done.outcome === "wrong") throw new ApiProblem("login-wrong", "");
      // A session that the browser held before is not gone on with: its cookie could have been planted.
      if (request.visitor?.way === "session") await clerk.store.closeSession(request.visitor.session.hash);
      cookie.write(reply, done.secret);
      const { session, account, secret } = done;
      const principal = { account: account.name, grants: account.grants };
      return whoIs({ way: "session", session, account, principal, csrf: csrfOf(secret) });
    },
  );

  app.get(
    "/session",
    { schema: { summary: "Who am I, and what may I do", response: answers(schemas.who) } },
    async (it) => whoIs(visitorIn(it)),
  );

  app.delete<{ Querystring: { everywhere?: string } }>(
    "/session",
    {
      schema: {
        summary: "Leave; with everywhere=true, on every device",
        querystring: { type: "object", properties: { everywhere: { type: "string", enum: ["true", "false"] } } },
        response: { ...answers(schemas.nothing), 204: schemas.nothing },
      },
    },
    async (request, reply) => {
      const visitor = visitorIn(request);
      const actor = { who: visitor.principal.account, address: request.ip };
      if (visitor.way === "session") await clerk.logOut(visitor.session, request.query.everywhere === "true", actor);
      cookie.clear(reply);
      return reply.code(204).send();
    },
  );

  app.get(
    "/session/ways",
    { ...open, schema: { summary: "How one may log in here", response: answers(schemas.ways) } },
    async () => ({ password: true, openid }),
  );
}
