/** What a kind of problem is, without the values of its rows. */

import type { Language } from "../labels.ts";
import { problemTexts } from "../problems.ts";
import type { ProblemKind } from "./problem-kinds.ts";

/** What differs from row to row is an ellipsis; the column and a value that all share are named. */
export function kindSays(
  { code, value, first }: Pick<ProblemKind, "code" | "value" | "first">,
  language: Language,
): string {
  const label = first.values?.["label"];
  const shared: Readonly<Record<string, string | undefined>> = {
    label: typeof label === "object" ? label[language] : label === undefined ? undefined : String(label),
    value: value ?? undefined,
  };
  return problemTexts[code].says[language].replace(/\{(\w+)\}/g, (_, name: string) => shared[name] ?? "…");
}
