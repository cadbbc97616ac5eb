/** Requests that write, as the page sends them. */

import type { FastifyInstance } from "fastify";
import { ask, county } from "../small-server.ts";

export const bar = (id: string, more: object = {}) => ({
  register: "venue",
  record: { id, name: `酒吧 ${id}`, categories: ["bar"], ...more },
});

export interface ChangeAsked {
  readonly why?: string;
  readonly puts?: readonly object[];
  readonly removals?: readonly object[];
}

export const post = (
  server: FastifyInstance,
  change: ChangeAsked | string | Buffer,
  headers: Readonly<Record<string, string>> = {},
  path = "changes",
) => {
  const body = typeof change === "string" || Buffer.isBuffer(change) ? change : { why: "巡查发现", ...change };
  return ask(server, `${county}/${path}`, {
    method: "POST",
    payload: body,
    headers: { "content-type": "application/json", ...headers },
  });
};

export const undo = (server: FastifyInstance, revision: number, body: object = {}) =>
  post(server, body as ChangeAsked, {}, `changes/${revision}/undo`);
