import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ProblemCode } from "../../src/domain/problems.ts";
import { problemCodes, problemRemedy, problemSays } from "../../src/domain/problems.ts";
import { readPack } from "../../src/io/pack.ts";
import { checkPack } from "../../src/io/pack-check.ts";
import { damages, placeOf, put } from "./damages.ts";
import { type Damage, damaged, soundPack } from "./small-pack.ts";

/** The text of a test, or of all tests in a folder. */
function textOf(name: string): string {
  const path = join(import.meta.dirname, "..", name);
  if (!statSync(path).isDirectory()) return readFileSync(path, "utf8");
  return readdirSync(path)
    .map((file) => readFileSync(join(path, file), "utf8"))
    .join("\n");
}

describe("a damaged pack", () => {
  it("I20 the sound pack is clean", () => {
    expect(checkPack(damaged())).toEqual([]);
    expect(checkPack(damaged("S", () => null))).toEqual([]);
  });

  for (const [what, file, damage, code, severity, line, column, path] of damages)
    it(`I21 ${what}: ${code} in ${file}`, () => {
      const problems = checkPack(damaged(file, damage));
      const found = problems.find((one) => one.code === code && one.file === file);
      expect(found, JSON.stringify(problems)).toBeDefined();
      const expected = typeof line === "string" ? placeOf(line, file, damage) : { line, column };
      expect({ severity: found?.severity, line: found?.line, column: found?.column, path: found?.path }).toEqual({
        severity,
        ...expected,
        path,
      });
      for (const language of ["zh", "en"] as const)
        for (const sentence of [found && problemSays(found, language), found && problemRemedy(found, language)])
          expect(sentence).toMatch(/^[^{}]+$/);
    });

  for (const [what, file, damage] of damages)
    it(`I22 ${what}: the rest of the county still shows`, () => {
      const result = readPack(damaged(file, damage));
      const sound = readPack(damaged());
      if (result.kind !== "county" || sound.kind !== "county") throw new Error("the pack is unusable");
      const own = new Set(["venues.csv", "schools.geojson", "villages.csv"]);
      if (file !== "kindergartens.geojson")
        expect(result.county.registers.kindergarten).toEqual(sound.county.registers.kindergarten);
      if (!own.has(file)) expect(result.county.registers.venue).toEqual(sound.county.registers.venue);
    });

  it("I22 what cannot be taken is held, and what is held is counted", () => {
    const result = readPack(damaged("venues.csv", put("V2,样本便利店", "V2,")));
    if (result.kind !== "county") throw new Error("unusable");
    expect(result.county.registers.venue.map(({ id }) => id)).toEqual(["V1", "V3"]);
    expect(result.held.map(({ register, line, cells }) => [register, line, cells[0]])).toEqual([["venue", 3, "V2"]]);
    expect(result.held[0]?.problems.map(({ code }) => code)).toEqual(["value-missing"]);
  });

  it("I22 a syntax error costs what follows it, and no whole feature or rule before it", () => {
    const school = readPack(damaged("schools.geojson", (text) => text.slice(0, -30)));
    const rules = readPack(damaged("rules.json", put('"other",', '"other"')));
    if (school.kind !== "county" || rules.kind !== "county") throw new Error("unusable");
    expect(school.county.registers.school.map(({ id }) => id)).toEqual(["S1"]);
    expect(rules.county.rules.map(({ id }) => id)).toEqual(["plan-50"]);
  });

  it("I23 a pack.json that is damaged beyond use says so as a value", () => {
    const unusable: readonly (readonly [Damage, ProblemCode])[] = [
      [() => null, "file-missing"],
      [() => "", "json-syntax"],
      [put('"pack": 1', '"pack": 9'), "pack-version"],
      [put("wgs84", "moon"), "field-invalid"],
      [put("2022-05-06", "2022-05-66"), "field-invalid"],
    ];
    for (const [damage, code] of unusable) {
      const result = readPack(damaged("pack.json", damage));
      expect(result.kind).toBe("unusable");
      expect(result.kind === "unusable" && result.problems.map((one) => one.code)).toContain(code);
    }
  });

  it("I23 a pack.json damaged in a lesser part gives way to the contract's own", () => {
    const result = readPack(damaged("pack.json", put('"school": 80', '"school": -80')));
    if (result.kind !== "county") throw new Error("unusable");
    expect(result.county.pack.defaults.extent.school).toBe(80);
    expect(result.county.problems.map(({ code, path }) => [code, path])).toContainEqual([
      "field-invalid",
      "defaults.extent.school",
    ]);
  });

  it("I23 invented data never pass for real because pack.json breaks off", () => {
    const text = soundPack["pack.json"] ?? "";
    const result = readPack(damaged("pack.json", () => text.slice(0, text.indexOf('"sample"'))));
    expect(result.kind === "county" && result.county.pack.sample).toBe(true);
  });

  it("I24 every code of a problem has its case, or is no matter of a pack", () => {
    const ofThePackItself: readonly ProblemCode[] = ["file-missing", "township-none"];
    // A change's and a spreadsheet's own faults, a pack's datum, a new county: each is named where it is held.
    const elsewhere = ["domain/change", "io/reading", "io/pack-datum.test.ts", "io/new-county", "domain/new-county"]
      .map(textOf)
      .join("\n");
    const covered = new Set<ProblemCode>([...damages.map(([, , , code]) => code), ...ofThePackItself]);
    for (const code of problemCodes) if (new RegExp(`["\\s]${code}"`).test(elsewhere)) covered.add(code);
    expect(problemCodes.filter((code) => !covered.has(code))).toEqual([]);
  });
});
