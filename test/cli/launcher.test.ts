import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const bin = join(root, JSON.parse(readFileSync(join(root, "package.json"), "utf8")).bin.sapling);

const launch = (command: string) => spawnSync("sh", ["-c", command], { cwd: root, encoding: "utf8" });

describe("the launcher", () => {
  it("S83 runs from the sources, from any folder, and hands on the exit code", () => {
    expect(statSync(bin).mode & 0o111).not.toBe(0);
    const { status, stdout, stderr } = launch(`cd / && ${bin} check --pack /nowhere --lang en`);
    expect(stdout).toBe("");
    expect(stderr).toContain("/nowhere/pack.json: there is no such file");
    expect(status).toBe(2);
  });

  it("S84 a reader that goes away ends it quietly", () => {
    const { status, stdout, stderr } = launch(`${bin} --help --lang en | head -n 1`);
    expect(stdout).toContain("Sapling Map");
    expect(stderr).toBe("");
    expect(status).toBe(0);
  });
});
