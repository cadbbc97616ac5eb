import { describe, expect, it } from "vitest";
import { cellText, type Row, unitOf, valueIn } from "../../../src/domain/registers/cell-text.ts";
import { type RegisterId, tableOf } from "../../../src/domain/registers/index.ts";
import { inOrder, rowsWith } from "../../../src/domain/registers/row-order.ts";
import { columnsFor, filledColumns, strangeColumns } from "../../../src/domain/registers/shown-columns.ts";

const column = (register: RegisterId, id: string) => {
  const found = tableOf(register).columns.find((one) => one.id === id);
  if (!found) throw new Error(`${register} has no column ${id}`);
  return found;
};
const ids = (rows: readonly Row[]) => rows.map(({ id }) => id).join("");

describe("a cell on screen", () => {
  it("DR1 is the label of a choice in the page's language, and what is not in the table as it stands", () => {
    const categories = column("venue", "categories");
    expect(cellText(categories, ["tobacco", "liquor"], "zh")).toBe("烟草、酒类");
    expect(cellText(categories, ["tobacco", "liquor"], "en")).toBe("Tobacco, Liquor");
    expect(cellText(column("venue", "status"), "haunted", "zh")).toBe("haunted");
  });

  it("DR2 tells an instant in the zone it was written in, and degrees to seven decimals", () => {
    expect(cellText(column("patrolVisit", "at"), "2026-07-01T08:31:00+08:00", "zh")).toBe("2026-07-01 08:31");
    expect(cellText(column("venue", "lon"), 106.12345678912, "zh")).toBe("106.1234568");
  });

  it("DR3 keeps zero apart from nothing", () => {
    expect(cellText(column("school", "pupils"), 0, "zh")).toBe("0");
    expect(cellText(column("school", "pupils"), undefined, "zh")).toBe("");
  });

  it("DR4 has its unit in the language; longitude is that of a point, never of an outline", () => {
    expect(unitOf(column("waterHazard", "inSeasonEveryDays"), "zh")).toBe("天");
    expect(unitOf(column("venue", "accuracy"), "en")).toBe("m");
    const point: Row = { id: "a", geometry: { type: "Point", coordinates: [106, 38] } };
    expect(valueIn(point, column("venue", "lat"))).toBe(38);
    expect(valueIn({ id: "b" }, column("venue", "lat"))).toBeUndefined();
  });
});

describe("columns on screen", () => {
  it("DR5 a column is shown to the desks that may see it only", () => {
    expect(columnsFor("waterHazard", "registers").map(({ id }) => id)).toContain("phone");
    expect(columnsFor("waterHazard", "overview").map(({ id }) => id)).not.toContain("phone");
    expect(columnsFor("venue", "overview").map(({ id }) => id)).not.toContain("operator");
  });

  it("DR6 columns that no row uses are left out, required ones and those with an unread text stay", () => {
    const rows: Row[] = [{ id: "V1", name: "示例", extra: { established: "去年", 片区: "东" } }];
    const shown = filledColumns(columnsFor("venue", "registers"), rows).map(({ id }) => id);
    expect(shown).toEqual(["id", "name", "categories", "established"]);
    expect(strangeColumns("venue", rows)).toEqual(["片区"]);
  });
});

const rows: Row[] = [
  { id: "a", name: "样本网吧", categories: ["internetCafe"], status: "closed", accuracy: 10 },
  { id: "b", name: "示例酒行", categories: ["liquor"], accuracy: 9, extra: { 片区: "Dong 1" } },
  { id: "c", name: "安心便利店", categories: ["tobacco"], status: "operating" },
];
const columns = columnsFor("venue", "registers");

describe("rows on screen", () => {
  it("DR7 a filter finds every word in any column, in both languages, whatever the width and case", () => {
    expect(ids(rowsWith(rows, columns, ""))).toBe("abc");
    expect(ids(rowsWith(rows, columns, "网吧"))).toBe("a");
    expect(ids(rowsWith(rows, columns, "INTERNET closed"))).toBe("a");
    expect(ids(rowsWith(rows, columns, "ｄｏｎｇ"))).toBe("b");
    expect(ids(rowsWith(rows, columns, "酒行 网吧"))).toBe("");
  });

  it("DR8 numbers sort by size, choices by their table, names as a dictionary; what is empty is last both ways", () => {
    const sorted = (column: string, descending: boolean) => ids(inOrder(rows, columns, { column, descending }, "zh"));
    expect(sorted("accuracy", false)).toBe("bac");
    expect(sorted("accuracy", true)).toBe("abc");
    expect(sorted("status", false)).toBe("cab");
    expect(sorted("status", true)).toBe("acb");
    expect(sorted("name", false)).toBe("cba");
  });

  it("DR9 no order, or one that the register does not know, leaves the rows as in the file", () => {
    expect(inOrder(rows, columns, null, "zh")).toBe(rows);
    expect(inOrder(rows, columns, { column: "colour", descending: true }, "zh")).toBe(rows);
  });
});
