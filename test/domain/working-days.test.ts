import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../src/domain/calendar.ts";
import {
  addWorkingDays,
  isWorkingDay,
  knowsYear,
  weekday,
  weekEnd,
  workingDaysBetween,
} from "../../src/domain/working-days.ts";

const plain = { holidays: [] };
const span = (from: string, days: number) => Array.from({ length: days }, (_, i) => addDays(from, i));
/** The National Day of 2026 as the State Council set it: off from 1 to 7 October, worked on 20 September and 10 October. */
const october = { holidays: span("2026-10-01", 7), workdays: ["2026-09-20", "2026-10-10"] };

describe("working days", () => {
  it("CS1 a week runs from Monday to Sunday", () => {
    expect(["2026-11-23", "2026-11-24", "2026-11-29"].map(weekday)).toEqual([0, 1, 6]);
    expect(weekday("1969-12-31")).toBe(2);
    expect(weekEnd("2026-11-24")).toBe("2026-11-29");
    expect(weekEnd("2026-11-29")).toBe("2026-11-29");
  });

  it("CS1 the day itself is not counted: from Friday one working day runs to Monday", () => {
    expect(addWorkingDays("2026-11-20", 1, plain)).toBe("2026-11-23");
    expect(addWorkingDays("2026-11-20", 0, plain)).toBe("2026-11-20");
    expect(addWorkingDays("2026-11-21", 1, plain)).toBe("2026-11-23");
    expect(addWorkingDays("2026-11-23", 5, plain)).toBe("2026-11-30");
  });

  it("CS1 holidays are not counted, weekend days worked in exchange are", () => {
    // Tue 29 and Wed 30 September, then Thu 8, Fri 9, Sat 10 (worked), Mon 12 October.
    expect([1, 2, 3, 4, 5, 6].map((days) => addWorkingDays("2026-09-28", days, october))).toEqual([
      "2026-09-29",
      "2026-09-30",
      "2026-10-08",
      "2026-10-09",
      "2026-10-10",
      "2026-10-12",
    ]);
    expect(isWorkingDay("2026-09-20", october)).toBe(true);
    expect(isWorkingDay("2026-10-05", october)).toBe(false);
    expect(workingDaysBetween("2026-09-28", "2026-10-12", october)).toBe(6);
    expect(workingDaysBetween("2026-10-12", "2026-09-28", october)).toBe(-6);
  });

  it("CS1 what is no day or no number gives null; a calendar without working days does not hang", () => {
    expect(addWorkingDays("2026-02-30", 3, plain)).toBeNull();
    expect(addWorkingDays("2026-02-03", Number.NaN, plain)).toBeNull();
    expect(addWorkingDays("2026-02-03", -1, plain)).toBeNull();
    expect(addWorkingDays("2026-01-01", 3, { holidays: span("2026-01-01", 800) })).toBeNull();
    expect(workingDaysBetween("昨天", "2026-01-01", plain)).toBeNaN();
    expect([knowsYear("2026-05-05", october), knowsYear("2027-05-05", october)]).toEqual([true, false]);
  });

  it("CS1 adding and counting are each other's inverse", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 90 }), (shift, count) => {
        const from = addDays("2026-01-01", shift);
        const to = addWorkingDays(from, count, october) ?? "";
        expect(isWorkingDay(to, october)).toBe(true);
        expect(workingDaysBetween(from, to, october)).toBe(count);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
