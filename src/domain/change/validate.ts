/** Everything that is wrong with a change, before it is made. */

import { byId, type County } from "../county.ts";
import { finish, type Steps } from "../engine.ts";
import type { Problem } from "../problems.ts";
import { type RegisterId, tableOf } from "../registers/index.ts";
import { type Rule, versionsOverlap } from "../rules/rule.ts";
import { applyChange } from "./apply.ts";
import { type Before, type Change, type ChangeRegister, changeRegisters, keyOf, type Put, ruleKey } from "./change.ts";
import { type Found, isObject, type Loose, recordProblems } from "./record-problems.ts";
import { sharedIds, stillReferredTo, unknownReferences } from "./reference-problems.ts";
import { ruleProblems } from "./rule-problems.ts";

export interface Validating {
  /** It takes a commit back: only so may a record leave a register that is append-only. */
  readonly undoing?: boolean;
}

/**
 * Registers from which nothing is removed but by taking back the change that brought it: what somebody saw
 * or counted stays told. A record in them may be corrected; the log keeps what stood before.
 */
export const appendOnly: ReadonlySet<ChangeRegister> = new Set<ChangeRegister>([
  "patrolVisit",
  "inspection",
  "caseStep",
  "count",
]);

const isRegister = (it: unknown): it is ChangeRegister => (changeRegisters as readonly unknown[]).includes(it);

/** `puts/3` + [record, stage] → `puts/3/record/stage`. */
const problemOf = (
  where: string,
  { code, severity, values, path }: Found,
  register?: string,
  id?: string,
): Problem => ({
  code,
  severity,
  path: [where, ...path].join("/"),
  values,
  ...(register === undefined ? {} : { register }),
  ...(id === undefined ? {} : { id }),
});

const fault = (code: Problem["code"], path: Found["path"], values: Found["values"] = {}): Found => ({
  code,
  severity: "error",
  values,
  path,
});

const inRecord = (found: readonly Found[]): Found[] => found.map((it) => ({ ...it, path: ["record", ...it.path] }));

const strangeRegister = (value: unknown): Found =>
  fault("field-invalid", ["register"], {
    path: "register",
    detail: { zh: `没有台账 ${String(value)}`, en: `there is no register ${String(value)}` },
  });

const strangeRow = (): Found =>
  fault("field-invalid", ["at"], {
    path: "at",
    detail: { zh: "应为从 0 起的行号", en: "expected a row, counted from 0" },
  });

const idOf = (record: unknown): string | undefined =>
  isObject(record) && typeof record["id"] === "string" ? record["id"] : undefined;

/** What can be said of a put by itself. */
function putFound({ register, record, at }: Put): Found[] {
  if (!isRegister(register)) return [strangeRegister(register)];
  return [
    ...(at === undefined || (Number.isSafeInteger(at) && at >= 0) ? [] : [strangeRow()]),
    ...inRecord(register === "rule" ? ruleProblems(record) : recordProblems(register, record)),
  ];
}

/** Puts between two looks at whether to go on. */
const stride = 250;

function* formProblems({ why, puts, removals }: Change): Steps<Problem[]> {
  const whole: Found[] = [];
  if (typeof why !== "string" || why.trim() === "") whole.push(fault("why-missing", []));
  const problems = whole.map((it) => problemOf("why", it));
  if (puts.length + removals.length === 0) problems.push(problemOf("puts", fault("change-empty", [])));
  for (const [i, put] of puts.entries()) {
    if (i % stride === stride - 1) yield { done: i + 1, total: 2 * puts.length };
    for (const found of putFound(put)) problems.push(problemOf(`puts/${i}`, found, put.register, idOf(put.record)));
  }
  removals.forEach(({ register, id }, i) => {
    const where = `removals/${i}`;
    if (!isRegister(register)) problems.push(problemOf(where, strangeRegister(register), register));
    else if (typeof id !== "string" || id === "")
      problems.push(problemOf(where, fault("record-unknown", ["id"], { value: String(id) }), register));
  });
  return problems;
}

const isError = ({ severity }: Problem): boolean => severity === "error";

