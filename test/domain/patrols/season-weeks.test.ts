import { describe, expect, it } from "vitest";
import { nextSeasonStart } from "../../../src/domain/calendar.ts";
import { nearWaters } from "../../../src/domain/patrols/near-waters.ts";
import { patrols } from "../../../src/domain/patrols/patrols.ts";
import { seasonWeeks } from "../../../src/domain/patrols/season-weeks.ts";
import { at, county, school } from "../county-builder.ts";
import { village } from "../coverage/two-townships.ts";

describe("a season in weeks", () => {
  const season = seasonWeeks({
    water: "W1",
    from: "2026-05-01",
    to: "2026-09-30",
    days: [
      { day: "2026-05-01", state: "done" },
      { day: "2026-05-08", state: "missed" },
      { day: "2026-09-30", state: "planned" },
    ],
  });
  const on = (day: string) => season.days.find((it) => it.day === day);

  it("DP11 lays every day of the season once, Monday to Sunday down, a week a column", () => {
    expect(season.days).toHaveLength(153);
    expect(on("2026-05-01")).toEqual({ day: "2026-05-01", week: 0, weekday: 4, state: "done" });
    expect(on("2026-05-04")).toEqual({ day: "2026-05-04", week: 1, weekday: 0, state: null });
    expect(on("2026-09-30")).toEqual({ day: "2026-09-30", week: 22, weekday: 2, state: "planned" });
    expect(season.weeks).toBe(23);
    expect(season.counts).toEqual({ done: 1, missed: 1, planned: 1 });
  });

  it("DP12 names each month once, over the week of its first day", () => {
    expect(season.months).toEqual([
      { month: 5, week: 0 },
      { month: 6, week: 5 },
      { month: 7, week: 9 },
      { month: 8, week: 13 },
      { month: 9, week: 18 },
    ]);
  });

  it("DP13 knows when the next season begins, over the year's end too; without seasons there is none", () => {
    const summer = [{ id: "summer", from: "05-01", to: "09-30" }];
    expect(nextSeasonStart(summer, "2026-11-24")).toBe("2027-05-01");
    expect(nextSeasonStart(summer, "2026-04-30")).toBe("2026-05-01");
    expect(nextSeasonStart(summer, "2026-05-01")).toBe("2027-05-01");
    expect(nextSeasonStart([], "2026-05-01")).toBeNull();
  });
});

describe("waters near a place", () => {
  it("DP14 are those that have the place near them, nearest first", () => {
    const water = (id: string, east: number) =>
      ({ id, name: id, type: "pond", risk: "low", geometry: at(east, 0) }) as const;
    const one = county({
      school: [school("S1", { geometry: at(0, 0) })],
      village: [village("V1", 0)],
      waterHazard: [water("W1", 900), water("W2", 100), water("W3", 1200)],
    });
    const answer = patrols(one, { asOf: "2026-06-01" });
    const ids = (of: "place" | "village", id: string) => nearWaters(answer, of, id).map(({ status }) => status.water);
    expect(ids("place", "S1")).toEqual(["W2", "W1"]);
    expect(ids("village", "V1")).toEqual(["W2", "W1"]);
    expect(ids("place", "V1")).toEqual([]);
  });
});
