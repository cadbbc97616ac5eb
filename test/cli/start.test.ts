import { chmodSync, mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writePack } from "../small-pack.ts";
import { sapling } from "./run-cli.ts";

const pack = writePack();

/** A database of its own: whoever runs the tests may have one of theirs open. */
function data(): string[] {
  const folder = mkdtempSync(join(tmpdir(), "sapling-start-"));
  chmodSync(folder, 0o755);
  return ["--data", folder];
}

/** Starts on any free port, calls `use` with its address, then asks it to stop. */
async function started(use: (url: string) => Promise<void>): Promise<{ code: number; err: string }> {
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  let err = "";
  let used: Promise<void> = Promise.resolve();
  const { code } = await sapling(["start", ...data(), "--pack", pack, "--port", "0", "--json"], {
    stopped: () => stopped,
    out: async (text) => {
      used = use(JSON.parse(text).url).finally(stop);
    },
    err: (text) => {
      err += text;
    },
  });
  await used;
  return { code, err };
}

describe("sapling start", () => {
  it("S80 serves on the loopback address, prints it, and stops when asked", async () => {
    let address = "";
    const { code } = await started(async (url) => {
      address = url;
      const answer = await fetch(`${url}api/v1/counties`);
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject([{ adcode: "640121" }]);
    });
    expect(code).toBe(0);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    await expect(fetch(`${address}healthz`)).rejects.toThrow();
  });

  it("S81 a port that is taken exits 2 and says so", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const { code, err } = await sapling(["start", ...data(), "--pack", pack, "--port", String(port)]);
    other.close();
    expect(code).toBe(2);
    expect(err).toContain(String(port));
    expect(err).toContain("--port");
  });

  it("S82 a port that is none, or a pack that cannot be read, exits 2", async () => {
    expect((await sapling(["start", ...data(), "--pack", pack, "--port", "http"])).code).toBe(2);
    expect((await sapling(["start", ...data(), "--pack", pack, "--port", "70000"])).code).toBe(2);
    const broken = writePack({ "pack.json": "{}" });
    const { code, err } = await sapling(["start", ...data(), "--pack", broken, "--port", "0"]);
    expect(code).toBe(2);
    expect(err).toContain("pack.json");
  });
});
