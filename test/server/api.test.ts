import { gunzipSync } from "node:zlib";
import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, it } from "vitest";
import { registerIds } from "../../src/domain/registers/index.ts";
import { decodeSnapshot } from "../../src/io/wire.ts";
import { sapling } from "../cli/run-cli.ts";
import { writePack } from "../small-pack.ts";
import { ask, county, smallServer } from "./small-server.ts";

let server: FastifyInstance;
beforeAll(async () => {
  server = await smallServer();
});
const get = async (url: string) => (await ask(server, url)).json();
const codeOf = async (url: string) => {
  const answer = await ask(server, url);
  expect(String(answer.headers["content-type"])).toContain("application/problem+json");
  return [answer.statusCode, answer.json().code];
};

describe("the read API", () => {
  it("S40 lists the counties, and says that it lives", async () => {
    expect(await get("/api/v1/counties")).toMatchObject([
      {
        adcode: "640121",
        name: { zh: "永宁县", en: "Yongning County" },
        revision: 1,
        asOf: "2026-11-24",
        sample: true,
      },
    ]);
    expect(await get("/healthz")).toEqual({ status: "ok", counties: 1 });
  });

  it("S41 the snapshot is the county, compressed as the reader likes", async () => {
    const plain = await ask(server, `${county}/snapshot`);
    expect(plain.statusCode).toBe(200);
    const read = decodeSnapshot(plain.rawPayload);
    expect(read.registers.venue.map((venue) => venue.id)).toEqual(["V1", "V2", "V3", "V4", "V5"]);
    const zipped = await ask(server, `${county}/snapshot`, { headers: { "accept-encoding": "gzip" } });
    expect(zipped.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(zipped.rawPayload).equals(plain.rawPayload)).toBe(true);
    const brotli = await ask(server, `${county}/snapshot`, { headers: { "accept-encoding": "gzip, deflate, br" } });
    expect(brotli.headers["content-encoding"]).toBe("br");
  });

  it("S42 with asOf, the snapshot holds what stands on that day", async () => {
    const { rawPayload } = await ask(server, `${county}/snapshot?asOf=2023-01-01`);
    expect(decodeSnapshot(rawPayload).registers.venue.map((venue) => venue.id)).toEqual(["V1", "V2", "V3", "V4"]);
  });

  it.each(["/api/v1/counties", `${county}/snapshot`, `${county}/findings`, `${county}/registers/venue`])(
    "S43 %s that did not change is not sent twice",
    async (url) => {
      const first = await ask(server, url);
      const etag = String(first.headers["etag"]);
      expect(etag).toMatch(/^(W\/)?"/);
      const again = await ask(server, url, { headers: { "if-none-match": etag } });
      expect(again.statusCode).toBe(304);
      expect(again.rawPayload).toHaveLength(0);
      expect((await ask(server, url, { headers: { "if-none-match": '"other"' } })).statusCode).toBe(200);
    },
  );

  it("S44 registers, whole or of a day, and single records", async () => {
    const all = await get(`${county}/registers/venue`);
    expect(all).toMatchObject({ revision: 1, asOf: "2026-11-24" });
    expect(all.records).toHaveLength(5);
    expect((await get(`${county}/registers/venue?asOf=2023-01-01`)).records).toHaveLength(4);
    expect(await get(`${county}/registers/school/S1`)).toMatchObject({ record: { id: "S1", name: "示例一小" } });
    for (const register of registerIds)
      expect((await ask(server, `${county}/registers/${register}`)).statusCode, register).toBe(200);
  });

  it("S45 findings by day, rule and verdict", async () => {
    const found = await get(`${county}/findings`);
    const verdicts = Object.fromEntries(
      found.findings.map((row: Record<string, string>) => [row["venue"], row["verdict"]]),
    );
    expect(verdicts).toEqual({ V1: "inside", V5: "inside", V2: "survey", V4: "unplaced" });
    expect(found.counts["plan-50"]).toEqual({ inside: 2, survey: 1, outside: 1, unplaced: 1 });
    expect(found.placesUnchecked).toBe(0);
    expect((await get(`${county}/findings?asOf=2023-01-01&verdict=inside`)).findings).toHaveLength(1);
    expect((await get(`${county}/findings?verdict=outside`)).findings).toMatchObject([{ venue: "V3" }]);
    expect((await get(`${county}/findings?verdict=inside&verdict=unplaced`)).findings).toHaveLength(3);
    expect((await get(`${county}/findings?rule=example-500&verdict=inside`)).findings).toHaveLength(4);
  });

  it("S46 the findings served equal those of `sapling check`", async () => {
    const ran = await sapling(["check", "--pack", writePack(), "--json", "--all"]);
    const { findings } = JSON.parse(ran.out);
    const served = await get(`${county}/findings?verdict=inside&verdict=survey&verdict=outside&verdict=unplaced`);
    expect(served.findings).toEqual(findings);
  });

  it("S47 coverage by township, and for the county", async () => {
    const { coverage } = await get(`${county}/coverage`);
    expect(coverage).toContainEqual({
      township: "640121102",
      indicator: "psychologist",
      numerator: 1,
      denominator: 1,
      share: 100,
      target: 100,
    });
    expect(coverage.map((row: { township: string }) => row.township)).toContain("640121");
  });

  it("S48 a site is judged, never allowed", async () => {
    const payload = { lon: 106.2505, lat: 38.2811, accuracy: 1, categories: ["tobacco"] };
    const answer = await ask(server, `${county}/site`, { method: "POST", payload });
    expect(answer.statusCode).toBe(200);
    const site = answer.json();
    expect(site.rules).toMatchObject([{ rule: { id: "plan-50" }, verdict: "inside" }]);
    expect(site.notJudged).toMatchObject([{ rule: { id: "example-500" }, why: "disabled" }]);
    expect(JSON.stringify(site)).not.toMatch(/allowed|准许/);
  });

  it("S49 what is not there is 404 with a code", async () => {
    expect(await codeOf("/api/v1/nothing")).toEqual([404, "route-unknown"]);
    expect(await codeOf("/api/v1/counties/110000/snapshot")).toEqual([404, "county-unknown"]);
    expect(await codeOf(`${county}/registers/pigs`)).toEqual([404, "register-unknown"]);
    expect(await codeOf(`${county}/registers/toString`)).toEqual([404, "register-unknown"]);
    expect(await codeOf(`${county}/registers/venue/V99`)).toEqual([404, "record-unknown"]);
    expect(await codeOf(`${county}/findings?rule=none`)).toEqual([404, "rule-unknown"]);
    expect(await codeOf(`${county}/coverage?rev=7`)).toEqual([404, "revision-unknown"]);
    expect((await ask(server, `${county}/coverage?rev=1`)).statusCode).toBe(200);
  });

  it.each(["2023-02-30", "2023-2-3", "yesterday", ""])("S50 asOf=%s is refused, naming the field", async (day) => {
    for (const route of ["snapshot", "registers/venue", "findings", "coverage"]) {
      const answer = await ask(server, `${county}/${route}?asOf=${day}`);
      expect(answer.statusCode, route).toBe(400);
      expect(answer.json()).toMatchObject({ code: "query-invalid", path: "/asOf" });
    }
  });

  it("S51 a body that is wrong is refused, naming the field", async () => {
    const post = (payload: object | string, headers = {}) =>
      ask(server, `${county}/site`, {
        method: "POST",
        payload,
        headers: { "content-type": "application/json", ...headers },
      });
    const good = { lon: 106.25, lat: 38.28, categories: ["bar"] };
    const bad: readonly [object | string, string][] = [
      [{ ...good, lon: "106.25" }, "/lon"],
      [{ ...good, lat: 95 }, "/lat"],
      [{ ...good, categories: [] }, "/categories"],
      [{ ...good, categories: ["casino"] }, "/categories/0"],
      [{ ...good, accuracy: -1 }, "/accuracy"],
      [{ lon: 1, categories: ["bar"] }, "/lat"],
      [{ ...good, extra: 1 }, "/extra"],
    ];
    for (const [payload, path] of bad) {
      const answer = await post(payload);
      expect(answer.statusCode, path).toBe(400);
      expect(answer.json()).toMatchObject({ code: "body-invalid", path });
    }
    expect((await post("{")).json()).toMatchObject({ status: 400, code: "body-invalid" });
    expect((await post("lon=1", { "content-type": "text/plain" })).json()).toMatchObject({
      status: 415,
      code: "body-type",
    });
    expect((await post(`"${"x".repeat(70_000)}"`)).json()).toMatchObject({ status: 413, code: "body-too-large" });
    expect((await post(good)).statusCode).toBe(200);
  });

  it("S52 errors speak the reader's language", async () => {
    const url = "/api/v1/counties/1/snapshot";
    const zh = await ask(server, url, { headers: { "accept-language": "zh-CN,zh;q=0.9,en;q=0.8" } });
    expect(zh.json().title).toBe("没有这个县");
    expect(zh.headers["content-language"]).toBe("zh");
    expect((await ask(server, url)).json().title).toBe("There is no such county");
  });

  it("S53 OpenAPI 3.1 names every route and a schema for every register", async () => {
    const document = await get("/api/v1/openapi.json");
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths).sort()).toEqual(
      [
        "/api/v1/changes",
        "/api/v1/counties",
        "/api/v1/counties/{adcode}/attachments/{sha256}",
        "/api/v1/counties/{adcode}/changes",
        "/api/v1/counties/{adcode}/changes/{rev}/undo",
        "/api/v1/counties/{adcode}/coverage",
        "/api/v1/counties/{adcode}/findings",
        "/api/v1/counties/{adcode}/registers/{register}",
        "/api/v1/counties/{adcode}/registers/{register}/{id}",
        "/api/v1/counties/{adcode}/registers/{register}/{id}/history",
        "/api/v1/counties/{adcode}/site",
        "/api/v1/counties/{adcode}/snapshot",
        "/api/v1/session",
      ].sort(),
    );
    const names = Object.keys(document.components.schemas);
    for (const register of registerIds)
      expect(
        names.some((name) => name.toLowerCase() === `${register}record`.toLowerCase()),
        register,
      ).toBe(true);
    const venue = document.components.schemas.VenueRecord;
    expect(venue.required).toEqual(["id", "name", "categories"]);
    expect(venue.properties.categories.items.enum).toContain("tobacco");
    expect(JSON.stringify(document)).not.toContain("def-");
    for (const [path, methods] of Object.entries(document.paths))
      for (const { responses } of Object.values(methods as Record<string, { responses: object }>))
        expect(JSON.stringify(responses), path).toContain("#/components/schemas/Problem");
    for (const [, name] of JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g))
      expect(names).toContain(name);
  });

  it("S54 long answers are compressed", async () => {
    const answer = await ask(server, "/api/v1/openapi.json", { headers: { "accept-encoding": "br" } });
    expect(answer.headers["content-encoding"]).toBe("br");
  });
});
