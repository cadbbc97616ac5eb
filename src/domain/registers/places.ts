/** Places for children: those that rules protect, and those that are shown and counted. */

import { type Column, type RecordOf, table, yesNo } from "./column.ts";

export const positionSources = {
  survey: { zh: "实测", en: "Surveyed", also: ["测绘", "RTK"] },
  map: { zh: "图上", en: "From a map", also: ["图上量取", "地图"] },
  geocode: { zh: "地址匹配", en: "From an address", also: ["地理编码"] },
  device: { zh: "手机", en: "Phone", also: ["手机定位", "GPS"] },
  unknown: { zh: "不详", en: "Unknown", also: ["未知"] },
} as const;

/** Columns of everything that has a position. */
export const placed = [
  { id: "id", zh: "编号", en: "Id", type: "text", required: true, synonyms: ["序号", "代码"] },
  { id: "name", zh: "名称", en: "Name", type: "text", required: true, synonyms: ["单位名称", "全称"] },
  {
    id: "lon",
    zh: "经度",
    en: "Longitude",
    type: "degrees",
    unit: "°",
    min: -180,
    max: 180,
    synonyms: ["lng", "longitude", "x", "东经"],
  },
  {
    id: "lat",
    zh: "纬度",
    en: "Latitude",
    type: "degrees",
    unit: "°",
    min: -90,
    max: 90,
    synonyms: ["latitude", "y", "北纬"],
  },
  { id: "accuracy", zh: "定位精度", en: "Accuracy (95 %)", type: "metres", unit: "m", min: 0, synonyms: ["精度"] },
  { id: "extent", zh: "用地半径", en: "Extent", type: "metres", unit: "m", min: 0 },
  { id: "positionSource", zh: "坐标来源", en: "Position from", type: "choice", values: positionSources },
  { id: "township", zh: "乡镇", en: "Township (as written)", type: "text", synonyms: ["乡镇街道", "所属乡镇", "街道"] },
  { id: "address", zh: "地址", en: "Address", type: "text", synonyms: ["详细地址"] },
  { id: "since", zh: "启用日期", en: "Open since", type: "date" },
  { id: "until", zh: "停用日期", en: "Open until", type: "date" },
  { id: "note", zh: "备注", en: "Note", type: "text" },
] as const satisfies readonly Column[];

/** Duties whose column holds the day they were last done. */
const termDuties = [
  { id: "guidance", zh: "家教指导", en: "Family guidance last held", type: "date" },
  { id: "practice", zh: "家教实践", en: "Family practice last held", type: "date" },
  { id: "drill", zh: "安全演练", en: "Safety drill last held", type: "date" },
  { id: "lawLesson", zh: "法治课", en: "Law lesson last held", type: "date" },
  { id: "bullyingCheck", zh: "欺凌排查", en: "Bullying check last done", type: "date" },
  { id: "afterSchool", zh: "课后服务", en: "After-school service last offered", type: "date" },
  { id: "vetting", zh: "入职查询", en: "Staff vetted", type: "date", synonyms: ["从业查询"] },
  { id: "afterSchoolEnds", zh: "课后服务结束时间", en: "After-school service ends", type: "time" },
] as const satisfies readonly Column[];

export const stages = {
  primary: { zh: "小学", en: "Primary", also: ["完全小学", "教学点"] },
  junior: { zh: "初中", en: "Junior secondary", also: ["初级中学"] },
  senior: { zh: "高中", en: "Senior secondary", also: ["高级中学"] },
  nineYear: { zh: "九年一贯制", en: "Nine-year", also: ["九年制"] },
  twelveYear: { zh: "十二年一贯制", en: "Twelve-year", also: ["完全中学"] },
  vocational: { zh: "中等职业", en: "Vocational secondary", also: ["中职", "职高"] },
  special: { zh: "特殊教育", en: "Special", also: ["特教"] },
  specialised: { zh: "专门学校", en: "Specialised" },
} as const;

