import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, it } from "vitest";
import { ownHosts } from "../../src/server/own-address.ts";
import { ask, county, smallServer } from "./small-server.ts";

let server: FastifyInstance;
beforeAll(async () => {
  server = await smallServer();
});

const urls = ["/", "/healthz", "/api/v1/counties", `${county}/snapshot`, "/assets/index-abc.js", "/nothing"];

describe("who is let in", () => {
  it.each(urls)("S20 a foreign Host is refused at %s", async (url) => {
    for (const host of [
      "evil.example",
      "127.0.0.1:80",
      "127.0.0.1",
      "localhost.evil.example:5640",
      "192.168.1.5:5640",
    ]) {
      const answer = await ask(server, url, { headers: { host } });
      expect(answer.statusCode, host).toBe(403);
      expect(answer.json()).toMatchObject({ code: "host-foreign", status: 403 });
    }
  });

  it.each(urls)("S21 a foreign Origin is refused at %s", async (url) => {
    for (const origin of ["https://evil.example", "null", "http://127.0.0.1:5641", "https://127.0.0.1:5640"]) {
      const answer = await ask(server, url, { headers: { origin } });
      expect(answer.statusCode, origin).toBe(403);
      expect(answer.json().code).toBe("origin-foreign");
    }
  });

  it("S22 this machine's own names are let in, with the port", async () => {
    for (const host of ["127.0.0.1:5640", "localhost:5640", "LOCALHOST:5640", "[::1]:5640"]) {
      expect((await ask(server, "/healthz", { headers: { host } })).statusCode, host).toBe(200);
      expect((await ask(server, "/healthz", { headers: { host, origin: `http://${host}` } })).statusCode).toBe(200);
    }
    expect([...ownHosts(80)]).toContain("localhost");
  });

  it("S23 every answer forbids what comes from elsewhere", async () => {
    for (const url of [...urls, "/api/v1/counties/1/snapshot"]) {
      const { headers } = await ask(server, url);
      const policy = String(headers["content-security-policy"]);
      for (const rule of ["default-src 'self'", "script-src 'self'", "object-src 'none'", "frame-ancestors 'none'"])
        expect(policy, url).toContain(rule);
      expect(policy).not.toContain("unsafe");
      expect(policy).not.toContain("http");
      expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
      expect(headers["cross-origin-embedder-policy"]).toBe("require-corp");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["access-control-allow-origin"]).toBeUndefined();
    }
  });
});
