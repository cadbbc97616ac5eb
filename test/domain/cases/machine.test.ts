/** Laws of the case machine: whatever officers do, the record is one that can be, and its log says how it came. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/domain/calendar.ts";
import { caseAfter, justOpened } from "../../../src/domain/cases/case-after.ts";
import { caseOnDay, inOrder, stepsOf } from "../../../src/domain/cases/case-on-day.ts";
import { caseStateOn, isOpen } from "../../../src/domain/cases/case-states.ts";
import {
  type CaseStanding,
  mainStep,
  type StepTaker,
  stepRules,
  stepsFrom,
  type TakenKind,
  takenKinds,
  whyNotStep,
} from "../../../src/domain/cases/next-steps.ts";
import { openCase, openCaseOf, whyNotOpen } from "../../../src/domain/cases/open-case.ts";
import { entryFaults, lastDay, type StepEntry, takeStep } from "../../../src/domain/cases/take-step.ts";
import { applyChange } from "../../../src/domain/change/apply.ts";
import type { Change } from "../../../src/domain/change/change.ts";
import { inverse } from "../../../src/domain/change/inverse.ts";
import { recordProblems } from "../../../src/domain/change/record-problems.ts";
import { validateChange } from "../../../src/domain/change/validate.ts";
import type { County } from "../../../src/domain/county.ts";
import type { CaseStep } from "../../../src/domain/registers/case-steps.ts";
import type { Case } from "../../../src/domain/registers/cases.ts";
import type { Finding } from "../../../src/domain/rules/finding.ts";
import { county, venue } from "../county-builder.ts";

const anyone: StepTaker = { whyNotWrite: null, whyNotList: null };
const start = "2026-01-05";
const today = "2027-12-31";

const finding: Finding = {
  id: "plan-50/V1",
  rule: "plan-50",
  ruleSince: "2022-05-06",
  venue: "V1",
  verdict: "inside",
  reason: "distance",
  distance: 31.23456,
  low: 29.1,
  high: 33.4,
  place: "S1",
  placeKind: "school",
  measure: "boundary",
  placeAt: null,
  venueAt: null,
  boundary: 31.23456,
  entrance: null,
  walking: null,
  measured: null,
  surveyFirst: null,
};
const empty = county({ venue: [venue("V1")] });

const made = (from: County, change: Change): County => applyChange(from, change, from.revision + 1).county;
const caseIn = (of: County, id = "C2026-001"): Case => {
  const record = of.registers.case.find((one) => one.id === id);
  if (!record) throw new Error(`no case ${id}`);
  return record;
};
const standingOf = (of: County, day: string): CaseStanding => ({
  record: caseIn(of),
  finding,
  otherOpen: false,
  day,
});

/** One try of an officer: a kind, days later than the last step, and how long a deadline it gives. */
interface Try {
  readonly kind: TakenKind;
  readonly later: number;
  readonly days: number;
  readonly bureau: string;
}
const tries: fc.Arbitrary<readonly Try[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...takenKinds),
    later: fc.integer({ min: 0, max: 40 }),
    days: fc.integer({ min: 1, max: 60 }),
    bureau: fc.constantFrom("甲局", "乙局"),
  }),
  { maxLength: 30 },
);

interface Walk {
  readonly counties: readonly County[];
  readonly changes: readonly Change[];
}

function walk(wanted: readonly Try[]): Walk {
  const counties = [empty, made(empty, openCase(empty, finding, { day: start, bureau: "甲局", by: "张三" }))];
  const changes: Change[] = [];
  for (const { kind, later, days, bureau } of wanted) {
    const now = counties.at(-1) ?? empty;
    const record = caseIn(now);
    const steps = stepsOf(now, record.id);
    const day = addDays(lastDay(record, steps), later);
    const entry: StepEntry = { kind, day, note: "理由", deadline: addDays(day, days), toBureau: bureau };
    if (entryFaults(standingOf(now, day), steps, entry, anyone, today).length > 0) continue;
    const change = takeStep(record, steps, entry, "试");
    changes.push(change);
    counties.push(made(now, change));
  }
  return { counties, changes };
}

const law = (holds: (walked: Walk) => void): void =>
  fc.assert(
    fc.property(tries, (wanted) => holds(walk(wanted))),
    { seed: 61, numRuns: 400 },
  );

