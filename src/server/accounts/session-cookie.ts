/** The cookie that a session is known by: out of scripts' reach, never sent from another site. */

import type { FastifyReply, FastifyRequest } from "fastify";

/** The prefix makes browsers refuse it from anywhere but this host over TLS. */
const cookieName = (secure: boolean): string => (secure ? "__Host-sapling" : "sapling");

const attributes = (secure: boolean) => ({ path: "/", httpOnly: true, sameSite: "strict", secure }) as const;

export interface SessionCookie {
  read(request: FastifyRequest): string | null;
  write(reply: FastifyReply, secret: string): void;
  clear(reply: FastifyReply): void;
}

/** A cookie of the browser's session: it goes with the browser. `secure`: the browser speaks TLS to us or to our proxy. */
export const sessionCookie = (secure: boolean): SessionCookie => ({
  read: (request) => request.cookies[cookieName(secure)] ?? null,
  write: (reply, secret) => void reply.setCookie(cookieName(secure), secret, attributes(secure)),
  clear: (reply) => void reply.clearCookie(cookieName(secure), attributes(secure)),
});
