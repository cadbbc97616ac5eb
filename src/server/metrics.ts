/**
 * What a Prometheus asks of an office's server. Numbers of requests, changes, screens, and the state of the database;
 * no name, no id, no address. To this machine itself, or to who has the token.
 */

import type { FastifyInstance, FastifyRequest } from "fastify";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { isSameSecret } from "./accounts/secrets.ts";
import { isLoopback } from "./door.ts";
import type { Ledger } from "./ledger.ts";
import { routeOf } from "./logs.ts";
import { ApiProblem } from "./problem-details.ts";

export interface MetricsOptions {
  /** `Authorization: Bearer …`; absent: this machine alone. */
  readonly token?: string;
  /** Does the database answer? */
  readonly databaseAnswers: () => Promise<boolean>;
}

export interface Meters {
  /** Tells how screens that listen are counted. */
  countListeners(count: () => number): void;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const IPV4_IN_IPV6 = /^::ffff:/;

/** A proxy on this machine passes on the questions of others: they bear its headers, or a name that is not ours. */
function isThisMachine({ socket, headers, hostname }: FastifyRequest): boolean {
  const forwarded = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"].some(
    (one) => one in headers,
  );
  return !forwarded && isLoopback((socket.remoteAddress ?? "").replace(IPV4_IN_IPV6, "")) && isLoopback(hostname);
}

function requireAllowed(request: FastifyRequest, token: string | undefined): void {
  const given = /^bearer +(\S{1,200})$/i.exec(request.headers.authorization ?? "")?.[1];
  if (token !== undefined && given !== undefined && isSameSecret(given, token)) return;
  if (given === undefined && isThisMachine(request)) return;
  throw new ApiProblem("not-allowed", "metrics are for this machine, or by their token");
}

function countRequests(app: FastifyInstance, registry: Registry): void {
  const names = ["method", "route", "status"] as const;
  const registers = [registry];
  const requests = new Counter({
    name: "sapling_requests_total",
    help: "Requests answered",
    labelNames: names,
    registers,
  });
  const seconds = new Histogram({
    name: "sapling_request_seconds",
    help: "From a request's headers to the end of its answer; streams are not counted",
    labelNames: ["method", "route"],
    buckets: SECONDS,
    registers,
  });
  app.addHook("onResponse", async (request, reply) => {
    const { method } = request;
    const route = routeOf(request.routeOptions.url);
    requests.inc({ method, route, status: reply.statusCode });
    const stream =
      String(reply.getHeader("content-type") ?? "").startsWith("text/event-stream") ||
      reply.raw.getHeader("content-type") === "text/event-stream; charset=utf-8";
    if (!stream) seconds.observe({ method, route }, reply.elapsedTime / 1000);
  });
}

function countChanges(app: FastifyInstance, ledger: Ledger, registry: Registry): void {
  const labelNames = ["county"];
  const registers = [registry];
  const commits = new Counter({
    name: "sapling_commits_total",
    help: "Changes heard of since the start",
    labelNames,
    registers,
  });
  const stop = ledger.onCommit(({ county }) => commits.inc({ county }));
  app.addHook("onClose", async () => stop());
  new Gauge({
    name: "sapling_revision",
    help: "The latest revision of a county",
    labelNames,
    registers,
    async collect() {
      for (const adcode of ledger.adcodes()) {
        const county = await ledger.county(adcode);
        if (county) this.set({ county: adcode }, county.revision);
      }
    },
  });
}

/** Counts, and answers `/metrics`. */
export function metrics(app: FastifyInstance, ledger: Ledger, options: MetricsOptions): Meters {
  const registry = new Registry();
  const registers = [registry];
  let listeners = () => 0;
  collectDefaultMetrics({ register: registry });
  countRequests(app, registry);
  countChanges(app, ledger, registry);
  new Gauge({
    name: "sapling_listeners",
    help: "Screens that listen to changes",
    registers,
    collect() {
      this.set(listeners());
    },
  });
  new Gauge({
    name: "sapling_database_up",
    help: "1 when the database answers",
    registers,
    async collect() {
      this.set((await options.databaseAnswers()) ? 1 : 0);
    },
  });
  app.get("/metrics", { schema: { hide: true }, config: { open: true } }, async (request, reply) => {
    requireAllowed(request, options.token);
    reply.header("cache-control", "no-store").type(registry.contentType);
    return reply.send(await registry.metrics());
  });
  return {
    countListeners: (count) => {
      listeners = count;
    },
  };
}
