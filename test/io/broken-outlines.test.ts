import { describe, expect, it } from "vitest";
import { derive } from "../../src/domain/derive.ts";
import { type Problem, problemSays } from "../../src/domain/problems.ts";
import { readPack } from "../../src/io/pack.ts";
import { put } from "./damages.ts";
import { damaged } from "./small-pack.ts";

type Ring = readonly (readonly [number, number])[];

const square = "[106.1,38.1],[106.101,38.1],[106.101,38.101],[106.1,38.101],[106.1,38.1]";
const [a, b, c, d]: Ring = [
  [106.1, 38.1],
  [106.101, 38.1],
  [106.101, 38.101],
  [106.1, 38.101],
] as const;

/** The small pack with another outline for its school, read and checked: what is said, and what the check finds. */
function judged(ring: Ring, hole?: Ring) {
  const rings = JSON.stringify(hole ? [ring, hole] : [ring]).slice(1, -1);
  const result = readPack(damaged("schools.geojson", put(`[${square}]`, rings)));
  if (result.kind !== "county") throw new Error("the pack is unusable");
  const { county } = result;
  const findings = derive(county, "findings", { asOf: "2026-11-24" });
  return {
    problems: county.problems.filter(({ file, code }) => file === "schools.geojson" && code !== "position-missing"),
    venue: findings.findings.find(({ venue, rule }) => venue === "V1" && rule === "plan-50"),
    unchecked: findings.unchecked.filter(({ place }) => place === "S1"),
    school: county.registers.school.find(({ id }) => id === "S1"),
  };
}

const sound = judged([a, b, c, d, a]);
const facts = ({ code, severity, values }: Problem) => ({
  code,
  severity,
  ring: values?.["ring"],
  vertex: values?.["vertex"],
});

describe("a school's outline, from its file to the finding", () => {
  it("GD30 that is sound judges the bar beside it", () => {
    expect(sound.problems).toEqual([]);
    expect(sound.unchecked).toEqual([]);
    expect(sound.venue?.verdict).toBe("inside");
  });

  it("GD31 that is not closed is closed, judges as if it had been, and says which vertex dangled", () => {
    const found = judged([a, b, c, d]);
    expect(found.problems.map(facts)).toEqual([{ code: "outline-closed", severity: "warning", ring: 1, vertex: 4 }]);
    expect(found.problems[0] && problemSays(found.problems[0], "en")).toBe(
      "The outline was not closed: its first vertex was added (ring 1, vertex 4: 106.1, 38.101)",
    );
    expect(found.school?.geometry).toEqual(sound.school?.geometry);
    expect(found.venue).toEqual(sound.venue);
  });

  it("GD32 whose last vertex misses the first by a rounding is closed on it, without a sliver", () => {
    const found = judged([a, b, c, d, [106.1, 38.10000002]]);
    expect(found.problems.map(({ code }) => code)).toEqual(["outline-closed"]);
    expect(found.school?.geometry).toEqual(sound.school?.geometry);
  });

  it("GD33 with repeated vertices or wound the wrong way judges the same, in silence", () => {
    for (const ring of [
      [a, a, b, c, c, c, d, a, a],
      [a, d, c, b, a],
    ] as Ring[]) {
      const found = judged(ring);
      expect([found.problems, found.unchecked]).toEqual([[], []]);
      expect(found.venue).toEqual(sound.venue);
    }
  });

  const broken: readonly (readonly [string, Ring, Ring | undefined, object])[] = [
    ["crosses itself", [a, c, b, d, a], undefined, { code: "outline-crossing", ring: 1, vertex: 1 }],
    ["has a spike", [a, b, c, [106.102, 38.102], c, d, a], undefined, { code: "outline-crossing", ring: 1, vertex: 3 }],
    ["has two vertices", [a, b, a], undefined, { code: "outline-degenerate", ring: 1, vertex: 1 }],
    ["lies on one line", [a, b, [106.1005, 38.1], a], undefined, { code: "outline-degenerate", ring: 1, vertex: 1 }],
    [
      "goes round a pole",
      [
        [0, 80],
        [90, 80],
        [180, 80],
        [-90, 80],
        [0, 80],
      ],
      undefined,
      { code: "outline-pole", ring: 1, vertex: 1 },
    ],
    ["reaches a pole", [a, b, [106.1, 89.95], a], undefined, { code: "value-range", ring: 1, vertex: 3 }],
    ["is open, and crosses itself when closed", [a, c, b, d], undefined, { code: "outline-open", ring: 1, vertex: 4 }],
    [
      "has a hole that crosses it",
      [a, b, c, d, a],
      [
        [106.1005, 38.1005],
        [106.1015, 38.1005],
        [106.1005, 38.1008],
        [106.1005, 38.1005],
      ],
      { code: "outline-crossing", ring: 1, vertex: 2 },
    ],
  ];
  for (const [what, ring, hole, expected] of broken)
    it(`GD34 that ${what} is said with ring and vertex, left unchecked and counted, and acquits nobody in silence`, () => {
      const found = judged(ring, hole);
      expect(found.problems.map(facts)).toEqual([{ severity: "error", ...expected }]);
      expect(found.school?.geometry).toBeUndefined();
      expect(found.school?.extra?.["geometry"]).toBeDefined();
      expect(found.unchecked).toEqual([{ place: "S1", kind: "school", why: "broken-outline" }]);
      expect(found.venue).toBeUndefined();
      for (const language of ["zh", "en"] as const)
        expect(found.problems[0] && problemSays(found.problems[0], language)).toMatch(/^[^{}]+$/);
    });
});
