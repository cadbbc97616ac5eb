import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSafe } from "../../../src/domain/access/protected-sum.ts";
import { type Cell, type Sum, withheldCells } from "../../../src/domain/access/small-cells.ts";

/**
 * What a reader can work out, by trying: every way to fill in the withheld cells that agrees with all that is
 * published. The reader knows which cells were withheld for being few and which to hide those.
 */
function possible(cells: readonly Cell[], sums: readonly Sum[]): Map<string, Set<number>> {
  const { cells: hiddenCells, sums: hiddenSums } = withheldCells(cells, sums);
  const open = cells.filter(({ id }) => hiddenCells.has(id));
  const equations = sums
    .filter(({ id }) => !hiddenSums.has(id))
    .map((sum) => {
      const holds = (cell: Cell) => sum.township === null || cell.township === sum.township;
      const shown = cells.filter((cell) => holds(cell) && !hiddenCells.has(cell.id));
      return { rest: sum.value - shown.reduce((all, { value }) => all + value, 0), holds };
    });
  const found = new Map(open.map(({ id }) => [id, new Set<number>()]));
  const few = (cell: Cell) => cell.value >= 1 && cell.value <= 4;
  const tried: number[] = [];
  const fill = (at: number, rests: readonly number[]): void => {
    const cell = open[at];
    if (!cell) {
      if (rests.every((rest) => rest === 0))
        for (const [i, { id }] of open.entries()) found.get(id)?.add(tried[i] ?? -1);
      return;
    }
    for (let value = few(cell) ? 1 : 5; value <= (few(cell) ? 4 : 24); value++) {
      const left = rests.map((rest, i) => rest - (equations[i]?.holds(cell) ? value : 0));
      if (left.some((rest) => rest < 0)) break;
      tried[at] = value;
      fill(at + 1, left);
    }
  };
  fill(
    0,
    equations.map(({ rest }) => rest),
  );
  return found;
}

const townships = ["a", "b", "c"];
const cellsOf = fc
  .array(
    fc.record({
      township: fc.constantFrom(...townships),
      value: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 14 })),
    }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((list): Cell[] => list.map((one, i) => ({ id: `v${i}`, ...one })));

/** True sums of some of the townships, and of the county. */
function sumsOf(cells: readonly Cell[], typed: readonly string[], withCounty: boolean): Sum[] {
  const add = (id: string | null) =>
    cells.filter(({ township }) => id === null || township === id).reduce((all, { value }) => all + value, 0);
  const units: (string | null)[] = [...typed, ...(withCounty ? [null] : [])];
  return units.map((township) => ({
    id: `sum-${township}`,
    township,
    batch: "now",
    present: true,
    value: add(township),
  }));
}
const table = fc
  .record({ cells: cellsOf, typed: fc.subarray(townships), withCounty: fc.boolean() })
  .map(({ cells, typed, withCounty }) => ({ cells, sums: sumsOf(cells, typed, withCounty) }));

const run = { seed: 20220506, numRuns: 1500 };

describe("numbers of a few children", () => {
  it("AC1 every cell of one to four children is withheld, and none of 0", () => {
    fc.assert(
      fc.property(table, ({ cells, sums }) => {
        const { cells: hidden, sums: hiddenSums } = withheldCells(cells, sums);
        for (const { id, value } of cells) {
          if (value >= 1 && value <= 4) expect(hidden.has(id)).toBe(true);
          if (value === 0) expect(hidden.has(id)).toBe(false);
        }
        for (const { id, value } of sums) if (value >= 1 && value <= 4) expect(hiddenSums.has(id)).toBe(true);
      }),
      run,
    );
  });

  it("AC2 no subtraction narrows a withheld number: one of a few may still be 1, 2, 3 and 4, any other has four values at least", () => {
    fc.assert(
      fc.property(table, ({ cells, sums }) => {
        const found = possible(cells, sums);
        for (const { id, value } of cells) {
          const values = found.get(id);
          if (!values) continue;
          if (value >= 1 && value <= 4) expect([...values].sort(), id).toEqual([1, 2, 3, 4]);
          else expect(values.size, id).toBeGreaterThanOrEqual(4);
        }
      }),
      run,
    );
  });

  it("AC3 the law sees a leak: without helpers, sums less their published parts tell the number", () => {
    const cells: Cell[] = [
      { id: "v1", township: "a", value: 2 },
      { id: "v2", township: "a", value: 30 },
      { id: "v3", township: "a", value: 9 },
    ];
    const sums = sumsOf(cells, ["a"], false);
    expect(isSafe(41 - 39, { few: 1, helpers: 0 })).toBe(false);
    // The smallest village that will do is withheld, the township's sum stays.
    expect([...withheldCells(cells, sums).cells].sort()).toEqual(["v1", "v3"]);
    expect(withheldCells(cells, sums).sums.size).toBe(0);
    // Where no village can help, the sum goes.
    const two = cells.slice(0, 1).concat({ id: "v4", township: "a", value: 6 });
    expect([...withheldCells(two, sumsOf(two, ["a"], false)).sums]).toEqual(["sum-a"]);
  });

  it("AC4 nothing is withheld where nobody is few, and sums of several few hide them without a helper", () => {
    const many: Cell[] = [0, 5, 8, 40].map((value, i) => ({ id: `v${i}`, township: "a", value }));
    const none = withheldCells(many, sumsOf(many, ["a"], true));
    expect(none.cells.size + none.sums.size).toBe(0);
    const few: Cell[] = [2, 3, 2, 60].map((value, i) => ({ id: `v${i}`, township: "a", value }));
    const hidden = withheldCells(few, sumsOf(few, ["a"], true));
    expect([...hidden.cells]).toEqual(["v0", "v1", "v2"]);
    expect(hidden.sums.size).toBe(0);
  });

  it("AC5 a sum that stands beside a withheld one goes too, where the county's would give it away", () => {
    const cells: Cell[] = [
      { id: "v1", township: "a", value: 3 },
      { id: "v2", township: "b", value: 50 },
    ];
    expect([...withheldCells(cells, sumsOf(cells, ["a", "b"], true)).sums].sort()).toEqual(["sum-a", "sum-null"]);
    const more = cells.concat([2, 2, 3].map((value, i) => ({ id: `w${i}`, township: "c", value })));
    expect([...withheldCells(more, sumsOf(more, ["a", "b", "c"], true)).sums].sort()).toEqual(["sum-a", "sum-c"]);
  });
});