describe("the case machine", () => {
  it("CS2 no sequence of steps leads to a record that cannot be", () => {
    const reached = new Set<string>();
    law(({ counties }) => {
      for (const one of counties.slice(1)) {
        const record = caseIn(one);
        reached.add(record.state);
        expect(recordProblems("case", record)).toEqual([]);
        const day = lastDay(record, stepsOf(one, record.id));
        expect(caseStateOn(record, day)).toBe(record.state);
        expect(isOpen(record, day)).toBe(record.state !== "closed");
        expect(record.state === "closed").toBe(record.closed !== undefined && record.outcome !== undefined);
        if (record.state === "notified") expect(record.deadline).toBeDefined();
      }
    });
    expect([...reached].sort()).toEqual(["closed", "found", "notified", "rectified", "reinspected"]);
  });

  it("CS2 every change of a step is one that the register takes", () => {
    law(({ counties, changes }) => {
      changes.forEach((change, i) => {
        expect(validateChange(counties[i + 1] ?? empty, change)).toEqual([]);
      });
    });
  });

  it("CS3 every step has an inverse change", () => {
    law(({ counties, changes }) => {
      changes.forEach((change, i) => {
        const before = counties[i + 1] ?? empty;
        const { county: after, before: stood } = applyChange(before, change, 9);
        const back = inverse({ before: stood, revision: 9, why: change.why });
        expect(validateChange(after, back, { undoing: true })).toEqual([]);
        expect(made(after, back).registers).toEqual(before.registers);
      });
    });
  });

  it("CS4 the steps read again from the beginning give the case", () => {
    law(({ counties }) => {
      const last = counties.at(-1) ?? empty;
      const record = caseIn(last);
      expect(stepsOf(last, record.id).reduce(caseAfter, justOpened(record))).toEqual(record);
    });
  });

  it("CS4 as of any day the case is what it was at the end of that day", () => {
    law(({ counties }) => {
      const last = counties.at(-1) ?? empty;
      for (const then of counties.slice(1)) {
        const record = caseIn(then);
        const steps = stepsOf(then, record.id);
        const day = lastDay(record, steps);
        // A later step of the same day belongs to that day too.
        if (stepsOf(last, record.id).filter((step) => step.day <= day).length > steps.length) continue;
        expect(caseOnDay(caseIn(last), stepsOf(last, record.id), day)).toEqual(record);
      }
    });
  });

  it("CS2 an open case always has a step that leads on, and a closed one only reopens", () => {
    law(({ counties }) => {
      for (const one of counties.slice(1)) {
        const record = caseIn(one);
        const day = lastDay(record, stepsOf(one, record.id));
        const possible = stepsFrom(standingOf(one, day), anyone).filter(({ whyNot }) => whyNot === null);
        const main = mainStep(record, true);
        if (record.state === "closed") expect(possible.map(({ kind }) => kind)).toEqual(["reopened"]);
        else expect(possible.map(({ kind }) => kind)).toContain(main);
      }
    });
  });
});

describe("what a step asks for", () => {
  const opened = made(empty, openCase(empty, finding, { day: start }));
  const faults = (entry: Partial<StepEntry> & Pick<StepEntry, "kind">, of = opened) =>
    entryFaults(
      standingOf(of, "2026-02-01"),
      stepsOf(of, "C2026-001"),
      { day: "2026-02-01", ...entry },
      anyone,
      "2026-02-01",
    )
      .map(({ field }) => field)
      .sort();
  const having = (of: County, ...entries: readonly StepEntry[]): County =>
    entries.reduce((now, entry) => made(now, takeStep(caseIn(now), stepsOf(now, "C2026-001"), entry, "试")), of);

  it("CS5 a deadline, a reason, a bureau where the step needs one; no day before the last step or after today", () => {
    expect(faults({ kind: "notified" })).toEqual(["deadline"]);
    expect(faults({ kind: "notified", deadline: "2026-02-01" })).toEqual(["deadline"]);
    expect(faults({ kind: "notified", deadline: "2026-02-20" })).toEqual([]);
    expect(faults({ kind: "dismissed", note: "  " })).toEqual(["note"]);
    expect(faults({ kind: "transferred" })).toEqual(["note", "toBureau"]);
    expect(faults({ kind: "inspected", day: "2026-01-04" })).toEqual(["day"]);
    expect(faults({ kind: "inspected", day: "2026-02-02" })).toEqual(["day"]);
    expect(faults({ kind: "inspected", day: "昨天" })).toEqual(["day"]);
    expect(faults({ kind: "closed" })).toEqual(["step"]);
  });

  it("CS5 only what is past its deadline is listed; what is past it is not extended", () => {
    const notified = having(opened, { kind: "notified", day: "2026-01-06", deadline: "2026-01-31" });
    const why = (kind: "listed" | "extended", day: string) =>
      whyNotStep(kind, { ...standingOf(notified, day) }, anyone)?.zh ?? null;
    expect(why("extended", "2026-01-31")).toBeNull();
    expect(why("listed", "2026-01-31")).toBe("逾期未结的案件才挂牌");
    expect(why("extended", "2026-02-01")).toContain("期限已过");
    expect(why("listed", "2026-02-01")).toBeNull();
    expect(
      faults({ kind: "extended", day: "2026-01-20", note: "已停业装修", deadline: "2026-01-31" }, notified),
    ).toContain("deadline");
  });

  it("CS5 a re-inspection that failed sets a new deadline and takes back what was reported as put right", () => {
    const failed = having(
      opened,
      { kind: "notified", day: "2026-01-06", deadline: "2026-01-31" },
      { kind: "rectified", day: "2026-01-20" },
      { kind: "failed", day: "2026-01-22", note: "柜台仍在售烟", deadline: "2026-02-10" },
    );
    const record = caseIn(failed);
    expect(record).toMatchObject({ state: "notified", notified: "2026-01-06", deadline: "2026-02-10" });
    expect(record).not.toHaveProperty("rectified");
    const on = (day: string) => caseOnDay(record, stepsOf(failed, record.id), day);
    expect(on("2026-01-21")).toMatchObject({ state: "rectified", rectified: "2026-01-20", deadline: "2026-01-31" });
    expect(on("2026-01-05")).toEqual(caseIn(opened));
  });

  it("CS5 whoever may not write is told so, whatever the state; listing is the office's", () => {
    const whyNot = { zh: "只读", en: "read only" };
    const barred = stepsFrom(standingOf(opened, start), { whyNotWrite: whyNot, whyNotList: null });
    expect(barred.every((step) => step.whyNot === whyNot)).toBe(true);
    expect(barred.map(({ kind }) => kind)).toEqual(Object.keys(stepRules));
    const notified = having(opened, { kind: "notified", day: "2026-01-06", deadline: "2026-01-31" });
    expect(whyNotStep("listed", standingOf(notified, "2026-03-01"), { whyNotWrite: null, whyNotList: whyNot })).toBe(
      whyNot,
    );
  });
});

