import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import type { FastifyInstance, InjectOptions } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { registerIds, tableOf } from "../../src/domain/registers/index.ts";
import { memoryAttachments } from "../../src/server/attachments/attachment-store.ts";
import { buildServer } from "../../src/server/server.ts";
import { plan50 } from "../domain/county-builder.ts";
import { builtPage, HOST, smallLedger } from "./small-server.ts";

/** Requests in CI; by hand HOSTILE=100000. */
const REQUESTS = Number(process.env["HOSTILE"] ?? 3000);
const SEED = 20_261_124;

const failures: unknown[] = [];
let server: FastifyInstance;
beforeAll(async () => {
  server = await buildServer({
    ledger: smallLedger(),
    attachments: memoryAttachments(),
    dist: builtPage(),
    port: 5640,
    today: () => "2026-11-24",
    onFailure: (error) => failures.push(error),
  });
}, 60_000);
afterAll(() => server.close());

const nasty = fc.constantFrom(
  "",
  "0",
  "-1",
  "1e999",
  "NaN",
  "null",
  "undefined",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "../../etc/passwd",
  "%00",
  "%2e%2e%2f",
  "%",
  "%E0%A4%A",
  "'; DROP TABLE change; --",
  "<script>alert(1)</script>",
  "=cmd|' /C calc'!A0",
  "\u202e",
  "💧".repeat(50),
  "a".repeat(5000),
  "9".repeat(400),
  "2023-02-30",
  "..",
  "[[[[",
  "{{7*7}}",
);
/** Without the lone surrogates that no address can hold. */
const wellFormed = (text: string): string => Buffer.from(text, "utf8").toString("utf8");
const known = fc.constantFrom(
  "640121",
  "venue",
  "school",
  "rule",
  "V1",
  "S1",
  "plan-50@2022-05-06",
  "1",
  "2",
  ...registerIds,
);
const part = fc.oneof(
  { weight: 3, arbitrary: known },
  { weight: 2, arbitrary: nasty },
  {
    weight: 1,
    arbitrary: fc.string({ unit: "binary", maxLength: 30 }).map((it) => encodeURIComponent(wellFormed(it))),
  },
);

const template = fc.constantFrom(
  "/api/v1/counties/*/changes",
  "/api/v1/counties/640121/changes",
  "/api/v1/counties/640121/changes/*/undo",
  "/api/v1/counties/640121/registers/*/*",
  "/api/v1/counties/640121/registers/*/*/history",
  "/api/v1/counties/640121/registers/*",
  "/api/v1/counties/640121/site",
  "/api/v1/counties/640121/findings",
  "/api/v1/counties/640121/coverage",
  "/api/v1/counties/*/snapshot",
  "/api/v1/counties/640121/attachments/*",
  `/api/v1/counties/640121/attachments/${"a".repeat(64)}`,
  "/api/v1/counties",
  "/api/v1/session",
  "/api/v1/*",
  "/ogc/collections/*/items",
  "/ogc/collections/640121-venue/items",
  "/ogc/collections/640121-findings/items/*",
  "/ogc/collections/640121-zones/items",
  "/ogc/*",
  "/*",
  "/assets/*",
);
const queryName = fc.constantFrom(
  "asOf",
  "rev",
  "after",
  "limit",
  "offset",
  "bbox",
  "datetime",
  "rule",
  "verdict",
  "f",
  "x",
  "__proto__",
);
const queryValue = fc.oneof(
  nasty,
  fc.constantFrom("1", "2", "2026-11-24", "inside", "plan-50", "106,38,107,39", "106,38,107", "../2026-01-01", "json"),
);
const query = fc.array(fc.tuple(queryName, queryValue), { maxLength: 4 });
const address = fc
  .tuple(template, fc.array(part, { minLength: 3, maxLength: 3 }), query)
  .map(([path, parts, asked]) => {
    let i = 0;
    const filled = path.replaceAll("*", () => parts[i++] ?? "");
    const text = asked.map(([name, value]) => `${name}=${encodeURIComponent(wellFormed(value))}`).join("&");
    return text === "" ? filled : `${filled}?${text}`;
  });

