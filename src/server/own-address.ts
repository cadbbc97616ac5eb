/**
 * Only this machine's own address is served: a foreign Host is a name rebound to the loopback address, a
 * foreign Origin is another site's script. Either could read a county's registers through the browser.
 */

import type { FastifyInstance } from "fastify";
import { ApiProblem } from "./problem-details.ts";

const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];

/** `host:port` as written in a Host header; port 80 may be left out. */
export const ownHosts = (port: number): ReadonlySet<string> =>
  new Set(LOOPBACK.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`])));

/** Refuses foreign hosts and origins; `portOf` is asked at each request, since port 0 is known only when listening. */
export function refuseForeign(app: FastifyInstance, portOf: () => number): void {
  app.addHook("onRequest", async (request) => {
    const hosts = ownHosts(portOf());
    const host = request.headers.host?.toLowerCase() ?? "";
    if (!hosts.has(host)) throw new ApiProblem("host-foreign", `Host ${host || "(none)"}`);
    const origin = request.headers.origin?.toLowerCase();
    if (origin !== undefined && !(origin.startsWith("http://") && hosts.has(origin.slice("http://".length))))
      throw new ApiProblem("origin-foreign", `Origin ${origin}`);
  });
}