describe("a log that begins late", () => {
  it("CS4 a case that came from a file keeps its own dates before the first step known", () => {
    const record: Case = {
      id: "C9",
      rule: "plan-50",
      venue: "V1",
      state: "notified",
      opened: "2026-01-05",
      notified: "2026-01-08",
      deadline: "2026-03-01",
    };
    const steps: readonly CaseStep[] = [
      {
        id: "C9/1",
        case: "C9",
        step: "extended",
        day: "2026-02-01",
        stateBefore: "notified",
        deadline: "2026-03-01",
        deadlineBefore: "2026-02-10",
      },
      { id: "C9/2", case: "C9", step: "listed", day: "2026-03-05", stateBefore: "notified" },
    ];
    const now: Case = { ...record, listed: "yes" };
    expect(caseOnDay(now, steps, "2026-01-20")).toEqual({ ...record, deadline: "2026-02-10", listed: "no" });
    expect(caseOnDay(now, steps, "2026-02-01")).toEqual({ ...record, listed: "no" });
    expect(caseOnDay(now, steps, "2026-03-05")).toEqual(now);
    expect(caseOnDay(now, [], "2026-01-20")).toBe(now);
  });

  it("CS4 steps of one day stand in the order of their numbers, the tenth after the ninth", () => {
    const step = (n: number): CaseStep => ({ id: `C9/${n}`, case: "C9", step: "inspected", day: "2026-01-05" });
    expect(inOrder([step(10), step(9), step(1)]).map(({ id }) => id)).toEqual(["C9/1", "C9/9", "C9/10"]);
  });
});

describe("opening a case", () => {
  it("CS6 freezes the finding to the millimetre and begins the log", () => {
    const opened = made(empty, openCase(empty, finding, { day: start, bureau: "甲局", by: "张三", note: " 举报 " }));
    expect(caseIn(opened)).toEqual({
      id: "C2026-001",
      rule: "plan-50",
      ruleSince: "2022-05-06",
      venue: "V1",
      state: "found",
      opened: start,
      listed: "no",
      revision: 1,
      bureau: "甲局",
      verdict: "inside",
      distance: 31.235,
      low: 29.1,
      high: 33.4,
      measure: "boundary",
      place: "S1",
    });
    expect(opened.registers.caseStep).toEqual([
      { id: "C2026-001/1", case: "C2026-001", step: "opened", day: start, by: "张三", toBureau: "甲局", note: "举报" },
    ]);
    expect(validateChange(empty, openCase(empty, finding, { day: start }))).toEqual([]);
    expect(
      openCase(empty, { ...finding, high: Number.POSITIVE_INFINITY }, { day: start }).puts[0]?.record,
    ).not.toHaveProperty("high");
  });

  it("CS6 a new case only when none of the finding is open; several over its life", () => {
    const opened = made(empty, openCase(empty, finding, { day: start }));
    expect(whyNotOpen(empty, finding, start)).toBeNull();
    expect(whyNotOpen(opened, finding, start)?.zh).toContain("C2026-001");
    const closed = made(
      opened,
      takeStep(
        caseIn(opened),
        stepsOf(opened, "C2026-001"),
        { kind: "dismissed", day: "2026-01-09", note: "已搬走" },
        "试",
      ),
    );
    expect(openCaseOf(closed, finding, "2026-01-08")?.id).toBe("C2026-001");
    expect(whyNotOpen(closed, finding, "2026-01-09")).toBeNull();
    const again = made(closed, openCase(closed, finding, { day: "2026-05-05" }));
    expect(again.registers.case.map(({ id }) => id)).toEqual(["C2026-001", "C2026-002"]);
    const reopening = { record: caseIn(again), finding, otherOpen: true, day: "2026-05-05" };
    expect(whyNotStep("reopened", reopening, anyone)?.en).toContain("Another case");
    expect(whyNotOpen(empty, { ...finding, verdict: "outside" }, start)).not.toBeNull();
  });
});
