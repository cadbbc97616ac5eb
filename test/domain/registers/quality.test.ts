import { describe, expect, it } from "vitest";
import { registerIds } from "../../../src/domain/registers/index.ts";
import { registerQuality, shelf } from "../../../src/domain/registers/quality.ts";
import { at, day, county as withRegisters } from "../county-builder.ts";

const county = withRegisters(
  {
    protectionStation: [
      { id: "P1", name: "示例一站", geometry: at(0, 0), address: "样本路 1 号", since: "2023-01-01" },
      { id: "P2", name: "示例二站", since: "2027-01-01" },
      { id: "P3", name: "示例三站", geometry: at(9, 9), context: true },
    ],
  },
  {
    problems: [
      { code: "position-missing", severity: "warning", register: "protectionStation", id: "P2" },
      { code: "csv-syntax", severity: "error", file: "protection-stations.csv", line: 3 },
      { code: "csv-syntax", severity: "error", file: "venues.csv", line: 3 },
    ],
  },
);

describe("quality of a register", () => {
  const quality = registerQuality(county, "protectionStation", day);

  it("C90 counts the county's own rows apart from neighbours, and rows without a position", () => {
    expect(quality).toMatchObject({ rows: 2, context: 1, unplaced: 1 });
  });

  it("C91 completeness is over the columns that the register uses: 3 rows × (id, name, address, since, position)", () => {
    expect(quality.completeness).toBeCloseTo((100 * (3 + 3 + 1 + 2 + 2)) / 15, 9);
  });

  it("C92 freshness is the newest day that is not after the day asked about", () => {
    expect(quality.newest).toBe("2023-01-01");
  });

  it("C93 problems are those of its rows and of its file", () => {
    expect(quality).toMatchObject({ errors: 1, warnings: 1 });
  });

  it("C94 an empty register has no completeness, not 0 %", () => {
    expect(registerQuality(county, "barrier", day)).toMatchObject({ rows: 0, completeness: null, newest: null });
    expect(shelf(county, day).map(({ register }) => register)).toEqual(registerIds);
  });
});
