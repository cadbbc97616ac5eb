/** The words of a county's forms, from `templates.json`: each form on its own, fields that no case has are said. */

import * as z from "zod/mini";
import {
  type FormId,
  formFields,
  formIds,
  plainTemplates,
  type Templates,
  unknownFields,
} from "../domain/cases/templates.ts";
import type { Problem } from "../domain/problems.ts";
import { readJson } from "./json-text.ts";
import { filled } from "./schema-parts.ts";
import { fieldProblem, readSchema } from "./schema-reading.ts";

const form = z.strictObject({
  id: z.enum(formIds),
  title: filled,
  paragraphs: z.array(filled),
  signs: z.array(filled),
});
const days = z.int().check(z.gte(1), z.lte(250));
const workingDays = z.strictObject({ notice: days, again: days });

interface TemplatesReading {
  readonly value?: Templates;
  readonly problems: readonly Problem[];
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (it: unknown): it is Fields => typeof it === "object" && it !== null && !Array.isArray(it);

const known = Object.keys(formFields).join("、");

export function readTemplates(text: string, file: string): TemplatesReading {
  const json = readJson(text, file);
  const problems: Problem[] = [...json.problems];
  const say = (path: readonly (string | number)[], zh: string, en: string): void =>
    void problems.push(fieldProblem(json, file, path, { zh, en }));
  // Half of a form is another form.
  if (json.broken !== null) return { problems };
  if (!isFields(json.value)) {
    say([], "应为对象", "expected an object");
    return { problems };
  }
  const { pack, forms, workingDays: term } = json.value;
  if (pack !== undefined && pack !== 1) {
    problems.push({
      code: "pack-version",
      severity: "error",
      file,
      ...json.at(["pack"]),
      path: "pack",
      values: { value: JSON.stringify(pack) },
    });
    return { problems };
  }
  if (!Array.isArray(forms)) say(["forms"], "应为列表", "expected a list");
  const read: Templates["forms"][number][] = [];
  const seen = new Set<FormId>();
  (Array.isArray(forms) ? forms : []).forEach((value, i) => {
    const reading = readSchema(form, value, json, file, ["forms", i]);
    problems.push(...reading.problems);
    if (!reading.value) return;
    if (seen.has(reading.value.id))
      say(["forms", i, "id"], "该文书写了两次，只用第一个", "written twice: the first counts");
    else read.push(reading.value);
    seen.add(reading.value.id);
    for (const part of ["title", "paragraphs", "signs"] as const)
      [reading.value[part]].flat().forEach((line, j) => {
        for (const name of unknownFields(line))
          say(
            part === "title" ? ["forms", i, part] : ["forms", i, part, j],
            `没有字段“${name}”；可用：${known}`,
            `there is no field “${name}”; there are: ${Object.keys(formFields).join(", ")}`,
          );
      });
  });
  const its = term === undefined ? { problems: [] } : readSchema(workingDays, term, json, file, ["workingDays"]);
  problems.push(...its.problems);
  const value = "value" in its && its.value ? its.value : plainTemplates.workingDays;
  return { value: { workingDays: value, forms: read }, problems };
}
