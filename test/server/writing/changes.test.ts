import type { FastifyInstance } from "fastify";
import { beforeEach, describe, expect, it } from "vitest";
import { decodeSnapshot } from "../../../src/io/wire.ts";
import { ask, county, smallServer } from "../small-server.ts";
import { bar, post, undo } from "./asking.ts";

let server: FastifyInstance;
beforeEach(async () => {
  server = await smallServer();
});
const get = async (path: string) => (await ask(server, `${county}/${path}`)).json();

describe("writing", () => {
  it("AP1 a change is 201 with its revision, and every answer is of it from then on", async () => {
    const answer = await post(server, { puts: [bar("V9")] });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({ revision: 2, who: "local" });
    expect(answer.json().hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await get("registers/venue/V9")).toMatchObject({ revision: 2, record: { name: "酒吧 V9" } });
    const { rawPayload } = await ask(server, `${county}/snapshot`);
    expect(decodeSnapshot(rawPayload).registers.venue.map(({ id }) => id)).toContain("V9");
    const found = await get("findings?verdict=unplaced");
    expect(found.findings.map((row: { venue: string }) => row.venue)).toContain("V9");
    expect((await get("coverage")).revision).toBe(2);
  });

  it("AP2 any past revision is still answered, together with any day", async () => {
    await post(server, { puts: [bar("V9", { established: "2024-01-01" })] });
    await post(server, { removals: [{ register: "venue", id: "V1" }] });
    const ids = async (query: string) =>
      (await get(`registers/venue?${query}`)).records.map(({ id }: { id: string }) => id);
    expect(await ids("rev=1")).toEqual(["V1", "V2", "V3", "V4", "V5"]);
    expect(await ids("rev=2")).toContain("V9");
    expect(await ids("rev=2&asOf=2023-12-31")).not.toContain("V9");
    expect(await ids("rev=3")).not.toContain("V1");
    expect((await get("registers/venue/V1?rev=2")).record.id).toBe("V1");
    expect((await get("findings?rev=1")).revision).toBe(1);
    for (const rev of ["4", "0", "999999999999999"])
      expect((await ask(server, `${county}/registers/venue?rev=${rev}`)).json(), rev).toMatchObject({
        status: 404,
        code: "revision-unknown",
      });
  });

  it("AP3 If-Match refuses what somebody else changed since, with the version that stands", async () => {
    await post(server, { puts: [bar("V9", { note: "theirs" })] });
    const mine = { puts: [bar("V9", { note: "mine" })] };
    for (const seen of ["1", '"1"', 'W/"1"']) {
      const answer = await post(server, mine, { "if-match": seen });
      expect(answer.statusCode, seen).toBe(412);
      expect(answer.json()).toMatchObject({
        code: "conflict",
        revision: 2,
        conflicts: [{ register: "venue", id: "V9", revision: 2, record: { id: "V9", note: "theirs" } }],
      });
    }
    await post(server, { removals: [{ register: "venue", id: "V9" }] });
    expect((await post(server, mine, { "if-match": "2" })).json().conflicts).toMatchObject([
      { id: "V9", record: null },
    ]);
    expect((await post(server, mine, { "if-match": "3" })).json()).toMatchObject({ revision: 4 });
    // Another record was changed since: that is no conflict.
    expect((await post(server, { puts: [bar("V8")] }, { "if-match": "1" })).statusCode).toBe(201);
    expect((await post(server, mine, { "if-match": "*" })).statusCode).toBe(201);
    expect((await post(server, mine, { "if-match": "soon" })).json()).toMatchObject({
      code: "header-invalid",
      path: "If-Match",
    });
  });

  it("AP4 an Idempotency-Key sent twice writes once; with another change it is refused", async () => {
    const key = { "idempotency-key": "phone-7/41" };
    const first = await post(server, { puts: [bar("V9")] }, key);
    const again = await post(server, { puts: [bar("V9")] }, key);
    expect(again.statusCode).toBe(201);
    expect(again.json()).toEqual(first.json());
    expect((await get("changes")).revision).toBe(2);
    expect((await post(server, { puts: [bar("V8")] }, key)).json()).toMatchObject({ status: 422, code: "key-reused" });
    for (const bad of ["", "a b", "x".repeat(201)])
      expect((await post(server, { puts: [bar("V8")] }, { "idempotency-key": bad })).json()).toMatchObject({
        code: "header-invalid",
      });
  });

  it("AP5 a change with anything wrong is not written: 422, each problem with its path, in both languages", async () => {
    const wrong = {
      puts: [bar("V8"), bar("V9", { categories: ["casino"] }), { register: "school", record: { id: "S9" } }],
    };
    const answer = await post(server, wrong, { "accept-language": "zh" });
    expect(answer.statusCode).toBe(422);
    const { code, problems } = answer.json();
    expect(code).toBe("change-invalid");
    expect(problems.map(({ path }: { path: string }) => path)).toEqual(
      expect.arrayContaining(["puts/1/record/categories", "puts/2/record/name", "puts/2/record/stage"]),
    );
    for (const one of problems)
      expect(one).toMatchObject({
        title: expect.stringMatching(/./),
        remedy: expect.stringMatching(/\p{Script=Han}/u),
      });
    expect((await post(server, wrong)).json().problems[0].remedy).not.toMatch(/\p{Script=Han}/u);
    expect((await get("changes")).revision).toBe(1);
    expect((await post(server, { why: " ", puts: [bar("V9")] })).statusCode).toBe(422);
    expect((await post(server, {})).statusCode).toBe(422);
  });

  it("AP6 a body that is no change is 400, naming the field", async () => {
    const cases: readonly (readonly [object, string])[] = [
      [{ puts: 1 }, "/puts"],
      [{ puts: [1] }, "/puts/0"],
      [{ puts: [{ register: "pigs", record: {} }] }, "/puts/0/register"],
      [{ puts: [{ register: "venue", record: [] }] }, "/puts/0/record"],
      [{ puts: [{ register: "venue", record: {}, also: 1 }] }, "/puts/0/also"],
      [{ puts: [{ register: "venue", record: { id: 5 } }] }, "/puts/0/record/id"],
      [{ puts: [{ register: "rule", record: { id: "a", since: {} } }] }, "/puts/0/record/since"],
      [{ removals: [{ register: "venue" }] }, "/removals/0/id"],
      [{ removals: [{ register: "constructor", id: "1" }] }, "/removals/0/register"],
      [{ who: "me" }, "/who"],
      [{ why: 5 }, "/why"],
    ];
    for (const [body, path] of cases) {
      const answer = await post(server, body);
      expect(answer.json(), JSON.stringify(body)).toMatchObject({ status: 400, code: "body-invalid", path });
    }
    expect((await post(server, "[]")).json()).toMatchObject({ code: "body-invalid" });
    expect((await post(server, '{"why":"x","puts":[],"__proto__":{"a":1}}')).json()).toMatchObject({
      code: "body-invalid",
    });
  });

  it("AP7 the log gives every commit after a revision, oldest first", async () => {
    for (const id of ["V7", "V8", "V9"]) await post(server, { why: `加 ${id}`, puts: [bar(id)] });
    const revisions = (log: { changes: { revision: number }[] }) => log.changes.map(({ revision }) => revision);
    const log = await get("changes?after=1");
    expect(log.revision).toBe(4);
    expect(revisions(log)).toEqual([2, 3, 4]);
    expect(log.changes[0]).toMatchObject({
      county: "640121",
      who: "local",
      why: "加 V7",
      puts: [{ register: "venue", record: { id: "V7" } }],
      before: [{ register: "venue", id: "V7", record: null }],
    });
    expect(revisions(await get("changes?after=1&limit=2"))).toEqual([2, 3]);
    expect(revisions(await get("changes?after=3&limit=2"))).toEqual([4]);
    expect(revisions(await get("changes?after=4"))).toEqual([]);
    expect(revisions(await get("changes?limit=0"))).toEqual([1]);
    expect((await ask(server, `${county}/changes?after=-1`)).statusCode).toBe(400);
  });

  it("AP8 the history of a record says who, when, why, from what to what; newest first", async () => {
    await post(server, { why: "改名", puts: [bar("V1", { name: "新名" })] });
    await post(server, { why: "关门", removals: [{ register: "venue", id: "V1" }] });
    const { history } = await get("registers/venue/V1/history");
    expect(history).toMatchObject([
      { revision: 3, who: "local", why: "关门", before: { name: "新名" }, after: null },
      { revision: 2, why: "改名", before: { id: "V1" }, after: { name: "新名" } },
      { revision: 1, before: null, after: { id: "V1" } },
    ]);
    expect((await get("registers/rule/plan-50@2022-05-06/history")).history).toHaveLength(1);
    expect((await ask(server, `${county}/registers/pigs/1/history`)).json()).toMatchObject({
      code: "register-unknown",
    });
  });

  it("AP9 undo takes a change back, redo takes that back; a later change of the same record refuses it", async () => {
    const [before] = (await get("registers/venue")).records;
    await post(server, { puts: [bar("V1", { name: "新名" })] });
    expect((await undo(server, 2)).json()).toMatchObject({ revision: 3 });
    expect((await get("registers/venue")).records[0]).toEqual(before);
    expect((await get("changes?after=2")).changes[0]).toMatchObject({ undoes: 2 });
    expect((await undo(server, 3, { why: "又对了" })).statusCode).toBe(201);
    expect((await get("registers/venue/V1")).record.name).toBe("新名");
    const late = await undo(server, 2);
    expect(late.statusCode).toBe(412);
    expect(late.json().conflicts).toMatchObject([
      { register: "venue", id: "V1", revision: 4, record: { name: "新名" } },
    ]);
    for (const revision of [1, 0, 99])
      expect((await undo(server, revision)).json(), String(revision)).toMatchObject({ code: "revision-unknown" });
    expect((await undo(server, 4, { because: 1 })).json()).toMatchObject({ status: 400, path: "/because" });
  });
});
