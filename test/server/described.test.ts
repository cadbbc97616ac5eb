import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { registerIds } from "../../src/domain/registers/index.ts";
import { ask, county, smallServer } from "./small-server.ts";
import { bar, post, undo } from "./writing/asking.ts";

/** A server whose every JSON answer is held against the schema of its route and status. */
async function held() {
  const server = await smallServer();
  const validated = new Set<string>();
  const faults: string[] = [];
  /** The first request's compiler, which is the server's own: a route may have one that takes everything. */
  let compile: FastifyRequest["compileValidationSchema"] | undefined;
  server.addHook("onSend", async (request, reply, payload) => {
    const { url, method, schema } = request.routeOptions;
    const responses = (schema as { response?: Record<string, object> } | undefined)?.response ?? {};
    const answer = responses[String(reply.statusCode)];
    if (!answer || "content" in answer || typeof payload !== "string") return payload;
    compile ??= request.compileValidationSchema.bind(request);
    const validate = compile(answer);
    if (!validate(JSON.parse(payload))) faults.push(`${String(method)} ${url}: ${JSON.stringify(validate.errors)}`);
    validated.add(`${String(method)} ${url} ${reply.statusCode}`);
    return payload;
  });
  return { server, validated, faults };
}

let server: FastifyInstance;
let validated: Set<string>;
let faults: string[];
beforeAll(async () => {
  ({ server, validated, faults } = await held());
});
const get = (path: string) => ask(server, `${county}/${path}`);

describe("what the API says of itself", () => {
  it("AP70 every answer is of the form that its route describes", async () => {
    await ask(server, "/api/v1/counties");
    await ask(server, "/api/v1/session");
    for (const register of registerIds) {
      await get(`registers/${register}`);
      const { records } = (await get(`registers/${register}`)).json();
      for (const { id } of records.slice(0, 3)) await get(`registers/${register}/${encodeURIComponent(id)}`);
    }
    await get("findings?verdict=inside&verdict=outside&verdict=unplaced");
    await get("coverage");
    await post(server, { lon: 106.2505, lat: 38.2811, categories: ["bar"] } as object, {}, "site");
    await ask(server, `${county}/site`, {
      method: "POST",
      payload: { lon: 106.2505, lat: 38.2811, categories: ["bar"] },
    });
    await post(server, { puts: [bar("V1", { geometry: { type: "Point", coordinates: [106.25, 38.28] } })] });
    await undo(server, 2);
    await get("changes");
    await get("registers/venue/V1/history");
    const bytes = await sharp({ create: { width: 2, height: 2, channels: 3, background: "red" } })
      .png()
      .toBuffer();
    const image = { method: "PUT", payload: bytes, headers: { "content-type": "image/png" } } as const;
    const hash = createHash("sha256").update(bytes).digest("hex");
    for (let i = 0; i < 2; i++) await ask(server, `${county}/attachments/${hash}`, image);
    expect(faults).toEqual([]);
    for (const one of [
      "GET /api/v1/counties 200",
      "GET /api/v1/counties/:adcode/registers/:register 200",
      "GET /api/v1/counties/:adcode/registers/:register/:id 200",
      "GET /api/v1/counties/:adcode/registers/:register/:id/history 200",
      "GET /api/v1/counties/:adcode/findings 200",
      "GET /api/v1/counties/:adcode/coverage 200",
      "GET /api/v1/counties/:adcode/changes 200",
      "POST /api/v1/counties/:adcode/changes 201",
      "POST /api/v1/counties/:adcode/changes/:rev/undo 201",
      "POST /api/v1/counties/:adcode/site 200",
      "PUT /api/v1/counties/:adcode/attachments/:sha256 201",
      "PUT /api/v1/counties/:adcode/attachments/:sha256 200",
    ])
      expect([...validated]).toContain(one);
  });

  it("AP71 every route described has a summary, an answer and problems", async () => {
    const { paths } = (await ask(server, "/api/v1/openapi.json")).json();
    for (const [path, methods] of Object.entries(
      paths as Record<string, Record<string, { responses: object; summary?: string }>>,
    ))
      for (const [method, { responses, summary }] of Object.entries(methods)) {
        expect(summary, `${method} ${path}`).toBeTruthy();
        expect(
          Object.keys(responses).some((status) => status.startsWith("2")),
          `${method} ${path}`,
        ).toBe(true);
        expect(Object.keys(responses), `${method} ${path}`).toContain("4XX");
      }
  });
});
