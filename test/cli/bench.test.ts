import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { differences } from "../../src/cli/bench/differences.ts";
import type { Engine } from "../../src/cli/bench/engine.ts";
import { checksum, pairCount, verdictCodes } from "../../src/cli/bench/judge.ts";
import { madeWork } from "../../src/cli/bench/made-work.ts";
import { medianOf } from "../../src/cli/bench/median.ts";
import { runOnce } from "../../src/cli/bench/run-once.ts";
import { saplingEngine, saplingOn } from "../../src/cli/bench/sapling-engine.ts";
import { paced } from "../../src/cli/bench/serve/paced.ts";
import { turfEngine } from "../../src/cli/bench/turf-engine.ts";
import { type Work, workOf } from "../../src/cli/bench/work.ts";
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
const judgedBy = async (engine: Engine, given: Work) => (await runOnce(engine, given)).judged;
const oneThread = saplingEngine;
const own = await judgedBy(oneThread, work);

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

  it("B2 is built anew to the same checksum, and another verdict changes it", async () => {
    expect(checksum(work, await judgedBy(oneThread, work))).toBe(checksum(work, own));
    const verdicts = own.verdicts.map((one) => one.slice());
    const first = verdicts[0] ?? new Uint8Array();
    first[0] = (first[0] ?? 0) ^ 1;
    expect(checksum(work, { ...own, verdicts })).not.toBe(checksum(work, own));
    const told = differences(work, own, { ...own, verdicts }, oneThread);
    expect(told).toEqual({ verdicts: 1, pairs: 0, explained: 0 });
  });

  it("B3 Turf sees the same work: it differs by its sphere alone, on few venues", async () => {
    const other = await judgedBy(turfEngine, work);
    expect(Math.abs(pairCount(other) - pairCount(own))).toBeLessThanOrEqual(5);
    const { verdicts, pairs, explained } = differences(work, own, other, turfEngine);
    expect(verdicts).toBeLessThanOrEqual(10);
    expect(verdicts).toBeGreaterThan(0);
    expect(explained).toBe(verdicts + pairs);
  });

  it("BE1 a verdict or pair that no error of distance explains is told as unexplained", () => {
    const [pairs = []] = own.pairs;
    const lost = { ...own, pairs: [pairs.slice(2), ...own.pairs.slice(1)] };
    const off = { ...turfEngine, off: () => 0.001 };
    expect(differences(work, own, lost, off)).toEqual({ verdicts: 0, pairs: 1, explained: 0 });
    expect(differences(work, own, lost, { ...off, off: () => 1_000 })).toEqual({ verdicts: 0, pairs: 1, explained: 1 });
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
    expect(pairCount(await judgedBy(oneThread, made))).toBeGreaterThan(100);
  });

  it("BE6 two threads give the verdicts and pairs of one, in its order", async () => {
    const two = saplingOn(2);
    expect(two.threads).toBe(2);
    const together = await judgedBy(two, work);
    await two.close?.();
    expect(together).toEqual(own);
  });

  it("B4 takes the middle of the rounds", () => {
    expect(medianOf([5, 1, 3])).toBe(3);
    expect(medianOf([4, 1, 3, 2])).toBe(2.5);
    expect(medianOf([])).toBeNaN();
  });
});

