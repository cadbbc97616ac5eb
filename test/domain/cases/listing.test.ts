import { describe, expect, it } from "vitest";
import type { Grant, Principal } from "../../../src/domain/access/principal.ts";
import { changeRefusals } from "../../../src/domain/access/refusals.ts";
import { openCase } from "../../../src/domain/cases/open-case.ts";
import { takeStep } from "../../../src/domain/cases/take-step.ts";
import type { Change } from "../../../src/domain/change/change.ts";
import { derive } from "../../../src/domain/derive.ts";
import type { Case } from "../../../src/domain/registers/cases.ts";
import { at, box, county, day, school, square, venue } from "../county-builder.ts";

const late: Case = {
  id: "C1",
  rule: "plan-50",
  venue: "V1",
  state: "notified",
  opened: "2026-01-05",
  deadline: "2026-02-01",
};
const here = county({
  ...square("school", "S1"),
  school: [school("S1", { geometry: box(-50, 0, 50, 100) })],
  venue: [venue("V1", { geometry: at(0, -20) }), venue("V2", { geometry: at(5_000, -20) })],
  township: [
    { id: "T1", name: "甲镇", geometry: box(-500, -500, 500, 500) },
    { id: "T2", name: "乙镇", geometry: box(4_500, -500, 5_500, 500) },
  ],
  case: [late],
});
const who = (...grants: readonly Omit<Grant, "county">[]): Principal => ({
  account: "a",
  grants: grants.map((grant) => ({ county: "*", ...grant })),
});
const refused = (principal: Principal, change: Change) =>
  changeRefusals(principal, here, change).map(({ register, why }) => [register, why.zh]);
const list = takeStep(late, [], { kind: "listed", day: "2026-03-01" }, "逾期");

describe("who may do what in a case", () => {
  it("CS5 the bureau does not order its own supervision, by a step or by editing the case; the office does", () => {
    const why = "挂牌督办和解除督办由统筹办公室办理";
    expect(refused(who({ role: "venues" }), list)).toEqual([
      ["case", why],
      ["caseStep", why],
    ]);
    const edit: Change = { why: "改", puts: [{ register: "case", record: { ...late, listed: "yes" } }], removals: [] };
    expect(refused(who({ role: "venues" }), edit)).toEqual([["case", why]]);
    for (const role of ["office", "registers"] as const) expect(refused(who({ role }), list), role).toEqual([]);
    const notice = takeStep(late, [], { kind: "dismissed", day: "2026-03-01", note: "已搬走" }, "撤销");
    expect(refused(who({ role: "venues" }), notice)).toEqual([]);
    expect(refused(who({ role: "viewer" }), notice)).toHaveLength(2);
  });

  it("CS5 an account narrowed to a township opens cases over its own venues, though the step is of a new case", () => {
    const finding = derive(here, "findings", { asOf: day }).findings.find((one) => one.venue === "V1");
    if (!finding) throw new Error("V1 stands inside");
    const opening = openCase(here, finding, { day });
    expect(refused(who({ role: "venues", townships: ["T1"] }), opening)).toEqual([]);
    expect(refused(who({ role: "venues", townships: ["T2"] }), opening).map(([register]) => register)).toEqual([
      "case",
      "caseStep",
    ]);
  });
});
