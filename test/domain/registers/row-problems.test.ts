import { describe, expect, it } from "vitest";
import type { Problem } from "../../../src/domain/problems.ts";
import { nameOf, referredName, refersTo, relatedTo } from "../../../src/domain/registers/related.ts";
import { columnOfProblem, gravestFirst, registerProblems } from "../../../src/domain/registers/row-problems.ts";
import { kindergarten, school, county as withRegisters } from "../county-builder.ts";

const missing: Problem = { code: "position-missing", severity: "warning", register: "school", id: "S1" };
const syntax: Problem = { code: "json-syntax", severity: "error", file: "schools.geojson", line: 3 };
const other: Problem = { code: "csv-syntax", severity: "error", file: "venues.csv", line: 3 };

describe("problems of a register", () => {
  const county = withRegisters({ school: [school("S1")] }, { problems: [missing, syntax, other] });
  const problems = registerProblems(county, "school");

  it("DR10 are those of its records and of its file, errors first, none lost", () => {
    expect(problems.all).toEqual([syntax, missing]);
    expect(problems.errors).toBe(1);
    expect(gravestFirst(county.problems)).toHaveLength(3);
  });

  it("DR11 those that name a record stand with it", () => {
    expect([...problems.byRecord]).toEqual([["S1", [missing]]]);
  });

  it("DR12 a problem's path leads to its column", () => {
    expect(columnOfProblem({ ...missing, path: "creditCode" })).toBe("creditCode");
    expect(columnOfProblem({ ...missing, path: "features[3].properties.stage" })).toBe("stage");
    expect(columnOfProblem({ ...missing, path: "features[61].geometry" })).toBe("geometry");
    expect(columnOfProblem(missing)).toBeNull();
  });
});

describe("what belongs to a record", () => {
  const gate = { id: "G1", place: "K1", kind: "main", name: "" } as const;
  const county = withRegisters({
    kindergarten: [kindergarten("K1")],
    entrance: [gate, { id: "G2", place: "K1", kind: "other" }, { id: "G3", place: "gone", kind: "other" }],
  });

  it("DR13 a register counts the rows that refer to it, and leaves out registers with none", () => {
    expect(relatedTo(county, "kindergarten", "K1")).toEqual([{ register: "entrance", rows: 2 }]);
    expect(relatedTo(county, "venue", "K1")).toEqual([]);
  });

  it("DR14 a record leads to what it refers to, in the register that has it; a dead reference leads nowhere", () => {
    expect(refersTo(county, "entrance", gate)).toEqual([["kindergarten", "K1"]]);
    expect(refersTo(county, "entrance", { id: "G3", place: "gone" })).toEqual([]);
  });

  it("DR16 an id in a table has the name of what it refers to beside it", () => {
    const name = referredName(county, "entrance", "place");
    expect([name?.("K1"), name?.("gone"), name?.(undefined)]).toEqual(["示例K1", null, null]);
    expect(referredName(county, "entrance", "kind")).toBeNull();
  });

  it("DR15 a record without a name is called by its id", () => {
    expect(nameOf("entrance", gate)).toBe("G1");
    expect(nameOf("licence", { id: "V1/tobacco/1", name: "x" })).toBe("V1/tobacco/1");
    expect(nameOf("kindergarten", { ...kindergarten("K1") })).toBe("示例K1");
  });
});
