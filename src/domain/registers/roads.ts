/** Roads and barriers for walking, and the waters drawn as backdrop. */

import { type RecordOf, table, yesNo } from "./column.ts";

export const roadClasses = {
  main: { zh: "干道", en: "Main road" },
  street: { zh: "街道", en: "Street" },
  country: { zh: "乡道", en: "Country road" },
  canalside: { zh: "渠路", en: "Canal-side road" },
  path: { zh: "步道", en: "Path" },
  motorway: { zh: "高速公路", en: "Motorway" },
  rail: { zh: "铁路", en: "Railway" },
} as const;

export const road = table({
  id: "road",
  zh: "道路",
  en: "Roads",
  file: "roads.geojson",
  geometry: "shape",
  columns: [
    { id: "id", zh: "编号", en: "Id", type: "text", required: true },
    { id: "name", zh: "名称", en: "Name", type: "text" },
    { id: "class", zh: "等级", en: "Class", type: "choice", values: roadClasses, required: true },
    { id: "bridge", zh: "桥", en: "Bridge", type: "choice", values: yesNo },
    { id: "walkable", zh: "可步行", en: "Walkable", type: "choice", values: yesNo },
    { id: "since", zh: "启用日期", en: "Open since", type: "date" },
    { id: "until", zh: "停用日期", en: "Open until", type: "date" },
  ],
});
export type Road = RecordOf<typeof road.columns>;

export const barrier = table({
  id: "barrier",
  zh: "隔离设施",
  en: "Barriers",
  file: "barriers.geojson",
  geometry: "shape",
  columns: [
    { id: "id", zh: "编号", en: "Id", type: "text", required: true },
    { id: "name", zh: "名称", en: "Name", type: "text" },
    { id: "permanent", zh: "永久", en: "Permanent", type: "choice", values: yesNo },
    { id: "since", zh: "启用日期", en: "Since", type: "date" },
    { id: "until", zh: "停用日期", en: "Until", type: "date" },
  ],
});
export type Barrier = RecordOf<typeof barrier.columns>;

export const waterKinds = {
  river: { zh: "河", en: "River" },
  canal: { zh: "渠", en: "Canal" },
  lake: { zh: "湖", en: "Lake" },
} as const;

export const water = table({
  id: "water",
  zh: "水系",
  en: "Waters",
  file: "waters.geojson",
  geometry: "shape",
  columns: [
    { id: "id", zh: "编号", en: "Id", type: "text", required: true },
    { id: "name", zh: "名称", en: "Name", type: "text" },
    { id: "kind", zh: "类别", en: "Kind", type: "choice", values: waterKinds },
    { id: "width", zh: "宽度", en: "Width", type: "metres", unit: "m", min: 0 },
  ],
});
export type Water = RecordOf<typeof water.columns>;
