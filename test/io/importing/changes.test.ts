import { describe, expect, it } from "vitest";
import { applyChange } from "../../../src/domain/change/apply.ts";
import { inverse } from "../../../src/domain/change/inverse.ts";
import { validateChange } from "../../../src/domain/change/validate.ts";
import { finish } from "../../../src/domain/engine.ts";
import type { ImportChoices } from "../../../src/domain/import/import-choices.ts";
import { importWork } from "../../../src/io/importing/import-work.ts";
import { readSheets } from "../../../src/io/reading/read-sheets.ts";
import { readPackFolder } from "../../../src/server/pack-folder.ts";
import { workbook } from "../reading/files.ts";
import { at, type Cells, venueRows } from "./office-file.ts";

const read = readPackFolder("data/640121");
if (!("county" in read)) throw new Error("the shipped county cannot be read");
const { county } = read;

async function begun(headers: readonly string[], rows: readonly Cells[]) {
  const sheets = await readSheets(workbook({ 名单: [[...headers], ...rows] }), "名单.xlsx");
  if ("refused" in sheets) throw new Error(sheets.refused.code);
  const work = importWork(sheets, "名单.xlsx", "f".repeat(64), county);
  const columns = work.columns(0, "venue", [])?.columns.map(({ column }) => column) ?? [];
  const first = { sheet: 0, register: "venue" as const, columns, readings: { degrees: "gcj02" } };
  const choices: ImportChoices = { ...first, fixes: [], held: [], pairs: {}, gone: false };
  return { work, choices };
}

/** Only what the register has too. */
const plain = ["id", "name", "categories", "lon", "lat"];
const plainRows = (count: number): Cells[] =>
  venueRows(county, count).map((cells) =>
    (["场所编码", "店名", "经营业态", "经度", "纬度"] as const).map((header) => cells[at(header)] ?? ""),
  );

describe("what a file changes", () => {
  it("IW30 the register's own venues in GCJ-02 change nothing: converted back they have not moved, nor grown in doubt", async () => {
    const { work, choices } = await begun(plain, plainRows(80));
    const view = finish(work.changes(choices));
    expect([view.rows, view.same, view.changed, view.added, view.held]).toEqual([80, 80, 0, 0, 0]);
    expect(work.change()).toBeNull();
  });

  it("IW31 what is not in the file goes only when told, and what others refer to stays even then", async () => {
    const { work, choices } = await begun(plain, plainRows(80));
    const missing = county.registers.venue.length - 80;
    expect(finish(work.changes(choices))).toMatchObject({ missing, gone: 0 });
    // Every venue has its licence.
    expect(finish(work.changes({ ...choices, gone: true }))).toMatchObject({ missing, gone: 0 });
    expect(work.change()).toBeNull();
    const rows = work.changeRows("missing", 0, missing);
    expect(new Set(rows.map(({ kept }) => kept?.code))).toEqual(new Set(["referred-to"]));

    const stations = county.registers.protectionStation;
    const head = ["id", "name", "lon", "lat"];
    const lines = stations
      .slice(1)
      .map(({ id, name, geometry }) => [
        id,
        name,
        ...(geometry?.type === "Point" ? geometry.coordinates.map(String) : ["", ""]),
      ]);
    const sheets = await readSheets(workbook({ 站: [head, ...lines] }), "站.xlsx");
    if ("refused" in sheets) throw new Error(sheets.refused.code);
    const other = importWork(sheets, "站.xlsx", "0", county);
    const told = { ...choices, register: "protectionStation" as const, columns: head, readings: { degrees: "wgs84" } };
    expect(finish(other.changes(told))).toMatchObject({ missing: 1, gone: 0 });
    expect(finish(other.changes({ ...told, gone: true }))).toMatchObject({ missing: 1, gone: 1 });
    expect(other.change()?.removals).toEqual([{ register: "protectionStation", id: stations[0]?.id }]);
  });

  it("IW32 one change, taken by the register, and its inverse gives the county that stood before", async () => {
    const rows = plainRows(30).map((cells, i) => (i % 5 === 0 ? ["", `新店${i}`, ...cells.slice(2)] : cells));
    const { work, choices } = await begun(plain, rows);
    const view = finish(work.changes(choices));
    expect([view.added, view.same]).toEqual([6, 24]);
    const change = work.change();
    if (!change) throw new Error("six are new");
    expect(change.why).toBe(`导入 名单.xlsx · sha256 ${"f".repeat(64)}`);
    expect(validateChange(county, change).filter(({ severity }) => severity === "error")).toEqual([]);
    const { county: after, before } = applyChange(county, change, 2);
    const back = applyChange(after, inverse({ before, revision: 2, why: change.why }), 3).county;
    expect(back.registers.venue).toEqual(county.registers.venue);
  });

  it("IW33 one that may be one that stands holds the change until it is answered, and becomes it when so said", async () => {
    const rows = plainRows(20);
    const [id] = rows[4] ?? [];
    rows[4] = ["", ...(rows[4]?.slice(1) ?? [])];
    const { work, choices } = await begun(plain, rows);
    const open = finish(work.changes(choices));
    expect([open.asked, open.open]).toEqual([1, 1]);
    expect(open.whyNot).not.toBeNull();
    expect(work.change()).toBeNull();
    const [asked] = work.changeRows("asked", 0, 10);
    expect(asked?.like[0]).toMatchObject({ id });
    const answered = finish(work.changes({ ...choices, pairs: { [asked?.row ?? 0]: String(id) } }));
    expect([answered.open, answered.added, answered.same]).toEqual([0, 0, 20]);
  });

  it("IW34 a row that the officer holds, and one that the register would refuse, are counted as held and kept as written", async () => {
    const header = ["venue", "category", "number"];
    const sheets = await readSheets(
      workbook({ 证: [header, ["V0001", "烟草", "新1"], ["V9999", "烟草", "新2"], ["V0002", "酒类", "新3"]] }),
      "证.xlsx",
    );
    if ("refused" in sheets) throw new Error(sheets.refused.code);
    const work = importWork(sheets, "证.xlsx", "0", county);
    const columns = work.columns(0, "licence", [])?.columns.map(({ column }) => column) ?? [];
    const first = { sheet: 0, register: "licence" as const, columns, readings: {}, fixes: [], pairs: {}, gone: false };
    const view = finish(work.rows({ ...first, held: [4] }));
    expect(view.rows).toBe(3);
    expect(view.entered + view.held).toBe(3);
    expect(view.held).toBeGreaterThanOrEqual(1);
    const held = work.held();
    expect(held.headers).toEqual(header);
    expect(held.rows.find(({ row }) => row === 4)?.cells).toEqual(["V0002", "酒类", "新3"]);
    finish(work.changes({ ...first, held: [4] }));
    const change = work.change();
    if (change) expect(validateChange(county, change).filter(({ severity }) => severity === "error")).toEqual([]);
  });
});
