import type { FastifyInstance } from "fastify";
import * as schemas from "../answer-schemas.ts";
import { type CountyParams, countyAsked, type DayQuery, dayAsked, type ServerContext } from "../context.ts";
import { holds } from "../revalidate.ts";
import { mayRead, principalOf } from "../rights.ts";
import { snapshotOf } from "../snapshot.ts";

/** The counties served here, as far as the reader may read them. */
export function countyRoutes(app: FastifyInstance, context: ServerContext): void {
  app.get(
    "/counties",
    { schema: { summary: "The counties served here", response: schemas.answers(schemas.counties) } },
    async (request) => {
      const adcodes = context.ledger.adcodes().filter((adcode) => mayRead(principalOf(request), adcode));
      const counties = await Promise.all(adcodes.map((adcode) => countyAsked(context, request, adcode)));
      return counties.map((county) => ({
        adcode: county.pack.adcode,
        name: county.pack.name,
        sample: county.pack.sample,
        asOf: dayAsked(context, county, undefined),
        revision: county.revision,
        problems: county.problems.length,
      }));
    },
  );
}

/** A whole county as one compact file, for the browser's worker. */
export function snapshotRoute(app: FastifyInstance, context: ServerContext): void {
  app.get<{ Params: CountyParams; Querystring: DayQuery }>(
    "/counties/:adcode/snapshot",
    {
      compress: false,
      schema: {
        summary: "The county as one compact file; with asOf, only what stands on that day",
        params: schemas.adcodeParam,
        querystring: { type: "object", properties: { asOf: schemas.asOf, rev: schemas.rev } },
        response: schemas.answers(schemas.snapshot),
      },
    },
    async (request, reply) => {
      const county = await countyAsked(context, request, request.params.adcode, request.query.rev);
      const snapshot = await snapshotOf(county, request.query.asOf);
      reply.header("etag", snapshot.etag).header("cache-control", "no-cache").header("vary", "accept-encoding");
      if (holds(request, snapshot.etag)) return reply.code(304).send();
      reply.type("application/octet-stream");
      const encoding = acceptedEncoding(request.headers["accept-encoding"]);
      if (encoding === "plain") return reply.send(Buffer.from(snapshot.plain));
      return reply.header("content-encoding", encoding).send(Buffer.from(snapshot[encoding]));
    },
  );
}

/** Brotli before gzip; an encoding refused by q=0 is not taken. */
export function acceptedEncoding(header: string | string[] | undefined): "br" | "gzip" | "plain" {
  const accepted = String(header ?? "")
    .split(",")
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.split(";")[0]?.trim().toLowerCase());
  if (accepted.includes("br")) return "br";
  return accepted.includes("gzip") ? "gzip" : "plain";
}
