import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, dayOfNumber } from "../../../src/domain/calendar.ts";
import { countReckoned, reckon } from "../../../src/domain/patrols/reckoning.ts";
import { dayOfInstant, firstFrom, visitDays } from "../../../src/domain/patrols/visit-days.ts";
import { both } from "../coverage/two-townships.ts";

describe("the day of a visit", () => {
  it("C19 is the day in the pack's time zone, whatever offset the phone wrote", () => {
    const zone = "Asia/Shanghai";
    expect(dayOfInstant("2026-06-01T23:59:59+08:00", zone)).toBe("2026-06-01");
    expect(dayOfInstant("2026-06-01T16:00:00Z", zone)).toBe("2026-06-02");
    expect(dayOfInstant("2026-06-01T15:59:59.9Z", zone)).toBe("2026-06-01");
    expect(dayOfInstant("2026-12-31T20:00:00-05:00", zone)).toBe("2027-01-01");
    expect(dayOfInstant("2026-06-01T23:30", zone)).toBe("2026-06-01");
    expect(dayOfInstant("2026-06-01", zone)).toBe("2026-06-01");
  });

  it("C19 follows a zone with summer time", () => {
    expect(dayOfInstant("2026-07-01T22:30:00Z", "Europe/Berlin")).toBe("2026-07-02");
    expect(dayOfInstant("2026-01-01T22:30:00Z", "Europe/Berlin")).toBe("2026-01-01");
  });

  it("C19 what is no instant is no day", () => {
    for (const text of ["", "昨天", "2026-02-30T08:00:00+08:00", "2026-02-30", "2026-06-01Tnoon"]) {
      expect(dayOfInstant(text, "Asia/Shanghai"), text).toBeNull();
    }
  });

  it("C19 two visits of one day are one day; days ascend", () => {
    const at = (day: string) => `${day}T09:00:00+08:00`;
    const of = both([], {
      patrolVisit: [
        { id: "1", water: "W1", at: at("2026-06-03") },
        { id: "2", water: "W1", at: at("2026-06-01") },
        { id: "3", water: "W1", at: at("2026-06-03") },
        { id: "4", water: "W2", at: "no day" },
      ],
    });
    expect(visitDays(of).get("W1")?.map(dayOfNumber)).toEqual(["2026-06-01", "2026-06-03"]);
    expect(visitDays(of).get("W2")).toBeUndefined();
    expect(visitDays({ ...of, revision: 2 })).toBe(visitDays(of));
  });
});

describe("laws of the reckoning", () => {
  const days = fc
    .uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 30 })
    .map((list) => list.sort((a, b) => a - b));
  const planned = days.map((list) =>
    list.map((day, i) => ({ day, before: Math.min(day + 7, list[i + 1] ?? Infinity) })),
  );

  it("C21 each visit is counted for one planned day at most, and every planned day has one state", () => {
    fc.assert(
      fc.property(planned, days, fc.integer({ min: 0, max: 140 }), (asked, visits, asOf) => {
        const { done, missed } = countReckoned(asked, visits, asOf);
        expect(done).toBeLessThanOrEqual(visits.filter((visit) => visit <= asOf).length);
        expect(reckon(asked, visits, asOf)).toHaveLength(asked.length);
        expect(done + missed).toBeLessThanOrEqual(asked.filter(({ day }) => day <= asOf).length);
      }),
      { seed: 21, numRuns: 500 },
    );
  });

  it("C21 as days go by, done stays done and missed stays missed", () => {
    fc.assert(
      fc.property(planned, days, fc.integer({ min: 0, max: 139 }), (asked, visits, asOf) => {
        const [now, next] = [reckon(asked, visits, asOf), reckon(asked, visits, asOf + 1)];
        now.forEach((state, i) => {
          if (state !== "planned") expect(next[i]).toBe(state);
        });
      }),
      { seed: 22, numRuns: 500 },
    );
  });

  it("C21 the first entry from a value on is found as by looking at each", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -1, max: 121 }), (list, value) => {
        const slow = list.findIndex((entry) => entry >= value);
        expect(firstFrom(list, value)).toBe(slow === -1 ? list.length : slow);
      }),
      { seed: 23, numRuns: 500 },
    );
    expect(dayNumber("2026-06-01")).toBeGreaterThan(0);
  });
});
