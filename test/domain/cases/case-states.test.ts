import { describe, expect, it } from "vitest";
import {
  caseStateOn,
  closedInTime,
  isOpen,
  isOverdue,
  milestones,
  overdueDays,
} from "../../../src/domain/cases/case-states.ts";
import type { Case } from "../../../src/domain/registers/cases.ts";

const base: Case = { id: "C1", rule: "plan-50", venue: "V1", state: "found", opened: "2026-03-01" };
const whole: Case = {
  ...base,
  state: "closed",
  notified: "2026-03-03",
  deadline: "2026-04-02",
  rectified: "2026-03-30",
  reinspected: "2026-04-01",
  closed: "2026-04-02",
};

describe("a case on a day", () => {
  it("C5 has the state of its furthest step by that day", () => {
    const on = (day: string) => caseStateOn(whole, day);
    expect(on("2026-02-28")).toBeNull();
    expect(on("2026-03-01")).toBe("found");
    expect(on("2026-03-02")).toBe("found");
    expect(on("2026-03-03")).toBe("notified");
    expect(on("2026-03-31")).toBe("rectified");
    expect(on("2026-04-01")).toBe("reinspected");
    expect(on("2026-04-02")).toBe("closed");
  });

  it("C5 a written state without a date holds from the last dated step on", () => {
    const undated: Case = { ...base, notified: "2026-03-03", state: "rectified" };
    expect(caseStateOn(undated, "2026-03-02")).toBe("found");
    expect(caseStateOn(undated, "2026-03-03")).toBe("rectified");
  });

  it("C5 steps come in order, with their dates as far as they are reached", () => {
    const steps = milestones(whole, "2026-03-30");
    expect(steps.map(({ state }) => state)).toEqual(["found", "notified", "rectified", "reinspected", "closed"]);
    expect(steps.map(({ reached }) => reached)).toEqual([true, true, true, false, false]);
    expect(steps.map(({ on }) => on)).toEqual(["2026-03-01", "2026-03-03", "2026-03-30", null, null]);
  });

  it("C6 is overdue from the day after its deadline until it is closed", () => {
    const open: Case = { ...base, deadline: "2026-04-02" };
    expect(isOverdue(open, "2026-04-02")).toBe(false);
    expect(overdueDays(open, "2026-04-03")).toBe(1);
    expect(overdueDays(open, "2026-05-02")).toBe(30);
    expect(isOverdue({ ...open, state: "rectified", rectified: "2026-04-01" }, "2026-04-03")).toBe(true);
    expect(isOverdue({ ...open, state: "closed", closed: "2026-04-05" }, "2026-04-04")).toBe(true);
    expect(isOverdue({ ...open, state: "closed", closed: "2026-04-05" }, "2026-04-05")).toBe(false);
    expect(isOverdue(base, "2030-01-01")).toBe(false);
    expect(isOpen(base, "2026-02-28")).toBe(false);
  });

  it("C7 is closed in time by its deadline, late after it, and not counted before it is due", () => {
    expect(closedInTime(whole, "2026-04-01")).toBeNull();
    expect(closedInTime(whole, "2026-04-02")).toBe("yes");
    expect(closedInTime({ ...whole, closed: "2026-04-03" }, "2026-04-03")).toBe("no");
    expect(closedInTime({ ...base, deadline: "2026-04-02" }, "2026-04-03")).toBe("no");
    expect(closedInTime(base, "2026-02-01")).toBeNull();
    expect(closedInTime(base, "2030-01-01")).toBeNull();
  });

  it("C7 closed on a day, or against a deadline, that nobody wrote down is unknown: neither in time nor late", () => {
    expect(closedInTime({ ...base, state: "closed", deadline: "2026-04-02" }, "2026-05-01")).toBe("unknown");
    expect(closedInTime({ ...base, state: "closed", closed: "2026-04-01" }, "2026-05-01")).toBe("unknown");
  });
});
