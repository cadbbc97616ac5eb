import { describe, expect, it } from "vitest";
import { applyChange } from "../../../src/domain/change/apply.ts";
import { type Merged, type Merging, mergeRecords } from "../../../src/domain/change/merge.ts";
import { goesByItself, referrerKey, splitRecord, toDivide } from "../../../src/domain/change/split.ts";
import { validateChange } from "../../../src/domain/change/validate.ts";
import type { Venue } from "../../../src/domain/registers/venues.ts";
import { at, box, county, licence, measurement, school, venue } from "../county-builder.ts";

const here = at(60, 10);
const there = at(63, 12);
const two = county({
  school: [school("S1", { geometry: box(0, 0, 50, 50) })],
  venue: [
    venue("V1", {
      name: "红星烟酒",
      categories: ["tobacco"],
      geometry: here,
      accuracy: 30,
      positionSource: "geocode",
      extra: { 片区: "东", 网格: "3" },
    }),
    venue("V2", {
      name: "红星商店",
      categories: ["liquor"],
      geometry: there,
      accuracy: 0.5,
      positionSource: "survey",
      operator: "甲某",
      extra: { 片区: "西" },
    }),
  ],
  licence: [
    licence("V1", "tobacco", { number: "7", issued: "2020-01-01" }),
    licence("V2", "tobacco", { number: "7", issued: "2021-01-01", validTo: "2026-01-01" }),
    licence("V2", "liquor", { number: "8" }),
  ],
  measurement: [measurement("M1", "V2", "S1")],
  case: [{ id: "C1", rule: "plan-50", venue: "V2", state: "found", opened: "2026-01-01" }],
  enforcementRound: [{ id: "E1", title: "联合", day: "2026-11-24", team: "一组", venues: ["V2", "V1"] }],
});

const merge = (it: Partial<Merging> = {}): Merged => {
  const given = { register: "venue", ids: ["V1", "V2"], keep: "V1", choices: new Map(), why: "同一家店" } as const;
  const merged = mergeRecords(two, { ...given, ...it });
  if (!merged) throw new Error("two venues can be merged");
  return merged;
};

describe("merging", () => {
  it("MD3 unites lists, fills what was empty, and takes the best position with its accuracy and source", () => {
    const { record, fields } = merge();
    expect(record).toEqual({
      ...two.registers.venue[0],
      categories: ["tobacco", "liquor"],
      geometry: there,
      accuracy: 0.5,
      positionSource: "survey",
      operator: "甲某",
      extra: { 片区: "东", 网格: "3" },
    });
    expect(fields.map(({ id, chosen }) => [id, chosen])).toEqual([
      ["name", "V1"],
      ["categories", null],
      ["operator", "V2"],
      ["geometry", "V2"],
    ]);
  });

  it("MD4 takes of each column the record that was chosen, whichever id stays", () => {
    const choices = new Map([
      ["name", "V2"],
      ["operator", "V1"],
      ["geometry", "V1"],
    ]);
    const { record } = merge({ keep: "V2", choices });
    expect(record).toMatchObject({ id: "V2", name: "红星商店", geometry: here, accuracy: 30 });
    expect("operator" in record).toBe(false);
  });

  it("MD5 names every value that no record has any more", () => {
    const told = merge().dropped.map(({ register, id, column, value }) => [register, id, column, value]);
    expect(told).toEqual([
      ["venue", "V2", "name", "红星商店"],
      ["venue", "V1", "geometry", { geometry: here, accuracy: 30, positionSource: "geocode" }],
      ["venue", "V2", "extra.片区", "西"],
      ["licence", "V2/tobacco/7", "issued", "2021-01-01"],
    ]);
  });

  it("MD6 licences, measurements, cases and rounds follow; the same licence of both is one", () => {
    const { change, moved } = merge();
    expect(validateChange(two, change)).toEqual([]);
    const { registers } = applyChange(two, change, 2).county;
    expect(registers.licence).toEqual([
      licence("V1", "tobacco", { number: "7", issued: "2020-01-01", validTo: "2026-01-01" }),
      licence("V1", "liquor", { number: "8" }),
    ]);
    expect([registers.measurement[0]?.venue, registers.case[0]?.venue]).toEqual(["V1", "V1"]);
    expect(registers.enforcementRound[0]?.venues).toEqual(["V1"]);
    expect(moved.map(referrerKey)).toEqual([
      "licence/V2/tobacco/7",
      "licence/V2/liquor/8",
      "measurement/M1",
      "case/C1",
      "enforcementRound/E1",
    ]);
  });

  it("MD7 one record, or one that is not there, cannot be merged", () => {
    const given = { register: "venue", choices: new Map(), why: "" } as const;
    expect(mergeRecords(two, { ...given, ids: ["V1", "V1"], keep: "V1" })).toBeNull();
    expect(mergeRecords(two, { ...given, ids: ["V1", "V9"], keep: "V1" })).toBeNull();
    expect(mergeRecords(two, { ...given, ids: ["V1", "V2"], keep: "V9" })).toBeNull();
  });
});

describe("splitting", () => {
  const [first, second] = two.registers.venue as [Venue, Venue];

  it("MD8 what goes is the second one's, the rest stays", () => {
    const goes = new Set(["licence/V2/liquor/8", "case/C1"]);
    const given = { register: "venue", id: "V2", first: second, second: { ...second, id: "V3" }, why: "两家" } as const;
    const change = splitRecord(two, { ...given, goes });
    if (!change) throw new Error("it can be split");
    expect(validateChange(two, change)).toEqual([]);
    const { county: after } = applyChange(two, change, 2);
    expect(toDivide(after, "venue", "V3").map(referrerKey)).toEqual(["licence/V3/liquor/8", "case/C1"]);
    expect(toDivide(after, "venue", "V2").map(referrerKey)).toEqual([
      "licence/V2/tobacco/7",
      "measurement/M1",
      "enforcementRound/E1",
    ]);
    expect(splitRecord(two, { ...given, goes, second: first, id: "V1", first })).toBeNull();
  });

  it("MD9 a licence goes by itself where only the second one has its category; half a venue without any is refused", () => {
    const goes = toDivide(two, "venue", "V2").filter((one) => goesByItself(one, new Set(["liquor"])));
    expect(goes.map(referrerKey)).toEqual(["licence/V2/liquor/8"]);
    const empty = { ...second, id: "V3", categories: [] };
    const given = {
      register: "venue",
      id: "V2",
      first: second,
      second: empty,
      goes: new Set<string>(),
      why: "两家",
    } as const;
    const change = splitRecord(two, given);
    const problems = change ? validateChange(two, change) : [];
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual(["value-missing puts/1/record/categories"]);
  });
});
