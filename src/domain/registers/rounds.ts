/** Joint enforcement rounds: which venues a team visits on a day, and what it found at each. */

import { type RecordOf, table } from "./column.ts";

export const roundStates = {
  planned: { zh: "待执行", en: "Planned", also: ["计划", "执行中"] },
  done: { zh: "已完成", en: "Done", also: ["完成"] },
  cancelled: { zh: "已取消", en: "Cancelled", also: ["取消"] },
} as const;

export const enforcementRound = table({
  id: "enforcementRound",
  zh: "联合执法",
  en: "Joint enforcement",
  file: "enforcement-rounds.csv",
  geometry: "point",
  columns: [
    { id: "id", zh: "编号", en: "Id", type: "text", required: true },
    { id: "title", zh: "名称", en: "Title", type: "text", required: true, synonyms: ["标题"] },
    { id: "day", zh: "日期", en: "Day", type: "date", required: true, synonyms: ["执法日期"] },
    { id: "team", zh: "执法组", en: "Team", type: "text", required: true },
    {
      id: "venues",
      zh: "检查场所",
      en: "Venues, in order",
      type: "ids",
      required: true,
      synonyms: ["场所编号", "场所清单"],
    },
    { id: "start", zh: "出发地", en: "Starting place", type: "text" },
    { id: "lon", zh: "经度", en: "Longitude", type: "degrees", unit: "°", min: -180, max: 180 },
    { id: "lat", zh: "纬度", en: "Latitude", type: "degrees", unit: "°", min: -90, max: 90 },
    { id: "state", zh: "状态", en: "State", type: "choice", values: roundStates },
    { id: "note", zh: "备注", en: "Note", type: "text" },
  ],
});
export type EnforcementRound = RecordOf<typeof enforcementRound.columns>;

/** What a team found on the spot, in the order in which a phone offers it. */
export const inspectionResults = {
  asFound: { zh: "仍在经营", en: "Still trading", also: ["情况属实", "属实"] },
  rectified: { zh: "已整改", en: "Rectified", also: ["整改"] },
  ceased: { zh: "已停业", en: "Ceased", also: ["关停", "停业"] },
  moved: { zh: "已搬离", en: "Moved away", also: ["搬迁"] },
  notFound: { zh: "未找到", en: "Not found", also: ["查无"] },
  refused: { zh: "拒绝检查", en: "Refused", also: ["拒检"] },
} as const;
export type InspectionResult = keyof typeof inspectionResults;

export const inspection = table({
  id: "inspection",
  zh: "现场检查",
  en: "Inspections",
  file: "inspections.csv",
  geometry: "point",
  columns: [
    { id: "id", zh: "编号", en: "Id", type: "text", required: true },
    { id: "round", zh: "联合执法", en: "Round", type: "text" },
    { id: "venue", zh: "场所编号", en: "Venue", type: "text", required: true },
    { id: "at", zh: "时间", en: "At", type: "instant", required: true },
    { id: "by", zh: "检查人", en: "By", type: "text" },
    { id: "found", zh: "检查结果", en: "Found", type: "choice", values: inspectionResults, required: true },
    { id: "note", zh: "备注", en: "Note", type: "text" },
    { id: "photo", zh: "照片编号", en: "Photo", type: "text" },
    { id: "lon", zh: "经度", en: "Longitude", type: "degrees", unit: "°", min: -180, max: 180 },
    { id: "lat", zh: "纬度", en: "Latitude", type: "degrees", unit: "°", min: -90, max: 90 },
    { id: "accuracy", zh: "定位精度", en: "Accuracy (95 %)", type: "metres", unit: "m", min: 0 },
  ],
});
export type Inspection = RecordOf<typeof inspection.columns>;
