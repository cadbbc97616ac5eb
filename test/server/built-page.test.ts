import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { build } from "vite";
import { beforeAll, describe, expect, it } from "vitest";
import { precompress } from "../../.ci/precompress.ts";
import { staticPacks } from "../../.ci/static-packs.ts";
import { smallPack } from "../small-pack.ts";

const pack: Readonly<Record<string, string>> = { ...smallPack, "SOURCES.md": "示例数据 sample data\n".repeat(200) };
const root = mkdtempSync(join(tmpdir(), "page-"));
const dist = (name: string) => join(root, "dist", name);
const json = (name: string) => JSON.parse(readFileSync(dist(name), "utf8"));

describe("the built page on a static host", () => {
  beforeAll(async () => {
    const folder = join(root, "data/640121");
    mkdirSync(folder, { recursive: true });
    mkdirSync(join(root, "data/notes"));
    for (const [name, text] of Object.entries(pack)) writeFileSync(join(folder, name), text);
    writeFileSync(join(root, "index.html"), "<!doctype html><title>x</title>");
    await build({ root, configFile: false, logLevel: "silent", plugins: [staticPacks(), precompress()] });
  });

  it("S94 the counties and the files of each pack are listed beside the page, and the files are there", () => {
    expect(json("data/counties.json")).toEqual([{ adcode: "640121", name: { zh: "永宁县", en: "Yongning County" } }]);
    expect(json("data/640121/files.json")).toEqual(Object.keys(pack).sort());
    for (const [name, text] of Object.entries(pack))
      expect(readFileSync(dist(`data/640121/${name}`), "utf8")).toBe(text);
  });

  it("S31 files worth it are compressed at the build, losing nothing", () => {
    const name = "data/640121/SOURCES.md";
    expect(brotliDecompressSync(readFileSync(dist(`${name}.br`))).toString()).toBe(pack["SOURCES.md"]);
    expect(gunzipSync(readFileSync(dist(`${name}.gz`))).toString()).toBe(pack["SOURCES.md"]);
    expect(existsSync(dist("index.html.br"))).toBe(false);
  });
});
