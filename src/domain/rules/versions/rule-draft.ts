/** A rule under the pen: the texts of its form, the rule that they say, and what is wrong with it. */

import type { Draft } from "../../change/draft.ts";
import { ruleProblems } from "../../change/rule-problems.ts";
import type { Problem } from "../../problems.ts";
import type { Rule } from "../rule.ts";

export function draftOfRule(rule: Rule): Draft {
  const { title, distance, inclusive, stages, establishedFrom, until } = rule;
  return {
    id: rule.id,
    distance: distance === null ? "" : String(distance),
    inclusive: inclusive ? "yes" : "no",
    measure: rule.measure,
    placeEnd: rule.placeEnd,
    venueEnd: rule.venueEnd,
    protects: rule.protects,
    stages: stages ?? [],
    from: rule.from,
    appliesTo: rule.appliesTo,
    establishedFrom: establishedFrom ?? "",
    grandfather: rule.grandfather,
    exempt: rule.exempt,
    since: rule.since,
    until: until ?? "",
    titleZh: title.zh,
    titleEn: title.en,
    clause: rule.clause,
    source: rule.source,
    sourceGrade: rule.sourceGrade,
  };
}

const textOf = (draft: Draft, id: string): string => {
  const value = draft[id];
  return typeof value === "string" ? value.trim() : "";
};
const listOf = (draft: Draft, id: string): readonly string[] => {
  const value = draft[id];
  return typeof value === "string" || value === undefined ? [] : value.map((one) => one.trim()).filter(Boolean);
};
const orNull = (text: string): string | null => (text === "" ? null : text);

/**
 * The rule that the texts say, over what `before` has besides; a text that cannot be read leaves a value that
 * `ruleFaults` finds. A changed rule loses the sentence written for the old one.
 */
export function ruleOfDraft(draft: Draft, before: Rule): Rule {
  const metres = textOf(draft, "distance");
  const stages = listOf(draft, "stages");
  const { text: _, ...rest } = before;
  const read = {
    ...rest,
    id: textOf(draft, "id"),
    title: { zh: textOf(draft, "titleZh"), en: textOf(draft, "titleEn") },
    protects: listOf(draft, "protects"),
    from: listOf(draft, "from"),
    distance: metres === "" ? null : Number(metres),
    inclusive: draft["inclusive"] === "yes" ? true : draft["inclusive"] === "no" ? false : null,
    measure: textOf(draft, "measure"),
    placeEnd: textOf(draft, "placeEnd"),
    venueEnd: textOf(draft, "venueEnd"),
    establishedFrom: orNull(textOf(draft, "establishedFrom")),
    appliesTo: listOf(draft, "appliesTo"),
    grandfather: textOf(draft, "grandfather"),
    exempt: listOf(draft, "exempt"),
    stages: stages.length === 0 ? null : stages,
    since: textOf(draft, "since"),
    until: orNull(textOf(draft, "until")),
    clause: textOf(draft, "clause"),
    source: textOf(draft, "source"),
    sourceGrade: textOf(draft, "sourceGrade"),
  };
  return read as unknown as Rule;
}

/** Both titles stand under one field of the rule. */
const columnsOf = (field: string): readonly string[] => (field === "title" ? ["titleZh", "titleEn"] : [field]);

const missing = (path: string): Problem => ({
  code: "field-invalid",
  severity: "error",
  path,
  values: { path, detail: { zh: "不能为空", en: "must not be empty" } },
});

/** By column of the form. */
export function ruleFaults(rule: Rule): ReadonlyMap<string, Problem> {
  const faults = new Map<string, Problem>();
  for (const { path, ...fault } of ruleProblems(rule))
    for (const column of columnsOf(String(path[0] ?? ""))) faults.set(column, { ...fault, path: column });
  if (rule.title.zh === "") faults.set("titleZh", missing("titleZh"));
  if (rule.title.en === "") faults.set("titleEn", missing("titleEn"));
  return faults;
}

/** An id that no rule has: the old one with the first number that is free. */
export function freshRuleId(rules: readonly Rule[], id: string): string {
  const taken = new Set(rules.map((rule) => rule.id));
  for (let i = 2; ; i++) if (!taken.has(`${id}-${i}`)) return `${id}-${i}`;
}