const anything = fc.anything({
  key: fc.oneof(nasty, fc.constantFrom("register", "record", "id", "geometry", "coordinates", "type", "why", "puts")),
  values: [fc.double(), fc.integer(), fc.boolean(), fc.constant(null), nasty, fc.string({ unit: "binary" })],
  maxDepth: 3,
});
const geometry = fc.oneof(
  anything,
  fc.record({
    type: fc.constantFrom("Point", "Polygon", "MultiPolygon", "LineString", "GeometryCollection", "x"),
    coordinates: anything,
  }),
  fc.constantFrom(
    { type: "Point", coordinates: [106.2505, 38.281] },
    { type: "Point", coordinates: [1e308, -1e308] },
    { type: "Point", coordinates: [106.25, 38.28, 1100] },
    { type: "Polygon", coordinates: [] },
    { type: "Polygon", coordinates: [[]] },
    {
      type: "Polygon",
      coordinates: [
        [
          [106.25, 38.28],
          [106.25, 38.28],
          [106.25, 38.28],
          [106.25, 38.28],
        ],
      ],
    },
    {
      type: "Polygon",
      coordinates: [
        [
          [106.25, 38.28],
          [106.26, 38.29],
          [106.26, 38.28],
          [106.25, 38.29],
          [106.25, 38.28],
        ],
      ],
    },
    {
      type: "MultiPolygon",
      coordinates: [
        [
          [
            [180, 89.9],
            [-180, 89.9],
            [0, 90],
            [180, 89.9],
          ],
        ],
      ],
    },
  ),
);
const record = fc.oneof(
  anything,
  fc.record(
    {
      id: fc.oneof(known, nasty),
      name: nasty,
      categories: fc.oneof(fc.constant(["bar"]), anything),
      stage: fc.constantFrom("primary", "x"),
      geometry,
      since: fc.constantFrom("2020-01-01", "2020-02-30", 5, null),
      until: fc.constantFrom("2019-01-01", "2030-01-01"),
      accuracy: fc.oneof(fc.double(), fc.constantFrom(5, 0, "5")),
      extra: anything,
    },
    { requiredKeys: ["id", "name"] },
  ),
);
const change = fc.record(
  {
    why: fc.oneof(fc.constant("试"), anything),
    puts: fc.oneof(
      anything,
      fc.array(fc.record({ register: fc.oneof(fc.constantFrom(...registerIds, "rule"), nasty), record }), {
        maxLength: 4,
      }),
    ),
    removals: fc.oneof(
      fc.constant([]),
      anything,
      fc.array(fc.record({ register: fc.constantFrom(...registerIds, "rule"), id: known }), { maxLength: 2 }),
    ),
  },
  { requiredKeys: ["why", "puts"] },
);
const site = fc.record(
  {
    lon: fc.oneof(fc.double(), fc.constant(106.25)),
    lat: fc.oneof(fc.double(), fc.constant(38.28)),
    categories: fc.oneof(fc.constant(["bar"]), anything),
    accuracy: fc.double(),
    asOf: nasty,
  },
  { requiredKeys: ["lon", "lat", "categories"] },
);

/** JSON where it can be made; JSON.stringify refuses what refers to itself or holds a bigint. */
const json = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? "null";
  } catch {
    return "{";
  }
};
const body: fc.Arbitrary<string | Buffer | undefined> = fc.oneof(
  { weight: 4, arbitrary: change.map(json) },
  { weight: 1, arbitrary: site.map(json) },
  { weight: 1, arbitrary: anything.map(json) },
  { weight: 1, arbitrary: change.map((it) => gzipSync(json(it))) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((it) => Buffer.from(it)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "[".repeat(3000),
      `{"a":${"9".repeat(5000)}}`,
      '{"why":"\\ud800","puts":[]}',
      `"${"x".repeat(70_000)}"`,
      undefined,
    ),
  },
);
const headers = fc.record(
  {
    "content-type": fc.oneof(
      { weight: 4, arbitrary: fc.constant("application/json") },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          "image/png",
          "text/plain",
          "application/json; charset=utf-16",
          "multipart/form-data",
          "x",
          "",
        ),
      },
    ),
    "content-encoding": fc.constantFrom("gzip", "br", "deflate", "x"),
    "if-match": fc.oneof(fc.constantFrom("1", "2", "*", '"1"'), nasty),
    "if-none-match": nasty,
    "idempotency-key": fc.oneof(fc.constantFrom("a", "b"), nasty),
    "accept-encoding": nasty,
    "accept-language": nasty,
    accept: nasty,
    range: fc.constantFrom("bytes=0-1", "bytes=9-1", "lines=1"),
    "x-forwarded-for": nasty,
    "transfer-encoding": fc.constantFrom("chunked"),
    cookie: nasty,
    authorization: nasty,
  },
  { requiredKeys: ["content-type"] },
);
/** Only what Node itself would let into a header. */
const sendable = (all: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined && /^[\t\x20-\x7e]*$/.test(String(value))),
  );

