import { describe, expect, it } from "vitest";
import { narrowedBy } from "../../../src/domain/access/narrowing.ts";
import type { Grant } from "../../../src/domain/access/principal.ts";

const grant: Grant = { county: "640121", role: "venues" };
const all = ["venue", "licence", "measurement"];

describe("narrowing a grant", () => {
  it("EF9 adds and takes away, in the order of all, and keeps the rest", () => {
    const one = narrowedBy({ ...grant, desks: ["venues"] }, "registers", "licence", all);
    expect(one).toEqual({ ...grant, desks: ["venues"], registers: ["licence"] });
    expect(narrowedBy(one, "registers", "venue", all).registers).toEqual(["venue", "licence"]);
  });

  it("EF9 nothing and everything both mean not narrowed: an empty list would permit nothing", () => {
    expect(narrowedBy({ ...grant, registers: ["venue"] }, "registers", "venue", all)).toEqual(grant);
    expect(narrowedBy({ ...grant, registers: ["venue", "licence"] }, "registers", "measurement", all)).toEqual(grant);
  });
});
