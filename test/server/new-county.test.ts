import type { FastifyInstance } from "fastify";
import { beforeEach, describe, expect, it } from "vitest";
import type { Grant } from "../../src/domain/access/principal.ts";
import { ask, smallServer } from "./small-server.ts";

const people: Readonly<Record<string, readonly Grant[]>> = {
  office: [{ county: "450697", role: "office" }],
  elsewhere: [{ county: "640121", role: "office" }],
  registers: [{ county: "*", role: "registers" }],
  administrator: [{ county: "*", role: "administrator" }],
};

let server: FastifyInstance;
beforeEach(async () => {
  server = await smallServer();
  server.addHook("onRequest", async (request) => {
    const account = String(request.headers["x-test-account"] ?? "office");
    request.visitor = { way: "local", principal: { account, grants: people[account] ?? [] } };
  });
});

const area = (west: number): object => ({
  type: "Polygon",
  coordinates: [
    [
      [west, 21],
      [west + 0.1, 21],
      [west + 0.1, 21.1],
      [west, 21.1],
      [west, 21],
    ],
  ],
});
const townships = [
  { id: "450697101", name: "甲镇", geometry: area(108) },
  { id: "450697102", name: "乙乡", geometry: area(108.1) },
];
const basics = { adcode: "450697", name: { zh: "云屿示例县", en: "Yunyu" }, planDate: "2023-09-01" };

const found = (body: object, account = "office") =>
  ask(server, "/api/v1/counties", { method: "POST", payload: body, headers: { "x-test-account": account } });

describe("a county founded from the page", () => {
  it("NC30 it is there at once, with its ground, its rules and nothing else, and takes changes", async () => {
    const answer = await found({ ...basics, townships });
    expect([answer.statusCode, answer.json()]).toEqual([201, { adcode: "450697", revision: 1 }]);
    const counties = (await ask(server, "/api/v1/counties")).json();
    expect(counties).toMatchObject([{ adcode: "450697", name: basics.name, sample: false, revision: 1, problems: 0 }]);
    const root = "/api/v1/counties/450697";
    expect((await ask(server, `${root}/registers/township`)).json().records).toHaveLength(2);
    const log = (await ask(server, `${root}/changes?after=0`)).json();
    expect(log.changes[0]).toMatchObject({ revision: 1, who: "office" });
    const put = { register: "venue", record: { id: "V1", name: "示例店", categories: ["bar"] } };
    const written = await ask(server, `${root}/changes`, { method: "POST", payload: { why: "导入", puts: [put] } });
    expect([written.statusCode, written.json().revision]).toEqual([201, 2]);
  });

  it("NC31 the office founds, and only where its grant reaches", async () => {
    for (const account of ["elsewhere", "registers", "administrator"]) {
      const answer = await found({ ...basics, townships }, account);
      expect([account, answer.statusCode, answer.json().code]).toEqual([account, 403, "not-allowed"]);
    }
  });

  it("NC32 one that is there stays as it is, also for the second of two at once", async () => {
    const answers = await Promise.all([found({ ...basics, townships }), found({ ...basics, townships })]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409]);
    const again = await found({ ...basics, townships });
    expect([again.statusCode, again.json().code]).toEqual([409, "county-exists"]);
  });

  it("NC33 ground that is missing or unsound is refused with its path, and nothing is founded", async () => {
    const bow = {
      type: "Polygon",
      coordinates: [
        [
          [108, 21],
          [108.1, 21.1],
          [108.1, 21],
          [108, 21.1],
          [108, 21],
        ],
      ],
    };
    const refusals: readonly (readonly [object, number, string, string])[] = [
      [basics, 400, "body-invalid", "/outline"],
      [{ ...basics, outline: bow }, 422, "change-invalid", "outline"],
      [{ ...basics, townships: [{ ...townships[0], geometry: bow }] }, 422, "change-invalid", "puts/0/record/geometry"],
      [{ ...basics, adcode: "4506", townships }, 400, "body-invalid", "/adcode"],
      [{ ...basics, planDate: "2023-02-30", townships }, 400, "body-invalid", "/planDate"],
    ];
    for (const [body, status, code, path] of refusals) {
      const answer = await found(body);
      expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
      expect(answer.json().path).toContain(path);
    }
    expect((await ask(server, "/api/v1/counties")).json()).toEqual([]);
  });
});
