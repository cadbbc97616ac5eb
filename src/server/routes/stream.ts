import type { FastifyInstance } from "fastify";
import * as schemas from "../answer-schemas.ts";
import * as own from "../change-schemas.ts";
import type { ServerContext } from "../context.ts";
import { type Broadcast, broadcastOf } from "../live/broadcast.ts";
import { caughtUp, type StreamQuery } from "../live/catch-up.ts";
import { ApiProblem } from "../problem-details.ts";
import { mayRead, principalOf } from "../rights.ts";

/** `GET /changes`: every commit as it becomes durable, to every screen that may read its county. */
export function streamRoute(app: FastifyInstance, context: ServerContext): void {
  const broadcast: Broadcast = broadcastOf(context.ledger);
  context.meters?.countListeners(broadcast.count);
  app.addHook("preClose", async () => broadcast.close());

  app.get<{ Querystring: StreamQuery }>(
    "/changes",
    {
      compress: false,
      // A HEAD would listen for ever and hear nothing.
      exposeHeadRoute: false,
      schema: {
        summary: "Server-sent events: the revisions, then each change as it is committed",
        querystring: {
          type: "object",
          properties: { county: { type: "string" }, after: schemas.rev },
        },
        response: schemas.answers(own.stream),
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const { county } = request.query;
      const hears = (adcode: string) => (county === undefined || adcode === county) && mayRead(principal, adcode);
      const adcodes = context.ledger.adcodes().filter(hears);
      if (county !== undefined && adcodes.length === 0) throw new ApiProblem("county-unknown", county, "county");
      if (broadcast.full()) throw new ApiProblem("unavailable", "too many screens are listening");
      reply.hijack();
      broadcast.listen(reply.raw, hears, () => caughtUp(context.ledger, adcodes, request));
    },
  );
}
