/**
 * What the bureaus of an invented county would hand in: mountains, a township with a part of it inside another, islands,
 * no roads. All on the plane of zone 36 near its meridian, where metres on paper are metres on the ground (to 3e-7),
 * so that distances can be checked by hand.
 */

import { fromGaussKruger } from "../../../src/geo/gauss-kruger.ts";
import { encodeText } from "../../../src/io/applications/encode-text.ts";
import { dbf, utf8, workbook, zip } from "../../io/reading/files.ts";
import { polygonShp, type Ring } from "./polygon-shp.ts";

type Spot = readonly [easting: number, northing: number];

const prefix = 36_000_000;
const box = (west: number, south: number, east: number, north: number): Ring => [
  [prefix + west, south],
  [prefix + west, north],
  [prefix + east, north],
  [prefix + east, south],
  [prefix + west, south],
];
const hole = (...its: Parameters<typeof box>): Ring => [...box(...its)].reverse();

const townships = [
  ["450697101", "云岭镇", [box(490_000, 2_395_000, 500_000, 2_405_000), hole(494_000, 2_399_000, 496_000, 2_401_000)]],
  ["450697202", "飞地乡", [box(494_000, 2_399_000, 496_000, 2_401_000), box(500_000, 2_395_000, 506_000, 2_405_000)]],
  ["450697003", "滨城街道", [box(506_000, 2_395_000, 510_000, 2_405_000)]],
  ["450697104", "屿上镇", [box(512_000, 2_398_000, 514_000, 2_400_000), box(515_000, 2_401_000, 515_800, 2_401_600)]],
] as const;

const prj =
  'PROJCS["CGCS2000_3_Degree_GK_Zone_36",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000"],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",36500000.0],PARAMETER["Central_Meridian",108.0]]';

/** As the surveying institute hands it out. */
export const townshipsZip = (): Promise<Uint8Array> =>
  zip({
    "乡镇界.shp": polygonShp(townships.map(([, , rings]) => rings)),
    "乡镇界.dbf": dbf(
      ["XZQDM", "XZQMC"],
      townships.map(([code, name]) => [code, name]),
    ),
    "乡镇界.prj": utf8(prj),
    "乡镇界.cpg": utf8("UTF-8"),
  });

const gbk = (rows: readonly (readonly (string | number)[])[]): Uint8Array =>
  encodeText(`${rows.map((row) => row.join(",")).join("\r\n")}\r\n`, "gb18030");

export const school: Spot = [503_000, 2_400_000];

/** GBK, a title above the header, the northing first as surveyors write it, no zone before the easting. */
export const schoolsCsv = (): Uint8Array =>
  gbk([
    ["云屿示例县中小学一览表", "", "", "", "", "", "", ""],
    ["学校标识码", "学校名称", "学校类型", "镇街", "北坐标", "东坐标", "用地半径", "采集方式"],
    ["S1", "示例飞地中学", "初级中学", "飞地乡", school[1], school[0], 0, "RTK"],
    ["S2", "示例云岭教学点", "教学点", "云岭镇", 2_397_000, 492_000, 0, "RTK"],
    ["S3", "示例滨城职高", "职高", "滨城街道", 2_404_000, 508_000, 0, "RTK"],
  ]);

export const kindergartens = {
  /** In the part of 飞地乡 that lies inside 云岭镇. */
  enclave: [495_000, 2_400_000],
  island: [513_000, 2_399_000],
  /** Opened on 2025-01-01. */
  late: [508_000, 2_398_000],
} as const satisfies Record<string, Spot>;

const dms = (degrees: number): string => {
  const whole = Math.floor(degrees);
  const minutes = Math.floor((degrees - whole) * 60);
  return `${whole}°${minutes}′${((degrees - whole - minutes / 60) * 3600).toFixed(4)}″`;
};

function degreesOf(spot: Spot): readonly [number, number] {
  const at = fromGaussKruger(spot, { zone: 36, prefixed: false });
  if (!at) throw new Error("no spot of zone 36");
  return at;
}

