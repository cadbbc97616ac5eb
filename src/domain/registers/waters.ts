/** Water hazards and the patrols that watch them. */

import { type RecordOf, table, yesNoUnknown } from "./column.ts";
import { placed } from "./places.ts";

export const waterTypes = {
  river: { zh: "河流", en: "River" },
  canal: { zh: "干渠", en: "Canal", also: ["渠", "灌渠"] },
  drain: { zh: "排水沟", en: "Drain", also: ["沟"] },
  pond: { zh: "坑塘", en: "Pond", also: ["池塘", "鱼塘"] },
  lake: { zh: "湖泊", en: "Lake" },
  gravelPit: { zh: "砂坑", en: "Gravel pit", also: ["采砂坑"] },
  reservoir: { zh: "水库", en: "Reservoir" },
} as const;
export type WaterType = keyof typeof waterTypes;

export const riskLevels = {
  high: { zh: "高风险", en: "High risk", also: ["高"] },
  medium: { zh: "中风险", en: "Medium risk", also: ["中"] },
  low: { zh: "低风险", en: "Low risk", also: ["低"] },
} as const;
export type Risk = keyof typeof riskLevels;

/** The four pieces of rescue equipment, in the order of the screens. */
export const equipment = ["sign", "lifebuoy", "rope", "pole"] as const;
export type Equipment = (typeof equipment)[number];

export const waterHazard = table({
  id: "waterHazard",
  zh: "危险水域点",
  en: "Water hazards",
  file: "water-hazards.geojson",
  geometry: "shape",
  columns: [
    ...placed,
    { id: "type", zh: "水域类型", en: "Type", type: "choice", values: waterTypes, required: true },
    { id: "risk", zh: "风险等级", en: "Risk", type: "choice", values: riskLevels, required: true },
    { id: "sign", zh: "警示牌", en: "Warning sign", type: "choice", values: yesNoUnknown },
    { id: "lifebuoy", zh: "救生圈", en: "Lifebuoy", type: "choice", values: yesNoUnknown },
    { id: "rope", zh: "救生绳", en: "Rescue rope", type: "choice", values: yesNoUnknown },
    { id: "pole", zh: "救生杆", en: "Rescue pole", type: "choice", values: yesNoUnknown },
    { id: "keeper", zh: "责任人", en: "Responsible", type: "text" },
    { id: "phone", zh: "电话", en: "Phone", type: "text", seenBy: ["patrols", "registers"] },
    { id: "inSeasonEveryDays", zh: "季内巡查间隔", en: "In season every", type: "integer", unit: "d", min: 1 },
    { id: "offSeasonEveryDays", zh: "季外巡查间隔", en: "Off season every", type: "integer", unit: "d", min: 1 },
    { id: "checkpoints", zh: "必到点", en: "Checkpoints", type: "ids" },
  ],
});
export type WaterHazard = RecordOf<typeof waterHazard.columns>;

export const patrolPlan = table({
  id: "patrolPlan",
  zh: "巡查计划",
  en: "Patrol plans",
  file: "patrol-plans.csv",
  geometry: "none",
  columns: [
    { id: "id", zh: "编号", en: "Id", type: "text", required: true },
    { id: "name", zh: "名称", en: "Name", type: "text" },
    { id: "water", zh: "水域点", en: "Water points, in order", type: "ids", required: true },
    { id: "team", zh: "巡查组", en: "Team", type: "text", required: true },
    { id: "from", zh: "起始日期", en: "From", type: "date", required: true },
    { id: "until", zh: "截止日期", en: "Until", type: "date" },
    { id: "everyDays", zh: "间隔天数", en: "Every", type: "integer", unit: "d", min: 1, required: true },
    { id: "start", zh: "出发时间", en: "Start", type: "time" },
  ],
});
export type PatrolPlan = RecordOf<typeof patrolPlan.columns>;

export const visitStates = {
  ok: { zh: "正常", en: "In order" },
  defect: { zh: "有缺损", en: "Defects" },
  danger: { zh: "有险情", en: "Danger" },
} as const;

export const patrolVisit = table({
  id: "patrolVisit",
  zh: "巡查记录",
  en: "Patrol visits",
  file: "patrol-visits.csv",
  geometry: "point",
  columns: [
    { id: "id", zh: "编号", en: "Id", type: "text", required: true },
    { id: "plan", zh: "计划", en: "Plan", type: "text" },
    { id: "water", zh: "水域点", en: "Water point", type: "text", required: true },
    { id: "at", zh: "时间", en: "At", type: "instant", required: true },
    { id: "by", zh: "巡查人", en: "By", type: "text" },
    { id: "state", zh: "现场状态", en: "State", type: "choice", values: visitStates },
    { id: "lon", zh: "经度", en: "Longitude", type: "degrees", unit: "°", min: -180, max: 180 },
    { id: "lat", zh: "纬度", en: "Latitude", type: "degrees", unit: "°", min: -90, max: 90 },
    { id: "accuracy", zh: "定位精度", en: "Accuracy (95 %)", type: "metres", unit: "m", min: 0 },
    { id: "photo", zh: "照片编号", en: "Photo", type: "text" },
  ],
});
export type PatrolVisit = RecordOf<typeof patrolVisit.columns>;
