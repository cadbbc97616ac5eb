import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { problemRemedy, problemSays } from "../../src/domain/problems.ts";
import { PACK_FILES, readPack } from "../../src/io/pack.ts";
import { damaged, soundPack } from "./small-pack.ts";

const files = Object.keys(soundPack);

/** One stroke through a file: some bytes taken out, others put in. */
const stroke = fc.record({
  file: fc.constantFrom(...files),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  out: fc.integer({ min: 0, max: 40 }),
  into: fc.oneof(
    fc.constantFrom("", '"', ",", "\n", "[", "]", "{", "}", "null", "-1", "1e999", "[]", "{}", '"id":', "\0", "=", "'"),
    fc.string({ maxLength: 6 }),
  ),
});

describe("any damage", () => {
  it("I25 is a value: reading never throws, and every problem can be said in both languages", () => {
    fc.assert(
      fc.property(stroke, ({ file, at, out, into }) => {
        const result = readPack(
          damaged(file, (text) => {
            const from = Math.floor(at * text.length);
            return text.slice(0, from) + into + text.slice(from + out);
          }),
        );
        const problems = result.kind === "county" ? result.county.problems : result.problems;
        if (result.kind === "unusable") expect([file, problems.length > 0]).toEqual(["pack.json", true]);
        for (const problem of problems) {
          expect(PACK_FILES).toContain(problem.file);
          for (const language of ["zh", "en"] as const)
            for (const says of [problemSays(problem, language), problemRemedy(problem, language)])
              expect(says).not.toBe("");
        }
      }),
      { seed: 7, numRuns: 250 },
    );
  });

  it("I26 drops no row in silence: each is a record, or held with its problem", () => {
    const rows = (soundPack["venues.csv"] ?? "").trim().split("\n").length - 1;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.constantFrom(",", "x", "V1", "、", "'", "2023"), (at, into) => {
        const result = readPack(damaged("venues.csv", (text) => text.slice(0, at) + into + text.slice(at)));
        if (result.kind !== "county") throw new Error("unusable");
        const held = result.held.filter(({ register }) => register === "venue");
        expect(result.county.registers.venue.length + held.length).toBe(rows);
        if (held.length > 0) expect(result.county.problems.some(({ severity }) => severity === "error")).toBe(true);
      }),
      { seed: 8, numRuns: 250 },
    );
  });
});
