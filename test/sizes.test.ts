import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const script = resolve(import.meta.dirname, "../.ci/sizes.mjs");
const desks = ["overview", "venues", "patrols", "registers"];

/** A made-up build: file name → text; the manifest is made from the chunks. */
function build(changes: Readonly<Record<string, string | null>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "sizes-"));
  const files: Record<string, string | null> = {
    "dist/assets/index.js": "1",
    "dist/assets/map.js": "2",
    "dist/assets/marks.js": "6",
    "dist/assets/worker-abc.js": "3",
    "dist/assets/files-worker-abc.js": "7",
    "dist-cli/main.js": "4",
    ...Object.fromEntries(desks.map((desk) => [`dist/assets/${desk}.js`, "5"])),
    ...changes,
  };
  const chunk = (file: string, more = {}) => ({ file: `assets/${file}.js`, ...more });
  const manifest = {
    "index.html": chunk("index", { isEntry: true }),
    ...(files["dist/assets/map.js"] === null
      ? {}
      : { "src/app/map-stage.tsx": chunk("map", { imports: ["index.html"] }) }),
    "src/map/marks-layer.ts": chunk("marks"),
    ...Object.fromEntries(
      desks.map((desk) => [`src/desks/${desk}/index.tsx`, chunk(desk, { imports: ["index.html"] })]),
    ),
  };
  for (const [name, text] of Object.entries({ ...files, "dist/.vite/manifest.json": JSON.stringify(manifest) })) {
    if (text === null) continue;
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const sizes = (folder: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, folder], { encoding: "utf8" });
  return { status, text: stdout + stderr };
};

describe("build sizes", () => {
  it("S90 a build within its ceilings passes", () => {
    const { status, text } = sizes(build());
    expect(text).toContain("first map");
    expect(status).toBe(0);
  });

  it("S91 script before the first map over its ceiling fails", () => {
    const heavy = randomBytes(700_000).toString("base64");
    const { status, text } = sizes(build({ "dist/assets/map.js": heavy }));
    expect(status).toBe(1);
    expect(text).toContain("first map");
  });

  it("S92 an expected chunk that is missing fails", () => {
    expect(sizes(build({ "dist/assets/map.js": null })).status).toBe(1);
    expect(sizes(build({ "dist/assets/worker-abc.js": null })).status).toBe(1);
    expect(sizes(build({ "dist/assets/files-worker-abc.js": null })).status).toBe(1);
    expect(sizes(build({ "dist-cli/main.js": null })).status).toBe(1);
  });

  it("S93 charts or pinyin in the entry, or a map in the commands, fail", () => {
    expect(sizes(build({ "dist/assets/index.js": "recharts-responsive-container" })).status).toBe(1);
    expect(sizes(build({ "dist-cli/main.js": 'import "maplibre-gl"' })).status).toBe(1);
  });
});
