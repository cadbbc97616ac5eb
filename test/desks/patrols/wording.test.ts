import { describe, expect, it } from "vitest";
import { reachBox } from "../../../src/desks/patrols/reach-box.ts";
import type { SayPatrols } from "../../../src/desks/patrols/text.ts";
import { en } from "../../../src/desks/patrols/text-en.ts";
import { zh } from "../../../src/desks/patrols/text-zh.ts";
import { dueText, peopleText, shortDay, whySentences } from "../../../src/desks/patrols/wording.ts";
import type { WaterStatus } from "../../../src/domain/patrols/patrol-types.ts";
import { spot } from "../../domain/county-builder.ts";

const say: SayPatrols = (key, values = {}) =>
  (zh[key] as string).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));

const status = (it: Partial<WaterStatus> = {}): WaterStatus => ({
  water: "W1",
  risk: "high",
  township: null,
  missing: [],
  unknown: [],
  pupilsWithin1km: 0,
  placesWithin1km: [],
  villageChildrenWithin1km: 0,
  villagesWithin1km: [],
  lastVisit: "2026-11-02",
  everyDays: 7,
  nextDue: "2026-11-09",
  overdueDays: 0,
  plan: null,
  ...it,
});
const near = (children: number | null) => ({ place: "S", kind: "school", distance: 1, doubt: 1, children }) as const;
const now = "2026-11-24";

describe("a water point in words", () => {
  it("DP15 says overdue in days, the day when due, and that no interval is set rather than nothing", () => {
    expect(dueText(status({ overdueDays: 15 }), now, say)).toBe("逾期 15 天");
    expect(dueText(status({ nextDue: now }), now, say)).toBe("今天应巡");
    expect(dueText(status({ nextDue: "2026-12-03" }), now, say)).toBe("应巡 12-03");
    expect(dueText(status({ nextDue: "2027-01-03" }), now, say)).toBe("应巡 2027-01-03");
    expect(dueText(status({ nextDue: null, overdueDays: null }), now, say)).toBe("未定间隔");
    expect(shortDay("2025-11-24", now)).toBe("2025-11-24");
  });

  it("DP16 never counts what is not reported as 0 children", () => {
    expect(peopleText(status(), say)).toBe("1 km 内无校园");
    expect(peopleText(status({ placesWithin1km: [near(null)] }), say)).toBe("1 km 内人数未报");
    const some = status({ placesWithin1km: [near(1200), near(null)], pupilsWithin1km: 1200 });
    expect(peopleText(some, say)).toBe("1 km 内至少 1,200 人");
    expect(peopleText(status({ placesWithin1km: [near(0)] }), say)).toBe("1 km 内 0 人");
  });

  it("DP17 says why in sentences: the day, then what is missing apart from what is not known", () => {
    const gear = status({ overdueDays: 15, missing: ["lifebuoy", "rope"], unknown: ["pole"] });
    expect(whySentences(gear, now, say, true)).toEqual([
      "应于 2026-11-09 巡查，已逾期 15 天。",
      "缺救生圈、救生绳。",
      "救生杆不明，须到现场看。",
    ]);
    const never = status({ overdueDays: 15, lastVisit: null });
    expect(whySentences(never, now, say, true)[0]).toBe("2026-11-09 起应巡查，至今没有巡查记录，已逾期 15 天。");
    expect(whySentences(status({ nextDue: null, overdueDays: null }), now, say, true)).toEqual([
      "没有计划，也没有定巡查间隔，不知道何时应巡。",
      "四件救生设备都在。",
    ]);
  });

  it("DP18 has every text in both languages, with the same blanks to fill", () => {
    const blanks = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name).sort();
    const keys = Object.keys(zh) as (keyof typeof zh)[];
    expect(Object.keys(en).sort()).toEqual([...keys].sort());
    for (const key of keys) expect([key, blanks(en[key])]).toEqual([key, blanks(zh[key])]);
    expect([zh.months, en.months].map((months) => months.split("|").length)).toEqual([12, 12]);
    expect([zh.weekdays, en.weekdays].map((days) => [...days].length)).toEqual([7, 7]);
  });
});

describe("what the map is to show", () => {
  it("DP19 the box holds the whole kilometre about a shape, and little more", () => {
    const [west, south, east, north] = reachBox({ type: "Point", coordinates: spot(0, 0) }, 1000) ?? [0, 0, 0, 0];
    for (const [dx, dy] of [
      [-1000, 0],
      [1000, 0],
      [0, 1000],
      [0, -1000],
    ] as const) {
      const [lon, lat] = spot(dx, dy);
      expect(lon > west && lon < east && lat > south && lat < north).toBe(true);
    }
    expect(east - west).toBeLessThan(1.03 * (spot(1000, 0)[0] - spot(-1000, 0)[0]));
    expect(reachBox({ type: "MultiPolygon", coordinates: [] }, 1000)).toBeNull();
  });
});
