/** The life of a finding on an officer's desk. */

import { verdictLabels } from "../labels.ts";
import { type RecordOf, table, yesNo } from "./column.ts";
import { measureChoices } from "./venues.ts";

export const caseStates = {
  found: { zh: "发现", en: "Found" },
  notified: { zh: "已通知", en: "Notified" },
  rectified: { zh: "已整改", en: "Rectified" },
  reinspected: { zh: "已复查", en: "Re-inspected" },
  closed: { zh: "已结案", en: "Closed" },
} as const;
export type CaseState = keyof typeof caseStates;

/** How a closed case ended. */
export const caseOutcomes = {
  rectified: { zh: "整改合格", en: "Put right" },
  dismissed: { zh: "撤销立案", en: "Dismissed" },
} as const;

export const caseRecord = table({
  id: "case",
  zh: "处置案件",
  en: "Cases",
  file: "cases.csv",
  geometry: "none",
  columns: [
    { id: "id", zh: "编号", en: "Id", type: "text", required: true },
    { id: "rule", zh: "规则", en: "Rule", type: "text", required: true },
    { id: "ruleSince", zh: "规则版本", en: "Rule version", type: "date" },
    { id: "venue", zh: "场所编号", en: "Venue", type: "text", required: true },
    { id: "state", zh: "状态", en: "State", type: "choice", values: caseStates, required: true },
    { id: "opened", zh: "立案日期", en: "Opened", type: "date", required: true },
    { id: "notified", zh: "通知日期", en: "Notified", type: "date" },
    { id: "deadline", zh: "整改期限", en: "Deadline", type: "date" },
    { id: "rectified", zh: "整改日期", en: "Rectified", type: "date" },
    { id: "reinspected", zh: "复查日期", en: "Re-inspected", type: "date" },
    { id: "closed", zh: "结案日期", en: "Closed", type: "date" },
    { id: "listed", zh: "挂牌督办", en: "Listed supervision", type: "choice", values: yesNo },
    { id: "revision", zh: "立案版次", en: "Frozen at revision", type: "integer", min: 0 },
    { id: "note", zh: "备注", en: "Note", type: "text" },
    { id: "bureau", zh: "承办部门", en: "Bureau", type: "text", synonyms: ["承办单位", "办理部门"] },
    { id: "outcome", zh: "结案方式", en: "Outcome", type: "choice", values: caseOutcomes },
    // The finding as it was when the case was opened: evidence that no later measuring alters.
    { id: "verdict", zh: "立案判定", en: "Verdict when opened", type: "choice", values: verdictLabels },
    { id: "distance", zh: "立案距离", en: "Distance when opened", type: "metres", unit: "m", min: 0 },
    { id: "low", zh: "立案距离下限", en: "Lowest distance when opened", type: "metres", unit: "m", min: 0 },
    { id: "high", zh: "立案距离上限", en: "Highest distance when opened", type: "metres", unit: "m", min: 0 },
    { id: "measure", zh: "立案量法", en: "Measure when opened", type: "choice", values: measureChoices },
    { id: "place", zh: "立案保护对象", en: "Place when opened", type: "text" },
  ],
});
export type Case = RecordOf<typeof caseRecord.columns>;