describe("sapling bench", () => {
  it("B5 prints one row for each engine and number of threads, as JSON, with these keys and no others", async () => {
    const asked = ["--against", "turf", "--rounds", "2", "--cold", "1", "--threads", "1", "--json"];
    const { code, out } = await sapling(["bench", ...asked]);
    expect(code).toBe(0);
    const told = JSON.parse(out);
    expect(told).toMatchObject({ work: "check", size: "county" });
    expect(told.rows.map((row: { engine: string }) => row.engine)).toEqual(["sapling", "turf"]);
    for (const row of told.rows) {
      expect(row).toEqual({
        engine: expect.any(String),
        threads: 1,
        build_ms: expect.any(Number),
        query_ms: expect.any(Number),
        pairs: expect.any(Number),
        checksum: expect.stringMatching(/^[0-9a-f]{16}$/),
      });
      expect(row.build_ms).toBeGreaterThan(0);
      expect(row.query_ms).toBeGreaterThan(0);
    }
    for (const { cold_ms, rounds, differing } of told.more) {
      expect(cold_ms).toBeGreaterThan(0);
      expect(rounds).toBe(2);
      expect(differing.explained).toBe(differing.verdicts + differing.pairs);
    }
  }, 60_000);

  it("BE2 PostGIS asked for without the address of a database that can be had exits 2 with what to do", async () => {
    const at = (url: string) => ({ env: url === "" ? {} : { BENCH_POSTGIS_URL: url } });
    for (const [url, said] of [
      ["", "BENCH_POSTGIS_URL"],
      ["localhost:5432", "BENCH_POSTGIS_URL"],
      ["postgres://nobody@127.0.0.1:1/none", "127.0.0.1:1"],
    ] as const) {
      const { code, out, err } = await sapling(["bench", "--against", "postgis"], at(url));
      expect(code).toBe(2);
      expect(out).toBe("");
      expect(err.trim().split("\n")).toHaveLength(1);
      expect(err).toContain(said);
      expect(err).toContain("→");
    }
  });

  it("B6 a size, an engine or a number of rounds that is not known exits 2 and says so", async () => {
    for (const [option, value] of [
      ["--size", "galaxy"],
      ["--against", "postgres"],
      ["--rounds", "0"],
      ["--cold", "few"],
      ["--threads", "3"],
      ["--work", "play"],
      ["--server", "ftp://there"],
    ] as const) {
      const { code, err } = await sapling([
        "bench",
        ...(option === "--server" ? ["--work", "serve"] : []),
        option,
        value,
      ]);
      expect(code).toBe(2);
      expect(err).toContain(value);
    }
  });

  it("BE3 asks evenly for so many a second, counts what failed, and never has more under way than allowed", async () => {
    let [underWay, most] = [0, 0];
    const told = await paced(400, 250, 3, async (n) => {
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setTimeout(resolve, 1));
      underWay--;
      if (n % 10 === 9) throw new Error("refused");
      return n % 10 !== 0;
    });
    expect(most).toBeLessThanOrEqual(3);
    expect(told.asked).toBe(400);
    const answered = (told.done * 250) / 1_000;
    expect(told.failed).toBeGreaterThan(0);
    expect(answered + told.failed).toBeLessThanOrEqual(100);
    expect(answered).toBeGreaterThan(told.failed * 2);
  });

  it("BE4 a server that is not there exits 2 and says how to start one", async () => {
    const { code, err } = await sapling(["bench", "--work", "serve", "--server", "http://127.0.0.1:1"]);
    expect(code).toBe(2);
    expect(err).toContain("sapling start");
  });

  const url = process.env["BENCH_POSTGIS_URL"] ?? "";
  it.skipIf(url === "")(
    "BE5 PostGIS gives the same verdicts on the county, on one process and on two",
    async () => {
      const asked = ["--against", "postgis,postgis-plain,postgis-flat", "--rounds", "1", "--cold", "0", "--json"];
      const { code, out } = await sapling(["bench", ...asked], { env: { BENCH_POSTGIS_URL: url } });
      expect(code).toBe(0);
      const { rows, more } = JSON.parse(out);
      const other = rows.filter(({ engine }: { engine: string }) => engine.startsWith("postgis"));
      expect(other).toHaveLength(6);
      for (const { checksum: mark } of other) expect(mark).toBe(rows[0].checksum);
      for (const { differing } of more) expect(differing).toEqual({ verdicts: 0, pairs: 0, explained: 0 });
    },
    60_000,
  );
});
