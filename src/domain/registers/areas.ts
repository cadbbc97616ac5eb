/** Townships, villages, and the numbers that offices type for them: numbers only, never a child's name. */

import { type Column, type RecordOf, table } from "./column.ts";
import { placed } from "./places.ts";

export const townshipKinds = {
  subdistrict: { zh: "街道", en: "Subdistrict" },
  town: { zh: "镇", en: "Town" },
  township: { zh: "乡", en: "Township" },
  stateFarm: { zh: "农场", en: "State farm" },
} as const;

export const township = table({
  id: "township",
  zh: "乡镇（街道）",
  en: "Townships",
  file: "townships.geojson",
  geometry: "shape",
  columns: [
    {
      id: "id",
      zh: "编号",
      en: "Id",
      type: "text",
      required: true,
      synonyms: ["区划代码", "行政区划代码", "adcode", "code", "XZQDM"],
    },
    { id: "name", zh: "名称", en: "Name", type: "text", required: true, synonyms: ["乡镇名称", "XZQMC"] },
    { id: "nameEn", zh: "英文名", en: "English name", type: "text" },
    { id: "kind", zh: "类别", en: "Kind", type: "choice", values: townshipKinds },
    { id: "population", zh: "人口", en: "Population", type: "integer", min: 0 },
    { id: "childrenUnder3", zh: "三岁以下人数", en: "Children under three", type: "integer", min: 0 },
    { id: "seatLon", zh: "驻地经度", en: "Seat longitude", type: "degrees" },
    { id: "seatLat", zh: "驻地纬度", en: "Seat latitude", type: "degrees" },
    { id: "note", zh: "备注", en: "Note", type: "text" },
  ],
});
export type Township = RecordOf<typeof township.columns>;

const head = (id: string, zh: string, en: string) => ({ id, zh, en, type: "integer", min: 0 }) as const;

const villageCounts = [
  { ...head("children", "未成年人数", "Minors"), id: "children" },
  { ...head("childrenUnder3", "三岁以下人数", "Children under three"), id: "childrenUnder3" },
  { ...head("leftBehind", "留守儿童数", "Left-behind children"), id: "leftBehind" },
  { ...head("inNeed", "困境儿童数", "Children in need"), id: "inNeed" },
  { ...head("orphans", "孤儿数", "Orphans"), id: "orphans" },
  { ...head("childDirectors", "儿童主任数", "Child directors"), id: "childDirectors" },
  { ...head("qualifiedDirectors", "持证儿童主任数", "Qualified directors"), id: "qualifiedDirectors" },
  { ...head("confirmations", "监护责任确认书数", "Confirmations signed"), id: "confirmations" },
  { ...head("agreements", "委托照护协议数", "Care agreements"), id: "agreements" },
] as const satisfies readonly Column[];

export const village = table({
  id: "village",
  zh: "村（社区）",
  en: "Villages",
  file: "villages.csv",
  geometry: "shape",
  columns: [
    ...placed,
    { id: "code", zh: "统计用区划代码", en: "Code", type: "text", synonyms: ["区划代码"] },
    ...villageCounts,
    { id: "guidance", zh: "家教指导服务", en: "Guidance service last held", type: "date" },
    { id: "visited", zh: "走访日期", en: "Last visited", type: "date" },
    { id: "friendly", zh: "儿童友好社区认定日期", en: "Child-friendly since", type: "date" },
  ],
});
export type Village = RecordOf<typeof village.columns>;

export const count = table({
  id: "count",
  zh: "填报数",
  en: "Typed counts",
  file: "counts.csv",
  geometry: "none",
  key: ["unit", "period", "key"],
  columns: [
    { id: "unit", zh: "填报单位", en: "Unit", type: "text", required: true },
    { id: "period", zh: "期间", en: "Period", type: "text", required: true },
    { id: "key", zh: "指标项", en: "Key", type: "text", required: true },
    { id: "value", zh: "数值", en: "Value", type: "number", required: true },
  ],
});
export type Count = RecordOf<typeof count.columns>;
