/** How often a session, a program or an address may ask. Held to well above what people do and well below a flood. */

import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { ApiProblem } from "../problem-details.ts";
import { isSafe } from "./doors.ts";

export interface Rates {
  /** A minute: logins and one-time links by address, writes and reads by session (else address). */
  readonly logins: number;
  readonly writes: number;
  readonly reads: number;
}
export const usualRates: Rates = { logins: 20, writes: 600, reads: 6_000 };

type Class = keyof Rates;

const classOf = (request: FastifyRequest): Class =>
  isSafe(request) ? "reads" : request.routeOptions.config.open ? "logins" : "writes";

const whoOf = (request: FastifyRequest): string => {
  const { visitor } = request;
  if (visitor?.way === "session") return visitor.session.hash;
  return visitor?.way === "token" ? visitor.principal.account : request.ip;
};

/** Asked after the doors, so that a session counts for itself and not for the office's one address. */
export async function limitRates(app: FastifyInstance, rates: Rates): Promise<void> {
  await app.register(rateLimit, {
    global: true,
    hook: "onRequest",
    timeWindow: "1 minute",
    // Keys held in memory at most: many addresses at once only forget the oldest.
    cache: 20_000,
    max: (request) => rates[classOf(request)],
    keyGenerator: (request) => {
      const kind = classOf(request);
      return `${kind} ${kind === "logins" ? request.ip : whoOf(request)}`;
    },
    errorResponseBuilder: (_, { after }) => new ApiProblem("rate-limited", after),
  });
}
