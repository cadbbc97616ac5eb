/** A whole county pack in a few lines: sound in every file, to be damaged by tests. */

import { type PackFiles, packFilesOf } from "../../src/io/pack.ts";
import { pack, plan50 } from "../domain/county-builder.ts";

const indicator = {
  id: "station",
  title: { zh: "工作站", en: "Stations" },
  short: { zh: "工作站", en: "Stations" },
  explain: { zh: "有站的乡镇", en: "Townships with a station" },
  clause: "3.3",
  formula: "station",
  unit: "share",
  target: 100,
  better: "higher",
  owedBy: ["all"],
  registers: ["protectionStation"],
  core: true,
};

const rule = { ...plan50, protects: ["school"], from: ["bar"], appliesTo: ["existing", "new"], source: "plan" };

const square = (west: number, south: number, side: number) => {
  const [east, north] = [west + side, south + side];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
};

const feature = (properties: object, geometry: unknown) => JSON.stringify({ type: "Feature", properties, geometry });
const collection = (...features: string[]) => `{"type":"FeatureCollection","features":[\n${features.join(",\n")}\n]}\n`;

export const soundPack: Readonly<Record<string, string>> = {
  "pack.json": JSON.stringify(
    {
      pack: 1,
      adcode: "640121",
      name: { zh: "永宁县", en: "Yongning County" },
      planDate: "2022-05-06",
      datum: "wgs84",
      sample: true,
      defaults: pack.defaults,
      timeZone: "Asia/Shanghai",
      terms: [{ from: "2026-03-01", to: "2026-07-10" }],
      holidays: [],
      seasons: [{ id: "summer", from: "05-01", to: "09-30" }],
      sources: [],
    },
    null,
    1,
  ),
  "rules.json": JSON.stringify({ pack: 1, rules: [rule, { ...rule, id: "other" }] }, null, 1),
  "indicators.json": JSON.stringify({ pack: 1, indicators: [indicator] }, null, 1),
  "plan.json": JSON.stringify(
    {
      pack: 1,
      title: { zh: "方案", en: "Plan" },
      since: "2022-05-06",
      clauses: [
        {
          clause: "3.3",
          title: { zh: "站", en: "Stations" },
          asks: { zh: "建站", en: "Stations" },
          indicators: ["station"],
          owedBy: ["all"],
        },
      ],
      groups: { A: { zh: "民政", en: "Civil affairs" } },
    },
    null,
    1,
  ),
  "outline.geojson": feature({}, { type: "Polygon", coordinates: [square(106, 38, 0.5)] }),
  "townships.geojson": collection(
    feature({ id: "T1", name: "望远镇" }, { type: "Polygon", coordinates: [square(106, 38, 0.25)] }),
    feature(
      { id: "T2", name: "胜利乡" },
      {
        type: "Polygon",
        coordinates: [
          [
            [106.25, 38],
            [106.5, 38],
            [106.5, 38.5],
            [106, 38.5],
            [106, 38.25],
            [106.25, 38.25],
            [106.25, 38],
          ],
        ],
      },
    ),
  ),
  "schools.geojson": collection(
    feature(
      { id: "S1", name: "示例一小", stage: "primary", pupils: 400 },
      { type: "Polygon", coordinates: [square(106.1, 38.1, 0.001)] },
    ),
    feature({ id: "S2", name: "示例二小", stage: "小学" }, { type: "Point", coordinates: [106.2, 38.2] }),
  ),
  "kindergartens.geojson": collection(
    feature({ id: "K1", name: "示例一幼", since: "2020-09-01" }, { type: "Point", coordinates: [106.3, 38.3] }),
  ),
  "entrances.geojson": collection(
    feature({ id: "E1", place: "S1", kind: "main" }, { type: "Point", coordinates: [106.1, 38.1] }),
  ),
  "villages.csv": "id,name,lon,lat,township,children\nW1,示例村,106.12,38.12,望远镇,120\n",
  "childrens-homes.csv": "编号,名称,村,经度,纬度\nH1,示例儿童之家,W1,106.12,38.12\n",
  "venues.csv": [
    "编号,名称,类别,经度,纬度,统一社会信用代码,设立日期,状态,停用日期,自编列",
    "V1,样本酒吧,酒吧,106.1005,38.1011,91350100M000100Y43,2020-01-01,营业,,甲",
    "V2,样本便利店,烟草、酒类,106.4,38.4,,2021年5月6日,,,",
    "V3,样本网吧,internetCafe,106.41,38.41,,2019-1-2,注销,2021-01-01,",
    "",
  ].join("\n"),
  "licences.csv": "venue,category,number,issued,siteSince,validTo\nV1,bar,B-1,2020-01-01,2020-01-01,2030-01-01\n",
  "measurements.csv": "id,venue,place,measure,value,accuracy,at\nM1,V1,S1,boundary,48.2,0.1,2026-10-01\n",
  "cases.csv": "id,rule,venue,state,opened,closed\nC1,plan-50,V1,found,2026-10-02,\n",
  "water-hazards.geojson": collection(
    feature(
      { id: "D1", name: "示例渠段", type: "canal", risk: "high" },
      {
        type: "LineString",
        coordinates: [
          [106.2, 38.1],
          [106.21, 38.12],
        ],
      },
    ),
  ),
  "patrol-plans.csv": "id,water,team,from,everyDays,start\nP1,D1,一组,2026-05-01,7,16:30\n",
  "patrol-visits.csv": "id,plan,water,at,state\nX1,P1,D1,2026-06-01T16:40:00+08:00,ok\n",
  "counts.csv": "unit,period,key,value\nT1,2026-10,budget,5\n640121,2026-10,budget,12.5\n",
};

export type Damage = (text: string) => string | Uint8Array | null;

/** The sound pack with one file changed; null takes it away. */
export function damaged(file?: string, damage?: Damage): PackFiles {
  const bytes = new Map<string, Uint8Array>(
    Object.entries(soundPack).map(([name, text]) => [name, new TextEncoder().encode(text)]),
  );
  if (file !== undefined && damage) {
    const after = damage(soundPack[file] ?? "");
    if (after === null) bytes.delete(file);
    else bytes.set(file, typeof after === "string" ? new TextEncoder().encode(after) : after);
  }
  return packFilesOf(bytes);
}