/** An old workbook, in degrees, minutes and seconds: 0.0001″ are 3 mm. */
export function kindergartensXls(): Uint8Array {
  const row = (name: string, township: string, spot: Spot, since: string) => {
    const [lon, lat] = degreesOf(spot);
    return [name, township, dms(lon), dms(lat), 0, "实测", since];
  };
  return workbook(
    {
      Sheet1: [
        ["园名", "所在乡镇", "东经", "北纬", "用地半径", "坐标来源", "开办日期"],
        row("示例飞地幼儿园", "飞地乡", kindergartens.enclave, ""),
        row("示例屿上幼儿园", "屿上镇", kindergartens.island, ""),
        row("示例滨城新园", "滨城街道", kindergartens.late, "2025.1.1"),
      ],
    },
    "biff8",
  );
}

const north = ([e, n]: Spot, metres: number): Spot => [e, n + metres];

/** Name, category, spot, established; the verdicts by hand are in the test. */
const venues: readonly (readonly [name: string, category: string, spot: Spot, established: string])[] = [
  ["甲 49.80", "烟草制品零售点", north(school, 49.8), "2019-03-01"],
  ["乙 50.00", "烟草制品零售点", north(school, 50), "2019-03-01"],
  ["丙 50.20", "烟草制品零售点", north(school, 50.2), "2019-03-01"],
  // √(30² + 39.75²) = 49.80
  ["丁 斜 49.80", "酒类零售点", [school[0] + 30, school[1] + 39.75], "2019-03-01"],
  ["戊 飞地 49.80", "酒吧", north(kindergartens.enclave, 49.8), "2019-03-01"],
  ["己 岛 199.80 新", "网咖", north(kindergartens.island, 199.8), "2024-01-01"],
  ["庚 岛 200.00 新", "网咖", north(kindergartens.island, -200), "2024-01-01"],
  ["辛 岛 200.20 新", "网咖", [kindergartens.island[0] + 200.2, kindergartens.island[1]], "2024-01-01"],
  ["壬 岛 199.80 旧", "网咖", [kindergartens.island[0] - 199.8, kindergartens.island[1]], "2020-01-01"],
  ["癸 岛 150 无日期", "歌舞娱乐", [kindergartens.island[0] + 90, kindergartens.island[1] + 120], ""],
  ["子 园后开 150", "网咖", north(kindergartens.late, 150), "2024-03-01"],
  ["丑 山中", "体彩", [491_000, 2_404_000], "2024-03-01"],
];

/** GBK, eastings with their zone before them. */
export const venuesCsv = (): Uint8Array =>
  gbk([
    ["场所编码", "店名", "类别", "E", "N", "坐标来源", "成立日期"],
    ...venues.map(([name, category, [e, n], established], i) => [
      `V${i + 1}`,
      name,
      category,
      (prefix + e).toFixed(2),
      n.toFixed(2),
      "实测",
      established,
    ]),
  ]);

/** A reservoir as a phone app writes it. */
export function watersKml(): Uint8Array {
  const ring = [
    [498_000, 2_402_000],
    [498_300, 2_402_000],
    [498_300, 2_402_200],
    [498_000, 2_402_000],
  ] as const satisfies readonly Spot[];
  const coordinates = ring
    .map((spot) =>
      degreesOf(spot)
        .map((d) => d.toFixed(8))
        .join(","),
    )
    .join(" ");
  const data = (name: string, value: string) => `<Data name="${name}"><value>${value}</value></Data>`;
  return utf8(
    `<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>示例岭上水库</name><ExtendedData>${data("水域类型", "水库")}${data("风险等级", "高")}</ExtendedData><Polygon><outerBoundaryIs><LinearRing><coordinates>${coordinates}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>`,
  );
}

export const villagesCsv = (): Uint8Array =>
  utf8(
    [
      "村名,统计用区划代码,未成年人数,儿童主任数,E,N",
      "示例岭上村,450697101201,310,1,497000,2398000",
      "示例屿上村,450697104201,120,0,513500,2399500",
      "",
    ].join("\n"),
  );
