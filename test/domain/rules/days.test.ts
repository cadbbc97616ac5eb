import { describe, expect, it } from "vitest";
import { check } from "../../../src/domain/rules/check.ts";
import { at, county, day, licence, plan50, school, square, venue } from "../county-builder.ts";
import { campus, verdict } from "./verdict-of.ts";

describe("days", () => {
  const inside = { geometry: at(0, -10) };
  it("V10 counts a venue from its establishing day up to, not on, its last", () => {
    const it = county({
      ...square("school", "S"),
      venue: [venue("A", { ...inside, established: "2024-03-01", until: "2025-03-01" })],
    });
    const verdicts = ["2024-02-29", "2024-03-01", "2025-02-28", "2025-03-01"].map(
      (on) => verdict(it, "A", "plan-50", on)?.[0],
    );
    expect(verdicts).toEqual([undefined, "inside", "inside", undefined]);
  });

  it("V11 counts a suspended venue, and a venue closed without a date on no day", () => {
    const it = county({
      ...square("school", "S"),
      venue: [venue("A", { ...inside, status: "suspended" }), venue("B", { ...inside, status: "closed" })],
    });
    expect(check(it, { asOf: day }).findings.map((one) => one.venue)).toEqual(["A"]);
  });

  it("V12 protects a place only while it stands, and only the kinds and stages of the rule", () => {
    const it = county({
      school: [school("S", { geometry: campus, since: "2025-01-01", stage: "senior" })],
      venue: [venue("A", inside)],
    });
    expect(verdict(it, "A", "plan-50", "2024-12-31")?.[0]).toBe("outside");
    expect(verdict(it, "A", "plan-50", "2025-01-01")?.[0]).toBe("inside");
    const staged = { ...plan50, stages: ["primary" as const] };
    expect(check(it, { asOf: day, rules: [staged] }).findings).toEqual([]);
    expect(check(it, { asOf: day, rules: [{ ...plan50, protects: ["nursery"] }] }).findings).toEqual([]);
  });

  it("V13 counts a category only once its licence says it trades there", () => {
    const it = county({
      ...square("school", "S"),
      venue: [venue("A", inside)],
      licence: [licence("A", "tobacco", { siteSince: "2024-06-01" })],
    });
    expect(verdict(it, "A", "plan-50", "2024-05-31")).toBeNull();
    expect(verdict(it, "A", "plan-50", "2024-06-01")?.[0]).toBe("inside");
  });
});
