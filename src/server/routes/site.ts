import type { FastifyInstance } from "fastify";
import { derive } from "../../domain/derive.ts";
import type { VenueCategory } from "../../domain/registers/venues.ts";
import type { Applied } from "../../domain/rules/rule.ts";
import * as schemas from "../answer-schemas.ts";
import { type CountyParams, countyAsked, dayAsked, type ServerContext } from "../context.ts";

interface SiteBody {
  lon: number;
  lat: number;
  accuracy?: number;
  categories: VenueCategory[];
  application?: Applied;
  since?: string;
  asOf?: string;
}

/** A pre-check: a question, so nothing is written. */
export function siteRoute(app: FastifyInstance, context: ServerContext): void {
  app.post<{ Params: CountyParams; Body: SiteBody }>(
    "/counties/:adcode/site",
    {
      schema: {
        summary: "What each rule in force says of a spot, and what was not judged",
        params: schemas.adcodeParam,
        body: schemas.siteAsk,
        response: schemas.answers(schemas.siteAnswer),
      },
    },
    async (request) => {
      const { lon, lat, accuracy, asOf, ...applied } = request.body;
      const county = await countyAsked(context, request, request.params.adcode);
      return derive(county, "site", {
        asOf: dayAsked(context, county, asOf),
        at: [lon, lat],
        accuracy: accuracy ?? county.pack.defaults.accuracy.unknown,
        ...applied,
      });
    },
  );
}
