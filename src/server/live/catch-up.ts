/** What a screen missed while it slept. */

import type { FastifyRequest } from "fastify";
import type { Ledger } from "../ledger.ts";
import { changeEvent, lastEvent, nowEvent } from "./event.ts";

export interface StreamQuery {
  county?: string;
  after?: string;
}

/** Missed commits told one by one; of more, `now` tells the revision, and the log has them all. */
const REPLAYED = 200;

/** The county and revision from which the screen asks to hear: its last event, else the address. */
function heardLast(request: FastifyRequest<{ Querystring: StreamQuery }>) {
  const { county, after } = request.query;
  const last = lastEvent(request.headers["last-event-id"]);
  if (last) return last;
  return county !== undefined && after !== undefined ? { county, revision: Number(after) } : null;
}

/** `now`, then what was committed since the screen last heard. */
export async function caughtUp(
  ledger: Ledger,
  adcodes: readonly string[],
  request: FastifyRequest<{ Querystring: StreamQuery }>,
): Promise<string> {
  const revisions: Record<string, number> = {};
  for (const adcode of adcodes) {
    const county = await ledger.county(adcode);
    if (county) revisions[adcode] = county.revision;
  }
  const last = heardLast(request);
  const missed =
    last && adcodes.includes(last.county) ? await ledger.changes(last.county, last.revision, REPLAYED) : [];
  return nowEvent(revisions) + missed.map(changeEvent).join("");
}
