import { describe, expect, it } from "vitest";
import { checkNamesakes } from "../../../src/io/checks/namesakes.ts";
import type { Placed } from "../../../src/io/checks/spots.ts";

const at = [106.25, 38.28] as unknown as NonNullable<Placed["at"]>;

const venues = (rows: readonly (Readonly<Record<string, string>> & { readonly lost?: string })[]): Placed[] =>
  rows.map(({ lost, ...row }, index) => ({
    register: "venue",
    index,
    record: { id: `V${index + 1}`, categories: [], ...row },
    at: lost ? null : at,
  })) as unknown as Placed[];

const told = (rows: Parameters<typeof venues>[0]) =>
  checkNamesakes(venues(rows)).map(({ index, column, values }) => [index, column, values?.["value"]]);

describe("rows that may be one and the same", () => {
  it("NF1 a licence that stands twice is told at the later row, whatever the names; full-width figures are the same", () => {
    const rows = [
      { name: "甲店", licence: "640121-001" },
      { name: "乙店", licence: "６４０１２１-００１" },
    ];
    expect(told(rows)).toEqual([[1, "licence", "甲店 (V1)"]]);
  });

  it("NF2 one credit code under one name is one shop; a firm with two shops is not accused", () => {
    const code = { creditCode: "91640121MA0000001X" };
    expect(
      told([
        { name: "甲店", ...code },
        { name: "甲店", ...code },
      ]),
    ).toEqual([[1, "creditCode", "甲店 (V1)"]]);
    expect(
      told([
        { name: "甲店", ...code },
        { name: "乙店", ...code },
      ]),
    ).toEqual([]);
  });

  it("NF3 one name at one address is told only where a position is missing", () => {
    const shop = { name: "甲店", address: "示例街 1 号" };
    expect(told([shop, { ...shop, lost: "yes" }])).toEqual([[1, "name", "甲店 (V1)"]]);
    expect(told([shop, shop])).toEqual([]);
    expect(told([{ name: "甲店" }, { name: "甲店", lost: "yes" }])).toEqual([]);
  });
});
