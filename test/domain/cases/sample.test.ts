import { describe, expect, it } from "vitest";
import { caseAfter, justOpened } from "../../../src/domain/cases/case-after.ts";
import { caseFigures, figuresBy, passesCase } from "../../../src/domain/cases/case-filter.ts";
import { caseOnDay, stepsOf } from "../../../src/domain/cases/case-on-day.ts";
import { caseRows, inOrderOfDue } from "../../../src/domain/cases/case-rows.ts";
import { caseStateOn } from "../../../src/domain/cases/case-states.ts";
import { expiringInside } from "../../../src/domain/cases/expiring.ts";
import { formValues } from "../../../src/domain/cases/form-values.ts";
import { whyNotStep } from "../../../src/domain/cases/next-steps.ts";
import { entryFaults, type StepEntry } from "../../../src/domain/cases/take-step.ts";
import { filledForm, formOf } from "../../../src/domain/cases/templates.ts";
import { derive } from "../../../src/domain/derive.ts";
import type { CaseStep } from "../../../src/domain/registers/case-steps.ts";
import type { Case } from "../../../src/domain/registers/cases.ts";
import type { VenueFilter } from "../../../src/domain/venue-filter.ts";
import { countyPack } from "../../golden/county-pack.ts";

const asOf = "2026-11-24";
const pack = countyPack();
const findings = derive(pack, "findings", { asOf, all: true });
const townships = derive(pack, "townships", {})["venue"] ?? {};
const rows = caseRows(pack, findings, townships);
const logged = rows.filter(({ steps }) => steps.length > 0);
const all: VenueFilter = { township: null, rule: null, categories: [], verdicts: [], caseState: null, text: "" };
const anyone = { whyNotWrite: null, whyNotList: null };

describe("the cases of the shipped county", () => {
  it("CS8 the log of each read again gives the case, and every step in it was one that could be taken", () => {
    expect(logged.length).toBeGreaterThan(50);
    for (const { record, steps } of logged) {
      expect(steps.reduce(caseAfter, justOpened(record)), record.id).toEqual(record);
      const [first, ...taken] = steps;
      expect(first?.step).toBe("opened");
      let now: Case = caseAfter(justOpened(record), first as CaseStep);
      const before: CaseStep[] = [first as CaseStep];
      for (const step of taken) {
        const { step: kind, day, note, deadline, toBureau } = step;
        if (kind === "opened") throw new Error(`${record.id} is opened twice`);
        const standing = { record: now, finding: null, otherOpen: false, day };
        expect(whyNotStep(kind, standing, anyone), `${step.id} ${kind}`).toBeNull();
        const entry = { kind, day, note, deadline, toBureau } as StepEntry;
        expect(entryFaults(standing, before, entry, anyone, asOf), `${step.id} ${kind}`).toEqual([]);
        expect(step.stateBefore).toBe(now.state);
        now = caseAfter(now, step);
        before.push(step);
      }
    }
  });

  it("CS8 some failed a re-inspection, were extended, moved between bureaus, listed, dismissed and taken up again", () => {
    const kinds = new Set(pack.registers.caseStep.map(({ step }) => step));
    for (const kind of ["failed", "extended", "transferred", "listed", "dismissed", "reopened"] as const)
      expect(kinds, kind).toContain(kind);
  });

  it("CS8 a case that failed its re-inspection was put right before, on the days between", () => {
    const failed = logged.find(({ steps }) => steps.some(({ step }) => step === "failed"));
    const at = failed?.steps.findIndex(({ step }) => step === "failed") ?? -1;
    const [right, wrong] = [failed?.steps[at - 1], failed?.steps[at]];
    if (!failed || !right || !wrong) throw new Error("the sample has a re-inspection that failed");
    const on = (day: string) => caseStateOn(caseOnDay(failed.record, stepsOf(pack, failed.record.id), day), day);
    expect([on(right.day), on(wrong.day)]).toEqual(["rectified", "notified"]);
  });
});

