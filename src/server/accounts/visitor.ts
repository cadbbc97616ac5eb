/** Who a request comes from. Set before any route runs; nobody: the request has no visitor. */

import type { FastifyRequest } from "fastify";
import type { Principal } from "../../domain/access/principal.ts";
import { localUser } from "../../domain/access/principal.ts";
import { ApiProblem } from "../problem-details.ts";
import type { ProgramToken } from "./account-types.ts";
import type { ActiveSession } from "./clerk.ts";

export type Visitor =
  | { readonly way: "local"; readonly principal: Principal }
  | ({ readonly way: "session"; readonly csrf: string } & ActiveSession)
  | { readonly way: "token"; readonly principal: Principal; readonly token: ProgramToken };

declare module "fastify" {
  interface FastifyRequest {
    visitor: Visitor | null;
  }
}

/** The one user of a loopback server. */
export const localVisitor: Visitor = { way: "local", principal: localUser };

/** Throws `session-missing` where nobody is logged in: a route that asks cannot be open by mistake. */
export function principalOf(request: FastifyRequest): Principal {
  if (!request.visitor) throw new ApiProblem("session-missing", "");
  return request.visitor.principal;
}

/** A program reads at the map services alone, and this county alone. */
export const principalOfToken = (token: ProgramToken): Principal => ({
  account: `token:${token.name}`,
  grants: [{ county: token.county, role: "viewer" }],
});
