/** What is to be surveyed, under the conditions of the address: the same for list, map, paper and file. */

import { useMemo } from "react";
import type { SurveyTask } from "../../../domain/rules/answer-types.ts";
import { doubtsIn, type SurveyFilter, type SurveyRow, surveyRows } from "../../../domain/rules/survey-list.ts";
import { useAppState, useCounty, useDay } from "../../../ui/context.ts";
import { type Answered, useAnswer } from "../../../ui/use-answer.ts";

export interface Survey {
  readonly answer: Answered<readonly SurveyTask[]>;
  readonly rows: readonly SurveyRow[];
  /** Findings that the rows speak of. */
  readonly doubts: number;
}

const noRows: readonly SurveyRow[] = [];
const noTownships = {};

export function useSurvey(): Survey {
  const county = useCounty();
  const answer = useAnswer("surveyTasks", { asOf: useDay() });
  const townships = useAnswer("townships", {}).value ?? noTownships;
  const filters = useAppState((state) => state.view.filters);
  const { township, rule, categories, text } = filters;
  const tasks = answer.value;
  const rows = useMemo(() => {
    const filter: SurveyFilter = { township, rule, categories, text };
    return county && tasks ? surveyRows(county, tasks, townships, filter) : noRows;
  }, [county, tasks, townships, township, rule, categories, text]);
  const doubts = useMemo(() => doubtsIn(rows), [rows]);
  return { answer, rows, doubts };
}
