/** A value under a schema → the value, or problems that name path, line and column. */

import type * as z from "zod/mini";
import type { Text } from "../domain/labels.ts";
import type { Problem } from "../domain/problems.ts";
import { type JsonReading, type Path, pathText } from "./json-text.ts";
import { asks } from "./schema-parts.ts";

type Issue = z.core.$ZodIssue;

const kinds: Readonly<Record<string, string>> = {
  string: "文本",
  number: "数",
  boolean: "true 或 false",
  array: "列表",
  object: "对象",
  record: "对象",
  tuple: "列表",
};

const isMissing = (issue: Issue) => issue.code === "invalid_type" && /received undefined$/.test(issue.message);

function detailOf(issue: Issue): Text {
  switch (issue.code) {
    case "invalid_type":
      if (isMissing(issue)) return { zh: "缺少该字段", en: "it is missing" };
      return { zh: `应为${kinds[issue.expected] ?? issue.expected}`, en: `expected ${issue.expected}` };
    case "invalid_value": {
      const values = issue.values.map(String).join(", ");
      return { zh: `应为 ${values} 之一`, en: `expected one of ${values}` };
    }
    case "custom":
      return asks[issue.message as keyof typeof asks] ?? { zh: "不合规", en: issue.message };
    case "unrecognized_keys":
      return {
        zh: `不认得的字段，未采用：${issue.keys.join("、")}`,
        en: `unknown fields, not used: ${issue.keys.join(", ")}`,
      };
    default:
      return { zh: "不合规", en: issue.message };
  }
}

export interface SchemaReading<T> {
  readonly value?: T;
  readonly problems: readonly Problem[];
}

export const fieldProblem = (
  json: JsonReading,
  file: string,
  path: Path,
  detail: Text,
  severity: Problem["severity"] = "error",
): Problem => {
  const written = pathText(path);
  return { code: "field-invalid", severity, file, ...json.at(path), path: written, values: { path: written, detail } };
};

function problemsOf(issue: Issue, json: JsonReading, file: string, path: Path): Problem[] {
  const here: Path = [...path, ...issue.path.map((part) => (typeof part === "number" ? part : String(part)))];
  const detail = detailOf(issue);
  if (issue.code !== "unrecognized_keys") return [fieldProblem(json, file, here, detail)];
  return issue.keys.map((key) => fieldProblem(json, file, [...here, key], detail, "warning"));
}

/** A copy of `value` without the keys that the schema does not know. */
function withoutUnknown(value: unknown, issues: readonly Issue[]): unknown {
  const copy: unknown = structuredClone(value);
  for (const issue of issues) {
    if (issue.code !== "unrecognized_keys") continue;
    const owner = issue.path.reduce<unknown>((it, part) => (it as Record<PropertyKey, unknown>)[part], copy);
    for (const key of issue.keys) delete (owner as Record<string, unknown>)[key];
  }
  return copy;
}

/** Reads `value`, which stands at `path`. Unknown fields are warned of and left out; all else is an error. */
export function readSchema<T>(
  schema: z.ZodMiniType<T>,
  value: unknown,
  json: JsonReading,
  file: string,
  path: Path,
): SchemaReading<T> {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, problems: [] };
  const { issues } = result.error;
  const problems = issues.flatMap((issue) => problemsOf(issue, json, file, path));
  if (issues.some((issue) => issue.code !== "unrecognized_keys")) return { problems };
  const again = schema.safeParse(withoutUnknown(value, issues));
  return again.success ? { value: again.data, problems } : { problems };
}
