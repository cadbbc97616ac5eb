/** The versions of a rule side by side: which one holds on a day, which come, which were. */

import { ruleKey } from "../../change/change.ts";
import { inForce, isProposal, type Rule } from "../rule.ts";
import { byCodeUnit } from "../rules-on-day.ts";

/** `coming`: switched on, its first day is still ahead · `past`: its last day is over. */
export type VersionState = "inForce" | "coming" | "proposed" | "off" | "past";

export function versionState(rule: Rule, day: string): VersionState {
  if (isProposal(rule)) return "proposed";
  if (inForce(rule, day)) return "inForce";
  if (rule.until !== null && rule.until <= day) return "past";
  if (!rule.enabled) return "off";
  return "coming";
}

/** Oldest first; proposals last. */
export const versionsOf = (rules: readonly Rule[], id: string): readonly Rule[] =>
  rules
    .filter((rule) => rule.id === id)
    .sort((a, b) => Number(isProposal(a)) - Number(isProposal(b)) || byCodeUnit(a.since, b.since));

/** The version that decides on a day; null: none does. */
export const versionInForce = (rules: readonly Rule[], id: string, day: string): Rule | null =>
  rules.find((rule) => rule.id === id && inForce(rule, day)) ?? null;

const order: readonly VersionState[] = ["inForce", "coming", "off", "past", "proposed"];

/** The version by which a rule is spoken of on a day: the one in force, else the next to come, else the last there was. */
export function leadingVersion(rules: readonly Rule[], id: string, day: string): Rule | null {
  const rank = (rule: Rule): number => order.indexOf(versionState(rule, day));
  const all = [...versionsOf(rules, id)].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (versionState(a, day) === "coming" ? byCodeUnit(a.since, b.since) : byCodeUnit(b.since, a.since)),
  );
  return all[0] ?? null;
}

export const versionOfKey = (rules: readonly Rule[], key: string): Rule | null =>
  rules.find((rule) => ruleKey(rule) === key) ?? null;
