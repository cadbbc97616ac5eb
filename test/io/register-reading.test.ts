import { describe, expect, it } from "vitest";
import { readRegisterGeoJson } from "../../src/io/geojson.ts";
import { readRegisterCsv } from "../../src/io/register-csv.ts";
import { readRegisterFile } from "../../src/io/register-file.ts";

const csv = (text: string) => readRegisterCsv("venue", text, "venues.csv");
const feature = (properties: object, geometry: unknown = null, more: object = {}) => ({
  type: "Feature",
  properties,
  geometry,
  ...more,
});
const schools = (...features: object[]) =>
  readRegisterGeoJson("school", JSON.stringify({ type: "FeatureCollection", features }), "schools.geojson");

describe("a register's file", () => {
  it("I17 says the same in either language, in any order of columns, whatever its line ends", () => {
    const english = csv("id,name,categories,lon,lat,status\nV1,样本,tobacco;bar,106.2,38.2,operating\n");
    const chinese = csv("状态,纬度,经度（°）,类别*,名称,编号\r\n营业,38.2,106.2,酒吧、烟草,样本,V1\r\n");
    expect(english.problems).toEqual([]);
    expect(chinese.problems).toEqual([]);
    expect(chinese.records.map(({ categories, ...rest }) => [rest, [...categories].sort()])).toEqual(
      english.records.map(({ categories, ...rest }) => [rest, [...categories].sort()]),
    );
  });

  it("I17 may be GB 18030, as spreadsheets in China save it", () => {
    // 编号,名称,类别 / V1,甲,bar
    const bytes = [0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xc0, 0xe0, 0xb1, 0xf0, 0x0a];
    const row = [0x56, 0x31, 0x2c, 0xbc, 0xd7, 0x2c, 0x62, 0x61, 0x72, 0x0a];
    const { records, problems } = readRegisterFile("venue", Uint8Array.from([...bytes, ...row]), "venues.csv");
    expect([problems, records]).toEqual([[], [{ id: "V1", name: "甲", categories: ["bar"] }]]);
  });

  it("I18 keeps the columns it does not know, by their own names, even nameless or dangerous ones", () => {
    const { records } = csv("id,name,categories,片区,,__proto__\nV1,甲,bar,东,x,y\nV2,乙,bar,,,\n");
    expect(Object.entries(records[0]?.extra ?? {})).toEqual([
      ["片区", "东"],
      ["(5)", "x"],
      ["__proto__", "y"],
    ]);
    expect(records[1]).toEqual({ id: "V2", name: "乙", categories: ["bar"] });
    const { records: features } = schools(
      feature({ id: "S1", name: "校", stage: "primary", 班级: 12, 楼: { a: 1 }, 空: null }),
    );
    expect(features[0]?.extra).toEqual({ 班级: "12", 楼: '{"a":1}' });
  });

  it("I18 an absent register is empty, and so is an empty file", () => {
    expect(csv("")).toMatchObject({ records: [], held: [], problems: [] });
    expect(csv("\n\n,,\n")).toMatchObject({ records: [], held: [], problems: [] });
  });

  it("I19 takes the id of the feature, and a position from its columns, where that is all there is", () => {
    const { records, problems } = schools(
      feature({ name: "校", stage: "primary", 经度: 106.2, 纬度: "38.2" }, null, { id: 7 }),
      feature(
        { id: "S2", name: "校二", stage: "初中", context: true, approximate: "是", lon: 1, lat: 2 },
        { type: "Point", coordinates: [106.25, 38.25] },
      ),
    );
    expect(problems).toEqual([]);
    expect(records).toEqual([
      { id: "7", name: "校", stage: "primary", geometry: { type: "Point", coordinates: [106.2, 38.2] } },
      {
        id: "S2",
        name: "校二",
        stage: "junior",
        context: true,
        approximate: true,
        geometry: { type: "Point", coordinates: [106.25, 38.25] },
      },
    ]);
  });

  it("I19 places nothing that has half a position, and says where", () => {
    const { records, problems } = schools(feature({ id: "S1", name: "校", stage: "primary", lon: 106.2 }));
    expect(records[0]?.geometry).toBeUndefined();
    expect(records[0]?.extra).toEqual({ lon: "106.2" });
    expect(problems.map(({ code, path }) => [code, path])).toEqual([["position-half", "features[0].properties.lon"]]);
  });

  it("I19 the lines of records are those of the file", () => {
    const text = 'id,name,categories\nV1,"甲\n店",bar\n\nV2,乙,bar\n';
    const { spot } = csv(text);
    expect([spot(0), spot(1, "name"), spot(1, "geometry")]).toEqual([
      { line: 2 },
      { line: 5, column: 2, path: "name" },
      { line: 5, path: "geometry" },
    ]);
  });
});
