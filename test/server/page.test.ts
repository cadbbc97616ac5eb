import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { brotliDecompressSync } from "node:zlib";
import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, it } from "vitest";
import { ask, smallServer } from "./small-server.ts";

let server: FastifyInstance;
beforeAll(async () => {
  server = await smallServer();
});

describe("the page", () => {
  it("S30 index.html is asked for anew, hashed files are kept for ever", async () => {
    const page = await ask(server, "/");
    expect(page.statusCode).toBe(200);
    expect(page.headers["content-type"]).toContain("text/html");
    expect(page.headers["cache-control"]).toBe("no-cache");
    const script = await ask(server, "/assets/index-abc.js");
    expect(script.headers["cache-control"]).toContain("immutable");
  });

  it("S31 what was compressed at the build is sent so", async () => {
    const answer = await ask(server, "/assets/index-abc.js", { headers: { "accept-encoding": "gzip, br" } });
    expect(answer.headers["content-encoding"]).toBe("br");
    expect(answer.headers["content-type"]).toContain("javascript");
    expect(answer.headers["cache-control"]).toContain("immutable");
    expect(String(answer.headers["vary"]).toLowerCase()).toContain("accept-encoding");
    expect(brotliDecompressSync(answer.rawPayload).toString()).toContain("xxxx");
    expect((await ask(server, "/assets/index-abc.js")).headers["content-encoding"]).toBeUndefined();
  });

  it("S32 files whose name begins with a dot, and files outside, are not served", async () => {
    for (const url of [
      "/.vite/manifest.json",
      "/../package.json",
      "/%2e%2e/package.json",
      "/assets/../../package.json",
    ])
      expect((await ask(server, url)).statusCode, url).toBeGreaterThanOrEqual(400);
  });

  it("S33 without a build, the address says what to run", async () => {
    const bare = await smallServer({}, mkdtempSync(`${tmpdir()}/empty-`));
    const answer = await ask(bare, "/");
    expect(answer.statusCode).toBe(404);
    expect(answer.json().detail).toContain("npm run build");
  });
});
