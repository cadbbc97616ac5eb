import { describe, expect, it } from "vitest";
import { derive } from "../../../src/domain/derive.ts";
import { begunMeasurement } from "../../../src/domain/rules/measurements.ts";
import { doubtsIn, type SurveyFilter, surveyRows } from "../../../src/domain/rules/survey-list.ts";
import { at, box, county, day, plan50, school, venue } from "../county-builder.ts";
import { verdict } from "./verdict-of.ts";

const campus = box(-100, 0, 100, 100);
const all: SurveyFilter = { township: null, rule: null, categories: [], text: "" };
const townships = { venue: { A: "north", B: "south" }, school: { S: "north" } };

const it_ = county({
  school: [school("S", { geometry: campus, accuracy: 3, positionSource: "map" })],
  venue: [
    venue("A", { name: "甲店", geometry: at(0, -51), accuracy: 3 }),
    venue("B", { name: "乙店", geometry: at(50, -48), accuracy: 0.5, categories: ["bar"] }),
  ],
});
const rows = (filter: Partial<SurveyFilter>) =>
  surveyRows(it_, derive(it_, "surveyTasks", { asOf: day }), townships, { ...all, ...filter });

describe("the list of what to survey", () => {
  it("SV10 counts a finding at both its ends once, and knows where each end is known from", () => {
    expect(doubtsIn(rows({}))).toBe(2);
    expect(rows({}).find(({ id }) => id === "S")).toMatchObject({
      kind: "school",
      source: "map",
      accuracy: 3,
      township: "north",
    });
    expect(rows({}).find(({ id }) => id === "A")).toMatchObject({
      kind: null,
      name: "甲店",
      accuracy: 3,
      township: "north",
    });
  });

  it("SV11 heeds township, category, rule and text of the venues, and counts what is left", () => {
    expect(
      rows({ township: "south" })
        .map(({ id }) => id)
        .sort(),
    ).toEqual(["S"]);
    expect(rows({ categories: ["bar"] }).find(({ id }) => id === "S")?.findings).toHaveLength(1);
    expect(
      rows({ text: "甲" })
        .map(({ id }) => id)
        .sort(),
    ).toEqual(["A", "S"]);
    expect(rows({ rule: "other" })).toEqual([]);
  });
});

describe("a measurement as it is begun", () => {
  it("SV12 settles the pair, and stops holding when either position changes", () => {
    const begun = begunMeasurement(it_, plan50, "A", { ...school("S", { geometry: campus }), kind: "school" }, "M9");
    if (!begun) throw new Error("both ends are in the register");
    const measurement = [{ ...begun, value: 48, accuracy: 0.1, at: day }];
    const measured = county({ ...it_.registers, measurement });
    expect(verdict(measured, "A")?.[0]).toBe("inside");
    const moved = it_.registers.venue.map((one) => (one.id === "A" ? { ...one, geometry: at(0.5, -51) } : one));
    expect(verdict(county({ ...measured.registers, venue: moved }), "A")?.[0]).toBe("survey");
    const redrawn = [school("S", { geometry: box(-100, 0.5, 100, 100), accuracy: 3 })];
    expect(verdict(county({ ...measured.registers, school: redrawn }), "A")?.[0]).toBe("survey");
  });

  it("SV13 is not begun where an end is not in the register", () => {
    expect(begunMeasurement(it_, plan50, "nobody", undefined, "M9")).toBeNull();
  });
});
