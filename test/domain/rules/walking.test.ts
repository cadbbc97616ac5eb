import { describe, expect, it } from "vitest";
import type { County } from "../../../src/domain/county.ts";
import { derive } from "../../../src/domain/derive.ts";
import { finish } from "../../../src/domain/engine.ts";
import type { Barrier, Road, Water } from "../../../src/domain/registers/roads.ts";
import { check } from "../../../src/domain/rules/check.ts";
import { evidence } from "../../../src/domain/rules/evidence.ts";
import { pairsOf } from "../../../src/domain/rules/pairs.ts";
import { profileSteps, verdictAt } from "../../../src/domain/rules/profile.ts";
import type { Rule } from "../../../src/domain/rules/rule.ts";
import { site } from "../../../src/domain/rules/site.ts";
import { findingsCsv } from "../../../src/io/findings.ts";
import { at, box, county, day, gate, measurement, plan50, school, spot, venue } from "../county-builder.ts";

type Xy = readonly [east: number, north: number];
const line = (...through: readonly Xy[]): GeoJSON.LineString => ({
  type: "LineString",
  coordinates: through.map(([east, north]) => spot(east, north)),
});
const road = (id: string, through: readonly Xy[], it: Partial<Road> = {}): Road => ({
  id,
  class: "street",
  geometry: line(...through),
  ...it,
});
const fence = (id: string, through: readonly Xy[], it: Partial<Barrier> = {}): Barrier => ({
  id,
  permanent: "yes",
  geometry: line(...through),
  ...it,
});

const onFoot: Rule = { ...plan50, id: "on-foot", measure: "walking", placeEnd: "anyGate", distance: 200 };

/** A canal from west to east, a bank road on either side, one bridge 150 m to the east. */
const canal: Water = { id: "W", kind: "canal", width: 20, geometry: line([-400, 0], [400, 0]) };
const banks = [
  road("south", [
    [-400, -20],
    [150, -20],
    [400, -20],
  ]),
  road("north", [
    [-400, 20],
    [150, 20],
    [400, 20],
  ]),
];
const bridge = (it: Partial<Road> = {}) =>
  road(
    "bridge",
    [
      [150, -20],
      [150, 20],
    ],
    { bridge: "yes", ...it },
  );
/** A school on the north bank, its gate 5 m from the road; a shop across the water. */
const across = {
  school: [school("S", { geometry: box(-40, 30, 40, 100) })],
  entrance: [gate("G", "S", { geometry: at(0, 25) })],
  venue: [venue("V", { geometry: at(0, -25) })],
  water: [canal],
  road: [...banks, bridge()],
};
const round = 5 + 150 + 40 + 150 + 5;

const foundBy = (it: County, rule: Rule = onFoot, asOf = day) =>
  check(it, { asOf, rules: [rule], all: true }).findings.find((one) => one.venue === "V");

