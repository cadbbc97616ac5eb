import { describe, expect, it } from "vitest";
import { trendMonths, trends } from "../../../src/domain/coverage/trend.ts";
import { typedForCounty } from "../../../src/domain/coverage/typed-counts.ts";
import { at, box, day, school, venue } from "../county-builder.ts";
import { adcode, both, east, village, west } from "./two-townships.ts";

const row = (unit: string, period: string, key: string, value: number) => ({
  id: `${unit}/${period}/${key}`,
  unit,
  period,
  key,
  value,
});
const typed = (unit: string, period: string, id: string, numerator: number, denominator: number) => [
  row(unit, period, `${id}.numerator`, numerator),
  row(unit, period, `${id}.denominator`, denominator),
];
const series = (of: ReturnType<typeof both>, unit: string, id: string) =>
  trends(of, day).find((it) => it.unit === unit && it.indicator === id)?.points ?? [];

describe("trend", () => {
  it("C14 looks at twelve month ends and the day itself, oldest first", () => {
    const months = trendMonths(day);
    expect(months).toHaveLength(13);
    expect([months[0], months[11], months[12]]).toEqual(["2025-11", "2026-10", "2026-11"]);
  });

  it("C14 facts with dates are counted again as of each month's end", () => {
    const of = both(["perimeter"], {
      school: [school("S1", { geometry: box(100, 0, 200, 100) }), school("S2", { geometry: box(600, 0, 700, 100) })],
      venue: [venue("V1", { geometry: at(150, -30), established: "2026-02-28", until: "2026-10-31" })],
    });
    const points = series(of, adcode, "perimeter").map(({ share }) => share);
    expect(points).toEqual([100, 100, 100, 50, 50, 50, 50, 50, 50, 50, 50, 100, 100]);
    expect(series(of, west.id, "perimeter").every(({ share }) => share === null)).toBe(true);
  });

  it("C14 what a register knows only of today has the past that was typed; a month nobody typed stays empty", () => {
    const of = both(["villageDirector"], {
      village: [village("a", -9, { childDirectors: 1 }), village("b", 9, { childDirectors: 0 })],
      count: [
        ...typed(west.id, "2026-09", "villageDirector", 1, 2),
        ...typed(east.id, "2026-09", "villageDirector", 1, 2),
        ...typed(west.id, "2026-10", "villageDirector", 1, 1),
      ],
    });
    const ends = (unit: string) =>
      series(of, unit, "villageDirector")
        .slice(-4)
        .map(({ share }) => share);
    expect(ends(west.id)).toEqual([null, 50, 100, 100]);
    expect(ends(east.id)).toEqual([null, 50, null, 0]);
    expect(ends(adcode)).toEqual([null, 50, null, 50]);
  });

  it("C14 the county's own typed figure goes before the sum of its townships", () => {
    const of = both(["villageDirector"], {
      count: [
        ...typed(west.id, "2026-10", "x", 1, 2),
        ...typed(adcode, "2026-10", "x", 9, 10),
        ...typed(west.id, "2026-09", "x", 1, 2),
      ],
    });
    expect(typedForCounty(of, "x", "2026-10")).toEqual({ numerator: 9, denominator: 10 });
    expect(typedForCounty(of, "x", "2026-09")).toEqual({ numerator: 1, denominator: 2 });
    expect(typedForCounty(of, "x", "2026-08")).toBeNull();
  });

  it("C14 today's point is the coverage of the day", () => {
    const of = both(["station"], {
      protectionStation: [{ id: "P1", name: "示例站", geometry: at(-9, 9), since: "2026-11-01" }],
    });
    expect(series(of, adcode, "station").slice(-2)).toEqual([
      { month: "2026-10", share: 0 },
      { month: "2026-11", share: 50 },
    ]);
  });
});
