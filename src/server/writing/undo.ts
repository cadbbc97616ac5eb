/** Taking a change back: its inverse, written as a change of its own. Redo is taking back the taking back. */

import type { FastifyRequest } from "fastify";
import { may } from "../../domain/access/rights.ts";
import type { Commit } from "../../domain/change/change.ts";
import { inverse } from "../../domain/change/inverse.ts";
import { countyWhole, type ServerContext } from "../context.ts";
import { commitAt } from "../ledger/undo.ts";
import { idempotencyKeyOf } from "../limits/change-headers.ts";
import { ApiProblem } from "../problem-details.ts";
import { principalOf } from "../rights.ts";
import { writeChange } from "./write-change.ts";

/** One's own by anybody who may write it; another's by who may undo others' changes, with a reason. */
function mayTakeBack(request: FastifyRequest, adcode: string, commit: Commit, why: string): void {
  const principal = principalOf(request);
  if (commit.who === principal.account) return;
  if (!may(principal, adcode, "undoOthers")) throw new ApiProblem("undo-refused", `made by ${commit.who}`);
  if (why === "") throw new ApiProblem("why-missing", `made by ${commit.who}`, "/why");
}

/** Refused as a conflict when a record it touched was changed again since. */
export async function undoCommit(
  context: ServerContext,
  request: FastifyRequest,
  adcode: string,
  revision: number,
  why: string,
): Promise<{ readonly commit: Commit; readonly again: boolean }> {
  await countyWhole(context, request, adcode);
  const commit = await commitAt(context.ledger, adcode, revision);
  if (!commit) throw new ApiProblem("revision-unknown", String(revision), "rev");
  mayTakeBack(request, adcode, commit, why);
  return writeChange(context, request, adcode, inverse(commit, why === "" ? undefined : why), {
    ifMatch: revision,
    idempotencyKey: idempotencyKeyOf(request),
    undoes: revision,
  });
}
