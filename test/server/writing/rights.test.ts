import type { FastifyInstance } from "fastify";
import { beforeEach, describe, expect, it } from "vitest";
import type { Grant, Principal } from "../../../src/domain/access/principal.ts";
import { ask, county, smallServer } from "../small-server.ts";
import { bar, post, undo } from "./asking.ts";

const people: Readonly<Record<string, readonly Grant[]>> = {
  zhang: [{ county: "640121", role: "venues" }],
  wang: [{ county: "640121", role: "venues" }],
  li: [{ county: "640121", role: "office" }],
  zhao: [{ county: "640121", role: "viewer" }],
  sun: [{ county: "640121", role: "legal" }],
  chen: [{ county: "110000", role: "office" }],
  narrow: [{ county: "640121", role: "venues", townships: ["640121102"] }],
  // An office that was given one desk: it writes water hazards and does not see their phones.
  blind: [{ county: "640121", role: "office", desks: ["overview"] }],
  patrols: [{ county: "640121", role: "patrols" }],
};

let server: FastifyInstance;
beforeEach(async () => {
  server = await smallServer();
  // Who asks is told by a header: sessions have tests of their own.
  server.addHook("onRequest", async (request) => {
    const account = String(request.headers["x-test-account"] ?? "li");
    const principal: Principal = { account, grants: people[account] ?? [] };
    request.visitor = { way: "local", principal };
  });
});
const as = (account: string) => ({ "x-test-account": account });
const get = (account: string, path: string) => ask(server, `${county}/${path}`, { headers: as(account) });
const water = (id: string, more: object) => ({
  register: "waterHazard",
  record: { id, name: "坑塘", type: "pond", risk: "high", ...more },
});

