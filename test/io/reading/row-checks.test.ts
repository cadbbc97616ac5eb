import { describe, expect, it } from "vitest";
import { finish } from "../../../src/domain/engine.ts";
import { readingNamed } from "../../../src/geo/readings.ts";
import { importSteps, matchSheet } from "../../../src/io/reading/read-import.ts";
import { readSheets } from "../../../src/io/reading/read-sheets.ts";
import { checkImport } from "../../../src/io/reading/row-checks.ts";
import { box, county as countyOf, school, spot } from "../../domain/county-builder.ts";
import { utf8 } from "./files.ts";

const water = { id: "W1", name: "渠", geometry: box(500, 0, 600, 100) };
const county = countyOf({
  school: [school("S1", { name: "一小", geometry: box(0, 0, 100, 100) })],
  water: [water as never],
});

const line = (id: string, east: number, north: number) => `${id},店${id},酒吧,${spot(east, north).join(",")}`;

async function problems(...lines: string[]) {
  const read = await readSheets(
    utf8(["编号,名称,类别,经度,纬度,设立日期,停用日期,信用代码", ...lines].join("\n")),
    "a.csv",
  );
  const matched = "refused" in read ? read : matchSheet("venue", read, "a.csv");
  if ("refused" in matched) throw new Error(matched.refused.code);
  const reading = finish(importSteps(matched, county, () => readingNamed("wgs84")));
  return checkImport(reading, county).map(({ code, line: row }) => `${row} ${code}`);
}

describe("rows held against the county", () => {
  it("IM80 on water, within a campus, a geocoder's centre", async () => {
    const found = await problems(
      line("A", 550, 50),
      line("B", 50, 50),
      ...["C", "D", "E", "F"].map((id) => line(id, 300, 300)),
      line("G", 300, 301),
    );
    expect(found).toEqual(
      expect.arrayContaining(["2 position-on-water", "3 position-in-campus", "4 position-shared", "7 position-shared"]),
    );
    expect(found).not.toContain("8 position-shared");
  });

  it("IM81 days the wrong way round, check digits, rows without a position", async () => {
    const found = await problems("A,甲,酒吧,,,2024-01-01,2023-01-01,92640121MA000001XX");
    expect(found).toEqual(expect.arrayContaining(["2 dates-order", "2 credit-code", "2 position-missing"]));
  });
});
