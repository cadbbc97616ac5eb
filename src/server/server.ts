/** The HTTP server: the page, the API and the map services of the counties in a ledger. */

import { randomUUID } from "node:crypto";
import { constants } from "node:zlib";
import compress from "@fastify/compress";
import helmet from "@fastify/helmet";
import swagger from "@fastify/swagger";
import Fastify, { type FastifyInstance } from "fastify";
import { type AccountsOptions, accounts } from "./accounts/accounts.ts";
import { problem } from "./answer-schemas.ts";
import type { ServerContext } from "./context.ts";
import { type Door, isSecure, localDoor, originOf } from "./door.ts";
import { clientErrorHandler, frameworkErrors, problemsFor } from "./errors.ts";
import { securityHeaders } from "./headers.ts";
import { inflateBodies } from "./limits/inflate.ts";
import { jsonBodies } from "./limits/json-body.ts";
import { BODY_BYTES, HANDLER_MS, HEADERS_MS, PATH_PART, REQUEST_MS } from "./limits/limits.ts";
import { type LogLines, logRequests, logSettings } from "./logs.ts";
import { type MetricsOptions, metrics } from "./metrics.ts";
import { ogcRoutes } from "./ogc/routes.ts";
import { refuseForeign } from "./own-address.ts";
import { servePage } from "./page.ts";
import { recordSchemas } from "./record-schema.ts";
import { revalidate } from "./revalidate.ts";
import { attachmentRoutes } from "./routes/attachments.ts";
import { changeRoutes } from "./routes/changes.ts";
import { countyRoutes, snapshotRoute } from "./routes/counties.ts";
import { coverageRoutes } from "./routes/coverage.ts";
import { findingRoutes } from "./routes/findings.ts";
import { historyRoute } from "./routes/history.ts";
import { newCountyRoute } from "./routes/new-county.ts";
import { registerRoutes } from "./routes/registers.ts";
import { siteRoute } from "./routes/site.ts";
import { streamRoute } from "./routes/stream.ts";

export interface ServerOptions extends ServerContext {
  /** Folder of the built page. */
  readonly dist: string;
  /** The port it will listen on: part of the only Host it answers to. */
  readonly port: number;
  /** Absent: this machine's own. */
  readonly door?: Door;
  /** Absent: no accounts, this machine's user alone. */
  readonly accounts?: Omit<AccountsOptions, "secure" | "originOf">;
  /** Hears of failures that are the server's own. */
  readonly onFailure?: (error: unknown) => void;
  /** Where a line a request goes, and failures with the number of theirs; absent: nowhere, failures to `onFailure`. */
  readonly log?: LogLines;
  /** Absent: no `/metrics`. */
  readonly metrics?: MetricsOptions;
}

const openapi = {
  openapi: "3.1.0",
  info: {
    title: "Sapling Map 护苗一张图",
    version: "1.0.0",
    description:
      "Registers of a county, their changes, and what is derived. Errors are RFC 9457 problem details with a code.",
  },
};

/** The port listened on, once known; before that the one asked for. */
const portOf = (app: FastifyInstance, asked: number) => (): number => {
  const address = app.server.address();
  return typeof address === "object" && address ? address.port : asked;
};

const api = (context: ServerContext) => async (app: FastifyInstance) => {
  countyRoutes(app, context);
  newCountyRoute(app, context);
  snapshotRoute(app, context);
  registerRoutes(app, context);
  findingRoutes(app, context);
  coverageRoutes(app, context);
  siteRoute(app, context);
  changeRoutes(app, context);
  historyRoute(app, context);
  streamRoute(app, context);
  // A scope of its own: nothing else takes the bytes of an image.
  await app.register(async (scope) => attachmentRoutes(scope, context));
  app.get("/openapi.json", { schema: { hide: true } }, async () => app.swagger());
};

async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi,
    refResolver: { buildLocalReference: (schema, _, __, i) => String(schema["$id"] ?? `Schema${i}`) },
  });
  for (const schema of [problem, ...recordSchemas()]) app.addSchema(schema);
}

const bare = ({ tls, trustProxy }: Door, log: LogLines | undefined): FastifyInstance =>
  Fastify({
    ...logSettings(log),
    // One that is told in problem details, and that nobody else chooses.
    genReqId: () => randomUUID(),
    ...(tls ? { https: tls } : {}),
    ...(trustProxy ? { trustProxy } : {}),
    bodyLimit: BODY_BYTES,
    requestTimeout: REQUEST_MS,
    handlerTimeout: HANDLER_MS,
    http: { headersTimeout: HEADERS_MS },
    routerOptions: { maxParamLength: PATH_PART },
    // On closing, those at rest; those at work end their answer: `closeInPeace`.
    forceCloseConnections: "idle",
    frameworkErrors,
    clientErrorHandler,
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false } },
  }) as unknown as FastifyInstance;

/** Builds the server; `listen` or `inject` is the caller's. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const door = options.door ?? localDoor;
  const app = bare(door, options.log);
  const port = portOf(app, options.port);
  jsonBodies(app);
  // Schemas describe answers; they do not filter them.
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
  problemsFor(app, options.log ? undefined : options.onFailure);
  logRequests(app);
  const meters = options.metrics && metrics(app, options.ledger, options.metrics);
  refuseForeign(app, port, door);
  await app.register(helmet, securityHeaders(door));
  inflateBodies(app);
  revalidate(app);
  await app.register(compress, {
    // Bodies are inflated by `inflateBodies`, which stops at the limit of the route.
    globalDecompression: false,
    encodings: ["br", "gzip"],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  await describeApi(app);
  const people = options.accounts && {
    ...options.accounts,
    secure: isSecure(door),
    originOf: () => originOf(door, port()),
  };
  await accounts(app, people ?? null);
  app.get("/healthz", { schema: { hide: true } }, async () => ({
    status: "ok",
    counties: options.ledger.adcodes().length,
  }));
  await app.register(api({ ...options, ...(meters && { meters }) }), { prefix: "/api/v1" });
  await app.register(ogcRoutes(options), { prefix: "/ogc" });
  await servePage(app, options.dist);
  return app;
}
