import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checksum, differing, pairCount, verdictCodes } from "../../src/cli/bench/judge.ts";
import { madeWork } from "../../src/cli/bench/made-work.ts";
import { medianOf } from "../../src/cli/bench/median.ts";
import { saplingEngine } from "../../src/cli/bench/sapling-engine.ts";
import { turfEngine } from "../../src/cli/bench/turf-engine.ts";
import { workOf } from "../../src/cli/bench/work.ts";
import { type Extent, extents } from "../../src/cli/sample/tiled/extent.ts";
import { makeTiledPack } from "../../src/cli/sample/tiled/tiled.ts";
import type { Verdict } from "../../src/domain/labels.ts";
import { check } from "../../src/domain/rules/check.ts";
import { pairsOf } from "../../src/domain/rules/pairs.ts";
import { readPackFolder } from "../../src/server/pack-folder.ts";
import { countyPack } from "../golden/county-pack.ts";
import { sapling } from "./run-cli.ts";

const pack = countyPack();
/** As the benchmark sees it: without what surveyors settled. */
const county = { ...pack, registers: { ...pack.registers, measurement: [] } };
const day = county.pack.asOf ?? "2026-11-24";
const work = workOf(county, day);
const own = saplingEngine.build(work)();

describe("what the benchmark measures", () => {
  it("B1 gives the verdicts and pairs of the check itself", () => {
    const { counts, rules } = check(county, { asOf: day });
    const named = Object.fromEntries(
      work.rules.map(({ rule }, r) => {
        const count = (code: number) => own.verdicts[r]?.reduce((sum, one) => sum + (one === code ? 1 : 0), 0);
        return [
          rule.id,
          Object.fromEntries(Object.entries(verdictCodes).map(([v, code]) => [v as Verdict, count(code)])),
        ];
      }),
    );
    expect(Object.keys(named)).toEqual(rules.map((rule) => rule.id));
    expect(named).toEqual(counts);
    expect(pairCount(own)).toBe(pairsOf(county, day).length);
  });

  it("B2 is built anew to the same checksum, and another verdict changes it", () => {
    expect(checksum(work, saplingEngine.build(work)())).toBe(checksum(work, own));
    const verdicts = own.verdicts.map((one) => one.slice());
    const first = verdicts[0] ?? new Uint8Array();
    first[0] = (first[0] ?? 0) ^ 1;
    expect(checksum(work, { ...own, verdicts })).not.toBe(checksum(work, own));
    expect(differing(own, { ...own, verdicts })).toBe(1);
  });

  it("B3 Turf sees the same work: it differs by its sphere alone, on few venues", () => {
    const other = turfEngine.build(work)();
    expect(Math.abs(pairCount(other) - pairCount(own))).toBeLessThanOrEqual(5);
    expect(differing(own, other)).toBeLessThanOrEqual(10);
    expect(differing(own, other)).toBeGreaterThan(0);
  });

  it("B7 makes the work of a larger size as if its pack had been written and read", async () => {
    const small: Extent = { ...extents.province, venues: 1_500, places: 160, towns: 7, tiles: [4, 3] };
    const folder = mkdtempSync(join(tmpdir(), "sapling-bench-"));
    await makeTiledPack(small, 5, folder);
    const read = readPackFolder(folder);
    rmSync(folder, { recursive: true });
    if (!("county" in read)) throw new Error("the pack is read");
    const [made, written] = [madeWork(small, 5), workOf(read.county, read.county.pack.asOf ?? "")];
    expect(made).toEqual(written);
    expect(pairCount(saplingEngine.build(made)())).toBeGreaterThan(100);
  });

  it("B4 takes the middle of the rounds", () => {
    expect(medianOf([5, 1, 3])).toBe(3);
    expect(medianOf([4, 1, 3, 2])).toBe(2.5);
    expect(medianOf([])).toBeNaN();
  });
});

describe("sapling bench", () => {
  it("B5 prints one row for each engine, as JSON", async () => {
    const { code, out } = await sapling(["bench", "--against", "turf", "--rounds", "1", "--json"]);
    expect(code).toBe(0);
    const told = JSON.parse(out);
    expect(told).toMatchObject({ work: "check", size: "county" });
    expect(told.rows.map((row: { engine: string }) => row.engine)).toEqual(["sapling", "turf"]);
    for (const row of told.rows) {
      expect(row).toMatchObject({
        threads: 1,
        pairs: expect.any(Number),
        checksum: expect.stringMatching(/^[0-9a-f]{16}$/),
      });
      expect(row.build_ms).toBeGreaterThan(0);
      expect(row.query_ms).toBeGreaterThan(0);
    }
  });

  it("B6 a size, an engine or a number of rounds that is not known exits 2 and says so", async () => {
    for (const [option, value] of [
      ["--size", "galaxy"],
      ["--against", "postgres"],
      ["--rounds", "0"],
    ] as const) {
      const { code, err } = await sapling(["bench", option, value]);
      expect(code).toBe(2);
      expect(err).toContain(value);
    }
  });
});
