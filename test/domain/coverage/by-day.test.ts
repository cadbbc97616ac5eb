import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/domain/calendar.ts";
import { onceADay } from "../../../src/domain/coverage/by-day.ts";
import { both } from "./two-townships.ts";

describe("answers kept by day", () => {
  const asked: string[] = [];
  const answer = onceADay((_, day) => {
    asked.push(day);
    return day;
  });

  it("C25 a day is computed once for a county, again for another county, and again when long forgotten", () => {
    const [one, two] = [both([], {}), both([], {})];
    answer(one, "2026-11-24");
    answer(one, "2026-11-24");
    answer(two, "2026-11-24");
    expect(asked).toEqual(["2026-11-24", "2026-11-24"]);
    for (let i = 1; i <= 40; i++) answer(one, addDays("2026-11-24", i));
    expect(asked).toHaveLength(42);
    answer(one, "2026-12-01");
    expect(asked).toHaveLength(42);
    answer(one, "2026-11-24");
    expect(asked).toHaveLength(43);
  });
});
