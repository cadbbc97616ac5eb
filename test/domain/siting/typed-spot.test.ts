import { describe, expect, it } from "vitest";
import { groundOf } from "../../../src/domain/import/ground.ts";
import { conversionOf, landingsOf } from "../../../src/domain/siting/landings.ts";
import { recordSpot } from "../../../src/domain/siting/record-spot.ts";
import { typedPair } from "../../../src/domain/siting/typed-pair.ts";
import { wgs84ToBd09 } from "../../../src/geo/datum.ts";
import { straight } from "../../../src/geo/distance.ts";
import { toGaussKruger } from "../../../src/geo/gauss-kruger.ts";
import { countyPack } from "../../golden/county-pack.ts";

const its = countyPack();
const ground = groundOf(its);
const landings = (text: string) => {
  const pair = typedPair(text);
  return pair ? landingsOf(pair, ground) : [];
};
const here = [106.25, 38.28] as const;

describe("typed coordinates", () => {
  it.each([
    ["106.25, 38.28", 106.25, 38.28, null],
    ["(38.28，106.25)", 38.28, 106.25, null],
    ["东经106°15′00″ 北纬38°16′48″", 106.25, 38.28, false],
    ["N38° 16' 48\"  E106° 15' 0\"", 38.28, 106.25, true],
    ["106°15′00″E38°16′48″N", 106.25, 38.28, false],
    ["北纬38.28度东经106.25度", 38.28, 106.25, true],
    ["１０６．２５　３８．２８", 106.25, 38.28, null],
    ["４２３８９００，35609400", 4238900, 35609400, null],
  ])("ST1 %s is two numbers, in the order it says", (text, first, second, latFirst) => {
    const pair = typedPair(text);
    expect(pair?.first).toBeCloseTo(first, 9);
    expect(pair?.second).toBeCloseTo(second, 9);
    expect(pair?.latFirst).toBe(latFirst);
  });

  it.each(["", "示例一小", "106.25", "106.25, 38.28, 5", "望远镇 3 号", "106°75′ 38°"])("ST2 %s is none", (text) => {
    expect(typedPair(text)).toBeNull();
  });

  it("ST3 few decimals say what they leave open", () => {
    expect(typedPair("106.25, 38.28")?.coarse).toBe(555);
    expect(typedPair("106.2501, 38.2812")?.coarse).toBe(0);
    expect(typedPair("106°15′ 38°16′")?.coarse).toBe(0);
  });

  it("ST4 degrees are offered in every system, each with where it lands, and none is chosen", () => {
    const found = landings("106.25, 38.28");
    expect(found.map(({ reading }) => reading.id)).toEqual(["wgs84", "gcj02", "bd09"]);
    expect(found[0]?.at).toEqual([106.25, 38.28]);
    for (const { inCounty, township } of found) expect([inCounty, township !== null]).toEqual([true, true]);
    expect(landings("38.28 106.25").map(({ reading }) => reading.id)).toEqual([
      "wgs84-swapped",
      "gcj02-swapped",
      "bd09-swapped",
    ]);
  });

  it("ST5 what each system writes of one spot comes back to it", () => {
    const bd = wgs84ToBd09([...here]);
    const grid = toGaussKruger([...here], { zone: 35, prefixed: false }) ?? [0, 0];
    const prefixed = toGaussKruger([...here], { zone: 35, prefixed: true }) ?? [0, 0];
    const texts = {
      bd09: bd.join(","),
      "bd09-swapped": `${bd[1]} ${bd[0]}`,
      gk35: grid.map((metres) => metres.toFixed(3)).join(","),
      "gk35-swapped": `${grid[1].toFixed(3)}, ${grid[0].toFixed(3)}`,
      "gk35-prefixed": prefixed.map((metres) => metres.toFixed(3)).join(" "),
    };
    for (const [id, text] of Object.entries(texts)) {
      const landing = landings(text).find(({ reading }) => reading.id === id);
      expect(straight(landing?.at ?? [0, 0], here), id).toBeLessThan(0.01);
    }
    // A grid with its zone's number has one reading.
    expect(landings(texts["gk35-prefixed"])).toHaveLength(1);
    expect([
      conversionOf("bd09"),
      conversionOf("gcj02-swapped"),
      conversionOf("gk35"),
      conversionOf(undefined),
    ]).toEqual([3, 2, 0, 0]);
  });

  it("ST6 a spot outside the county is offered too, and said to be outside", () => {
    const found = landings("120.15, 30.25");
    expect(found.map(({ inCounty }) => inCounty)).toEqual([false, false, false]);
    expect(landings("500, 600")).toEqual([]);
  });

  it("ST7 a record's spot has its accuracy, and the ground that it covers", () => {
    const point = its.registers.venue.find(({ geometry, accuracy }) => geometry && accuracy === 5);
    expect(recordSpot(its, "venue", point?.id ?? "")).toMatchObject({ accuracy: 5, ground: 0 });
    const campus = its.registers.school.find(({ geometry }) => geometry?.type === "Polygon");
    const spot = recordSpot(its, "school", campus?.id ?? "");
    expect(spot?.ground).toBeGreaterThan(10);
    expect(spot?.accuracy).toBeGreaterThanOrEqual(spot?.ground ?? 0);
    const known = its.registers.school.find(({ geometry }) => geometry?.type === "Point");
    expect(recordSpot(its, "school", known?.id ?? "")?.ground).toBe(known?.extent ?? 80);
    const lost = its.registers.school.find(({ geometry }) => !geometry);
    expect(recordSpot(its, "school", lost?.id ?? "")).toBeNull();
  });
});
