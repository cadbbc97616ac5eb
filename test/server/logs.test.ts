import { describe, expect, it } from "vitest";
import { memoryAttachments } from "../../src/server/attachments/attachment-store.ts";
import { faultLine } from "../../src/server/faults.ts";
import { type Ledger, LedgerUnavailable } from "../../src/server/ledger.ts";
import { buildServer } from "../../src/server/server.ts";
import { ask, builtPage, county, smallLedger } from "./small-server.ts";

async function logging(ledger: Ledger = smallLedger()) {
  const lines: string[] = [];
  const log = (line: string) => {
    lines.push(line);
  };
  const today = () => "2026-11-24";
  const app = await buildServer({
    ledger,
    attachments: memoryAttachments(),
    dist: builtPage(),
    port: 5640,
    today,
    log,
  });
  return { app, lines, told: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe("the log of an office", () => {
  it("OP20 a line a request: number, method, route, status, time; no id, no search, no header", async () => {
    const { app, lines, told } = await logging();
    await ask(app, `${county}/registers/venue/V1?asOf=2026-01-01&secret=13812345678`, {
      headers: { cookie: "sapling=abc", authorization: "Bearer abc" },
    });
    await ask(app, "/nothing/13812345678");
    const [first, second] = told();
    expect(first).toMatchObject({
      level: 30,
      method: "GET",
      route: "/api/v1/counties/:adcode/registers/:register/:id",
      msg: "request",
    });
    expect(Object.keys(first ?? {}).sort()).toEqual([
      "level",
      "method",
      "ms",
      "msg",
      "reqId",
      "route",
      "status",
      "time",
    ]);
    expect(second).toMatchObject({ route: "(none)", status: 404 });
    expect(lines.join("")).not.toMatch(/V1|138|secret|abc/);
    await app.close();
  });

  it("OP21 problem details name the request as the log does; nobody else chooses its number", async () => {
    const { app, told } = await logging();
    const answer = await ask(app, "/api/v1/counties/999999", {
      headers: { "x-request-id": "mine", "request-id": "mine" },
    });
    const { instance } = answer.json();
    expect(instance).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    expect(instance).toBe(`urn:uuid:${told()[0]?.["reqId"]}`);
    expect(JSON.stringify(told())).not.toContain("mine");
    await app.close();
  });

  it("OP22 a fault is logged with its request, without telephone numbers or what a library hung on it", async () => {
    const error = Object.assign(new Error("Key (phone)=(13812345678) or 0951-8011234"), { query: "SELECT secret" });
    const broken: Ledger = { ...smallLedger(), changes: () => Promise.reject(error) };
    const { app, lines, told } = await logging(broken);
    const answer = await ask(app, `${county}/changes`);
    expect(answer.statusCode).toBe(500);
    const fault = told().find(({ msg }) => msg === "fault");
    expect(fault).toMatchObject({ level: 50, reqId: answer.json().instance.slice("urn:uuid:".length) });
    expect(lines.join("")).not.toMatch(/138|8011234|secret/);
    expect(JSON.parse(faultLine(error, 5))).toMatchObject({ level: 50, time: 5, msg: "fault" });
    expect(faultLine(error, 5)).not.toMatch(/138|8011234|secret/);
    await app.close();
  });

  it("OP23 a database that is gone is a fault in the log and 503 to the reader", async () => {
    const gone: Ledger = { ...smallLedger(), changes: () => Promise.reject(new LedgerUnavailable()) };
    const { app, told } = await logging(gone);
    expect((await ask(app, `${county}/changes`)).statusCode).toBe(503);
    expect(told().map(({ msg }) => msg)).toEqual(["fault", "request"]);
    await app.close();
  });
});
