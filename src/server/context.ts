/** What every route is given, and the questions all of them ask first. */

import type { FastifyRequest } from "fastify";
import type { County } from "../domain/county.ts";
import type { AttachmentStore } from "./attachments/attachment-store.ts";
import type { Ledger } from "./ledger.ts";
import type { Meters } from "./metrics.ts";
import { ApiProblem } from "./problem-details.ts";
import { mayRead, principalOf, seen } from "./rights.ts";

export interface ServerContext {
  readonly ledger: Ledger;
  readonly attachments: AttachmentStore;
  /** The day it is in a time zone. */
  readonly today: (timeZone: string) => string;
  /** Where listening screens are counted, if they are. */
  readonly meters?: Meters;
}

export interface CountyParams {
  adcode: string;
}
export interface DayQuery {
  asOf?: string;
  rev?: string;
}

/** The whole county at a revision; for rights and for writing, never for an answer. */
export async function countyWhole(context: ServerContext, request: FastifyRequest, adcode: string): Promise<County> {
  // A county one may not read is not told from one that is not there.
  const county = mayRead(principalOf(request), adcode) ? await context.ledger.county(adcode) : undefined;
  if (!county) throw new ApiProblem("county-unknown", adcode, "adcode");
  return county;
}

/** The county asked for, at the revision asked for (absent: now), as the reader may see it. */
export async function countyAsked(
  context: ServerContext,
  request: FastifyRequest,
  adcode: string,
  rev?: string,
): Promise<County> {
  const now = await countyWhole(context, request, adcode);
  if (rev === undefined || Number(rev) === now.revision) return seen(principalOf(request), now, false);
  const then = await context.ledger.county(adcode, Number(rev));
  if (!then) throw new ApiProblem("revision-unknown", `${rev}; the latest is ${now.revision}`, "rev");
  return seen(principalOf(request), then, true);
}

/** The day asked for, else the day the data describe, else today. */
export const dayAsked = (context: ServerContext, county: County, asked: string | undefined): string =>
  asked ?? county.pack.asOf ?? context.today(county.pack.timeZone);
