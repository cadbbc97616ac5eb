/** The cases of the day as rows, and those that the conditions of the address leave. */

import { useMemo } from "react";
import { type CaseFigures, caseFigures, passesButState, passesCase } from "../../../domain/cases/case-filter.ts";
import { type CaseRow, caseRows, inOrderOfDue } from "../../../domain/cases/case-rows.ts";
import type { County } from "../../../domain/county.ts";
import type { Findings } from "../../../domain/rules/finding.ts";
import { useAppState, useCounty, useDay } from "../../../ui/context.ts";
import { type Answered, useAnswer } from "../../../ui/use-answer.ts";

const noTownships = {};
const noRows: readonly CaseRow[] = [];
const kept = new WeakMap<Findings, { county: County; townships: object; rows: readonly CaseRow[] }>();

/** Made once for panel, board, detail and map together. */
function rowsOf(county: County, findings: Findings, townships: Readonly<Record<string, string | null>>) {
  const known = kept.get(findings);
  if (known?.county === county && known.townships === townships) return known.rows;
  const rows = [...caseRows(county, findings, townships)].sort(inOrderOfDue);
  kept.set(findings, { county, townships, rows });
  return rows;
}

export interface AllCases {
  readonly answer: Answered<Findings>;
  /** What is due first comes first. */
  readonly rows: readonly CaseRow[];
}

export function useAllCases(): AllCases {
  const county = useCounty();
  const answer = useAnswer("findings", { asOf: useDay(), all: true });
  const townships = useAnswer("townships", {}).value?.["venue"] ?? noTownships;
  return { answer, rows: county && answer.value ? rowsOf(county, answer.value, townships) : noRows };
}

export interface ShownCases extends AllCases {
  readonly shown: readonly CaseRow[];
  /** Without regard to the state asked for: what the counts are over. */
  readonly counted: readonly CaseRow[];
  readonly figures: CaseFigures;
}

export function useShownCases(): ShownCases {
  const all = useAllCases();
  const filters = useAppState((state) => state.view.filters);
  const { rows } = all;
  const selected = useMemo(() => {
    const counted = rows.filter((row) => passesButState(row, filters));
    return { counted, shown: counted.filter((row) => passesCase(row, filters)), figures: caseFigures(counted) };
  }, [rows, filters]);
  return { ...all, ...selected };
}

export const selectionOf = (row: CaseRow) => ({ kind: "case", id: row.record.id }) as const;
