import { describe, expect, it } from "vitest";
import { metricsToken } from "../../src/cli/metrics-token.ts";
import { memoryAttachments } from "../../src/server/attachments/attachment-store.ts";
import { databaseAnswers } from "../../src/server/database/answers.ts";
import { buildServer } from "../../src/server/server.ts";
import { ask, builtPage, county, smallLedger, smallServer } from "./small-server.ts";

const TOKEN = "0123456789abcdef0123456789abcdef";

async function metered(up = true, token?: string) {
  const ledger = smallLedger();
  const app = await buildServer({
    ledger,
    attachments: memoryAttachments(),
    dist: builtPage(),
    port: 5640,
    today: () => "2026-11-24",
    door: { host: "0.0.0.0", origins: ["https://map.example.cn"] },
    metrics: { databaseAnswers: async () => up, ...(token !== undefined && { token }) },
  });
  return { app, ledger };
}

describe("/metrics", () => {
  it("OP30 tells requests by route and status, times, changes, screens, the database and memory; no id", async () => {
    const { app, ledger } = await metered();
    await ask(app, `${county}/registers/venue/V1`);
    await ask(app, `${county}/registers/nothing`);
    const [venue] = (await ledger.county("640121"))?.registers.venue ?? [];
    if (!venue) throw new Error("no venue");
    const put = { why: "x", puts: [{ register: "venue", record: { ...venue, note: "n" } }], removals: [] } as const;
    expect((await ledger.commit("640121", put, { who: "chen" })).outcome).toBe("committed");
    const answer = await ask(app, "/metrics");
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["content-type"]).toContain("text/plain");
    for (const line of [
      'sapling_requests_total{method="GET",route="/api/v1/counties/:adcode/registers/:register/:id",status="200"} 1',
      'sapling_request_seconds_count{method="GET",route="/api/v1/counties/:adcode/registers/:register/:id"} 1',
      'sapling_commits_total{county="640121"} 1',
      'sapling_revision{county="640121"} 2',
      "sapling_listeners 0",
      "sapling_database_up 1",
    ])
      expect(answer.body).toContain(line);
    expect(answer.body).toMatch(/^process_resident_memory_bytes \d+/m);
    expect(answer.body).not.toContain("V1");
    await app.close();
  });

  it("OP31 is for this machine alone: not by another address, nor through a proxy on this machine, nor by another name", async () => {
    const { app } = await metered();
    expect((await ask(app, "/metrics", { remoteAddress: "10.0.0.9" })).statusCode).toBe(403);
    for (const name of ["x-forwarded-for", "x-real-ip", "forwarded", "via"])
      expect((await ask(app, "/metrics", { headers: { [name]: "127.0.0.1" } })).statusCode, name).toBe(403);
    expect((await ask(app, "/metrics", { headers: { host: "map.example.cn" } })).statusCode).toBe(403);
    expect((await ask(app, "/metrics", { headers: { authorization: `Bearer ${TOKEN}` } })).statusCode).toBe(403);
    await app.close();
  });

  it("OP32 or by the token, from anywhere; a wrong one is refused on this machine too", async () => {
    const { app } = await metered(true, TOKEN);
    const by = (token: string) =>
      ask(app, "/metrics", { remoteAddress: "10.0.0.9", headers: { authorization: `Bearer ${token}` } });
    expect((await by(TOKEN)).statusCode).toBe(200);
    expect((await by(`${TOKEN}x`)).statusCode).toBe(403);
    expect((await ask(app, "/metrics", { headers: { authorization: "Bearer wrong" } })).statusCode).toBe(403);
    expect((await ask(app, "/metrics")).statusCode).toBe(200);
    await app.close();
    for (const token of ["short", `${TOKEN} ${TOKEN}`, "x".repeat(201)])
      expect(() => metricsToken({ SAPLING_METRICS_TOKEN: token })).toThrow("SAPLING_METRICS_TOKEN");
    expect(metricsToken({ SAPLING_METRICS_TOKEN: TOKEN })).toBe(TOKEN);
  });

  it("OP33 a database that does not answer is told as 0, within a second; a server of one user has no metrics", async () => {
    const { app } = await metered(false);
    expect((await ask(app, "/metrics")).body).toContain("sapling_database_up 0");
    const silent = (() => new Promise(() => {})) as never;
    expect(await databaseAnswers(silent)).toBe(false);
    expect(await databaseAnswers((() => Promise.reject(new Error("gone"))) as never)).toBe(false);
    await app.close();
    const local = await smallServer();
    expect((await ask(local, "/metrics")).body).not.toContain("sapling_");
    await local.close();
  });
});
