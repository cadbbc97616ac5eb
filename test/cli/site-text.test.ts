import { describe, expect, it } from "vitest";
import { siteText } from "../../src/cli/site-text.ts";
import type { County } from "../../src/domain/county.ts";
import { derive } from "../../src/domain/derive.ts";
import { area, at, county, day, plan50, school, spot } from "../domain/county-builder.ts";

const campus = area([0, 0], [100, 0], [100, 100], [0, 100]);
const onFoot = { ...plan50, id: "on-foot", measure: "walking", placeEnd: "anyGate", distance: 200 } as const;

const asked = (road: County["registers"]["road"] = []) => {
  const it = county({ school: [school("S", { geometry: campus })], road });
  const answer = derive({ ...it, rules: [onFoot] }, "site", {
    asOf: day,
    at: spot(50, -60),
    accuracy: 1,
    categories: ["bar"],
  });
  return { answer, zh: siteText(answer, "zh"), en: siteText(answer, "en") };
};
const street = (...through: readonly (readonly [number, number])[]) => [
  {
    id: "R",
    class: "street",
    geometry: { type: "LineString", coordinates: through.map(([east, north]) => at(east, north).coordinates) },
  } as const,
];

describe("a pre-check on foot", () => {
  it("GD42 says in words that no road is near, with the straight line's least, and prints no infinity", () => {
    const { answer, zh, en } = asked();
    expect(answer.rules[0]?.near[0]?.noWalk?.en).toBe("No road can be reached within 100 m");
    expect(en).toMatch(/\(S\) No road can be reached within 100 m · in a straight line at least 5\d\.\d m/);
    expect(zh).toMatch(/\(S\) 100 m 内没有走得到的道路 · 直线至少 5\d\.\d m/);
    expect(zh + en).not.toContain("∞");
  });

  it("GD43 says in words that there are roads but no walk", () => {
    const two = [
      ...street([-50, -70], [150, -70]),
      ...street([-50, -10], [150, -10]).map((one) => ({ ...one, id: "Q" })),
    ];
    const water = { geometry: { type: "LineString", coordinates: [spot(-900, -40), spot(900, -40)] } } as const;
    const it = county({
      school: [school("S", { geometry: campus })],
      road: two,
      water: [{ id: "W", name: "渠", class: "canal", ...water }],
    } as never);
    const answer = derive({ ...it, rules: [onFoot] }, "site", {
      asOf: day,
      at: spot(50, -60),
      accuracy: 1,
      categories: ["bar"],
    });
    expect(siteText(answer, "en")).toContain("No walk of 2 km or less is known · in a straight line");
  });

  it("GD44 gives the figures where there is a walk", () => {
    const { answer, en } = asked(street([-50, -50], [150, -50], [150, 50]));
    expect(answer.rules[0]?.near[0]?.noWalk).toBeUndefined();
    expect(en).toMatch(/\(S\) \d+\.\d m \[\d+\.\d, \d+\.\d\]/);
  });
});
