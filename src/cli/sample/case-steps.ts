/** What was done in the cases of the last year, step by step, so that each log read again gives its case. */

import { frozenOf } from "../../domain/cases/open-case.ts";
import type { County } from "../../domain/county.ts";
import type { CaseStep, CaseStepKind } from "../../domain/registers/case-steps.ts";
import type { Case, CaseState } from "../../domain/registers/cases.ts";
import { evidence } from "../../domain/rules/evidence.ts";
import { addDays, daysBetween } from "./dates.ts";
import { rules } from "./plan/rules.ts";
import { type Random, random } from "./random.ts";
import { asOf } from "./world.ts";

type Draft = Omit<CaseStep, "id" | "case" | "stateBefore">;

const firstLogged = "2025-11-24";
/** Days of a first deadline that was moved later. */
const shortTerm = 30;

const step = (kind: CaseStepKind, day: string, more: Partial<Draft> = {}): Draft => ({ step: kind, day, ...more });

const inspectedNotes = [
  "门头与登记一致，正在营业",
  "营业中，经营者在场签收",
  "招牌未拆，经营者在场",
  "营业中，距校门步行两分钟",
];
const failedNotes = ["仍在营业，未整改到位", "招牌已拆，仍在营业", "更换经营者后继续营业"];
const otherBureau = "示例县公安局";

/** From opened to the notice; some came from another bureau. */
function opening(chance: Random, record: Case, by: string): Draft[] {
  const came = chance.chance(0.1);
  const { bureau, opened, notified } = record;
  const steps = [step("opened", opened, { by, ...(bureau ? { toBureau: came ? otherBureau : bureau } : {}) })];
  if (came && bureau)
    steps.push(step("transferred", opened, { by, toBureau: bureau, note: "许可由该局核发，按职责移送" }));
  if (notified === undefined) return steps;
  return [
    ...steps,
    step("inspected", addDays(notified, -1) < opened ? opened : addDays(notified, -1), {
      by,
      note: chance.pick(inspectedNotes),
      attachment: `样照-${record.id.slice(1)}`,
    }),
  ];
}

/** The notice, and what moved its deadline: an extension, or a re-inspection that failed. */
function notice(chance: Random, record: Case, by: string): Draft[] {
  const { notified, deadline, rectified } = record;
  if (notified === undefined || deadline === undefined) return [];
  const room = daysBetween(notified, rectified ?? asOf);
  const first = addDays(notified, shortTerm);
  if (rectified !== undefined && room > 16 && chance.chance(0.45))
    return [
      step("notified", notified, { by, deadline: first }),
      step("rectified", addDays(notified, 8), { by }),
      step("failed", addDays(notified, 10), {
        by,
        deadline,
        deadlineBefore: first,
        note: chance.pick(failedNotes),
      }),
    ];
  if (room > 24 && first < deadline && chance.chance(0.25))
    return [
      step("notified", notified, { by, deadline: first }),
      step("extended", addDays(notified, 22), {
        by,
        deadline,
        deadlineBefore: first,
        note: "正在另寻经营地点，申请延期",
      }),
    ];
  return [step("notified", notified, { by, deadline })];
}

function ending({ deadline, rectified, reinspected, closed, listed }: Case, by: string): Draft[] {
  const late = listed === "yes" && deadline !== undefined ? addDays(deadline, 3) : undefined;
  return [
    ...(late === undefined ? [] : [step("listed", late, { by: "示例统筹办公室", note: "逾期未整改" })]),
    ...(rectified === undefined ? [] : [step("rectified", rectified, { by })]),
    ...(reinspected === undefined ? [] : [step("passed", reinspected, { by })]),
    ...(closed === undefined ? [] : [step("closed", closed, { by })]),
  ];
}

const after: Readonly<Partial<Record<CaseStepKind, CaseState>>> = {
  notified: "notified",
  rectified: "rectified",
  passed: "reinspected",
  failed: "notified",
  closed: "closed",
  dismissed: "closed",
  reopened: "found",
};

/** Numbered by their days, each with the state that it met. */
function numbered(id: string, drafts: readonly Draft[]): CaseStep[] {
  const inOrder = drafts
    .map((draft, i) => ({ draft, i }))
    .sort((a, b) => (a.draft.day < b.draft.day ? -1 : a.draft.day > b.draft.day ? 1 : a.i - b.i));
  let state: CaseState = "found";
  return inOrder.map(({ draft }, i) => {
    const made: CaseStep = {
      id: `${id}/${i + 1}`,
      case: id,
      ...draft,
      ...(draft.step === "opened" ? {} : { stateBefore: state }),
    };
    state = after[draft.step] ?? state;
    return made;
  });
}

/** A case that was dismissed on hearsay and taken up again. */
const takenUpAgain = (record: Case, by: string): Draft[] => [
  step("dismissed", addDays(record.opened, 1), { by, note: "经营者称已停业" }),
  step("reopened", addDays(record.opened, 3), { by, note: "复核时仍在营业" }),
];

/** The finding as it was then; of some the position was surveyed since, and its doubt was wider. */
function frozen(county: County, record: Case, coarse: boolean): Partial<Case> {
  const rule = rules.find(({ id, since }) => id === record.rule && since === record.ruleSince);
  if (!rule) return {};
  const finding = evidence(county, { asOf: record.opened, rule, venue: record.venue })?.finding;
  if (!finding || finding.verdict === "outside" || finding.low === null || finding.high === null) return {};
  if (!coarse) return frozenOf(finding, 1);
  const [low, high] = [Math.max(0, finding.low - 7.5), finding.high + 7.5];
  const verdict = high <= (rule.distance ?? 0) ? "inside" : "survey";
  return frozenOf({ ...finding, low, high, verdict }, 1);
}

export interface Logged {
  readonly cases: readonly Case[];
  readonly steps: readonly CaseStep[];
}

/** The same cases, those of the last year with their finding frozen, and their steps. `bureauOf`: who licenses the venue. */
export function caseSteps(
  seed: number,
  county: County,
  records: readonly Case[],
  bureauOf: (record: Case) => string | null,
): Logged {
  const chance = random(seed, "case steps");
  const steps: CaseStep[] = [];
  let again = false;
  const cases = records.map((bare, i): Case => {
    const bureau = bureauOf(bare);
    const handled: Case = bureau === null ? bare : { ...bare, bureau };
    if (bare.opened < firstLogged) return handled;
    const record: Case = {
      ...handled,
      ...(bare.state === "closed" ? { outcome: "rectified" } : {}),
      ...frozen(county, bare, i % 8 === 3),
    };
    const by = `示例执法员 ${chance.whole(1, 9)}`;
    const drafts = [...opening(chance, record, by), ...notice(chance, record, by), ...ending(record, by)];
    if (!again && bare.state === "found" && daysBetween(bare.opened, asOf) >= 4) {
      again = true;
      drafts.push(...takenUpAgain(record, by));
    }
    steps.push(...numbered(record.id, drafts));
    return record;
  });
  return { cases, steps };
}
