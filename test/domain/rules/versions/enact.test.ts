import { describe, expect, it } from "vitest";
import { applyChange } from "../../../../src/domain/change/apply.ts";
import type { Change } from "../../../../src/domain/change/change.ts";
import { inverse } from "../../../../src/domain/change/inverse.ts";
import { validateChange } from "../../../../src/domain/change/validate.ts";
import type { County } from "../../../../src/domain/county.ts";
import { check } from "../../../../src/domain/rules/check.ts";
import type { Rule } from "../../../../src/domain/rules/rule.ts";
import { warnings } from "../../../../src/domain/rules/versions/decided-later.ts";
import {
  type Enacting,
  endVersion,
  propose,
  putInForce,
  withdraw,
} from "../../../../src/domain/rules/versions/enact.ts";
import {
  leadingVersion,
  versionInForce,
  versionState,
  versionsOf,
} from "../../../../src/domain/rules/versions/version-state.ts";
import { at, county, day, plan50, plan200, school, venue } from "../../county-builder.ts";
import { campus } from "../verdict-of.ts";

/** One shop 75 m north of a school. */
const sample = county({
  school: [school("S1", { geometry: campus })],
  venue: [venue("V1", { geometry: at(0, 175) })],
});
const draft: Rule = { ...plan50, distance: 100, since: "2027-01-01" };

function made(enacting: Enacting): Change {
  if ("refused" in enacting) throw new Error(enacting.refused.map(({ en }) => en).join(" "));
  return enacting.change;
}
const refusals = (enacting: Enacting): readonly string[] =>
  "refused" in enacting ? enacting.refused.map(({ zh }) => zh) : [];

function saved(before: County, change: Change): County {
  expect(validateChange(before, change).filter(({ severity }) => severity === "error")).toEqual([]);
  return applyChange(before, change, before.revision + 1).county;
}

const proposed = saved(sample, made(propose(sample, draft, null, day, "省里征求意见")));
const proposal = versionsOf(proposed.rules, "plan-50").at(-1) as Rule;
const verdictOn = (on: County, asOf: string) =>
  check(on, { asOf, all: true }).findings.find(({ rule }) => rule === "plan-50")?.verdict;

describe("proposing a version", () => {
  it("RL10 keeps it switched off beside the one in force, and changes no verdict on any day", () => {
    expect(proposal).toMatchObject({ distance: 100, enabled: false, proposed: day });
    expect(versionState(proposal, "2030-01-01")).toBe("proposed");
    for (const asOf of [day, "2027-06-01"])
      expect(check(proposed, { asOf, all: true }).findings).toEqual(check(sample, { asOf, all: true }).findings);
  });

  it("RL11 a proposal changed keeps the day it was proposed, and leaves no copy behind", () => {
    const later = { ...proposal, since: "2027-03-01", distance: 80 };
    const changed = saved(proposed, made(propose(proposed, later, proposal, "2026-12-24", "改期")));
    expect(changed.rules.filter(({ id }) => id === "plan-50")).toEqual([plan50, { ...later, proposed: day }]);
  });

  it("RL12 is refused on the day of a version that stands, and when it would end before it begins", () => {
    const same = propose(sample, { ...draft, since: plan50.since }, null, day, "试");
    expect(refusals(same)).toEqual([`${plan50.since} 起的版本已有：“五十米清理区”（2022-05-06 版）。请另选一天。`]);
    expect(refusals(propose(sample, { ...draft, until: "2026-01-01" }, null, day, "试"))).toHaveLength(1);
    expect(refusals(propose(sample, { ...draft, since: "" }, null, day, "试"))).toHaveLength(1);
  });

  it("RL13 withdrawn it is gone, and what stood before stands", () => {
    expect(saved(proposed, withdraw(proposal, "不采纳")).rules).toEqual(sample.rules);
  });
});