export const school = table({
  id: "school",
  zh: "中小学校",
  en: "Schools",
  file: "schools.geojson",
  geometry: "shape",
  columns: [
    ...placed,
    { id: "stage", zh: "学段", en: "Stage", type: "choice", values: stages, required: true, synonyms: ["学校类型"] },
    { id: "pupils", zh: "学生数", en: "Pupils", type: "integer", min: 0, synonyms: ["在校生数"] },
    { id: "psychologists", zh: "心理教师数", en: "Psychology teachers", type: "integer", min: 0 },
    { id: "lawVicePrincipal", zh: "法治副校长", en: "Law vice-principal", type: "choice", values: yesNo },
    ...termDuties,
  ],
});
export type School = RecordOf<typeof school.columns>;

export const kindergarten = table({
  id: "kindergarten",
  zh: "幼儿园",
  en: "Kindergartens",
  file: "kindergartens.geojson",
  geometry: "shape",
  columns: [
    ...placed,
    { id: "places", zh: "学位数", en: "Places", type: "integer", min: 0 },
    { id: "children", zh: "在园数", en: "Children", type: "integer", min: 0, synonyms: ["在园幼儿数"] },
    ...termDuties,
  ],
});
export type Kindergarten = RecordOf<typeof kindergarten.columns>;

export const nursery = table({
  id: "nursery",
  zh: "托育机构",
  en: "Nurseries",
  file: "nurseries.geojson",
  geometry: "shape",
  columns: [
    ...placed,
    { id: "places", zh: "托位数", en: "Places", type: "integer", min: 0 },
    { id: "children", zh: "在托数", en: "Children", type: "integer", min: 0 },
    ...termDuties,
  ],
});
export type Nursery = RecordOf<typeof nursery.columns>;

export const childrensHome = table({
  id: "childrensHome",
  zh: "儿童之家",
  en: "Children's homes",
  file: "childrens-homes.csv",
  geometry: "point",
  columns: [
    ...placed,
    {
      id: "village",
      zh: "村（社区）",
      en: "Village",
      type: "text",
      required: true,
      synonyms: ["村", "社区", "村(社区)"],
    },
    { id: "capacity", zh: "容纳人数", en: "Capacity", type: "integer", min: 0 },
    { id: "openDays", zh: "每周开放天数", en: "Open days a week", type: "integer", min: 0, max: 7 },
    { id: "radius", zh: "服务半径", en: "Service radius", type: "metres", unit: "m", min: 0 },
    { id: "vetting", zh: "入职查询", en: "Staff vetted", type: "date" },
  ],
});
export type ChildrensHome = RecordOf<typeof childrensHome.columns>;

export const protectionStation = table({
  id: "protectionStation",
  zh: "未成年人保护工作站",
  en: "Protection stations",
  file: "protection-stations.csv",
  geometry: "point",
  columns: [...placed],
});
export type ProtectionStation = RecordOf<typeof protectionStation.columns>;

export const welfareInstitution = table({
  id: "welfareInstitution",
  zh: "儿童福利机构、救助保护机构",
  en: "Welfare institutions",
  file: "welfare-institutions.csv",
  geometry: "point",
  columns: [...placed, { id: "capacity", zh: "床位数", en: "Capacity", type: "integer", min: 0 }],
});
export type WelfareInstitution = RecordOf<typeof welfareInstitution.columns>;

export const gateKinds = {
  main: { zh: "正门", en: "Main gate" },
  pupil: { zh: "学生门", en: "Pupils' gate" },
  other: { zh: "其他门", en: "Other gate" },
} as const;

export const entrance = table({
  id: "entrance",
  zh: "校门",
  en: "Gates",
  file: "entrances.geojson",
  geometry: "point",
  columns: [
    { id: "id", zh: "编号", en: "Id", type: "text", required: true },
    { id: "place", zh: "所属场地", en: "Place", type: "text", required: true },
    { id: "kind", zh: "门别", en: "Kind", type: "choice", values: gateKinds, required: true },
    { id: "name", zh: "名称", en: "Name", type: "text" },
    { id: "accuracy", zh: "定位精度", en: "Accuracy (95 %)", type: "metres", unit: "m", min: 0 },
    { id: "since", zh: "启用日期", en: "Open since", type: "date" },
    { id: "until", zh: "停用日期", en: "Open until", type: "date" },
  ],
});
export type Entrance = RecordOf<typeof entrance.columns>;
