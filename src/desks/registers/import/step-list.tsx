/** The six steps: what is done, where one stands, what is to come. */

import type { Language } from "../../../domain/labels.ts";
import { useLanguage } from "../../../ui/context.ts";
import { type ImportState, type Step, steps } from "./import-state.ts";
import { type SayImport, useSay } from "./text.ts";

const names = {
  file: "stepFile",
  columns: "stepColumns",
  datum: "stepDatum",
  rows: "stepRows",
  changes: "stepChanges",
  done: "stepDone",
} as const;

function noteOf(step: Step, state: ImportState, say: SayImport, language: Language): string {
  const { session, columns, choices, datum, rows, changes } = state;
  switch (step) {
    case "file":
      return session ? say("noteFile", { file: session.file.file, rows: columns?.rows ?? 0 }) : "";
    case "columns": {
      if (!columns || !choices) return "";
      const known = choices.columns.filter((one) => one !== null).length;
      return say("noteColumns", { all: choices.columns.length, known, kept: choices.columns.length - known });
    }
    case "datum":
      return datum && choices ? datumNote(state, say, language) : "";
    case "rows":
      return rows ? say("noteRows", { errors: rows.errors, warnings: rows.warnings }) : "";
    case "changes":
      return changes ? say("noteChanges", { added: changes.added, changed: changes.changed, same: changes.same }) : "";
    case "done":
      return say("noteDone");
  }
}

function datumNote({ datum, choices, step }: ImportState, say: SayImport, language: Language): string {
  if (datum?.ways.length === 0) return say("noteDatumNone");
  if (step === "datum") return say("noteDatumOpen");
  const chosen = datum?.ways.map(({ way, readings }) => readings.find(({ id }) => id === choices?.readings[way])?.name);
  return [...new Set(chosen?.flatMap((name) => (name ? [name[language]] : [])))].join(" · ");
}

export function StepList({ state }: { state: ImportState }) {
  const say = useSay();
  const language = useLanguage();
  const here = steps.indexOf(state.step);
  return (
    <ol className="ri-steps" aria-label={say("steps")}>
      {steps.map((step, i) => {
        const stand = i < here || (i === here && step === "done") ? "done" : i === here ? "here" : "ahead";
        return (
          <li key={step} data-stand={stand} aria-current={i === here ? "step" : undefined}>
            <i aria-hidden="true">{stand === "done" ? "✓" : i + 1}</i>
            <span>
              <b>{say(names[step])}</b>
              <span>{noteOf(step, state, say, language)}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
