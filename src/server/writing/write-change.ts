/** One change, from what the writer sent to the durable commit. */

import type { FastifyRequest } from "fastify";
import type { Principal } from "../../domain/access/principal.ts";
import { seenBy } from "../../domain/access/seen.ts";
import { withUnseen } from "../../domain/access/unseen.ts";
import type { Change, Commit } from "../../domain/change/change.ts";
import type { County } from "../../domain/county.ts";
import { countyAsked, countyWhole, type ServerContext } from "../context.ts";
import type { CommitOptions, CommitOutcome } from "../ledger.ts";
import { principalOf } from "../rights.ts";
import { commitOf } from "./outcome.ts";
import { narrowed, permitted } from "./permitted.ts";

export interface WriteOptions {
  readonly ifMatch?: number | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly undoes?: number | undefined;
}

/** How often a write is judged anew because somebody changed a record between judging and writing. */
const TRIES = 5;

/** Was the change judged or completed by what stood, so that it holds for that revision alone? */
const dependsOnStanding = (principal: Principal, county: County): boolean =>
  narrowed(principal, county.pack.adcode) || seenBy(principal, county) !== county;

const given = ({ ifMatch, idempotencyKey, undoes }: WriteOptions): Omit<CommitOptions, "who"> => ({
  ...(ifMatch === undefined ? {} : { ifMatch }),
  ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  ...(undoes === undefined ? {} : { undoes }),
});

async function once(
  context: ServerContext,
  principal: Principal,
  county: County,
  change: Change,
  options: WriteOptions,
): Promise<CommitOutcome> {
  const whole = withUnseen(principal, county, change);
  permitted(principal, county, whole, options.undoes !== undefined);
  return context.ledger.commit(county.pack.adcode, whole, { who: principal.account, ...given(options) });
}

/** Resolves when the commit is durable; throws the problem otherwise. */
export async function writeChange(
  context: ServerContext,
  request: FastifyRequest,
  adcode: string,
  change: Change,
  options: WriteOptions,
): Promise<{ readonly commit: Commit; readonly again: boolean }> {
  const principal = principalOf(request);
  const seenNow = () => countyAsked(context, request, adcode);
  for (let left = TRIES; ; left--) {
    const county = await countyWhole(context, request, adcode);
    // One's own If-Match is as strict or stricter: nothing that changed since passes it.
    const guard = options.ifMatch === undefined && dependsOnStanding(principal, county);
    const ifMatch = guard ? county.revision : options.ifMatch;
    const outcome = await once(context, principal, county, change, { ...options, ifMatch });
    if (outcome.outcome === "conflict" && guard && left > 1) continue;
    return commitOf(outcome, seenNow);
  }
}
