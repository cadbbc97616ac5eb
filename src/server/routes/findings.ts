import type { FastifyInstance } from "fastify";
import { derive } from "../../domain/derive.ts";
import type { Verdict } from "../../domain/labels.ts";
import { findingRow } from "../../io/findings.ts";
import * as schemas from "../answer-schemas.ts";
import { chosenRules } from "../chosen-rules.ts";
import { type CountyParams, countyAsked, type DayQuery, dayAsked, type ServerContext } from "../context.ts";
import { ApiProblem } from "../problem-details.ts";

interface FindingsQuery extends DayQuery {
  rule?: string | string[];
  verdict?: Verdict | Verdict[];
}

const many = <T>(value: T | T[] | undefined): T[] => (value === undefined ? [] : ([value].flat() as T[]));

/** Inside, survey and unplaced by default; `verdict=outside` lists the acquitted too. */
export function findingRoutes(app: FastifyInstance, context: ServerContext): void {
  app.get<{ Params: CountyParams; Querystring: FindingsQuery }>(
    "/counties/:adcode/findings",
    {
      schema: {
        summary: "Venues inside a rule's distance, in doubt, or without a position",
        params: schemas.adcodeParam,
        querystring: {
          type: "object",
          properties: {
            asOf: schemas.asOf,
            rev: schemas.rev,
            rule: schemas.repeatable({ type: "string" }),
            verdict: schemas.repeatable(schemas.verdictParam),
          },
        },
        response: schemas.answers(schemas.findings),
      },
    },
    async (request) => {
      const county = await countyAsked(context, request, request.params.adcode, request.query.rev);
      const asOf = dayAsked(context, county, request.query.asOf);
      const wanted = many(request.query.rule);
      const { rules, unknown } = chosenRules(county, wanted, asOf);
      if (unknown.length > 0) throw new ApiProblem("rule-unknown", unknown.join(", "), "rule");
      const verdicts = many(request.query.verdict);
      const found = derive(county, "findings", {
        asOf,
        ...(wanted.length > 0 ? { rules } : {}),
        ...(verdicts.includes("outside") ? { all: true } : {}),
      });
      const kept = found.findings.filter((one) => verdicts.length === 0 || verdicts.includes(one.verdict));
      return {
        revision: found.revision,
        asOf,
        counts: found.counts,
        placesUnchecked: found.unchecked.length,
        findings: kept.map(findingRow),
      };
    },
  );
}
