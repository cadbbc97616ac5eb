/** What every route is given, and the questions all of them ask first. */

import type { County } from "../domain/county.ts";
import type { CountyStore } from "./county-store.ts";
import { ApiProblem } from "./problem-details.ts";

export interface ServerContext {
  readonly store: CountyStore;
  /** The day it is in a time zone. */
  readonly today: (timeZone: string) => string;
}

export interface CountyParams {
  adcode: string;
}
export interface DayQuery {
  asOf?: string;
  rev?: string;
}

/** The county asked for, at the revision asked for; only the latest revision is kept in this version. */
export function countyAsked(context: ServerContext, adcode: string, rev?: string): County {
  const county = context.store.get(adcode);
  if (!county) throw new ApiProblem("county-unknown", adcode, "adcode");
  if (rev !== undefined && Number(rev) !== county.revision)
    throw new ApiProblem("revision-unknown", `${rev}; the latest is ${county.revision}`, "rev");
  return county;
}

/** The day asked for, else the day the data describe, else today. */
export const dayAsked = (context: ServerContext, county: County, asked: string | undefined): string =>
  asked ?? county.pack.asOf ?? context.today(county.pack.timeZone);
