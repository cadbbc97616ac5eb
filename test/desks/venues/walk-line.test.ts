import { describe, expect, it } from "vitest";
import { evidenceLine, walkLine } from "../../../src/desks/venues/map-parts.ts";
import { evidence } from "../../../src/domain/rules/evidence.ts";
import type { Rule } from "../../../src/domain/rules/rule.ts";
import { legendFor } from "../../../src/map/legend.ts";
import { emptyScene } from "../../../src/map/scene.ts";
import { at, box, county, day, gate, plan50, school, spot, venue } from "../../domain/county-builder.ts";

const street = { type: "LineString" as const, coordinates: [spot(-300, -20), spot(300, -20)] };
const sample = county({
  school: [school("S", { geometry: box(-50, 0, 50, 100) })],
  entrance: [gate("G", "S", { geometry: at(0, 0) })],
  venue: [venue("V", { geometry: at(30, -30) })],
  road: [{ id: "R", class: "street", geometry: street }],
});
const of = (rule: Rule) => {
  const sheet = evidence(sample, { asOf: day, rule, venue: "V" });
  if (!sheet) throw new Error("no evidence");
  return sheet;
};

describe("the walk on the map of the Venues desk", () => {
  it("W50 is drawn beside the straight line that decides, and the legend says what it is", () => {
    const [walk, ...more] = walkLine(of(plan50));
    expect(more).toEqual([]);
    expect(walk).toMatchObject({ state: "walk", id: "plan-50/V" });
    expect(walk?.path[0]).toEqual(spot(30, -30));
    expect(walk?.path.at(-1)).toEqual(spot(0, 0));
    expect(evidenceLine(of(plan50))[0]?.path).toBeUndefined();
    expect(legendFor({ ...emptyScene, routes: walkLine(of(plan50)) }).map(({ id }) => id)).toEqual(["walk"]);
    expect(legendFor({ ...emptyScene, routes: [{ id: "1", path: [], state: "done" }] })).toEqual([]);
  });

  it("W51 is the measuring line itself where it decides", () => {
    const onFoot: Rule = { ...plan50, measure: "walking", placeEnd: "anyGate", distance: 200 };
    expect(walkLine(of(onFoot))).toEqual([]);
    const [line] = evidenceLine(of(onFoot));
    expect(line).toMatchObject({ from: spot(30, -30), to: spot(0, 0), verdict: "inside", label: "60.0 m ± 3.0" });
    expect(line?.path).toHaveLength(4);
  });
});
