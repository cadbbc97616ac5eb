/** Who one is to this server: its answer about the session, and leaving. */

import { localUser, type Principal } from "../../domain/access/principal.ts";
import { type Call, type Called, sentenceOf } from "./calls.ts";

export interface Session {
  readonly principal: Principal;
  /** Goes with every change, so that no other site can send one. */
  readonly csrf: string | null;
  /** Has this server accounts, or only this machine's own user? */
  readonly accounts: boolean;
}

export type SessionAnswer =
  | { readonly state: "in"; readonly session: Session }
  | { readonly state: "locked" }
  | { readonly state: "away"; readonly why: string };

type Loose = Readonly<Record<string, unknown>>;
const isLoose = (value: unknown): value is Loose => typeof value === "object" && value !== null;

/** A server without accounts has one user, who may everything. */
const own: Session = { principal: localUser, csrf: null, accounts: false };

function sessionIn(body: unknown): Session {
  if (!isLoose(body)) return own;
  const { account, grants, csrf, way } = body;
  if (typeof account !== "string" || !Array.isArray(grants)) return own;
  return {
    principal: { account, grants: grants as Principal["grants"] },
    csrf: typeof csrf === "string" ? csrf : null,
    accounts: way !== "local",
  };
}

function answerOf(called: Called): SessionAnswer {
  if (called.got === "nothing") return { state: "away", why: called.why };
  if (called.got === "answer") return { state: "in", session: sessionIn(called.body) };
  if (called.status === 401) return { state: "locked" };
  return called.status === 404 ? { state: "in", session: own } : { state: "away", why: sentenceOf(called.problem) };
}

export const askSession = async (call: Call): Promise<SessionAnswer> => answerOf(await call("session"));

export const leave = async (call: Call): Promise<void> => void (await call("session", { method: "DELETE" }));
