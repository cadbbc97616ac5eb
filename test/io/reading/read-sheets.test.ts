import { describe, expect, it } from "vitest";
import { readSheets } from "../../../src/io/reading/read-sheets.ts";
import { unpackAll } from "../../../src/io/reading/zip.ts";
import { dbf, shp, utf8, workbook, zip } from "./files.ts";

const rowsOf = async (bytes: Uint8Array, file = "表.xlsx", sheet = 0) => {
  const read = await readSheets(bytes, file);
  if ("refused" in read) throw new Error(read.refused.code);
  return read.sheets[sheet]?.rows ?? [];
};
const refusal = async (bytes: Uint8Array, file = "表.xlsx") => {
  const read = await readSheets(bytes, file);
  return "refused" in read ? read.refused.code : null;
};
const cellsOf = async (bytes: Uint8Array, file?: string) => (await rowsOf(bytes, file)).map(({ cells }) => cells);

describe("files into sheets", () => {
  it.each(["xlsx", "biff8"] as const)(
    "IM1 %s: numbers in full, days as days, rows as the spreadsheet counts them",
    async (type) => {
      const bytes = workbook(
        { 表: [["题"], [], ["编号", "设立"], [640121001001, new Date(Date.UTC(2022, 4, 6))], ["007", 0.000001]] },
        type,
      );
      expect(await rowsOf(bytes)).toEqual([
        { row: 1, cells: ["题"] },
        { row: 3, cells: ["编号", "设立"] },
        { row: 4, cells: ["640121001001", "2022-05-06"] },
        { row: 5, cells: ["007", "0.000001"] },
      ]);
    },
  );

  it("IM2 merged cells all say what their first one says; hidden sheets are not read", async () => {
    const bytes = workbook(
      {
        表: [
          ["乡镇", "名称"],
          ["望远镇", "甲"],
          ["", "乙"],
        ],
        选项: [["是"]],
      },
      "xlsx",
      (book) => {
        const sheet = book.Sheets["表"];
        if (sheet) sheet["!merges"] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
        book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
      },
    );
    expect(await cellsOf(bytes)).toEqual([
      ["乡镇", "名称"],
      ["望远镇", "甲"],
      ["望远镇", "乙"],
    ]);
    const read = await readSheets(bytes, "表.xlsx");
    expect("sheets" in read && read.sheets.map(({ name }) => name)).toEqual(["表"]);
  });

  it("IM3 csv in UTF-8 with and without its mark, in GB18030, by semicolons and tabs", async () => {
    const wanted = [
      ["名称", "类别"],
      ["甲", "网吧"],
    ];
    const gb = new Uint8Array([
      0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xc0, 0xe0, 0xb1, 0xf0, 0x0a, 0xbc, 0xd7, 0x2c, 0xcd, 0xf8, 0xb0, 0xc9,
    ]);
    expect(await cellsOf(utf8("名称,类别\n甲,网吧"), "a.csv")).toEqual(wanted);
    expect(await cellsOf(utf8("\uFEFF名称,类别\r\n甲,网吧\r\n"), "a.csv")).toEqual(wanted);
    expect(await cellsOf(gb, "a.csv")).toEqual(wanted);
    expect(await cellsOf(utf8("名称\t类别\n甲\t网吧"), "a.txt")).toEqual(wanted);
  });

  it("IM4 a shapefile: shapes beside their rows, in the encoding that its .cpg names", async () => {
    const bytes = await zip({
      "点/水域.shp": shp([
        [106.2, 38.2],
        [106.3, 38.3],
      ]),
      "点/水域.dbf": dbf(
        ["name", "risk"],
        [
          ["一号", "high"],
          ["二号", "low"],
        ],
      ),
      "点/水域.cpg": utf8("UTF-8"),
    });
    const rows = await rowsOf(bytes, "水域.zip");
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["name", "risk"],
      ["一号", "high"],
      ["二号", "low"],
    ]);
    expect(rows[2]?.geometry).toEqual({ type: "Point", coordinates: [106.3, 38.3] });
  });

  it("IM5 KML: placemarks with their data, a polygon with its hole", async () => {
    const ring = (...at: string[]) => `<LinearRing><coordinates>${at.join(" ")}</coordinates></LinearRing>`;
    const kml = `<?xml version="1.0"?><kml xmlns="x"><Document><!-- <Placemark/> --><Placemark><name><![CDATA[一<小]]></name>
      <ExtendedData><Data name="stage"><value>小学 &amp; 初中</value></Data></ExtendedData><Polygon><outerBoundaryIs>
      ${ring("0,0,5", "1,0,5", "1,1,5", "0,0,5")}</outerBoundaryIs><innerBoundaryIs>${ring("0.1,0.1", "0.2,0.1", "0.2,0.2", "0.1,0.1")}</innerBoundaryIs></Polygon></Placemark></Document></kml>`;
    const [header, row] = await rowsOf(utf8(kml), "a.kml");
    expect(header?.cells).toEqual(["name", "stage"]);
    expect(row?.cells).toEqual(["一<小", "小学 & 初中"]);
    expect(row?.geometry).toMatchObject({
      type: "Polygon",
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
        { length: 4 },
      ],
    });
  });

  it("IM6 GPX: waypoints and tracks", async () => {
    const gpx = `<gpx><wpt lat="38.2" lon="106.2"><name>渠口</name></wpt><trk><name>巡</name><trkseg><trkpt lat="1" lon="2"/><trkpt lat="3" lon="4"/></trkseg></trk></gpx>`;
    const [, point, track] = await rowsOf(utf8(gpx), "a.gpx");
    expect(point).toMatchObject({ cells: ["渠口"], geometry: { type: "Point", coordinates: [106.2, 38.2] } });
    expect(track?.geometry).toEqual({
      type: "LineString",
      coordinates: [
        [2, 1],
        [4, 3],
      ],
    });
  });

  it("IM7 GeoJSON: properties as cells, an id beside them counted", async () => {
    const json = {
      type: "FeatureCollection",
      features: [
        { type: "Feature", id: "S1", properties: { categories: ["bar", "liquor"], n: 3, x: null }, geometry: null },
      ],
    };
    const [header, row] = await rowsOf(utf8(JSON.stringify(json)), "a.geojson");
    expect(header?.cells).toEqual(["id", "categories", "n", "x"]);
    expect(row).toEqual({ row: 1, cells: ["S1", "bar;liquor", "3", ""], geometry: null });
  });

  it("IM8 what cannot be read is refused in one sentence, and nothing is thrown", async () => {
    const book = workbook({ 表: [["名称"], ["甲"]] });
    expect(await refusal(new Uint8Array())).toBe("file-empty");
    expect(await refusal(book.subarray(0, book.length - 200))).toBe("file-broken");
    expect(await refusal(await zip({ "a.csv": utf8("x") }, 1))).toBe("file-password");
    expect(await refusal(await zip({ "a.exe": utf8("x") }))).toBe("file-format");
    expect(await refusal(utf8("<kml><Placemark></kml>"), "a.kml")).toBe("file-broken");
    expect(await refusal(utf8("<svg/>"), "a.kml")).toBe("file-format");
    expect(await refusal(utf8('{"features":['), "a.json")).toBe("json-syntax");
    expect(await refusal(utf8("\n \n"), "a.csv")).toBe("file-empty");
    expect(await refusal(new Uint8Array([0xff, 0xfe, 0x41, 0x00]), "a.csv")).toBe("file-encoding");
  });

  it("IM10 a web page's table under the name of a workbook keeps its codes", async () => {
    const page =
      "<html><body><table><tr><td>编号</td><td>名称</td></tr><tr><td>007</td><td>甲</td></tr></table></body></html>";
    expect(await cellsOf(utf8(page), "a.xls")).toEqual([
      ["编号", "名称"],
      ["007", "甲"],
    ]);
  });

  it("IM9 an archive unpacks to its ceiling and no further, whatever it claims", async () => {
    const bomb = await zip({ "a.csv": new Uint8Array(1_000_000) });
    await expect(unpackAll(bomb, 999_999)).rejects.toMatchObject({ kind: "bomb" });
    expect((await unpackAll(bomb, 1_000_000)).get("a.csv")?.length).toBe(1_000_000);
    expect(await readSheets(bomb, "a.zip", 999_999)).toMatchObject({ refused: { code: "file-too-large" } });
  });
});
