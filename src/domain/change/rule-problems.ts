/** Is this a rule, field by field? */

import type { Text } from "../labels.ts";
import { measures, protectedKinds } from "../labels.ts";
import { isDay } from "../registers/cell-shape.ts";
import { stages } from "../registers/places.ts";
import { placeEnds, venueCategories, venueEnds } from "../registers/venues.ts";
import { applications, type Rule } from "../rules/rule.ts";
import { type Found, isObject, type Loose } from "./record-problems.ts";

interface Expected {
  readonly holds: (it: unknown) => boolean;
  readonly asks: Text;
  readonly optional?: true;
}

const isText = (it: unknown): it is string => typeof it === "string" && !it.includes("\u0000");
const isMetres = (it: unknown): boolean => typeof it === "number" && Number.isFinite(it) && it >= 0;
const isOneOf =
  (allowed: readonly string[]) =>
  (it: unknown): boolean =>
    typeof it === "string" && allowed.includes(it);

const expected = (zh: string, en: string, holds: Expected["holds"]): Expected => ({ holds, asks: { zh, en } });
const oneOf = (allowed: readonly string[]): Expected =>
  expected(`应为 ${allowed.join("、")} 之一`, `expected one of ${allowed.join(", ")}`, isOneOf(allowed));
const listOf = (allowed: readonly string[]): Expected =>
  expected(
    `应为若干 ${allowed.join("、")}`,
    `expected a list of ${allowed.join(", ")}`,
    (it) => Array.isArray(it) && it.every(isOneOf(allowed)),
  );
const orNull = ({ holds, asks }: Expected): Expected =>
  expected(`${asks.zh}，或 null`, `${asks.en} or null`, (it) => it === null || holds(it));
const optional = (it: Expected): Expected => ({ ...it, optional: true });

const filled = expected("不能为空", "must not be empty", (it) => isText(it) && it.trim() !== "");
const text = expected("应为文字", "expected a text", isText);
const bothLanguages = expected(
  "应有中文和英文",
  "expected a text in both languages",
  (it) => isObject(it) && isText(it["zh"]) && isText(it["en"]) && Object.keys(it).length === 2,
);
const day = expected("应为日期，如 2026-11-24", "expected a day such as 2026-11-24", (it) => isText(it) && isDay(it));
const flag = expected("应为 true 或 false", "expected true or false", (it) => typeof it === "boolean");
const metres = expected("应为 0 以上的数", "expected a number from 0", isMetres);
const metresList = expected(
  "应为若干 0 以上的数",
  "expected a list of numbers from 0",
  (it) => Array.isArray(it) && it.every(isMetres),
);
const texts = expected("应为若干文字", "expected a list of texts", (it) => Array.isArray(it) && it.every(isText));

const fields: Readonly<Record<keyof Rule, Expected>> = {
  id: filled,
  title: bothLanguages,
  protects: listOf(protectedKinds),
  from: listOf(Object.keys(venueCategories)),
  distance: orNull(metres),
  inclusive: flag,
  measure: oneOf(measures),
  placeEnd: oneOf(Object.keys(placeEnds)),
  venueEnd: oneOf(Object.keys(venueEnds)),
  establishedFrom: orNull(day),
  appliesTo: listOf(applications),
  grandfather: oneOf(["none", "placeOpenedLater"]),
  exempt: texts,
  stages: orNull(listOf(Object.keys(stages))),
  since: day,
  until: orNull(day),
  clause: text,
  source: text,
  sourceGrade: oneOf(["A", "B", "C"]),
  enabled: flag,
  text: optional(bothLanguages),
  lookAt: optional(metresList),
  proposed: optional(day),
};

const invalid = (path: string, detail: Text): Found => ({
  code: "field-invalid",
  severity: "error",
  values: { path, detail },
  path: [path],
});

/** An empty span of days is a warning: such a version is never in force. */
function spanFound({ since, until }: Loose): Found[] {
  if (typeof since !== "string" || typeof until !== "string" || until > since) return [];
  const values = { first: "since", second: "until", value: `${since} ≥ ${until}` };
  return [{ code: "dates-order", severity: "warning", values, path: ["until"] }];
}

/** What is in force is no proposal any more. */
function proposalFound({ proposed, enabled }: Loose): Found[] {
  if (proposed === undefined || enabled !== true) return [];
  return [invalid("proposed", { zh: "生效的版本不再是提案", en: "a version in force is no proposal" })];
}

export function ruleProblems(rule: unknown): Found[] {
  if (!isObject(rule)) return [{ ...invalid("record", { zh: "应为一条规则", en: "expected a rule" }), path: [] }];
  const wrong = Object.entries(fields).flatMap(([name, { holds, asks, optional: mayLack }]) => {
    const value = rule[name];
    return (mayLack && value === undefined) || holds(value) ? [] : [invalid(name, asks)];
  });
  const strange = Object.keys(rule)
    .filter((name) => !Object.hasOwn(fields, name) && rule[name] !== undefined)
    .map((name): Found => ({ code: "column-unknown", severity: "error", values: { value: name }, path: [name] }));
  return [...wrong, ...strange, ...proposalFound(rule), ...spanFound(rule)];
}
