import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  dayNumber,
  dayOfNumber,
  daysBetween,
  lastMonthEnd,
  monthEnd,
  seasonOn,
  seasonOrLast,
  stretchStart,
  termOn,
  yearSpan,
} from "../../src/domain/calendar.ts";

const summer = { id: "summer", from: "05-01", to: "09-30" };
const ice = { id: "ice", from: "12-15", to: "02-29" };

describe("days and months", () => {
  it("C1 days are counted in the Gregorian calendar, leap days included", () => {
    expect(dayNumber("1970-01-01")).toBe(0);
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
    expect(daysBetween("2023-02-28", "2023-03-01")).toBe(1);
    expect(daysBetween("1999-12-31", "2000-03-01")).toBe(61);
    expect(daysBetween("2100-02-28", "2100-03-01")).toBe(1);
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2024-12-31", 1)).toBe("2025-01-01");
    expect(addDays("2025-03-01", -1)).toBe("2025-02-28");
  });

  it("C1 a text that is no real day is no number", () => {
    for (const text of ["2023-02-29", "2100-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "2024-1-1", "", "昨天"]) {
      expect(dayNumber(text), text).toBeNaN();
    }
  });

  it("C1 days and their numbers are the same thing, from 1600 to 2400", () => {
    fc.assert(
      fc.property(fc.integer({ min: -135_140, max: 157_054 }), (number) => {
        const day = dayOfNumber(number);
        expect(dayNumber(day)).toBe(number);
        expect(day).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it("C2 month ends and months on either side of the year", () => {
    expect(monthEnd("2024-02")).toBe("2024-02-29");
    expect(monthEnd("2026-11")).toBe("2026-11-30");
    expect(addMonths("2026-11", 2)).toBe("2027-01");
    expect(addMonths("2026-01", -1)).toBe("2025-12");
    expect(addMonths("2026-11", -12)).toBe("2025-11");
    expect(lastMonthEnd("2026-11-24")).toBe("2026-10-31");
    expect(lastMonthEnd("2024-03-31")).toBe("2024-02-29");
    expect(lastMonthEnd("2026-01-01")).toBe("2025-12-31");
    expect(yearSpan("2026-11-24")).toEqual({ from: "2026-01-01", to: "2026-12-31" });
  });
});

describe("seasons and terms", () => {
  it("C3 a season's first and last day belong to it", () => {
    expect(seasonOn([summer], "2026-05-01")?.season).toBe("summer");
    expect(seasonOn([summer], "2026-09-30")?.season).toBe("summer");
    expect(seasonOn([summer], "2026-10-01")).toBeNull();
    expect(seasonOn([summer], "2026-04-30")).toBeNull();
  });

  it("C3 a season may run over the year's end, and ends on 02-28 where there is no 02-29", () => {
    expect(seasonOn([ice], "2025-01-10")).toEqual({ season: "ice", from: "2024-12-15", to: "2025-02-28" });
    expect(seasonOn([ice], "2023-12-31")).toEqual({ season: "ice", from: "2023-12-15", to: "2024-02-29" });
    expect(seasonOn([ice], "2024-02-29")?.season).toBe("ice");
    expect(seasonOn([ice], "2024-03-01")).toBeNull();
  });

  it("C3 between seasons the last one counts; of two that hold the day, the one begun last", () => {
    expect(seasonOrLast([summer, ice], "2026-11-24")).toEqual({
      season: "summer",
      from: "2026-05-01",
      to: "2026-09-30",
    });
    expect(seasonOrLast([summer, ice], "2026-03-01").season).toBe("ice");
    const holidays = { id: "holidays", from: "07-10", to: "08-31" };
    expect(seasonOn([holidays, summer], "2026-07-20")?.season).toBe("holidays");
    expect(seasonOn([holidays, summer], "2026-09-20")?.season).toBe("summer");
  });

  it("C3 a pack without seasons has the calendar year", () => {
    expect(seasonOrLast([], "2026-11-24")).toEqual({ season: null, from: "2026-01-01", to: "2026-12-31" });
    expect(stretchStart([], "2026-11-24")).toBe("2026-01-01");
    expect(stretchStart([summer], "2026-11-24")).toBe("2026-10-01");
    expect(stretchStart([summer], "2026-06-24")).toBe("2026-05-01");
  });

  it("C4 the term is the one that holds the day, else the last before it", () => {
    const spring = { from: "2026-03-01", to: "2026-07-10" };
    const autumn = { from: "2026-09-01", to: "2027-01-15" };
    expect(termOn([autumn, spring], "2026-05-05")).toEqual(spring);
    expect(termOn([autumn, spring], "2026-08-05")).toEqual(spring);
    expect(termOn([autumn, spring], "2026-09-01")).toEqual(autumn);
    expect(termOn([autumn, spring], "2026-02-28")).toBeNull();
  });
});
