import { describe, expect, it } from "vitest";
import { type County, emptyRegisters } from "../../src/domain/county.ts";
import type { Pack } from "../../src/domain/pack.ts";
import { search, searchIndex } from "../../src/domain/search.ts";
import { spotIn } from "../../src/domain/search-spot.ts";

const county: County = {
  pack: {} as Pack,
  revision: 1,
  outline: null,
  registers: {
    ...emptyRegisters(),
    school: [{ id: "S1", name: "示例一小", stage: "primary" }],
    venue: [
      { id: "V0037", name: "样本便利店 037 号", categories: ["tobacco"], creditCode: "91640121MA000004X0" },
      { id: "V0038", name: "示例一小对面网吧", categories: ["internetCafe"], licence: "WB-2019-0004" },
    ],
    licence: [{ id: "L1", venue: "V0037", category: "tobacco", number: "YC-640121-77" }],
  },
  rules: [],
  indicators: [],
  plan: null,
  problems: [],
};
const initials: Readonly<Record<string, string>> = { 示例一小: "slyx", "样本便利店 037 号": "ybbld037h" };
const index = searchIndex(county, (name) => initials[name] ?? "");
const ids = (text: string) => search(index, text).hits.map(({ id }) => id);

describe("search", () => {
  it("U30 the whole name goes before its beginning and a part, and each thing stands once", () => {
    expect(ids("示例一小")).toEqual(["S1", "V0038"]);
    expect(ids("便利店")).toEqual(["V0037"]);
    expect(ids("SLY")).toEqual(["S1"]);
  });

  it("U31 a licence of either register, a credit code and an id lead to the venue, however they are typed", () => {
    expect(ids("wb-2019")).toEqual(["V0038"]);
    expect(search(index, "ＹＣ－640121－77").hits[0]).toMatchObject({ id: "V0037", by: "licence" });
    expect(search(index, "91640121ma000004x0").hits[0]).toMatchObject({ id: "V0037", by: "creditCode" });
    expect(ids("v0037")).toEqual(["V0037"]);
    expect(ids("没有这个")).toEqual([]);
    expect(ids("   ")).toEqual([]);
  });

  it("U32 more hits than asked for are counted, not hidden", () => {
    expect(search(index, "示例", 1)).toMatchObject({ total: 2, hits: [{ id: "S1" }] });
  });

  it("U33 a position is read in both orders, and which one is said", () => {
    const read = (text: string) => spotIn(text);
    expect(read("106.27218, 38.38472")).toEqual({ at: [106.27218, 38.38472], swapped: false });
    expect(read("38.38472，106.27218")).toEqual({ at: [106.27218, 38.38472], swapped: true });
    expect(read("106.27218° 38.38472°")).toEqual({ at: [106.27218, 38.38472], swapped: false });
    expect(read("38.38472°N 106.27218°E")).toEqual({ at: [106.27218, 38.38472], swapped: true });
    for (const text of ["106.27218", "样本路 12, 5", "200, 95", "", "1,2,3"]) expect(read(text)).toBeNull();
  });
});