describe("on foot", () => {
  it("W20 one goes round by the bridge, not over the water", () => {
    const found = foundBy(county(across));
    expect(found).toMatchObject({ verdict: "outside", place: "S", reason: "distance", measure: "walking" });
    expect(found?.distance).toBeCloseTo(round, 1);
    expect(found?.walking).toBe(found?.distance);
    expect(found?.low).toBeCloseTo(0.95 * round, 1);
    expect(found?.high).toBeCloseTo(1.05 * round, 1);
    expect(found?.placeAt).toEqual(spot(0, 25));
    expect(foundBy(county(across), { ...onFoot, distance: 400 })?.verdict).toBe("inside");
    expect(foundBy(county(across), { ...onFoot, distance: 350 })).toMatchObject({
      verdict: "survey",
      reason: "accuracy",
    });
  });

  it("W21 the doubt of both ends is added to five in a hundred of the way, never below the straight line", () => {
    const doubtful = county({
      ...across,
      entrance: [gate("G", "S", { geometry: at(0, 25), accuracy: 4 })],
      venue: [venue("V", { geometry: at(0, -25), accuracy: 3 })],
    });
    expect(foundBy(doubtful)?.low).toBeCloseTo(0.95 * round - 5, 1);
    expect(foundBy(doubtful)?.high).toBeCloseTo(1.05 * round + 5, 1);
    // Along one straight road the walk is the straight line, which is the better low.
    const beside = county({
      ...across,
      venue: [venue("V", { geometry: at(100, 20) })],
      entrance: [gate("G", "S", { geometry: at(0, 20) })],
    });
    expect(foundBy(beside)?.low).toBeCloseTo(100, 1);
  });

  it("W22 a bridge that is closed that day is no way over", () => {
    const closed = county({ ...across, road: [...banks, bridge({ since: "2020-01-01", until: "2026-06-01" })] });
    expect(foundBy(closed, onFoot, "2026-05-31")?.distance).toBeCloseTo(round, 1);
    const found = foundBy(closed, onFoot, "2026-06-01");
    expect(found).toMatchObject({ verdict: "survey", distance: null, walking: null, surveyFirst: null, place: "S" });
    expect(found?.low).toBeCloseTo(50, 1);
    expect(found?.high).toBe(Number.POSITIVE_INFINITY);
  });

  it("W23 a permanent barrier closes a gap from its day on; one that is not permanent never does", () => {
    const wall = [
      fence("west", [
        [-400, 60],
        [95, 60],
      ]),
      fence("east", [
        [105, 60],
        [400, 60],
      ]),
    ];
    const lanes = [
      road("low", [
        [0, 0],
        [100, 0],
        [300, 0],
      ]),
      road("gap", [
        [100, 0],
        [100, 120],
      ]),
      road("top", [
        [100, 120],
        [0, 120],
      ]),
      road("detour", [
        [300, 0],
        [450, 0],
        [450, 120],
        [100, 120],
      ]),
    ];
    const registers = {
      school: [school("S", { geometry: box(-60, 125, 60, 200) })],
      entrance: [gate("G", "S", { geometry: at(0, 125) })],
      venue: [venue("V", { geometry: at(0, -5) })],
      road: lanes,
    };
    const short = 5 + 100 + 120 + 100 + 5;
    const long = 5 + 450 + 120 + 450 + 5;
    const gap: readonly Xy[] = [
      [95, 60],
      [105, 60],
    ];
    const closing = (it: Partial<Barrier>) => county({ ...registers, barrier: [...wall, fence("gap", gap, it)] });
    expect(foundBy(county({ ...registers, barrier: wall }))?.distance).toBeCloseTo(short, 0);
    expect(foundBy(closing({ since: "2026-03-01" }), onFoot, "2026-02-28")?.distance).toBeCloseTo(short, 0);
    expect(foundBy(closing({ since: "2026-03-01" }), onFoot, "2026-03-01")?.distance).toBeCloseTo(long, 0);
    expect(foundBy(closing({ since: "2026-03-01", until: "2026-09-01" }))?.distance).toBeCloseTo(short, 0);
    expect(foundBy(closing({ permanent: "no" }))?.distance).toBeCloseTo(short, 0);
  });

  it("W24 motorways, railways and roads marked so are not walked", () => {
    for (const it of [{ class: "motorway" }, { class: "rail" }, { walkable: "no" }] as const)
      expect(foundBy(county({ ...across, road: [...banks, bridge(it)] }))).toMatchObject({
        verdict: "survey",
        distance: null,
      });
  });

  it("W25 one goes to the gates that the rule names, the nearest on foot, and not through the campus", () => {
    // The gate faces south; the venue stands behind the school, nearer to it by eye than the way round.
    const streets = [
      road("south", [
        [-200, -10],
        [120, -10],
      ]),
      road("east", [
        [120, -10],
        [120, 90],
      ]),
      road("north", [
        [120, 90],
        [-200, 90],
      ]),
    ];
    const registers = {
      school: [school("S", { geometry: box(-60, 0, 60, 80) })],
      venue: [venue("V", { geometry: at(0, 95) })],
      road: streets,
    };
    const front = gate("front", "S", { geometry: at(0, -1) });
    const back = gate("back", "S", { geometry: at(-50, 81), kind: "pupil" });
    const roundTheBlock = 5 + 120 + 100 + 120 + 9;
    expect(foundBy(county({ ...registers, entrance: [front] }))?.distance).toBeCloseTo(roundTheBlock, 0);
    expect(foundBy(county({ ...registers, entrance: [front, back] }))?.distance).toBeCloseTo(5 + 50 + 9, 0);
    const main: Rule = { ...onFoot, placeEnd: "mainGate" };
    expect(foundBy(county({ ...registers, entrance: [front, back] }), main)?.distance).toBeCloseTo(roundTheBlock, 0);
  });

  it("W26 without a known gate one goes to the boundary, the gate may be as far as half round, and it says so", () => {
    const bare = county({ ...across, entrance: [] });
    const found = foundBy(bare);
    // From the road 10 m to the boundary, straight across from the end of the campus.
    const way = 5 + 150 + 40 + 110 + 10;
    expect(found?.distance).toBeCloseTo(way, 0);
    expect(found?.low).toBeCloseTo(0.95 * way, 0);
    expect(found?.high).toBeCloseTo(1.05 * (way + (80 + 70)), 0);
    const sheet = evidence(bare, { asOf: day, rule: onFoot, venue: "V" });
    expect(sheet?.sentence.zh).toContain("未登记校门");
    expect(sheet?.readings[2]?.why?.zh).toContain("未登记校门");
    const toBoundary: Rule = { ...onFoot, placeEnd: "boundary" };
    expect(foundBy(bare, toBoundary)?.high).toBeCloseTo(1.05 * way, 0);
    expect(foundBy(county(across), toBoundary)?.distance).toBeCloseTo(way, 0);
    expect(evidence(bare, { asOf: day, rule: toBoundary, venue: "V" })?.sentence.zh).not.toContain("未登记校门");
  });

  it("W27 a place known only as a point may lie its extent nearer", () => {
    const point = county({ ...across, entrance: [], school: [school("S", { geometry: at(0, 40), extent: 15 })] });
    const way = 5 + 150 + 40 + 150 + 20;
    expect(foundBy(point)?.distance).toBeCloseTo(way, 1);
    expect(foundBy(point)?.low).toBeCloseTo(0.95 * way - 15, 1);
    expect(foundBy(point)?.high).toBeCloseTo(1.05 * (way + Math.PI * 15), 1);
  });

  it("W28 without a road in reach the straight line still acquits, and nothing accuses", () => {
    const none = county({ ...across, road: [] });
    expect(foundBy(none)).toMatchObject({
      verdict: "survey",
      distance: null,
      walking: null,
      high: Number.POSITIVE_INFINITY,
    });
    expect(foundBy(none, { ...onFoot, distance: 49 })?.verdict).toBe("outside");
    expect(foundBy(none, { ...onFoot, distance: 1_900 })?.verdict).toBe("survey");
    expect(derive({ ...none, rules: [onFoot] }, "surveyTasks", { asOf: day })).toEqual([]);
    const csv = new TextDecoder().decode(findingsCsv(check(none, { asOf: day, rules: [onFoot] }).findings));
    expect(csv.split("\n")[1]).toMatch(/^on-foot,2022-05-06,V,survey,accuracy,,50\.\d{3},,S,school,walking,/);
  });

  it("W29 the sheet shows the way, where it ends, or why there is none", () => {
    const sheet = evidence(county(across), { asOf: day, rule: plan50, venue: "V" });
    const reading = sheet?.readings.find(({ measure }) => measure === "walking");
    expect(reading).toMatchObject({ decides: false, from: spot(0, -25), to: spot(0, 25), why: null });
    expect(reading?.distance).toBeCloseTo(round, 1);
    expect(reading?.path?.[0]).toEqual(spot(0, -25));
    expect(reading?.path?.at(-1)).toEqual(spot(0, 25));
    expect(reading?.path).toHaveLength(6);
    const why = (it: County) => evidence(it, { asOf: day, rule: onFoot, venue: "V" })?.readings[2];
    expect(why(county({ ...across, road: banks }))).toMatchObject({
      distance: null,
      why: { zh: expect.stringContaining("2 km") },
    });
    expect(why(county({ ...across, road: [] }))).toMatchObject({
      distance: null,
      why: { zh: expect.stringContaining("100 m") },
    });
    expect(
      evidence(county({ ...across, road: banks }), { asOf: day, rule: onFoot, venue: "V" })?.sentence.zh,
    ).toContain("须实地走测");
    expect(evidence(county(across), { asOf: day, rule: onFoot, venue: "V" })?.sentence.zh).toContain("步行到示例S校门");
  });

  it("W30 findings inside or in doubt carry the walk under any rule; those outside by a straight line do not", () => {
    const far = venue("far", { geometry: at(0, -90) });
    const it = county({ ...across, venue: [...across.venue, far] }, { rules: [{ ...plan50, distance: 60 }] });
    const [near, other] = check(it, { asOf: day, all: true }).findings;
    expect(near).toMatchObject({ venue: "V", verdict: "inside" });
    expect(near?.walking).toBeCloseTo(round, 1);
    expect(other).toMatchObject({ venue: "far", verdict: "outside", walking: null });
  });

  it("W31 pairs, profile, evidence and site say what the check says", () => {
    const venues = Array.from({ length: 40 }, (_, i) =>
      venue(`V${i}`, { geometry: at(-390 + 20 * i, i % 2 ? -28 : 28), accuracy: i % 5 }),
    );
    const it = county({ ...across, venue: venues });
    const profile = finish(profileSteps(it, { asOf: day, rule: onFoot, limit: 1000 }));
    for (const distance of [50, 200, 400, 700]) {
      const rule = { ...onFoot, distance };
      const found = check(it, { asOf: day, rules: [rule], all: true });
      expect(found.findings).toHaveLength(40);
      for (const one of found.findings) {
        const index = venues.findIndex(({ id }) => id === one.venue);
        expect(verdictAt(profile, index, distance)).toBe(one.verdict);
        expect(evidence(it, { asOf: day, rule, venue: one.venue })?.finding).toEqual(one);
      }
      const listed = found.findings.filter(({ verdict }) => verdict !== "outside");
      expect(pairsOf(it, day, [rule]).map((pair) => [pair.venue, pair.verdict, pair.distance])).toEqual(
        listed
          .map((one) => [one.venue, one.verdict, one.distance])
          .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
      );
    }
    const answer = site(
      { ...it, rules: [onFoot] },
      { asOf: day, at: spot(0, -25), accuracy: 0, categories: ["tobacco"] },
    );
    expect(answer.notJudged).toEqual([]);
    expect(answer.rules[0]).toMatchObject({ verdict: "outside", near: [{ place: "S", at: spot(0, 25) }] });
    expect(answer.rules[0]?.finding.distance).toBeCloseTo(round, 1);
  });

  it("W32 a surveyed walk settles what the roads leave open", () => {
    const measured = measurement("M", "V", "S", { measure: "walking", value: 180, accuracy: 2 });
    expect(foundBy(county({ ...across, road: banks, measurement: [measured] }))).toMatchObject({
      verdict: "inside",
      reason: "measurement",
      distance: 180,
    });
    expect(foundBy(county({ ...across, measurement: [{ ...measured, measure: "boundary" }] }))?.verdict).toBe(
      "outside",
    );
  });

  it("W33 registers that change are looked at anew", () => {
    const before = county(across);
    expect(foundBy(before)?.distance).toBeCloseTo(round, 1);
    expect(foundBy({ ...before, registers: { ...before.registers, road: banks } })?.distance).toBeNull();
    expect(foundBy({ ...before, registers: { ...before.registers, school: [] } })?.place).toBeNull();
    expect(foundBy(before)?.distance).toBeCloseTo(round, 1);
    // The road on the other bank can be reached only where no water lies between.
    const wet = county({ ...across, road: banks.slice(1) });
    expect(foundBy(wet)?.distance).toBeNull();
    expect(foundBy({ ...wet, registers: { ...wet.registers, water: [] } })?.distance).toBeCloseTo(50, 1);
  });
});
