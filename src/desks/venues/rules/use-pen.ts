/** The draft under the pen: kept while one looks elsewhere, one value for panel and map. */

import { useEffect, useMemo, useState } from "react";
import { ruleKey } from "../../../domain/change/change.ts";
import type { Draft } from "../../../domain/change/draft.ts";
import { sameValue } from "../../../domain/change/record-diff.ts";
import type { Ask } from "../../../domain/engine.ts";
import type { Problem } from "../../../domain/problems.ts";
import type { Comparison } from "../../../domain/rules/comparison/comparison.ts";
import { isProposal, type Rule } from "../../../domain/rules/rule.ts";
import { draftOfRule, freshRuleId, ruleFaults, ruleOfDraft } from "../../../domain/rules/versions/rule-draft.ts";
import { versionInForce, versionOfKey } from "../../../domain/rules/versions/version-state.ts";
import { useCounty, useDay } from "../../../ui/context.ts";
import { type Answered, useAnswer } from "../../../ui/use-answer.ts";
import { useKept } from "../../../ui/use-kept.ts";

export interface Pen {
  /** The version it was copied from, or the proposal itself. */
  readonly before: Rule;
  readonly draft: Draft;
  /** Is a proposal changed, or a new one written? */
  readonly editing: boolean;
  /** Key of the version it is held against; null: having no such rule. */
  readonly against: string | null;
  /** The revision that was looked at when it was begun. */
  readonly base: number;
}

const noPen: Pen | null = null;
export const usePen = () => useKept<Pen | null>("venues/rules", noPen);

/** A copy begins the day after; a proposal is taken up as it is. Held against what is in force on the day. */
export function penOf(rules: readonly Rule[], rule: Rule, day: string, first: string, base: number): Pen {
  const editing = isProposal(rule);
  const { text: _, ...rest } = rule;
  const before: Rule = editing ? rule : { ...rest, since: first, until: null };
  const running = versionInForce(rules, rule.id, day);
  return { before, draft: draftOfRule(before), editing, against: running ? ruleKey(running) : null, base };
}

export const isOwn = ({ draft, before }: Pen): boolean => draft["id"] !== before.id;

/** As a new version of the rule, or as a rule of its own. */
export function asOwn(pen: Pen, own: boolean, rules: readonly Rule[]): Pen {
  const id = own ? freshRuleId(rules, pen.before.id) : pen.before.id;
  return { ...pen, draft: { ...pen.draft, id } };
}

/** Milliseconds without a stroke before it is compared. */
const rest = 200;

export interface PenRule {
  readonly rule: Rule;
  readonly faults: ReadonlyMap<string, Problem>;
  /** Does it ask anything else than what it began with? */
  readonly changed: boolean;
}

export const usePenRule = (pen: Pen): PenRule =>
  useMemo(() => {
    const rule = ruleOfDraft(pen.draft, pen.before);
    return { rule, faults: ruleFaults(rule), changed: !sameValue(pen.draft, draftOfRule(pen.before)) };
  }, [pen]);

/** What no verdict is made of asks nothing anew: titles, days and sources are left as they were. */
function judging(rule: Rule): Rule {
  const { proposed: _, ...it } = rule;
  const quiet = { title: { zh: "", en: "" }, clause: "", source: "", sourceGrade: "A", exempt: [] } as const;
  return { ...it, ...quiet, since: "2000-01-01", until: null, enabled: true };
}

/** The last text that has rested. */
function useRested(text: string | null): string | null {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), rest);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}

export interface Compared {
  readonly answer: Answered<Comparison>;
  /** An earlier draft is compared still. */
  readonly behind: boolean;
}

/** The draft held against the version it is compared with; nothing is asked of a draft that cannot be read. */
export function useCompared(pen: Pen | null): Compared {
  const county = useCounty();
  const asOf = useDay();
  const text = useMemo(() => {
    if (!pen || !county) return null;
    const rule = ruleOfDraft(pen.draft, pen.before);
    if ([...ruleFaults(rule).keys()].some((column) => judgingColumns.has(column))) return null;
    const from = pen.against === null ? null : versionOfKey(county.rules, pen.against);
    return JSON.stringify({ asOf, from, to: judging(rule) } satisfies Ask<"ruleComparison">);
  }, [pen, county, asOf]);
  const rested = useRested(text);
  const ask = useMemo(() => (rested === null ? null : (JSON.parse(rested) as Ask<"ruleComparison">)), [rested]);
  const answer = useAnswer("ruleComparison", ask);
  return { answer, behind: rested !== text || answer.stale || answer.busy };
}

const judgingColumns: ReadonlySet<string> = new Set([
  "distance",
  "inclusive",
  "measure",
  "placeEnd",
  "venueEnd",
  "protects",
  "from",
  "stages",
  "appliesTo",
  "establishedFrom",
  "grandfather",
]);
