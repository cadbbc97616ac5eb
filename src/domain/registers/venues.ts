/** Licensed venues, their licences by category, and the surveyed distances that settle doubt. */

import { type Column, type RecordOf, table } from "./column.ts";
import { placed } from "./places.ts";

export const venueCategories = {
  entertainment: {
    zh: "娱乐",
    en: "Entertainment",
    also: ["营业性娱乐场所", "娱乐场所", "歌舞娱乐", "KTV", "歌厅", "电玩"],
  },
  bar: { zh: "酒吧", en: "Bar", also: ["酒吧场所"] },
  internetCafe: { zh: "网吧", en: "Internet café", also: ["互联网上网服务营业场所", "上网服务", "网咖"] },
  tobacco: {
    zh: "烟草",
    en: "Tobacco",
    also: ["烟草制品零售点", "烟草制品(含电子烟)零售点", "电子烟", "烟", "烟酒店"],
  },
  liquor: { zh: "酒类", en: "Liquor", also: ["酒类零售点", "酒", "酒行"] },
  lottery: { zh: "彩票", en: "Lottery", also: ["彩票销售网点", "彩票站", "福彩", "体彩"] },
} as const;
export type VenueCategory = keyof typeof venueCategories;
export const venueCategoryIds = Object.keys(venueCategories) as VenueCategory[];

export const venueStatuses = {
  operating: { zh: "营业", en: "Operating", also: ["在营", "正常", "存续"] },
  suspended: { zh: "停业", en: "Suspended", also: ["歇业", "暂停"] },
  closed: { zh: "注销", en: "Closed", also: ["关闭", "吊销"] },
} as const;

export const positionEnds = {
  door: { zh: "门口", en: "Door" },
  building: { zh: "楼栋入口", en: "Building entrance" },
  premises: { zh: "店面", en: "Premises" },
  unknown: { zh: "不详", en: "Unknown" },
} as const;

/** A venue stands from `established` to `until`; it has no `since` of its own. */
const venuePlaced = placed.filter((column) => column.id !== "since") as unknown as readonly Exclude<
  (typeof placed)[number],
  { id: "since" }
>[];

const venueOwn = [
  {
    id: "categories",
    zh: "类别",
    en: "Categories",
    type: "choices",
    values: venueCategories,
    required: true,
    synonyms: ["经营类别", "场所类别"],
  },
  { id: "licence", zh: "许可证号", en: "Licence", type: "text", synonyms: ["许可证", "许可证编号"] },
  { id: "creditCode", zh: "统一社会信用代码", en: "Credit code", type: "text", synonyms: ["信用代码", "社会信用代码"] },
  { id: "established", zh: "设立日期", en: "Established", type: "date", synonyms: ["成立日期"] },
  { id: "status", zh: "状态", en: "Status", type: "choice", values: venueStatuses, synonyms: ["经营状态"] },
  { id: "operator", zh: "经营者", en: "Operator", type: "text", seenBy: ["venues", "registers"], synonyms: ["负责人"] },
  { id: "positionEnd", zh: "坐标所指", en: "Position of", type: "choice", values: positionEnds },
] as const satisfies readonly Column[];

export const venue = table({
  id: "venue",
  zh: "经营场所",
  en: "Venues",
  file: "venues.csv",
  geometry: "point",
  columns: [...venuePlaced, ...venueOwn] as readonly ((typeof venuePlaced)[number] | (typeof venueOwn)[number])[],
});
export type Venue = RecordOf<typeof venue.columns>;

export const licence = table({
  id: "licence",
  zh: "许可证",
  en: "Licences",
  file: "licences.csv",
  geometry: "none",
  key: ["venue", "category", "number"],
  columns: [
    { id: "venue", zh: "场所编号", en: "Venue", type: "text", required: true },
    { id: "category", zh: "类别", en: "Category", type: "choice", values: venueCategories, required: true },
    { id: "number", zh: "许可证号", en: "Number", type: "text" },
    { id: "issued", zh: "发证日期", en: "Issued", type: "date" },
    { id: "siteSince", zh: "在此经营起", en: "On this spot since", type: "date" },
    { id: "validTo", zh: "有效期至", en: "Valid to", type: "date" },
    { id: "authority", zh: "发证机关", en: "Authority", type: "text" },
  ],
});
export type Licence = RecordOf<typeof licence.columns>;

export const measureChoices = {
  boundary: { zh: "边界直线", en: "Boundary" },
  entrance: { zh: "校门直线", en: "Entrance" },
  walking: { zh: "步行路径", en: "Walking" },
} as const;
export const placeEnds = {
  boundary: { zh: "边界", en: "Boundary" },
  anyGate: { zh: "任一校门", en: "Any gate" },
  pupilGate: { zh: "学生门", en: "Pupils' gate" },
  mainGate: { zh: "正门", en: "Main gate" },
} as const;
export const venueEnds = {
  door: { zh: "门口", en: "Door" },
  building: { zh: "楼栋入口", en: "Building entrance" },
  premises: { zh: "店面边缘", en: "Edge of the premises" },
} as const;

export const measurement = table({
  id: "measurement",
  zh: "实测",
  en: "Measurements",
  file: "measurements.csv",
  geometry: "none",
  columns: [
    { id: "id", zh: "编号", en: "Id", type: "text", required: true },
    { id: "venue", zh: "场所编号", en: "Venue", type: "text", required: true },
    { id: "place", zh: "保护对象编号", en: "Place", type: "text", required: true },
    { id: "measure", zh: "量法", en: "Measure", type: "choice", values: measureChoices, required: true },
    { id: "placeEnd", zh: "校方端点", en: "Place end", type: "choice", values: placeEnds },
    { id: "venueEnd", zh: "场所端点", en: "Venue end", type: "choice", values: venueEnds },
    { id: "value", zh: "实测距离", en: "Distance", type: "metres", unit: "m", min: 0, required: true },
    { id: "accuracy", zh: "精度", en: "Accuracy (95 %)", type: "metres", unit: "m", min: 0, required: true },
    { id: "instrument", zh: "仪器", en: "Instrument", type: "text" },
    { id: "by", zh: "实测人", en: "By", type: "text" },
    { id: "at", zh: "实测日期", en: "On", type: "date", required: true },
    { id: "venueFingerprint", zh: "场所位置指纹", en: "Venue position seen", type: "text" },
    { id: "placeFingerprint", zh: "校园轮廓指纹", en: "Place outline seen", type: "text" },
  ],
});
export type Measurement = RecordOf<typeof measurement.columns>;
