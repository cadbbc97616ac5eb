/** Writing: a change, taking one back, the log, the history of one record. */

import type { FastifyInstance, FastifyRequest } from "fastify";
import { seenCommit } from "../../domain/access/seen-commit.ts";
import type { Commit } from "../../domain/change/change.ts";
import * as schemas from "../answer-schemas.ts";
import { readChange } from "../change-body.ts";
import * as own from "../change-schemas.ts";
import { type CountyParams, countyWhole, type ServerContext } from "../context.ts";
import { idempotencyKeyOf, ifMatchOf } from "../limits/change-headers.ts";
import { CHANGE_BYTES, LOG_COMMITS } from "../limits/limits.ts";
import { principalOf } from "../rights.ts";
import { withinRows } from "../writing/log-page.ts";
import { undoCommit } from "../writing/undo.ts";
import { writeChange } from "../writing/write-change.ts";

interface LogQuery {
  after?: string;
  limit?: string;
}

const receipt = ({ revision, at, who, hash }: Commit) => ({ revision, at, who, hash });

export function changeRoutes(app: FastifyInstance, context: ServerContext): void {
  app.post<{ Params: CountyParams }>(
    "/counties/:adcode/changes",
    {
      bodyLimit: CHANGE_BYTES,
      // The body is read by `readChange`: thousands of rows against twenty alternatives, and it names the path.
      validatorCompiler: () => () => true,
      schema: {
        summary: "Changes records, all or none; answered when durable",
        params: schemas.adcodeParam,
        headers: own.writeHeaders,
        body: own.change,
        response: schemas.answers(own.committed, 201),
      },
    },
    async (request, reply) => {
      const { commit } = await writeChange(context, request, request.params.adcode, readChange(request.body), {
        ifMatch: ifMatchOf(request),
        idempotencyKey: idempotencyKeyOf(request),
      });
      return reply.code(201).send(receipt(commit));
    },
  );

  app.post<{ Params: CountyParams & { rev: string }; Body: { why?: string } }>(
    "/counties/:adcode/changes/:rev/undo",
    {
      schema: {
        summary: "Takes a change back by a new one; refused when a later change touched the same records",
        params: schemas.revisionParams,
        headers: own.writeHeaders,
        body: own.undo,
        response: schemas.answers(own.committed, 201),
      },
    },
    async (request, reply) => {
      const { adcode, rev } = request.params;
      const { commit } = await undoCommit(context, request, adcode, Number(rev), request.body.why?.trim() ?? "");
      return reply.code(201).send(receipt(commit));
    },
  );

  app.get<{ Params: CountyParams; Querystring: LogQuery }>(
    "/counties/:adcode/changes",
    {
      schema: {
        summary: "The log after a revision, oldest first, none left out; go on from the last one given",
        params: schemas.adcodeParam,
        querystring: own.changesQuery,
        response: schemas.answers(own.changes),
      },
    },
    async (request) => logAfter(context, request, request.params.adcode, request.query),
  );
}

async function logAfter(context: ServerContext, request: FastifyRequest, adcode: string, query: LogQuery) {
  const { revision } = await countyWhole(context, request, adcode);
  const limit = Math.max(1, Math.min(Number(query.limit ?? 500), LOG_COMMITS));
  const commits = await context.ledger.changes(adcode, Number(query.after ?? 0), limit);
  const principal = principalOf(request);
  return { revision, changes: withinRows(commits).map((commit) => seenCommit(principal, commit)) };
}
