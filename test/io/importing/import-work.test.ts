import { describe, expect, it } from "vitest";
import { finish } from "../../../src/domain/engine.ts";
import type { ImportChoices } from "../../../src/domain/import/import-choices.ts";
import { type ImportWork, importWork } from "../../../src/io/importing/import-work.ts";
import { readSheets } from "../../../src/io/reading/read-sheets.ts";
import { readPackFolder } from "../../../src/server/pack-folder.ts";
import { workbook } from "../reading/files.ts";
import { at, type Cells, venueHeaders, venueRows } from "./office-file.ts";

const read = readPackFolder("data/640121");
if (!("county" in read)) throw new Error("the shipped county cannot be read");
const { county } = read;

const title = ["示例县娱乐场所和网吧名单（2026 年）"];

async function begun(rows: readonly Cells[], name = "场所名单.xlsx"): Promise<ImportWork> {
  const sheets = await readSheets(workbook({ 名单: [title, [...venueHeaders], ...rows] }), name);
  if ("refused" in sheets) throw new Error(sheets.refused.code);
  return importWork(sheets, name, "0".repeat(64), county);
}

function firstChoices(work: ImportWork): ImportChoices {
  const columns = work.columns(0, "venue", []);
  if (!columns) throw new Error("no header");
  return {
    sheet: 0,
    register: "venue",
    columns: columns.columns.map(({ column }) => column),
    readings: { degrees: "gcj02" },
    fixes: [],
    held: [],
    pairs: {},
    gone: false,
  };
}

describe("a file on its way into a register", () => {
  it("IW10 is guessed to be of its register, and its columns are told with what stands in them", async () => {
    const work = await begun(venueRows(county, 60));
    expect(work.file.sheets[0]?.registers[0]).toBe("venue");
    const view = work.columns(0, "venue", []);
    expect(view?.header).toBe(2);
    expect(view?.rows).toBe(60);
    expect(view?.aside).toEqual(title);
    expect(view?.columns.map(({ column }) => column)).toEqual([
      null,
      "id",
      "name",
      "categories",
      "township",
      "address",
      "lon",
      "lat",
      "licence",
      null,
    ]);
    expect(view?.columns[9]?.samples).toEqual(["wx0", "wx3", "wx6"]);
  });

  it("IW11 shows each reading with its evidence: GCJ-02 lands on the known places, WGS 84 lies off one way", async () => {
    const work = await begun(venueRows(county, 60));
    const { ways } = finish(work.datum(firstChoices(work)));
    expect(ways.map(({ way, rows, sure }) => ({ way, rows, sure }))).toEqual([
      { way: "degrees", rows: 60, sure: "gcj02" },
    ]);
    const [best, ...others] = ways[0]?.readings ?? [];
    expect(best).toMatchObject({ id: "gcj02", onKnown: 60, side: null });
    expect(best?.median).toBeLessThan(1);
    const plain = others.find(({ id }) => id === "wgs84");
    expect(plain?.onKnown).toBe(0);
    expect(plain?.median).toBeGreaterThan(300);
    // The list is drawn up in shifted numbers: taken as they are, all lie off to one side.
    expect(plain?.side).not.toBeNull();
    expect(best?.landed).toHaveLength(60);
  });

  it("IW12 changes nothing when it says what the register says, and its unknown column comes along", async () => {
    const rows = venueRows(county, 60);
    const work = await begun(rows);
    const choices = firstChoices(work);
    const view = finish(work.rows(choices));
    expect(view.rows).toBe(60);
    expect(view.entered + view.held).toBe(60);
    expect(view.held).toBe(0);
    const changes = finish(work.changes(choices));
    expect(changes.added + changes.changed + changes.same + changes.held).toBe(60);
    expect(changes.missing).toBe(county.registers.venue.length - 60);
    expect(changes.gone).toBe(0);
    const put = work.change()?.puts[0];
    expect(put?.register === "venue" && put.record.extra).toMatchObject({ 微信: "wx0" });
    expect(work.change()?.why).toContain("场所名单.xlsx · sha256 0000");
  });

  it("IW13 every row enters or is held, and every remedy is a correction of cells that can be taken for all", async () => {
    const rows = venueRows(county, 40);
    const set = (row: number, header: (typeof venueHeaders)[number], text: string) => {
      const cells = rows[row];
      if (cells) cells[at(header)] = text;
    };
    for (const row of [3, 4, 5]) set(row, "经营业态", "棋牌室");
    set(6, "店名", "");
    set(8, "场所编码", String(rows[7]?.[at("场所编码")]));
    const [lon, lat] = [String(rows[9]?.[at("经度")]), String(rows[9]?.[at("纬度")])];
    set(9, "经度", lat);
    set(9, "纬度", lon);
    const work = await begun(rows);
    const choices = { ...firstChoices(work), readings: { degrees: "gcj02", "degrees-swapped": "gcj02" } };
    const before = finish(work.rows(choices));
    expect([before.rows, before.entered, before.held]).toEqual([40, 35, 5]);
    const unknown = before.kinds.find(({ code }) => code === "value-choice");
    expect(unknown).toMatchObject({ count: 3, value: "棋牌室", column: "categories" });
    const twice = before.kinds.find(({ code }) => code === "id-duplicate");
    const fixes = [
      ...work.filled(unknown?.key ?? "", "娱乐"),
      ...work.suggested(twice?.key ?? ""),
      { row: 9, column: "name", text: "补名" },
    ];
    expect(fixes).toHaveLength(5);
    const after = finish(work.rows({ ...choices, fixes }));
    expect([after.rows, after.entered, after.held]).toEqual([40, 40, 0]);
  });

  it("NF4 a long file is read in steps of a few hundred rows, so that it can be left between two", async () => {
    const work = await begun(venueRows(county, 1200));
    const choices = firstChoices(work);
    for (const steps of [work.datum(choices), work.rows(choices), work.changes(choices)]) {
      const seen = [...(steps as Iterable<{ readonly done: number; readonly total: number }>)];
      expect(seen.length).toBeGreaterThan(1200 / 250);
      expect(seen.every(({ done, total }, i) => done <= total && done >= (seen[i - 1]?.done ?? 0))).toBe(true);
    }
  });
});
