import { describe, expect, it } from "vitest";
import { mayWrite } from "../../../src/domain/access/rights.ts";
import { validateChange } from "../../../src/domain/change/validate.ts";
import type { EnforcementRound, Inspection } from "../../../src/domain/registers/rounds.ts";
import { progressOf, roundsAbout } from "../../../src/domain/rounds/progress.ts";
import { county, day, venue } from "../county-builder.ts";

const round = (id: string, it: Partial<EnforcementRound> = {}): EnforcementRound => ({
  id,
  title: "望远镇联合执法",
  day,
  team: "一组",
  venues: ["b", "a", "gone"],
  ...it,
});
const seen = (id: string, at: string, it: Partial<Inspection> = {}): Inspection => ({
  id,
  round: "E1",
  venue: "b",
  at,
  found: "asFound",
  ...it,
});

describe("a saved round", () => {
  it("RD12 counts the venues with a result, the last one counts, and names the next", () => {
    const inspection = [
      seen("1", "2026-11-24T10:00:00+08:00", { found: "refused" }),
      // Later, though its text is less.
      seen("2", "2026-11-24T03:00:00Z", { found: "rectified" }),
      seen("3", "2026-11-24T12:00:00+08:00", { round: "E2", venue: "a" }),
    ];
    const it = county({ venue: [venue("a"), venue("b")], enforcementRound: [round("E1")], inspection });
    const { stops, done, next } = progressOf(it, round("E1"));
    expect(stops.map((stop) => [stop.order, stop.id, stop.venue?.id ?? null, stop.inspection?.id ?? null])).toEqual([
      [1, "b", "b", "2"],
      [2, "a", "a", null],
      [3, "gone", null, null],
    ]);
    expect([done, next?.id]).toEqual([1, "a"]);
    const waiting = [seen("4", "2026-11-24T12:30:00+08:00", { venue: "a" }), seen("5", "", { round: "E2" })];
    expect(progressOf(it, round("E1"), waiting)).toMatchObject({ done: 2, next: { id: "gone" } });
  });

  it("RD13 the day's rounds come first, then those to come, then the past; called off ones not", () => {
    const enforcementRound = [
      round("past", { day: "2026-11-01" }),
      round("latest", { day: "2026-11-20" }),
      round("soon", { day: "2026-12-01" }),
      round("late", { day: "2027-01-01" }),
      round("two", { team: "二组" }),
      round("off", { state: "cancelled" }),
      round("one"),
    ];
    const ids = roundsAbout(county({ enforcementRound }), day).map(({ id }) => id);
    expect(ids).toEqual(["one", "two", "soon", "late", "latest", "past"]);
  });

  it("RD14 those who regulate venues write rounds and results; a result is corrected, never removed", () => {
    const who = (role: "venues" | "patrols" | "viewer") => ({ account: "x", grants: [{ county: "*", role }] });
    for (const register of ["enforcementRound", "inspection"] as const)
      expect([mayWrite(who("venues"), "1", register), mayWrite(who("viewer"), "1", register)]).toEqual([true, false]);
    expect(mayWrite(who("patrols"), "1", "inspection")).toBe(false);
    const inspection = [seen("1", "2026-11-24T10:00:00+08:00")];
    const it = county({ venue: [venue("b")], enforcementRound: [round("E1", { venues: ["b"] })], inspection });
    const removal = { why: "误记", puts: [], removals: [{ register: "inspection" as const, id: "1" }] };
    expect(validateChange(it, removal).map(({ code }) => code)).toContain("append-only");
    const record = seen("2", "2026-11-24T11:00:00+08:00", { found: "moved" });
    expect(validateChange(it, { why: "现场", puts: [{ register: "inspection", record }], removals: [] })).toEqual([]);
    const stray = { ...record, venue: "nobody" };
    const found = validateChange(it, { why: "现场", puts: [{ register: "inspection", record: stray }], removals: [] });
    expect(found.map(({ severity }) => severity)).toContain("error");
  });
});
