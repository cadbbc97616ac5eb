/**
 * The life of a case as a machine: from which state which step leads where, what a step asks for, and why one
 * cannot be taken now. What a step makes of the case is in `case-after.ts`.
 */

import type { Text } from "../labels.ts";
import { type CaseStepKind, caseStepKinds } from "../registers/case-steps.ts";
import { type Case, type CaseState, caseStates } from "../registers/cases.ts";
import type { Finding } from "../rules/finding.ts";
import { isOverdue } from "./case-states.ts";

/** What the form of a step asks for. */
export interface StepNeeds {
  readonly reason?: true;
  readonly deadline?: true;
  readonly bureau?: true;
}

interface StepRule extends StepNeeds {
  readonly from: readonly CaseState[];
  /** Only the coordinating office (or who keeps the registers) may. */
  readonly office?: true;
}

const open: readonly CaseState[] = ["found", "notified", "rectified", "reinspected"];

/** Every step that an officer takes; `opened` begins the case and is none of them. */
export const stepRules: Readonly<Record<Exclude<CaseStepKind, "opened">, StepRule>> = {
  inspected: { from: ["found", "notified"] },
  notified: { from: ["found"], deadline: true },
  rectified: { from: ["notified"] },
  passed: { from: ["rectified"] },
  failed: { from: ["rectified"], reason: true, deadline: true },
  closed: { from: ["reinspected"] },
  extended: { from: ["notified"], reason: true, deadline: true },
  moved: { from: ["found", "notified"], reason: true },
  transferred: { from: open, reason: true, bureau: true },
  listed: { from: open, office: true },
  unlisted: { from: open, reason: true, office: true },
  dismissed: { from: open, reason: true },
  reopened: { from: ["closed"], reason: true },
};
export type TakenKind = keyof typeof stepRules;
export const takenKinds = Object.keys(stepRules) as TakenKind[];

/** Who asks: why they may not write cases at all, and why not list them. Null: they may. */
export interface StepTaker {
  readonly whyNotWrite: Text | null;
  readonly whyNotList: Text | null;
}

/** What else is known of the case on that day. */
export interface CaseStanding {
  readonly record: Case;
  /** Today's; null: no rule judges the venue today. */
  readonly finding: Finding | null;
  /** Another case of the same venue under the same rule is open. */
  readonly otherOpen: boolean;
  readonly day: string;
}

const say = (zh: string, en: string): Text => ({ zh, en });

const wrongState = (kind: TakenKind, record: Case): Text => {
  const states = stepRules[kind].from.map((state) => caseStates[state]);
  const now = caseStates[record.state];
  return say(
    `现为“${now.zh}”；${caseStepKinds[kind].zh}须在“${states.map(({ zh }) => zh).join("、")}”时办理`,
    `It is “${now.en}”; this step is taken when “${states.map(({ en }) => en).join(", ")}”`,
  );
};

/** What stands in the way besides the state. */
function hindrance(kind: TakenKind, { record, day, otherOpen }: CaseStanding): Text | null {
  switch (kind) {
    case "extended":
      if (record.deadline === undefined) return say("没有整改期限可延", "There is no deadline to extend");
      return isOverdue(record, day)
        ? say("期限已过，不能再延；可挂牌督办", "The deadline has passed: it can be listed, not extended")
        : null;
    case "listed":
      if (record.listed === "yes") return say("已在挂牌督办", "It is listed already");
      return isOverdue(record, day) ? null : say("逾期未结的案件才挂牌", "Only a case past its deadline is listed");
    case "unlisted":
      return record.listed === "yes" ? null : say("没有挂牌", "It is not listed");
    case "reopened":
      return otherOpen ? say("同一核查结果另有未结案件", "Another case of the same finding is open") : null;
    default:
      return null;
  }
}

/** Why the step cannot be taken now, in words for a button; null: it can. */
export function whyNotStep(kind: TakenKind, standing: CaseStanding, who: StepTaker): Text | null {
  const rule = stepRules[kind];
  if (who.whyNotWrite) return who.whyNotWrite;
  if (!rule.from.includes(standing.record.state)) return wrongState(kind, standing.record);
  return hindrance(kind, standing) ?? (rule.office ? who.whyNotList : null);
}

/** What whoever takes the step should look at first; null: nothing. It hinders nothing. */
function toHeed(kind: TakenKind, { finding }: CaseStanding): Text | null {
  if (finding?.verdict !== "inside") return null;
  if (kind === "passed" || kind === "closed")
    return say(
      "按今日台账核查，该场所仍在区内：若已迁出或停售，请先更新场所台账",
      "By today's register the venue is still inside: if it moved or ceased, update the register of venues",
    );
  if (kind === "dismissed")
    return say("按今日台账核查，该场所仍在区内", "By today's register the venue is still inside");
  return null;
}

/** A step that the case knows of, possible now or not. */
export interface NextStep extends StepNeeds {
  readonly kind: TakenKind;
  readonly whyNot: Text | null;
  readonly heed: Text | null;
  /** It is on the way from found to closed. */
  readonly onTheWay: boolean;
}

const way: readonly TakenKind[] = ["inspected", "notified", "rectified", "passed", "failed", "closed"];

/** Every step in the order of a case's life, each with the reason where it cannot be taken. */
export const stepsFrom = (standing: CaseStanding, who: StepTaker): readonly NextStep[] =>
  takenKinds.map((kind) => {
    const { reason, deadline, bureau } = stepRules[kind];
    return {
      kind,
      whyNot: whyNotStep(kind, standing, who),
      heed: toHeed(kind, standing),
      onTheWay: way.includes(kind),
      ...(reason ? { reason } : {}),
      ...(deadline ? { deadline } : {}),
      ...(bureau ? { bureau } : {}),
    };
  });

/** The step that the case waits for; null: it is closed. */
export function mainStep(record: Case, inspected: boolean): TakenKind | null {
  switch (record.state) {
    case "found":
      return inspected ? "notified" : "inspected";
    case "notified":
      return "rectified";
    case "rectified":
      return "passed";
    case "reinspected":
      return "closed";
    case "closed":
      return null;
  }
}
