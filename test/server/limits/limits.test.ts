import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, it } from "vitest";
import type { Commit } from "../../../src/domain/change/change.ts";
import { nesting } from "../../../src/server/limits/json-body.ts";
import { withinRows } from "../../../src/server/writing/log-page.ts";
import { ask, county, smallServer } from "../small-server.ts";
import { bar, post } from "../writing/asking.ts";

let server: FastifyInstance;
beforeAll(async () => {
  server = await smallServer();
});
const text = (id: string) => JSON.stringify({ why: "x", puts: [bar(id)] });

describe("limits", () => {
  it("AP30 a body may come compressed", async () => {
    const ways = [
      ["gzip", gzipSync],
      ["deflate", deflateSync],
      ["br", brotliCompressSync],
    ] as const;
    for (const [encoding, compress] of ways) {
      const answer = await post(server, compress(text(encoding)), { "content-encoding": encoding });
      expect(answer.statusCode, encoding).toBe(201);
    }
    expect((await post(server, text("plain"), { "content-encoding": "identity" })).statusCode).toBe(201);
    for (const encoding of ["zstd", "gzip, gzip", "constructor"])
      expect((await post(server, gzipSync(text("z")), { "content-encoding": encoding })).json()).toMatchObject({
        status: 415,
        code: "body-encoding",
      });
    expect((await post(server, "no gzip at all", { "content-encoding": "gzip" })).json()).toMatchObject({
      status: 400,
      code: "body-invalid",
    });
    expect(
      (await post(server, gzipSync(text("cut")).subarray(0, 40), { "content-encoding": "gzip" })).json(),
    ).toMatchObject({
      status: 400,
    });
  });

  it("AP31 a zip bomb is refused when it has inflated to the limit, on every route that takes a body", async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024, 32), { level: 9 });
    expect(bomb.length).toBeLessThan(300_000);
    const before = process.memoryUsage().arrayBuffers;
    for (const path of ["changes", "site"]) {
      const answer = await post(server, bomb, { "content-encoding": "gzip" }, path);
      expect(answer.json(), path).toMatchObject({ status: 413, code: "body-too-large" });
    }
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(150 * 1024 * 1024);
    const large = gzipSync(JSON.stringify({ why: "x".repeat(70_000) }));
    expect((await post(server, large, { "content-encoding": "gzip" }, "changes/2/undo")).json()).toMatchObject({
      status: 413,
    });
  });

  it("AP32 an import of 50,000 rows is one change; one row more is too many", async () => {
    const own = await smallServer();
    const puts = Array.from({ length: 50_000 }, (_, i) =>
      bar(`N${i}`, {
        geometry: { type: "Point", coordinates: [106.2 + (i % 250) / 2500, 38.2 + Math.floor(i / 250) / 2500] },
        accuracy: 5,
        address: "望远镇示例路一号院内东侧",
        established: "2019-01-01",
        status: "operating",
      }),
    );
    expect((await post(own, { puts: [...puts, bar("one more")] })).json()).toMatchObject({
      status: 413,
      code: "rows-too-many",
    });
    const answer = await post(own, gzipSync(JSON.stringify({ why: "导入", puts })), { "content-encoding": "gzip" });
    expect(answer.json()).toMatchObject({ revision: 2 });
    const log = (await ask(own, `${county}/changes?after=1`)).json();
    expect(log.changes[0].puts).toHaveLength(50_000);
  });

  it("AP33 JSON nested without end is refused, brackets in strings do not count", async () => {
    expect(nesting('{"a":[1,"[[[\\"[["]}')).toBe(2);
    for (const deep of ["[".repeat(100_000), `{"why":"x","puts":${"[".repeat(5000)}${"]".repeat(5000)}}`])
      expect((await post(server, deep)).json()).toMatchObject({ status: 400, code: "body-invalid" });
  });

  it("AP34 the log's answer ends before it grows too long, but never gives nothing", () => {
    const commit = (revision: number, rows: number) =>
      ({ revision, before: Array.from({ length: rows }) }) as unknown as Commit;
    const given = (...rows: number[]) => withinRows(rows.map((many, i) => commit(i, many))).length;
    expect(given()).toBe(0);
    expect(given(90_000, 1)).toBe(1);
    expect(given(20_000, 30_000)).toBe(2);
    expect(given(20_000, 30_000, 1)).toBe(2);
    expect(given(1, 1, 1)).toBe(3);
  });

  it("AP35 of methods and types that nobody asked for there is an answer with a code", async () => {
    expect((await ask(server, `${county}/snapshot`, { method: "DELETE" })).json()).toMatchObject({ status: 404 });
    expect(
      (
        await ask(server, `${county}/changes`, {
          method: "POST",
          payload: "a=b",
          headers: { "content-type": "application/x-www-form-urlencoded" },
        })
      ).json(),
    ).toMatchObject({
      status: 415,
      code: "body-type",
    });
    expect((await ask(server, `${county}/registers/venue/${"a".repeat(3000)}`)).json()).toMatchObject({ status: 404 });
    expect((await ask(server, `${county}/registers/venue/%E0%A4%A`)).json()).toMatchObject({ status: 400 });
  });
});
