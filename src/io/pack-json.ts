/** `pack.json`, `rules.json`, `indicators.json`, `plan.json` → typed values, each part on its own. */

import type * as z from "zod/mini";
import type { Clause, Indicator, Pack, Plan } from "../domain/pack.ts";
import type { Problem } from "../domain/problems.ts";
import type { Rule } from "../domain/rules/rule.ts";
import { type JsonReading, readJson } from "./json-text.ts";
import { type PackField, packFields } from "./pack-schema.ts";
import { clauseSchema, indicatorSchema, planFields } from "./plan-schema.ts";
import { ruleSchema } from "./rule-schema.ts";
import { fieldProblem, readSchema, type SchemaReading } from "./schema-reading.ts";

type Fields = Readonly<Record<string, unknown>>;

const isFields = (it: unknown): it is Fields => typeof it === "object" && it !== null && !Array.isArray(it);

/** What stood whole before the point where the syntax breaks. */
const isWhole = (json: JsonReading, path: readonly (string | number)[]): boolean =>
  json.broken === null || (json.endOf(path) ?? Number.POSITIVE_INFINITY) <= json.broken;

const notAnObject = { zh: "应为对象", en: "expected an object" };

interface Opened {
  readonly json: JsonReading;
  readonly fields: Fields | null;
  readonly problems: Problem[];
}

/** Parses the file and checks its version. `fields` null: nothing in it can be used. */
function open(text: string, file: string): Opened {
  const json = readJson(text, file);
  const problems = [...json.problems];
  if (!isFields(json.value)) {
    if (json.broken === null) problems.push(fieldProblem(json, file, [], notAnObject));
    return { json, fields: null, problems };
  }
  const version = json.value["pack"];
  if (version === undefined || version === 1) return { json, fields: json.value, problems };
  const value = JSON.stringify(version);
  const where = { file, ...json.at(["pack"]), path: "pack" };
  problems.push({ code: "pack-version", severity: "error", ...where, values: { value } });
  return { json, fields: null, problems };
}

export interface ListReading<T> {
  readonly items: readonly T[];
  /** Path of each item, such as `["rules", 3]`. */
  readonly paths: readonly (readonly [string, number])[];
  readonly json: JsonReading;
  readonly problems: readonly Problem[];
}

function listIn<T>({ json, fields, problems }: Opened, key: string, schema: z.ZodMiniType<T>, file: string) {
  const items: T[] = [];
  const paths: [string, number][] = [];
  const list = fields?.[key];
  if (fields && !Array.isArray(list) && isWhole(json, [key]))
    problems.push(fieldProblem(json, file, [key], { zh: "应为列表", en: "expected a list" }));
  for (const [i, value] of (Array.isArray(list) ? list : []).entries()) {
    if (!isWhole(json, [key, i])) continue;
    const reading = readSchema(schema, value, json, file, [key, i]);
    problems.push(...reading.problems);
    if (reading.value === undefined) continue;
    items.push(reading.value);
    paths.push([key, i]);
  }
  return { items, paths, json, problems };
}

export const readRules = (text: string, file: string): ListReading<Rule> =>
  listIn(open(text, file), "rules", ruleSchema, file);

export const readIndicators = (text: string, file: string): ListReading<Indicator> =>
  listIn(open(text, file), "indicators", indicatorSchema, file);

export interface PlanReading extends SchemaReading<Plan> {
  readonly clauses: ListReading<Clause>;
}

export function readPlan(text: string, file: string): PlanReading {
  const opened = open(text, file);
  const clauses = listIn<Clause>(opened, "clauses", clauseSchema, file);
  const { json, fields, problems } = opened;
  if (!fields) return { problems, clauses };
  const read = <T>(key: keyof typeof planFields, schema: z.ZodMiniType<T>): T | undefined => {
    const reading = readSchema(schema, isWhole(json, [key]) ? fields[key] : undefined, json, file, [key]);
    problems.push(...reading.problems);
    return reading.value;
  };
  const title = read("title", planFields.title);
  const since = read("since", planFields.since);
  const groups = read("groups", planFields.groups);
  if (!title || !since || !groups) return { problems, clauses };
  return { value: { title, since, clauses: clauses.items, groups }, problems, clauses };
}

/** One field of pack.json into `pack`; false: without it the pack cannot be used. */
function takeField({ json, fields, problems }: Opened, key: string, field: PackField<unknown>, file: string) {
  const given = isWhole(json, [key]) ? fields?.[key] : undefined;
  if (given === undefined && field.otherwise) return field.otherwise;
  const reading = readSchema(field.schema, given, json, file, [key]);
  problems.push(...reading.problems);
  return reading.value === undefined ? field.otherwise : { value: reading.value };
}

/** Reads pack.json. A field that cannot be taken gives way to the contract's own, where it has one. */
export function readPackJson(text: string, file: string): SchemaReading<Pack> {
  const opened = open(text, file);
  const { json, fields, problems } = opened;
  if (!fields) return { problems };
  const pack: Record<string, unknown> = {};
  let usable = true;
  for (const [key, field] of Object.entries(packFields)) {
    const taken = takeField(opened, key, field as PackField<unknown>, file);
    if (!taken) usable = false;
    else if (taken.value !== undefined) pack[key] = taken.value;
  }
  for (const key of Object.keys(fields).filter((name) => !Object.hasOwn(packFields, name))) {
    const detail = { zh: "不认得的字段，未采用", en: "unknown field, not used" };
    problems.push(fieldProblem(json, file, [key], detail, "warning"));
  }
  // What cannot be read to its end must not pass invented data for real.
  if (json.broken !== null && !(isWhole(json, ["sample"]) && "sample" in fields)) pack["sample"] = true;
  return usable ? { value: pack as unknown as Pack, problems } : { problems };
}
