import { describe, expect, it } from "vitest";
import { countySteps, isNewCounty, nextStep } from "../../../src/domain/new-county/county-steps.ts";
import { newCounty } from "../../../src/domain/new-county/new-county.ts";
import { stepProblems } from "../../../src/domain/new-county/step-problems.ts";

const ask = {
  adcode: "450697",
  name: { zh: "示例县", en: "Example" },
  planDate: "2023-09-01",
  outline: null,
  townships: [],
  year: 2026,
};
const bare = newCounty(ask);
const filled =
  (...ids: string[]) =>
  (register: string) =>
    ids.includes(register) ? 3 : 0;

describe("steps of a new county", () => {
  it("NC20 they go from the ground to the rules, and the next is the first that must be", () => {
    const steps = countySteps(bare);
    expect(steps.map(({ id }) => id)).toEqual([
      ...[
        "outline",
        "township",
        "village",
        "school",
        "kindergarten",
        "nursery",
        "entrance",
        "venue",
        "licence",
        "road",
      ],
      ...["waterHazard", "patrolPlan", "childrensHome", "protectionStation", "count", "rules"],
    ]);
    expect(nextStep(steps)?.id).toBe("outline");
    const open = stepProblems(bare).filter(({ code }) => code === "step-open");
    expect(open.map(({ file }) => file).slice(0, 3)).toEqual(["outline.geojson", "townships.geojson", "villages.csv"]);
    expect(nextStep(countySteps({ ...bare, outline: square }, filled("township")))?.id).toBe("school");
    const must = filled("township", "school", "kindergarten", "venue");
    expect(nextStep(countySteps({ ...bare, outline: square }, must))?.id).toBe("village");
  });

  it("NC21 the plan's rules are on and wait to be held against the county's own text; those of law are off", () => {
    expect(countySteps(bare).at(-1)).toMatchObject({ id: "rules", count: 2, state: "check" });
    const seen = bare.rules.map((rule) => ({ ...rule, sourceGrade: "A" as const }));
    expect(countySteps({ ...bare, rules: seen }).at(-1)?.state).toBe("done");
    expect(stepProblems(bare).filter(({ code }) => code === "rules-unchecked")).toHaveLength(2);
    expect(stepProblems({ ...bare, rules: seen }).some(({ code }) => code === "rules-unchecked")).toBe(false);
  });

  it("NC22 a county without protected places or without venues is a new one", () => {
    const none = { school: 0, kindergarten: 0, nursery: 0, venue: 0 };
    expect(isNewCounty(none)).toBe(true);
    expect(isNewCounty({ ...none, school: 3 })).toBe(true);
    expect(isNewCounty({ ...none, venue: 3 })).toBe(true);
    expect(isNewCounty({ ...none, nursery: 1, venue: 3 })).toBe(false);
  });

  it("NC23 terms run from the plan's year to this one, and the box is that of its ground", () => {
    expect(bare.pack.terms.map(({ from }) => from.slice(0, 4))).toEqual([
      "2023",
      "2023",
      "2024",
      "2024",
      "2025",
      "2025",
      "2026",
      "2026",
    ]);
    expect(bare.pack.bbox).toBeUndefined();
    expect(newCounty({ ...ask, outline: square }).pack.bbox).toEqual([108, 21, 108.2, 21.1]);
  });
});

const square: GeoJSON.Polygon = {
  type: "Polygon",
  coordinates: [
    [
      [108, 21],
      [108.2, 21],
      [108.2, 21.1],
      [108, 21.1],
      [108, 21],
    ],
  ],
};
