import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { rounded } from "../../src/cli/sample/places/position.ts";
import { makeSamplePack } from "../../src/cli/sample/sample.ts";
import { makeWorld } from "../../src/cli/sample/world.ts";

const shipped = new URL("../../data/640121/", import.meta.url).pathname;
const made = mkdtempSync(join(tmpdir(), "sapling-sample-"));
afterAll(() => rmSync(made, { recursive: true }));

const digest = (folder: string, name: string) =>
  createHash("sha256")
    .update(readFileSync(join(folder, name)))
    .digest("hex");

describe("making the sample county", () => {
  it("P1 makes the shipped pack again, byte for byte, from seed 1", async () => {
    await makeSamplePack({ size: "county", seed: 1, out: made });
    const names = readdirSync(made).sort();
    expect(names).toEqual(readdirSync(shipped).sort());
    expect(names.filter((name) => digest(made, name) !== digest(shipped, name))).toEqual([]);
  });

  it("P2 lays other roads from another seed, on the same land", () => {
    const other = makeWorld(2);
    const roads = readFileSync(join(shipped, "roads.geojson"), "utf8");
    const line = other.network.edges.find((edge) => edge.class === "street")?.line.map((at) => rounded(at, 6));
    expect(roads).not.toContain(JSON.stringify(line));
    expect(readFileSync(join(shipped, "townships.geojson"), "utf8")).toContain(
      JSON.stringify(other.ground.townships[0]?.polygon.coordinates),
    );
  });
});