/** The same record twice: put and put, put and removed, removed and removed. */
function repeated({ puts, removals }: Change): Problem[] {
  const seen = new Set<string>();
  const twice = (where: string, register: ChangeRegister, id: string): Problem[] => {
    const key = `${register}/${id}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [problemOf(where, fault("record-repeated", [], { value: id }), register, id)];
  };
  return [
    ...puts.flatMap((put, i) => twice(`puts/${i}`, put.register, keyOf(put))),
    ...removals.flatMap(({ register, id }, i) => twice(`removals/${i}`, register, id)),
  ];
}

function removalProblems(county: County, { removals }: Change, undoing: boolean): Problem[] {
  return removals.flatMap(({ register, id }, i) => {
    const say = (code: Problem["code"], values: Found["values"]): Problem[] => [
      problemOf(`removals/${i}`, fault(code, ["id"], values), register, id),
    ];
    const stands =
      register === "rule" ? county.rules.some((rule) => ruleKey(rule) === id) : byId(county, register).has(id);
    if (!stands) return say("record-unknown", { value: id });
    if (undoing || register === "rule" || !appendOnly.has(register)) return [];
    const { zh, en } = tableOf(register);
    return say("append-only", { value: id, from: { zh, en } });
  });
}

function overlapFound(after: County, rule: Rule): Found[] {
  const others = after.rules.filter((other) => other.id === rule.id && ruleKey(other) !== ruleKey(rule));
  return others.some((other) => versionsOverlap(other, rule))
    ? [fault("rule-overlap", ["since"], { value: rule.id })]
    : [];
}

const relationsOf = (after: County, { register, record }: Put): Found[] =>
  register === "rule"
    ? overlapFound(after, record)
    : [...sharedIds(after, register, record.id), ...unknownReferences(after, register, record as unknown as Loose)];

/** Rules, and what refers to what, in the county as it would be. */
function* relationProblems(county: County, change: Change): Steps<Problem[]> {
  const { county: after, before } = applyChange(county, change, county.revision + 1);
  const where = new Map<string, { path: string; put?: Put }>();
  change.puts.forEach((put, i) => void where.set(`${put.register}/${keyOf(put)}`, { path: `puts/${i}`, put }));
  change.removals.forEach(({ register, id }, i) => void where.set(`${register}/${id}`, { path: `removals/${i}` }));
  const ofPuts: Problem[] = [];
  for (const [i, put] of change.puts.entries()) {
    if (i % stride === stride - 1) yield { done: change.puts.length + i + 1, total: 2 * change.puts.length };
    for (const found of inRecord(relationsOf(after, put)))
      ofPuts.push(problemOf(`puts/${i}`, found, put.register, put.record.id));
  }
  const ofBefore = before.flatMap((stood: Before) => {
    const at = where.get(`${stood.register}/${stood.id}`);
    const prefix = at?.put ? ["record"] : [];
    return stillReferredTo(after, stood, at?.put).map((found) =>
      problemOf(at?.path ?? "", { ...found, path: [...prefix, ...found.path] }, stood.register, stood.id),
    );
  });
  return [...ofPuts, ...ofBefore, ...lostRules(county, after, before)];
}

/** Cases name the rule they were opened under, in whatever version. */
function lostRules(county: County, after: County, before: readonly Before[]): Problem[] {
  const left = new Set(after.rules.map(({ id }) => id));
  const lost = new Set(
    before.flatMap(({ register, record }) =>
      register === "rule" && record !== null && !left.has(record.id) ? [record.id] : [],
    ),
  );
  return [...lost].flatMap((id): Problem[] => {
    const count = county.registers.case.filter(({ rule }) => rule === id).length;
    if (count === 0) return [];
    const { zh, en } = tableOf("case" satisfies RegisterId);
    return [problemOf("removals", fault("referred-to", [], { value: id, count, from: { zh, en } }), "rule", id)];
  });
}

/**
 * Every problem with its path in the change (`puts/3/record/stage`, `removals/0/id`, `why`); a change with
 * an error is not made. Of records that are no records the relations are not looked at. Takes anything that
 * has the form of a change, whatever its records are: what came over the wire is not trusted.
 */
export const validateChange = (county: County, change: Change, validating?: Validating): Problem[] =>
  finish(validateSteps(county, change, validating));

/** `validateChange` in steps of a few records. */
export function* validateSteps(county: County, change: Change, { undoing = false }: Validating = {}): Steps<Problem[]> {
  const form = yield* formProblems(change);
  if (form.some(isError)) return form;
  const own = [...repeated(change), ...removalProblems(county, change, undoing)];
  if (own.length > 0) return [...form, ...own];
  return [...form, ...(yield* relationProblems(county, change))];
}
