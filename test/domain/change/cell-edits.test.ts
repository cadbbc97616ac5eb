import { describe, expect, it } from "vitest";
import { bulkFill } from "../../../src/domain/change/bulk-fill.ts";
import {
  type CellPile,
  changeOfPile,
  noEdits,
  redone,
  undone,
  withStep,
  writtenCells,
} from "../../../src/domain/change/cell-edits.ts";
import { validateChange } from "../../../src/domain/change/validate.ts";
import type { AnyRecord } from "../../../src/domain/registers/column.ts";
import { at, county, licence, venue } from "../county-builder.ts";

const three = county({
  venue: [
    venue("V1", { geometry: at(0, 0), township: "望远镇" }),
    venue("V2", { geometry: at(9, 0), township: "李俊镇" }),
    venue("V3", { geometry: at(0, 9) }),
  ],
  licence: [licence("V1", "tobacco", { number: "7" })],
});
const before = new Map<string, AnyRecord>(three.registers.venue.map((one) => [one.id, one]));
const cell = (id: string, column: string, value: string | readonly string[]) => ({ id, column, value });
const pile = (...steps: readonly CellPile["steps"][number][]): CellPile => steps.reduce(withStep, noEdits);

describe("cells written in a table", () => {
  const written = pile([cell("V1", "name", "甲店")], [cell("V2", "accuracy", "2.5")], [cell("V1", "name", "乙店")]);

  it("MD10 become one change in which the last word on a cell holds", () => {
    const { change, cells, faults } = changeOfPile("venue", before, written, " 核对 ");
    expect(faults).toEqual([]);
    expect(cells).toBe(2);
    expect(change).toEqual({
      why: "核对",
      puts: [
        { register: "venue", record: { ...before.get("V1"), name: "乙店" } },
        { register: "venue", record: { ...before.get("V2"), accuracy: 2.5 } },
      ],
      removals: [],
    });
    expect(validateChange(three, change)).toEqual([]);
  });

  it("MD11 are walked back and forth step by step; a new step forgets what was walked back", () => {
    const back = undone(written);
    expect(writtenCells(back).get("V1")).toEqual({ name: "甲店" });
    expect(redone(back)).toEqual(written);
    expect(redone(redone(back))).toEqual(written);
    const other = withStep(back, [cell("V3", "note", "新")]);
    expect(redone(other)).toEqual(other);
    expect(writtenCells(undone(undone(undone(undone(written))))).size).toBe(0);
  });

  it("MD12 a row that is as it was is not in the change; a text that is no number is told by row and column", () => {
    const same = changeOfPile("venue", before, pile([cell("V1", "name", "x")], [cell("V1", "name", "样本V1")]), "因");
    expect([same.change.puts.length, same.cells]).toEqual([0, 0]);
    const { faults } = changeOfPile("venue", before, pile([cell("V2", "accuracy", "约二米")]), "因");
    expect(faults.map(({ code, id, path }) => [code, id, path])).toEqual([["value-number", "V2", "accuracy"]]);
  });

  it("MD13 of a register without ids the key follows its columns and the old row goes", () => {
    const rows = new Map<string, AnyRecord>(three.registers.licence.map((one) => [one.id, one]));
    const { change } = changeOfPile("licence", rows, pile([cell("V1/tobacco/7", "number", "9")]), "换证");
    expect(change.puts.map(({ record }) => record.id)).toEqual(["V1/tobacco/9"]);
    expect(change.removals).toEqual([{ register: "licence", id: "V1/tobacco/7" }]);
    expect(validateChange(three, change)).toEqual([]);
  });
});

describe("bulk fill", () => {
  const rows = three.registers.venue;

  it("MD14 says how many rows get the value, have it already, were empty, and what it replaces", () => {
    const fill = bulkFill("venue", rows, new Map(), "township", "望远镇", false);
    expect(fill).toEqual({
      edits: [cell("V2", "township", "望远镇"), cell("V3", "township", "望远镇")],
      rows: 3,
      same: 1,
      empty: 1,
      replaced: [{ value: "李俊镇", rows: 1 }],
    });
    const careful = bulkFill("venue", rows, new Map(), "township", "望远镇", true);
    expect(careful.edits).toEqual([cell("V3", "township", "望远镇")]);
  });

  it("MD15 counts what is written already as standing, and fills lists whole", () => {
    const written = writtenCells(pile([cell("V3", "township", "望远镇")]));
    expect(bulkFill("venue", rows, written, "township", "望远镇", false).same).toBe(2);
    const { edits } = bulkFill("venue", rows.slice(0, 1), new Map(), "categories", ["bar", "liquor"], false);
    expect(changeOfPile("venue", before, pile(edits), "因").records.get("V1")).toMatchObject({
      categories: ["bar", "liquor"],
    });
  });
});
