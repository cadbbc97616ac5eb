import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { RoundAnswer } from "../../src/domain/rounds/round-types.ts";
import { countyPack } from "../golden/county-pack.ts";
import { sapling } from "./run-cli.ts";

const { registers } = countyPack();
const waters = registers.waterHazard.slice(0, 6).map(({ id }) => id);
const [school] = registers.school;
const venue = registers.venue.find(({ geometry, context }) => geometry && !context);
const points = [...waters, school?.id ?? "", venue?.id ?? ""];
const seat = "106.243,38.283";
const ask = ["route", "--points", points.join(","), "--from", seat];

describe("sapling route", () => {
  it("RD15 waters, places and venues in the order of the roads, shared among teams, none dropped", async () => {
    const { code, out } = await sapling([...ask, "--teams", "2", "--json"]);
    expect(code).toBe(0);
    const { teams, left } = JSON.parse(out) as RoundAnswer;
    expect(teams.length).toBe(2);
    expect([...teams.flatMap(({ stops }) => stops), ...left.map(({ stop }) => stop)].sort()).toEqual(
      [...points].sort(),
    );
    for (const { stops, legs, metres } of teams) {
      expect(legs.map(({ to }) => to)).toEqual([...stops, null]);
      expect(legs.reduce((sum, leg) => sum + leg.metres, 0)).toBeCloseTo(metres, 6);
    }
    const driven = JSON.parse((await sapling([...ask, "--by", "drive", "--json"])).out) as RoundAnswer;
    const walked = JSON.parse((await sapling([...ask, "--json"])).out) as RoundAnswer;
    expect(driven.teams[0]?.hours).toBeLessThan(walked.teams[0]?.hours ?? 0);
    const open = JSON.parse((await sapling([...ask, "--one-way", "--json"])).out) as RoundAnswer;
    expect(open.teams[0]?.metres).toBeLessThan(walked.teams[0]?.metres ?? 0);
  });

  it("RD16 --out writes a line for each leg and a point for each stop; the text names every stop", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "route-")), "round.geojson");
    const { code, out } = await sapling([...ask, "--out", file, "--lang", "en"]);
    expect(code).toBe(0);
    for (const id of points) expect(out).toContain(id);
    const { features } = JSON.parse(readFileSync(file, "utf8")) as GeoJSON.FeatureCollection;
    const kinds = features.map(({ properties }) => properties?.["kind"]);
    expect(kinds.filter((kind) => kind !== "leg").length).toBe(points.length);
    expect(kinds.filter((kind) => kind === "leg").length).toBe(kinds.filter((kind) => kind === "stop").length + 1);
  });

  it.each([
    ["--points", ["route", "--from", seat]],
    ["--points", ["route", "--from", seat, "--points", "nobody"]],
    ["--from", ["route", "--points", points.join(",")]],
    ["--from", ["route", "--points", points.join(","), "--from", "here"]],
    ["--from", ["route", "--points", points.join(","), "--from", "100,38"]],
    ["--teams", [...ask, "--teams", "0"]],
    ["--teams", [...ask, "--teams", "1.5"]],
    ["--by", [...ask, "--by", "boat"]],
    ["--speed", [...ask, "--speed", "fast"]],
    ["--stay", [...ask, "--stay", "-1"]],
    ["--out", [...ask, "--out", "round.csv"]],
  ])("RD17 %s that will not do exits 2 and is named", async (option, argv) => {
    for (const lang of ["zh", "en"]) {
      const { code, err, out } = await sapling([...argv, "--lang", lang]);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toContain(option);
    }
  });
});
