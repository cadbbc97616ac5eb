/**
 * The log of an office's server: one JSON object a line, as pino writes it. A request is told by its number, route,
 * status and time. Who asked, for which record and with which words is not in it: that is the audit log's.
 */

import { type FastifyInstance, type FastifyServerOptions, LogController } from "fastify";
import { toldOf } from "./faults.ts";

/** Where lines go. */
export type LogLines = (line: string) => void;

/** How the framework is to log. */
export const logSettings = (write: LogLines | undefined): Pick<FastifyServerOptions, "logger" | "logController"> => ({
  // Its own lines hold addresses with their queries.
  logController: new LogController({ disableRequestLogging: true }),
  logger: write
    ? {
        level: "info",
        base: null,
        stream: { write },
        serializers: { err: toldOf as never, req: () => ({}) as never, res: () => ({}) as never },
      }
    : false,
});

/** The route as it is written down: its pattern, so that no id and no query is in the log. */
export const routeOf = (url: string | undefined): string => url ?? "(none)";

/** One line a request. */
export function logRequests(app: FastifyInstance): void {
  app.addHook("onResponse", async (request, reply) => {
    const { statusCode: status } = reply;
    const told = {
      method: request.method,
      route: routeOf(request.routeOptions.url),
      status,
      ms: Math.round(reply.elapsedTime),
    };
    if (status >= 500) request.log.error(told, "request");
    else request.log.info(told, "request");
  });
}
