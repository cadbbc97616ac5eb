import type { FastifyInstance } from "fastify";
import { coverage } from "../../domain/coverage/coverage.ts";
import { coverageRows } from "../../domain/coverage/rows.ts";
import * as schemas from "../answer-schemas.ts";
import { type CountyParams, countyAsked, type DayQuery, dayAsked, type ServerContext } from "../context.ts";

export function coverageRoutes(app: FastifyInstance, context: ServerContext): void {
  app.get<{ Params: CountyParams; Querystring: DayQuery }>(
    "/counties/:adcode/coverage",
    {
      schema: {
        summary: "Every indicator of the plan by township, and for the whole county (its adcode)",
        params: schemas.adcodeParam,
        querystring: { type: "object", properties: { asOf: schemas.asOf, rev: schemas.rev } },
        response: schemas.answers(schemas.coverageRows),
      },
    },
    async (request) => {
      const county = await countyAsked(context, request, request.params.adcode, request.query.rev);
      const asOf = dayAsked(context, county, request.query.asOf);
      return { revision: county.revision, asOf, coverage: coverageRows(coverage(county, { asOf })) };
    },
  );
}
