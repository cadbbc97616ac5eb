/** Do rules, indicators and plan agree with themselves and with what this program can compute? */

import type { County } from "../../domain/county.ts";
import { formulaIds } from "../../domain/coverage/formulas/index.ts";
import type { Problem } from "../../domain/problems.ts";
import { type Rule, versionsOverlap } from "../../domain/rules/rule.ts";
import { type Path, pathText } from "../json-text.ts";
import type { ListReading } from "../pack-json.ts";

const problem = (
  code: Problem["code"],
  severity: Problem["severity"],
  { json }: ListReading<unknown>,
  file: string,
  path: Path,
  values: NonNullable<Problem["values"]>,
): Problem => ({ code, severity, file, ...json.at(path), path: pathText(path), values });

const pathOf = (list: ListReading<unknown>, index: number, field: string): Path => [
  ...(list.paths[index] ?? []),
  field,
];

export function checkRules(rules: ListReading<Rule>): Problem[] {
  return rules.items.flatMap((rule, index) => {
    const found: Problem[] = [];
    const say = (code: Problem["code"], severity: Problem["severity"], field: string, values: Problem["values"]) =>
      found.push(problem(code, severity, rules, "rules.json", pathOf(rules, index, field), values ?? {}));
    if (rules.items.slice(0, index).some((other) => other.id === rule.id && versionsOverlap(other, rule)))
      say("rule-overlap", "error", "since", { value: rule.id });
    if (rule.until !== null && rule.until <= rule.since)
      say("dates-order", "warning", "until", {
        first: "since",
        second: "until",
        value: `${rule.since} ≥ ${rule.until}`,
      });
    return found;
  });
}

const formulas: readonly string[] = formulaIds;

export function checkIndicators(indicators: ListReading<County["indicators"][number]>): Problem[] {
  const seen = new Map<string, number>();
  return indicators.items.flatMap((indicator, index) => {
    const found: Problem[] = [];
    const say = (code: Problem["code"], field: string, values: NonNullable<Problem["values"]>) =>
      found.push(problem(code, "error", indicators, "indicators.json", pathOf(indicators, index, field), values));
    const first = seen.get(indicator.id);
    if (first === undefined) seen.set(indicator.id, index);
    else
      say("id-duplicate", "id", {
        value: indicator.id,
        first: indicators.json.at(pathOf(indicators, first, "id")).line,
      });
    if (!formulas.includes(indicator.formula))
      say("formula-unknown", "formula", { value: indicator.formula, choices: formulas.join(", ") });
    return found;
  });
}

/** Indicators that a clause names and nobody defines. */
export function checkClauses(clauses: ListReading<NonNullable<County["plan"]>["clauses"][number]>, county: County) {
  const known = new Set(county.indicators.map(({ id }) => id));
  return clauses.items.flatMap((clause, index) =>
    clause.indicators.flatMap((value, i): Problem[] => {
      if (known.has(value)) return [];
      const path = [...pathOf(clauses, index, "indicators"), i];
      const values = { label: { zh: "指标", en: "Indicator" }, value };
      return [problem("reference-unknown", "warning", clauses, "plan.json", path, values)];
    }),
  );
}
