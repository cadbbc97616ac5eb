import { describe, expect, it } from "vitest";
import type { Venue } from "../../../src/domain/registers/venues.ts";
import { check } from "../../../src/domain/rules/check.ts";
import { county, day, plan50 } from "../county-builder.ts";

describe("findings of a province", () => {
  it("PT3 are told however many they are", () => {
    const venues = Array.from({ length: 200_000 }, (_, i) => ({
      id: `V${i}`,
      name: "网吧",
      categories: ["internetCafe"],
    }));
    const { findings, counts } = check(county({ venue: venues as unknown as Venue[] }), {
      asOf: day,
      rules: [plan50],
      all: true,
    });
    expect(findings).toHaveLength(200_000);
    expect(counts["plan-50"]?.unplaced).toBe(200_000);
  });
});
