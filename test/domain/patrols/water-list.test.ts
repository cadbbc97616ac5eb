import { describe, expect, it } from "vitest";
import type { WaterStatus } from "../../../src/domain/patrols/patrol-types.ts";
import {
  countByRisk,
  inOrder,
  type ListedWater,
  listed,
  meets,
  type WaterConditions,
} from "../../../src/domain/patrols/water-list.ts";
import type { WaterHazard } from "../../../src/domain/registers/waters.ts";
import { county } from "../county-builder.ts";

const status = (water: string, it: Partial<WaterStatus> = {}): WaterStatus => ({
  water,
  risk: "medium",
  township: "T1",
  missing: [],
  unknown: [],
  pupilsWithin1km: 0,
  placesWithin1km: [],
  villageChildrenWithin1km: 0,
  villagesWithin1km: [],
  lastVisit: null,
  everyDays: null,
  nextDue: null,
  overdueDays: null,
  plan: null,
  ...it,
});

const one = (id: string, it: Partial<WaterStatus> = {}, row: Partial<WaterHazard> = {}): ListedWater => ({
  status: status(id, it),
  record: { id, name: `惠农渠 ${id}`, type: "canal", risk: "medium", ...row },
});

const all: WaterConditions = { township: null, risks: [], waterTypes: [], water: [], text: "" };
const ids = (waters: readonly ListedWater[]): string => waters.map(({ record }) => record.id).join(" ");

const waters = [
  one("W1", { risk: "high", overdueDays: 3, missing: ["rope"], pupilsWithin1km: 40 }, { keeper: "示例甲" }),
  one("W2", { risk: "high", overdueDays: 0, unknown: ["rope", "pole"], township: "T2" }, { type: "lake" }),
  one("W3", { overdueDays: 9, missing: ["rope", "pole"], pupilsWithin1km: 40 }, { type: "pond", name: "样本塘" }),
  one("W4", { risk: "low", township: null, pupilsWithin1km: 612 }, { type: "lake" }),
];
const shown = (conditions: Partial<WaterConditions>): string =>
  ids(waters.filter((water) => meets(water, { ...all, ...conditions })));

describe("the list of water points", () => {
  it("DP1 asks nothing when nothing is chosen; within one condition any choice will do", () => {
    expect(shown({})).toBe("W1 W2 W3 W4");
    expect(shown({ risks: ["high", "low"] })).toBe("W1 W2 W4");
    expect(shown({ waterTypes: ["pond", "lake"] })).toBe("W2 W3 W4");
  });

  it("DP2 different conditions must all hold; a point in no township is in none of them", () => {
    expect(shown({ risks: ["high"], waterTypes: ["lake"] })).toBe("W2");
    expect(shown({ township: "T1" })).toBe("W1 W3");
    expect(shown({ water: ["overdue"] })).toBe("W1 W3");
    expect(shown({ water: ["overdue", "unequipped"], risks: ["medium"] })).toBe("W3");
  });

  it("DP3 a piece that is not known is not missing; no interval is not overdue", () => {
    expect(shown({ water: ["unequipped"] })).toBe("W1 W3");
    expect(shown({ water: ["overdue"], risks: ["low"] })).toBe("");
  });

  it("DP4 finds by part of name, id or keeper, whatever the case", () => {
    expect(shown({ text: " 样本 " })).toBe("W3");
    expect(shown({ text: "w4" })).toBe("W4");
    expect(shown({ text: "示例甲" })).toBe("W1");
    expect(shown({ text: "无此处" })).toBe("");
  });

  it("DP5 sorts by what was chosen, equals staying as they came", () => {
    expect(inOrder(waters, "risk")).toBe(waters);
    expect(ids(inOrder(waters, "overdue"))).toBe("W3 W1 W2 W4");
    expect(ids(inOrder(waters, "pupils"))).toBe("W4 W1 W3 W2");
    expect(ids(inOrder(waters, "missing"))).toBe("W3 W1 W2 W4");
  });

  it("DP6 counts each risk, none left out", () => {
    expect(countByRisk(waters)).toEqual({ high: 2, medium: 1, low: 1 });
    expect(countByRisk([])).toEqual({ high: 0, medium: 0, low: 0 });
  });

  it("DP7 a status goes with its row of the register", () => {
    const row: WaterHazard = { id: "W1", name: "样本塘", type: "pond", risk: "low" };
    const found = listed(county({ waterHazard: [row] }), [status("W1"), status("gone")]);
    expect(found.map(({ record }) => record)).toEqual([row]);
  });
});