describe("putting a version in force", () => {
  const change = made(putInForce(proposed, proposal, "2027-02-01", "县政府 2027 年第 1 号"));
  const enacted = saved(proposed, change);

  it("RL14 one change ends the running version on the day the new one begins; verdicts follow the day", () => {
    expect(versionsOf(enacted.rules, "plan-50").map(({ since, until, enabled }) => [since, until, enabled])).toEqual([
      ["2022-05-06", "2027-02-01", true],
      ["2027-02-01", null, true],
    ]);
    expect(verdictOn(enacted, "2027-01-31")).toBe("outside");
    expect(verdictOn(enacted, "2027-02-01")).toBe("inside");
    expect(versionInForce(enacted.rules, "plan-50", "2023-05-01")).toMatchObject({ distance: 50 });
    expect(leadingVersion(enacted.rules, "plan-50", "2027-02-01")).toMatchObject({ distance: 100 });
    expect(enacted.rules).toContainEqual(plan200);
  });

  it("RL15 taken back, the proposal and the running version stand as before", () => {
    const { before } = applyChange(proposed, change, 3);
    const back = applyChange(enacted, inverse({ ...change, before, revision: 3 }, "撤回"), 4).county;
    const sorted = (rules: readonly Rule[]) => [...rules].sort((a, b) => (a.id + a.since < b.id + b.since ? -1 : 1));
    expect(sorted(back.rules)).toEqual(sorted(proposed.rules));
  });

  it("RL16 is refused in words where it would overlap a later version, and without a number", () => {
    const again = made(propose(enacted, { ...draft, since: "2026-12-01" }, null, day, "更早"));
    const both = saved(enacted, again);
    const earlier = both.rules.find(({ proposed: on }) => on !== undefined) as Rule;
    expect(refusals(putInForce(both, earlier, "2026-12-01", "试"))).toEqual([
      "与“五十米清理区”（2027-02-01 版）在时间上重叠：那一版本从 2027-02-01 起。请让本版本在那之前终止，或改期。",
    ]);
    expect(refusals(putInForce(both, earlier, "2027-02-01", "试"))[0]).toMatch(/2027-02-01 起的版本已有/);
    const closed = made(putInForce(both, { ...earlier, until: "2027-01-15" }, "2026-12-01", "试"));
    expect(versionsOf(saved(both, closed).rules, "plan-50").map(({ since, until }) => [since, until])).toEqual([
      ["2022-05-06", "2026-12-01"],
      ["2026-12-01", "2027-01-15"],
      ["2027-02-01", null],
    ]);
    expect(
      refusals(putInForce(both, { ...earlier, distance: null, until: "2027-01-15" }, "2026-12-01", "试"))[0],
    ).toMatch(/没有距离数字/);
  });

  it("RL17 a law without a number that was off gives way to the version with one", () => {
    const law: Rule = { ...plan50, id: "minors-58", distance: null, enabled: false, since: "2021-06-01" };
    const on = { ...sample, rules: [law] };
    const version = made(propose(on, { ...law, distance: 200, since: "2027-01-01" }, null, day, "地方规定"));
    const ready = saved(on, version);
    const next = ready.rules.find(({ proposed: it }) => it !== undefined) as Rule;
    const states = versionsOf(saved(ready, made(putInForce(ready, next, "2027-01-01", "地方规定"))).rules, "minors-58");
    expect(states.map((rule) => versionState(rule, "2027-01-01"))).toEqual(["past", "inForce"]);
  });

  it("RL18 warns of days gone by, and of cases decided since under the earlier version", () => {
    const decided = county(
      {
        case: [
          { id: "C2", rule: "plan-50", venue: "V1", state: "found", opened: "2026-10-02" },
          { id: "C1", rule: "plan-50", venue: "V2", state: "found", opened: "2026-09-01" },
          { id: "C3", rule: "plan-200-new", venue: "V1", state: "found", opened: "2026-10-03" },
          { id: "C0", rule: "plan-50", venue: "V3", state: "found", opened: "2026-01-01" },
        ],
      },
      {},
    );
    const said = warnings(decided, "plan-50", "2026-09-01", day).map(({ en }) => en);
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(/lies before today/);
    expect(said[1]).toMatch(/^2 cases were opened .* \(first 2026-09-01, C1\)/);
    expect(warnings(decided, "plan-50", "2026-12-01", day)).toEqual([]);
  });

  it("RL19 a version ends on a day, not before it began", () => {
    const ended = saved(sample, made(endVersion(plan200, "2027-01-01", "停用")));
    expect(versionInForce(ended.rules, "plan-200-new", "2026-12-31")).not.toBeNull();
    expect(versionInForce(ended.rules, "plan-200-new", "2027-01-01")).toBeNull();
    expect(refusals(endVersion(plan200, "2022-05-06", "停用"))).toHaveLength(1);
  });
});
