/** `--stats`: how many of the judged venues have each verdict, and how many places could not be checked. */

import { type Language, type Text, verdictLabels, verdicts } from "../domain/labels.ts";
import type { Findings } from "../domain/rules/finding.ts";

const unchecked: Text = { zh: "无法核对的保护对象", en: "protected places that could not be checked" };

export function statsLines(found: Findings, language: Language): string {
  const rules = Object.entries(found.counts).map(([rule, counts]) => {
    const parts = verdicts.map((verdict) => `${verdict} ${counts[verdict]}`);
    const words = verdicts.map((verdict) => verdictLabels[verdict][language]).join(" / ");
    return `${rule}: ${parts.join(", ")}  (${words})\n`;
  });
  return `${rules.join("")}places_unchecked: ${found.unchecked.length}  (${unchecked[language]})\n`;
}
