/** A step taken: one change that writes the step and what it makes of the case, both or neither. */

import { daysBetween } from "../calendar.ts";
import type { Change } from "../change/change.ts";
import type { Text } from "../labels.ts";
import { type CaseStep, caseStepKinds } from "../registers/case-steps.ts";
import type { Case } from "../registers/cases.ts";
import { caseAfter } from "./case-after.ts";
import { type CaseStanding, type StepTaker, stepRules, type TakenKind, whyNotStep } from "./next-steps.ts";

/** What the form says. Texts as typed; empty: not given. */
export interface StepEntry {
  readonly kind: TakenKind;
  readonly day: string;
  readonly note?: string;
  readonly by?: string;
  readonly deadline?: string;
  readonly toBureau?: string;
  readonly attachment?: string;
  /** When it is entered, RFC 3339. */
  readonly at?: string;
}

export type EntryField = "day" | "note" | "deadline" | "toBureau" | "step";

/** What is wrong with an entry, by the field that it is wrong in. */
export interface EntryFault {
  readonly field: EntryField;
  readonly why: Text;
}

const fault = (field: EntryField, zh: string, en: string): EntryFault => ({ field, why: { zh, en } });
const filled = (text: string | undefined): string => (text ?? "").trim();
const isDay = (text: string): boolean => !Number.isNaN(daysBetween(text, text));

/** The last day on which something is known to have been done in the case. */
export const lastDay = (record: Case, steps: readonly CaseStep[]): string =>
  [
    record.opened,
    record.notified,
    record.rectified,
    record.reinspected,
    record.closed,
    ...steps.map(({ day }) => day),
  ].reduce<string>((latest, one) => (one !== undefined && one > latest ? one : latest), record.opened);

function dayFaults(entry: StepEntry, record: Case, steps: readonly CaseStep[], today: string): EntryFault[] {
  if (!isDay(entry.day)) return [fault("day", "请填写日期", "Enter a day")];
  const earliest = lastDay(record, steps);
  if (entry.day < earliest)
    return [fault("day", `不能早于上一步（${earliest}）`, `Not before the last step (${earliest})`)];
  return entry.day > today ? [fault("day", "不能晚于今天", "Not later than today")] : [];
}

function deadlineFaults(entry: StepEntry, record: Case): EntryFault[] {
  if (!stepRules[entry.kind].deadline) return [];
  const deadline = filled(entry.deadline);
  if (!isDay(deadline)) return [fault("deadline", "请填写整改期限", "Enter a deadline")];
  if (deadline <= entry.day) return [fault("deadline", "期限须在办理日期之后", "The deadline comes after that day")];
  if (entry.kind === "extended" && deadline <= (record.deadline ?? ""))
    return [fault("deadline", "新期限须晚于原期限", "The new deadline is later than the old one")];
  return [];
}

function bureauFaults(entry: StepEntry, record: Case): EntryFault[] {
  if (!stepRules[entry.kind].bureau) return [];
  const to = filled(entry.toBureau);
  if (to === "") return [fault("toBureau", "请填写接收部门", "Enter the bureau that takes it over")];
  return to === record.bureau ? [fault("toBureau", "案件已在该部门", "The case is with that bureau already")] : [];
}

/** Everything that is wrong with the entry; empty: the step may be taken. `today`: no step is later. */
export function entryFaults(
  standing: CaseStanding,
  steps: readonly CaseStep[],
  entry: StepEntry,
  who: StepTaker,
  today: string,
): readonly EntryFault[] {
  const { record } = standing;
  const whyNot = whyNotStep(entry.kind, standing, who);
  const reasonMissing = stepRules[entry.kind].reason && filled(entry.note) === "";
  return [
    ...(whyNot ? [{ field: "step" as const, why: whyNot }] : []),
    ...dayFaults(entry, record, steps, today),
    ...deadlineFaults(entry, record),
    ...bureauFaults(entry, record),
    ...(reasonMissing ? [fault("note", "请写明理由", "Give the reason")] : []),
  ];
}

/** `C2026-021/3`: numbered within the case, so that two officers who take a step at once meet each other. */
export function stepId(caseId: string, steps: readonly CaseStep[]): string {
  const numbers = steps.map(({ id }) => Number(/\/(\d+)$/.exec(id)?.[1] ?? 0));
  return `${caseId}/${Math.max(0, ...numbers) + 1}`;
}

const given = <K extends string>(name: K, text: string | undefined): { readonly [P in K]?: string } =>
  (filled(text) === "" ? {} : { [name]: filled(text) }) as { readonly [P in K]?: string };

/** The step as it is kept. */
export function stepOf(record: Case, steps: readonly CaseStep[], entry: StepEntry): CaseStep {
  const { kind, day } = entry;
  const rule = stepRules[kind];
  return {
    id: stepId(record.id, steps),
    case: record.id,
    step: kind,
    day,
    ...given("at", entry.at),
    ...given("by", entry.by),
    stateBefore: record.state,
    ...(rule.deadline ? { ...given("deadline", entry.deadline), ...given("deadlineBefore", record.deadline) } : {}),
    ...(rule.bureau ? given("toBureau", entry.toBureau) : {}),
    ...given("attachment", entry.attachment),
    ...given("note", entry.note),
  };
}

/** The change that takes the step. Ask `entryFaults` first. `why` is what the log of changes says. */
export function takeStep(record: Case, steps: readonly CaseStep[], entry: StepEntry, why: string): Change {
  const step = stepOf(record, steps, entry);
  return {
    why,
    puts: [
      { register: "case", record: caseAfter(record, step) },
      { register: "caseStep", record: step },
    ],
    removals: [],
  };
}

/** «C2026-021 下发通知：…», what the log says of the step. */
export const whyOfStep = (record: Case, entry: StepEntry): string =>
  [`${record.id} ${caseStepKinds[entry.kind].zh}`, filled(entry.note)].filter((part) => part !== "").join("：");
