import { describe, expect, it } from "vitest";
import { readApplications } from "../../../src/io/applications/read-applications.ts";
import { workbook } from "../reading/files.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
async function read(bytes: Uint8Array, name = "f.csv", choice = {}) {
  const it = await readApplications(bytes, name, choice);
  if ("refused" in it) throw new Error(it.refused.code);
  return it;
}

describe("a spreadsheet of applications as it is understood", () => {
  it("AP31 forms' own headers are known, and words of categories as officers write them", async () => {
    const { headers, rows } = await read(
      utf8(
        "序号,申请人,许可事项,拟设地址,经度,纬度\n1,甲店,卷烟零售,杨和镇1号,106.25,38.28\n2,乙店,棋牌室,,,\n3,丙店,网吧、棋牌室,望远镇,106°15′,38°17′\n",
      ),
    );
    expect(headers.map(({ column }) => column)).toEqual([null, "name", "categories", "address", "lon", "lat"]);
    expect(rows.map(({ row, name, categories, strangeCategory }) => [row, name, categories, strangeCategory])).toEqual([
      [2, "甲店", ["tobacco"], ""],
      [3, "乙店", [], "棋牌室"],
      [4, "丙店", ["internetCafe"], "网吧、棋牌室"],
    ]);
    expect(rows.map(({ pair }) => pair)).toEqual([[106.25, 38.28], null, [106.25, 38 + 17 / 60]]);
    expect(rows.map(({ isCoarse }) => isCoarse)).toEqual([true, false, false]);
  });

  it("AP32 the officer's word on a column stands, and no two columns mean one thing", async () => {
    const bytes = utf8("名称,店招,业务,X,Y,类别\n甲,乙,酒,106.25,38.28,烟草\n");
    const { headers, rows } = await read(bytes, "f.csv", {
      columns: { 1: "name", 2: "categories", 3: "lon", 4: "lat" },
    });
    expect(headers.map(({ column }) => column)).toEqual([null, "name", "categories", "lon", "lat", null]);
    expect([rows[0]?.name, rows[0]?.categories, rows[0]?.pair]).toEqual(["乙", ["liquor"], [106.25, 38.28]]);
  });

  it("AP33 the sheet that names most columns is taken, unless the officer names one", async () => {
    const book = workbook({
      甲: [
        ["名称", "经度", "纬度"],
        ["a", 1, 2],
      ],
      乙: [["名称"], ["b"]],
      空: [["随便"]],
    });
    expect((await read(book, "f.xlsx")).sheet).toBe("甲");
    const chosen = await read(book, "f.xlsx", { sheet: "乙" });
    expect([chosen.sheet, chosen.sheets, chosen.rows.length]).toEqual(["乙", ["甲", "乙", "空"], 1]);
  });

  it("AP34 what is no table, or has no header, is refused in a sentence", async () => {
    const code = async (bytes: Uint8Array, name: string) => {
      const it = await readApplications(bytes, name);
      return "refused" in it ? it.refused.code : null;
    };
    expect(
      await code(
        utf8('{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"a"},"geometry":null}]}'),
        "f.geojson",
      ),
    ).toBe("file-format");
    expect(await code(utf8("你好,世界\n1,2\n"), "f.csv")).toBe("header-missing");
    expect(await code(new Uint8Array(), "f.xlsx")).toBe("file-empty");
    expect(await code(Uint8Array.from([0x50, 0x4b, 3, 4, 1]), "f.xlsx")).toBe("file-broken");
  });
});
