/** The list as a table for a spreadsheet: a header, then a row for each position, in the list's order. */

import type { County } from "../../../domain/county.ts";
import type { Language } from "../../../domain/labels.ts";
import { positionSources } from "../../../domain/registers/places.ts";
import type { SurveyRow } from "../../../domain/rules/survey-list.ts";
import type { SaySurvey } from "./text.ts";

const heads = [
  "colWhat",
  "colId",
  "colName",
  "colTownship",
  "colLon",
  "colLat",
  "colSource",
  "colAccuracy",
  "colSurely",
  "colPerhaps",
  "colExpected",
  "colFindings",
] as const;

export function surveyTable(
  county: County,
  rows: readonly SurveyRow[],
  say: SaySurvey,
  language: Language,
): readonly (readonly string[])[] {
  const townships = new Map(county.registers.township.map(({ id, name }) => [id, name]));
  const degrees = (value: number | undefined): string => (value === undefined ? "" : value.toFixed(6));
  return [
    heads.map((key) => say(key)),
    ...rows.map((row) => [
      say(row.what),
      row.id,
      row.name,
      row.township === null ? "" : (townships.get(row.township) ?? row.township),
      degrees(row.at?.[0]),
      degrees(row.at?.[1]),
      positionSources[row.source][language],
      String(row.accuracy),
      String(row.surely),
      String(row.perhaps),
      row.expected.toFixed(2),
      row.findings.map(({ finding }) => finding.id).join(" "),
    ]),
  ];
}
