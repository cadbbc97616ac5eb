/**
 * Only the server's own addresses are served: a foreign Host is a name rebound to it, a foreign Origin is another
 * site's script. Either could read a county's registers through the browser of somebody who may. Held on loopback too.
 */

import type { FastifyInstance } from "fastify";
import { type Door, LOOPBACK_NAMES, localDoor, schemeOf } from "./door.ts";
import { ApiProblem } from "./problem-details.ts";

const USUAL_PORT = { http: 80, https: 443 } as const;

interface Own {
  /** `host:port` as written in a Host header; the scheme's usual port may be left out. */
  readonly hosts: ReadonlySet<string>;
  /** `scheme://host:port` as browsers write it. */
  readonly origins: ReadonlySet<string>;
}

/** This machine's names with the port. */
export const ownHosts = (port: number, scheme: "http" | "https" = "http"): ReadonlySet<string> =>
  new Set(
    LOOPBACK_NAMES.flatMap((name) => (port === USUAL_PORT[scheme] ? [name, `${name}:${port}`] : [`${name}:${port}`])),
  );

/** A public name, with its port and, where that is the usual one, also without. */
function hostsOf(origin: string): string[] {
  const { hostname, port, protocol } = new URL(origin);
  const usual = USUAL_PORT[protocol === "https:" ? "https" : "http"];
  return port === "" ? [hostname, `${hostname}:${usual}`] : [`${hostname}:${port}`];
}

/** What a door answers to. */
function ownOf(door: Door, port: number): Own {
  const scheme = schemeOf(door);
  const local = [...ownHosts(port, scheme)];
  return {
    hosts: new Set([...local, ...door.origins.flatMap(hostsOf)]),
    origins: new Set([
      ...local.map((host) => `${scheme}://${host}`),
      ...door.origins.map((one) => new URL(one).origin),
    ]),
  };
}

/** Refuses foreign hosts and origins; `portOf` is asked at each request, since port 0 is known only when listening. */
export function refuseForeign(app: FastifyInstance, portOf: () => number, door: Door = localDoor): void {
  let known: (Own & { readonly port: number }) | null = null;
  const own = (): Own => {
    const port = portOf();
    if (known?.port !== port) known = { port, ...ownOf(door, port) };
    return known;
  };
  app.addHook("onRequest", async (request) => {
    const { hosts, origins } = own();
    // Behind a trusted proxy the Host that the browser asked for is in X-Forwarded-Host; the framework reads it only then.
    const host = (request.host ?? "").toLowerCase();
    if (!hosts.has(host)) throw new ApiProblem("host-foreign", `Host ${host || "(none)"}`);
    const origin = request.headers.origin?.toLowerCase();
    if (origin !== undefined && !origins.has(origin)) throw new ApiProblem("origin-foreign", `Origin ${origin}`);
  });
}