describe("cases as rows", () => {
  it("CS9 each is counted once by how pressing it is, and every part adds up", () => {
    const figures = caseFigures(rows);
    const open = rows.filter(({ state }) => state !== "closed");
    expect(figures.open).toBe(open.length);
    expect(figures.overdue).toBe(open.filter(({ left }) => left !== null && left < 0).length);
    expect(figures.week).toBe(open.filter(({ left }) => left !== null && left >= 0 && left <= 5).length);
    expect(figures.listed).toBe(2);
    for (const by of ["bureau", "township"] as const) {
      const groups = figuresBy(rows, by);
      const sum = (of: "open" | "overdue" | "week" | "listed") => groups.reduce((n, [, its]) => n + its[of], 0);
      expect([sum("open"), sum("overdue"), sum("week"), sum("listed")], by).toEqual([
        figures.open,
        figures.overdue,
        figures.week,
        figures.listed,
      ]);
    }
    for (const caseState of ["open", "overdue", "week", "listed"] as const)
      expect(rows.filter((row) => passesCase(row, { ...all, caseState })).length, caseState).toBe(figures[caseState]);
    expect(rows.filter((row) => passesCase(row, { ...all, caseState: "none" }))).toEqual([]);
  });

  it("CS9 what is due first comes first, closed cases last", () => {
    const sorted = [...rows].sort(inOrderOfDue);
    const left = sorted.flatMap((row) => (row.state === "closed" || row.left === null ? [] : [row.left]));
    expect(left).toEqual(left.toSorted((a, b) => a - b));
    expect(sorted.findIndex(({ state }) => state === "closed")).toBe(
      rows.filter(({ state }) => state !== "closed").length,
    );
  });

  it("CS9 today's finding stands beside the frozen one, and what differs is named", () => {
    const coarse = logged.filter(({ differs }) => differs.includes("interval"));
    expect(coarse.length).toBeGreaterThan(2);
    const same = logged.filter(({ differs }) => differs.length === 0);
    expect(same.length).toBeGreaterThan(20);
    for (const { record, finding } of same) expect(finding?.verdict).toBe(record.verdict);
    // A venue that was cleared is judged by no rule any more.
    expect(logged.some(({ state, differs }) => state === "closed" && differs.includes("notJudged"))).toBe(true);
  });

  it("CS10 licences that run out inside a zone: of the rule's categories, within the days, soonest first", () => {
    const asked = { townships, keeps: () => true };
    const soon = expiringInside(pack, findings, asked);
    expect(soon.length).toBeGreaterThan(0);
    for (const { licence, row, left } of soon) {
      expect(row.finding.verdict).toBe("inside");
      expect(licence.venue).toBe(row.venue.id);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left).toBeLessThanOrEqual(90);
    }
    expect(soon.map(({ left }) => left)).toEqual(soon.map(({ left }) => left).toSorted((a, b) => a - b));
    expect(expiringInside(pack, findings, { ...asked, keeps: ({ township }) => township === "?" })).toEqual([]);
    expect(new Set(soon.map(({ licence }) => licence.id)).size).toBe(soon.length);
    expect(expiringInside(pack, findings, { ...asked, days: 0 }).every(({ left }) => left === 0)).toBe(true);
  });

  it("CS7 the notice of a case says its venue, distance, deadline and working days, and leaves nothing in braces", () => {
    const row = rows.find(({ record, steps }) => record.state === "notified" && steps.length > 0 && record.distance);
    if (!row?.record.deadline || !row.venue) throw new Error("the sample has a case with a notice");
    const form = filledForm(formOf(pack.templates, "notice"), formValues(pack, row, "notice", asOf));
    const text = [form.title, ...form.paragraphs, ...form.signs].join("\n");
    for (const part of [row.venue.name, row.record.deadline, `${row.record.id}-改`, "二（五）6", "个工作日"])
      expect(text).toContain(part);
    expect(text).not.toMatch(/[{}]|undefined|NaN|null/);
  });
});