describe("rights, through the routes", () => {
  it("AP80 a change that one may not make is refused whole, each record with its reason", async () => {
    const change = { puts: [bar("V9"), water("W1", {})] };
    const answer = await post(server, change, as("zhang"));
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ code: "change-refused", refusals: [{ register: "waterHazard", id: "W1" }] });
    expect(answer.json().refusals[0].zh).toMatch(/\p{Script=Han}/u);
    expect((await post(server, { puts: [bar("V9")] }, as("zhao"))).statusCode).toBe(403);
    expect((await get("li", "changes")).json().revision).toBe(1);
    expect((await post(server, { puts: [bar("V9")] }, as("zhang"))).json()).toMatchObject({ who: "zhang" });
  });

  it("AP81 a county one may not read is not told from one that is not there, on any route", async () => {
    const paths = [
      "snapshot",
      "registers/venue",
      "registers/venue/V1",
      "registers/venue/V1/history",
      "findings",
      "coverage",
      "changes",
      `attachments/${"a".repeat(64)}`,
    ];
    for (const path of paths)
      expect((await get("chen", path)).json(), path).toMatchObject({ status: 404, code: "county-unknown" });
    expect((await post(server, { puts: [bar("V9")] }, as("chen"))).json()).toMatchObject({ code: "county-unknown" });
    expect((await post(server, {}, as("chen"), "changes/1/undo")).json()).toMatchObject({
      code: "county-unknown",
    });
    const anywhere = async (url: string) => (await ask(server, url, { headers: as("chen") })).json();
    expect(await anywhere("/api/v1/counties")).toEqual([]);
    expect((await anywhere("/ogc/collections")).collections).toEqual([]);
    expect(await anywhere("/ogc/collections/640121-venue")).toMatchObject({ code: "collection-unknown" });
    expect(await anywhere("/api/v1/changes?county=640121")).toMatchObject({ code: "county-unknown" });
  });

  it("AP82 one takes back one's own change; another's only the office does, and says why", async () => {
    await post(server, { puts: [bar("V9")] }, as("zhang"));
    const back = (account: string, body: object) => post(server, body as never, as(account), "changes/2/undo");
    const bare = async (account: string, body: object) =>
      (await ask(server, `${county}/changes/2/undo`, { method: "POST", payload: body, headers: as(account) })).json();
    expect(await bare("wang", { why: "x" })).toMatchObject({ status: 403, code: "undo-refused" });
    expect(await bare("li", {})).toMatchObject({ status: 422, code: "why-missing", path: "/why" });
    expect((await back("li", { why: "核对后撤销" })).json()).toMatchObject({ revision: 3, who: "li" });
    await post(server, { puts: [bar("V8")] }, as("wang"));
    const own = await ask(server, `${county}/changes/4/undo`, { method: "POST", payload: {}, headers: as("wang") });
    expect(own.json()).toMatchObject({ revision: 5, who: "wang" });
    expect((await undo(server, 99)).statusCode).toBe(404);
  });

  it("AP83 a column one does not see is in no answer, and is not erased by one's change", async () => {
    await post(server, { puts: [water("W1", { phone: "13900000000" })] }, as("li"));
    for (const path of [
      "registers/waterHazard",
      "registers/waterHazard/W1",
      "registers/waterHazard/W1/history",
      "changes",
      "snapshot",
    ]) {
      const { payload } = await get("zhao", path);
      expect(payload.includes("13900000000"), path).toBe(false);
      expect(payload.includes("W1"), path).toBe(true);
    }
    const { payload } = await ask(server, "/ogc/collections/640121-waterHazard/items", { headers: as("zhao") });
    expect([payload.includes("坑塘"), payload.includes("13900000000")]).toEqual([true, false]);
    expect((await get("patrols", "registers/waterHazard/W1")).json().record.phone).toBe("13900000000");
    expect((await get("blind", "registers/waterHazard/W1")).json().record.phone).toBeUndefined();
    expect((await post(server, { puts: [water("W1", { note: "换了救生圈" })] }, as("blind"))).statusCode).toBe(201);
    expect((await get("patrols", "registers/waterHazard/W1")).json().record).toMatchObject({
      note: "换了救生圈",
      phone: "13900000000",
    });
    const guess = await post(server, { puts: [water("W1", { phone: "1" })] }, as("blind"));
    expect(guess.json()).toMatchObject({ status: 403, code: "change-refused" });
  });

  it("AP84 a conflict shows what stands as the writer may see it", async () => {
    await post(server, { puts: [water("W1", { phone: "13900000000" })] }, as("li"));
    const answer = await post(server, { puts: [water("W1", { note: "x" })] }, { ...as("patrols"), "if-match": "1" });
    expect(answer.json().conflicts).toMatchObject([{ id: "W1", record: { phone: "13900000000" } }]);
  });

  it("AP85 who writes in some townships alone is judged by where a record stands, and a broken shape is no way in", async () => {
    const at = (lon: number) => ({ geometry: { type: "Point", coordinates: [lon, 38.25] }, accuracy: 5 });
    expect((await post(server, { puts: [bar("V9", at(106.25))] }, as("narrow"))).statusCode).toBe(201);
    expect((await post(server, { puts: [bar("V9", at(106.35))] }, as("narrow"))).statusCode).toBe(403);
    const broken = { puts: [bar("V9", { geometry: { type: "Point", coordinates: "here" } })] };
    expect((await post(server, broken, as("narrow"))).json()).toMatchObject({ status: 422, code: "change-invalid" });
  });

  it("AP86 without the right to change anything one adds no image", async () => {
    const url = `${county}/attachments/${"a".repeat(64)}`;
    const sent = (account: string) =>
      ask(server, url, {
        method: "PUT",
        payload: Buffer.from("x"),
        headers: { ...as(account), "content-type": "image/png" },
      });
    expect((await sent("zhao")).json()).toMatchObject({ status: 403, code: "upload-refused" });
    expect((await sent("patrols")).json()).toMatchObject({ code: "hash-differs" });
  });
});