const anyRequest = fc.record({
  method: fc.constantFrom("GET", "POST", "POST", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH"),
  url: address,
  headers: headers.map(sendable),
  payload: body,
});

/** A record of any register with all its columns, some of them right, the key as its table makes it or not. */
const ofAnyRegister = fc
  .record({
    register: fc.constantFrom(...registerIds),
    values: fc.array(
      fc.oneof(nasty, anything, fc.constantFrom("2020-01-01", 1, "V1", "bar", ["bar"], "2026-01", "S1", "yes")),
      {
        minLength: 12,
        maxLength: 12,
      },
    ),
    geometry,
    id: fc.option(nasty),
  })
  .map(({ register, values, geometry: shape, id }) => {
    const { columns, key } = tableOf(register);
    const record = Object.fromEntries(columns.map((column, i) => [column.id, values[i % values.length]]));
    const made = key.map((name) => (typeof record[name] === "string" ? record[name] : "")).join("/");
    return { register, record: { ...record, id: id ?? made, geometry: shape } };
  });

/** Nearly right: a venue, a school, a rule of which one cell is anything, so that what is behind the door is reached. */
const nearly = fc.oneof(
  ofAnyRegister,
  fc
    .record({
      id: known,
      cell: fc.constantFrom("name", "categories", "geometry", "established", "note", "x"),
      value: anything,
      good: fc.boolean(),
    })
    .map(({ id, cell, value, good }) => ({
      register: "venue",
      record: { id, name: "店", categories: ["bar"], ...(good ? {} : { [cell]: value }) },
    })),
  fc
    .record({ id: known, geometry, since: fc.constantFrom("2020-01-01", undefined) })
    .map((it) => ({ register: "school", record: { name: "校", stage: "primary", ...it } })),
  fc
    .record({ cell: fc.constantFrom("distance", "since", "from", "measure", "title", "stages"), value: anything })
    .map(({ cell, value }) => ({
      register: "rule",
      record: { ...plan50, since: "2030-01-01", until: null, enabled: true, [cell]: value },
    })),
);
const nearlyRight = fc.oneof(
  fc
    .record({
      puts: fc.array(nearly, { minLength: 1, maxLength: 3 }),
      removals: fc.constantFrom([], [{ register: "venue", id: "V1" }]),
    })
    .map((it) => ({
      method: "POST",
      url: "/api/v1/counties/640121/changes",
      headers: { "content-type": "application/json" },
      payload: json({ why: "试", ...it }),
    })),
  fc.integer({ min: 0, max: 60 }).map((revision) => ({
    method: "POST",
    url: `/api/v1/counties/640121/changes/${revision}/undo`,
    headers: { "content-type": "application/json" },
    payload: "{}",
  })),
  fc
    .tuple(fc.constantFrom("findings", "coverage", "snapshot", "registers/venue", "changes"), queryValue)
    .map(([what, day]) => ({
      method: "GET",
      url: `/api/v1/counties/640121/${what}?asOf=${encodeURIComponent(wellFormed(day))}`,
      headers: {},
      payload: undefined,
    })),
);

const hostile = fc.oneof({ weight: 2, arbitrary: anyRequest }, { weight: 1, arbitrary: nearlyRight }).map(
  ({ payload, method, ...rest }): InjectOptions => ({
    ...rest,
    method: method as NonNullable<InjectOptions["method"]>,
    ...(payload === undefined || method === "GET" || method === "HEAD" ? {} : { payload }),
  }),
);

/** The live stream answers and then stays open, as it should: it is no request to wait for. */
const staysOpen = ({ method, url }: InjectOptions): boolean =>
  method === "GET" && new URL(String(url), "http://x").pathname === "/api/v1/changes";

const stack = /\n\s+at |node_modules|\/src\/|\.ts:\d|Error: /;

/** No fault of ours, no word about our insides. */
function expectHarmless(status: number, text: string, what: string): void {
  expect(
    status < 500 || status === 503,
    `${status} ${what}\n${failures.map((it) => (it instanceof Error ? it.stack : String(it))).join("\n")}`,
  ).toBe(true);
  if (status >= 400) expect(stack.test(text), `${what}\n${text}`).toBe(false);
}

describe("hostile requests", () => {
  it(`AP40 ${REQUESTS} fuzzed requests: no crash, no silence, no 5xx but 503, no stack trace`, {
    timeout: 3_600_000,
  }, async () => {
    const statuses = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(
        hostile.filter((request) => !staysOpen(request)),
        async (request) => {
          const answer = await server.inject({ ...request, headers: { host: HOST, ...request.headers } });
          statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1);
          // A picture of the page may hold any bytes; only texts are looked at.
          expectHarmless(
            answer.statusCode,
            answer.payload,
            `${request.method} ${request.url} ${json(request.payload).slice(0, 2000)} ${json(request.headers)}`,
          );
        },
      ),
      // A request that is never answered is as bad as a crash.
      { numRuns: REQUESTS, seed: SEED, endOnFailure: true, timeout: 20_000 },
    );
    expect(failures).toEqual([]);
    // The fuzz reaches what it is meant to: reading, writing, and every kind of refusal.
    for (const status of [200, 201, 400, 404, 413, 415, 422])
      expect(statuses.get(status) ?? 0, `${status}`).toBeGreaterThan(0);
    expect((await server.inject({ url: "/healthz", headers: { host: HOST } })).statusCode).toBe(200);
  });

  it("AP41 what is no HTTP, is too long or lies about its length is answered or cut off; the server lives on", async () => {
    await server.listen({ host: "127.0.0.1", port: 0 });
    const { port } = server.server.address() as AddressInfo;
    const own = `Host: 127.0.0.1:${port}\r\n`;
    const head = `POST /api/v1/counties/640121/changes HTTP/1.1\r\n${own}Content-Type: application/json\r\n`;
    const texts = [
      "GET\r\n\r\n",
      "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
      "GET / HTTP/9.9\r\n\r\n",
      `GET /${"a".repeat(100_000)} HTTP/1.1\r\n${own}\r\n`,
      `GET / HTTP/1.1\r\n${own}X: ${"b".repeat(100_000)}\r\n\r\n`,
      `GET / HTTP/1.1\r\n${own}Host: evil.example\r\n\r\n`,
      `${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      `${head}Content-Length: -1\r\n\r\n`,
      `${head}Content-Length: 99999999999\r\n\r\n{`,
      `${head}Transfer-Encoding: chunked\r\n\r\nZZ\r\n`,
      `${head}Transfer-Encoding: chunked\r\n\r\n5\r\n{"why\r\n0\r\n\r\n`,
      `${head}Expect: 100-continue\r\nContent-Length: 2\r\n\r\n{}`,
      `GET /api/v1/changes HTTP/1.1\r\n${own}Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
      `CONNECT evil.example:443 HTTP/1.1\r\n${own}\r\n`,
      `GET http://evil.example/ HTTP/1.1\r\n${own}\r\n`,
      `GET //evil.example/%2e%2e HTTP/1.1\r\n${own}\r\n`,
      `GET / HTTP/1.1\r\n${own}\r\n`.repeat(200),
      "\0".repeat(5000),
    ];
    const said = (text: string) =>
      new Promise<string>((resolve) => {
        let heard = "";
        const socket = connect(port, "127.0.0.1", () => socket.write(text));
        socket.setTimeout(400, () => socket.destroy());
        socket.on("data", (chunk) => {
          heard += chunk.toString("latin1").slice(0, 20_000);
        });
        socket.on("error", () => {});
        socket.on("close", () => resolve(heard));
      });
    for (const heard of await Promise.all(texts.map(said))) {
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1] ?? 0);
      expectHarmless(status, heard, heard.slice(0, 300));
    }
    const alive = await said(`GET /healthz HTTP/1.1\r\n${own}Connection: close\r\n\r\n`);
    expect(alive).toContain('"status":"ok"');
    expect(failures).toEqual([]);
  });

  it("AP42 a sender that trickles its headers or its body is not waited for", () => {
    const { headersTimeout, requestTimeout } = server.server;
    expect(headersTimeout).toBeGreaterThan(0);
    expect(headersTimeout).toBeLessThanOrEqual(15_000);
    expect(requestTimeout).toBeGreaterThan(0);
    expect(requestTimeout).toBeLessThanOrEqual(120_000);
  });
});
