import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverage, figure, talliesOf } from "../../../src/domain/coverage/coverage.ts";
import { formulaIds } from "../../../src/domain/coverage/formulas/index.ts";
import { coverageHeader, coverageRows } from "../../../src/domain/coverage/rows.ts";
import { sumOf } from "../../../src/domain/coverage/tally.ts";
import type { Case } from "../../../src/domain/registers/cases.ts";
import type { Registers } from "../../../src/domain/registers/index.ts";
import { at, box, day, school, venue } from "../county-builder.ts";
import { adcode, both, east, indicator, village, west } from "./two-townships.ts";

const cell = (of: ReturnType<typeof both>, unit: string, id: string) =>
  coverage(of, { asOf: day }).cells.find((it) => it.unit === unit && it.indicator === id);

describe("coverage of a day", () => {
  it("C10 a share is an interval from what is certain to what is not excluded", () => {
    const of = both(["psychologist"], {
      school: [1, 1, 0, undefined].map((psychologists, i) =>
        school(`S${i}`, { geometry: at(-9, 0), ...(psychologists === undefined ? {} : { psychologists }) }),
      ),
    });
    expect(cell(of, west.id, "psychologist")).toEqual({
      unit: west.id,
      indicator: "psychologist",
      numerator: 2,
      denominator: 4,
      undetermined: 1,
      share: 50,
      shareHigh: 75,
      target: 100,
      state: "below",
    });
  });

  it("C10 a target within the interval is undetermined, below it met, above it missed", () => {
    const registers = {
      school: [school("S1", { geometry: at(-9, 0), psychologists: 1 }), school("S2", { geometry: at(-9, 0) })],
    };
    const state = (target: number) =>
      cell(both([indicator("psychologist", { target })], registers), west.id, "psychologist")?.state;
    expect([50, 51, 100, 101].map(state)).toEqual(["met", "undetermined", "undetermined", "below"]);
  });

  it("C10 where less is better, doubt may lift a figure over its target", () => {
    const registers = {
      school: [
        school("S1", { geometry: at(-9, 0), psychologists: 1 }),
        school("S2", { geometry: at(-9, 0), psychologists: 0 }),
        school("S3", { geometry: at(-9, 0) }),
        school("S4", { geometry: at(-9, 0), psychologists: 1 }),
      ],
    };
    const state = (target: number) =>
      cell(both([indicator("psychologist", { target, better: "lower" })], registers), west.id, "psychologist")?.state;
    expect([49, 50, 74, 75].map(state)).toEqual(["below", "undetermined", "undetermined", "met"]);
  });

  it("C10 nothing to cover is neither 0 % nor 100 %", () => {
    const found = cell(both(["psychologist"], {}), east.id, "psychologist");
    expect(found).toMatchObject({ numerator: 0, denominator: 0, share: null, shareHigh: null, state: "none" });
  });

  it("C10 a formula that nobody knows reports nothing and breaks nothing", () => {
    const of = both([indicator("x", { formula: "no-such" }), "station"], {});
    expect(cell(of, adcode, "x")).toMatchObject({ numerator: null, share: null, state: "unreported" });
    expect(cell(of, adcode, "station")).toMatchObject({ numerator: 0, denominator: 2, state: "below" });
  });

  it("C10 figures come in the indicator's unit", () => {
    expect(figure("share", 1, 3)).toBeCloseTo(100 / 3, 12);
    expect(figure("per1000", 3, 1500)).toBe(2);
    expect(figure("number", 3, null)).toBe(3);
    expect(figure("share", 3, null)).toBeNull();
    expect(figure("share", null, 3)).toBeNull();
    expect(figure("share", 0, 0)).toBeNull();
  });

  it("C12 a record in no township is named, and counts for the county alone", () => {
    const of = both(["psychologist"], {
      school: [
        school("S1", { geometry: at(-9, 0), psychologists: 1 }),
        school("S2", { geometry: at(-9000, 0), psychologists: 1 }),
        school("S3", { psychologists: 0 }),
        school("S4", { geometry: at(-9000, 0), psychologists: 0, context: true }),
      ],
    });
    expect(coverage(of, { asOf: day }).homeless).toEqual([
      { register: "school", id: "S2" },
      { register: "school", id: "S3" },
    ]);
    expect(cell(of, west.id, "psychologist")).toMatchObject({ numerator: 1, denominator: 1 });
    expect(cell(of, adcode, "psychologist")).toMatchObject({ numerator: 2, denominator: 3 });
  });

  it("C18 a row for each township and the county, with the contract's columns in order", () => {
    const of = both(["station", "psychologist"], {});
    const rows = coverageRows(coverage(of, { asOf: day }));
    expect(coverageHeader.join()).toBe("township,indicator,numerator,denominator,share,target");
    expect(rows.map(({ township, indicator: id }) => `${township}/${id}`)).toEqual(
      ["station", "psychologist"].flatMap((id) => [west.id, east.id, adcode].map((unit) => `${unit}/${id}`)),
    );
    expect(Object.keys(rows[0] ?? {})).toEqual([...coverageHeader]);
    expect(rows[0]).toEqual({
      township: west.id,
      indicator: "station",
      numerator: 0,
      denominator: 1,
      share: 0,
      target: 100,
    });
    expect(rows[3]).toMatchObject({ numerator: 0, denominator: 0, share: null });
  });
});

/** A county of random rows, some beyond both townships, some without a position. */
const where = fc.option(fc.integer({ min: -4000, max: 4000 }), { nil: undefined });
const placed = (x: number | undefined) => (x === undefined ? {} : { geometry: at(x, 0) });
const maybe = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined });
const registers: fc.Arbitrary<Partial<Registers>> = fc
  .record({
    schools: fc.array(fc.tuple(where, maybe, fc.boolean()), { maxLength: 8 }),
    villages: fc.array(fc.tuple(where, maybe, maybe), { maxLength: 8 }),
    venues: fc.array(where, { maxLength: 12 }),
    cases: fc.array(fc.tuple(fc.nat(11), fc.boolean(), fc.boolean()), { maxLength: 12 }),
  })
  .map(({ schools, villages, venues, cases }) => ({
    school: schools.map(([x, psychologists, context], i) =>
      school(`S${i}`, {
        ...(x === undefined ? {} : { geometry: box(x, 0, x + 60, 60) }),
        ...(psychologists === undefined ? {} : { psychologists }),
        ...(context ? { context } : {}),
      }),
    ),
    village: villages.map(([x, children, childDirectors], i) => {
      const { geometry: _, ...bare } = village(`v${i}`, 0);
      return {
        ...bare,
        ...placed(x),
        ...(children === undefined ? {} : { children }),
        ...(childDirectors === undefined ? {} : { childDirectors, qualifiedDirectors: 1 }),
      };
    }),
    childrensHome: villages
      .slice(0, 3)
      .map(([x], i) => ({ id: `h${i}`, name: "示例之家", village: `v${i}`, ...placed(x) })),
    venue: venues.map((x, i) => venue(`V${i}`, { ...placed(x), accuracy: i })),
    case: cases.map(
      ([of, late, listed], i): Case => ({
        id: `c${i}`,
        rule: "plan-50",
        venue: `V${of}`,
        state: "closed",
        opened: "2026-01-01",
        deadline: "2026-02-01",
        closed: late ? "2026-03-01" : "2026-01-20",
        ...(listed ? { listed: "yes" as const } : {}),
      }),
    ),
  }));

const counted = formulaIds.map((id) => indicator(id));

describe("laws of coverage", () => {
  it("C12 townships and those in none add up to the county, for every indicator", () => {
    fc.assert(
      fc.property(registers, (some) => {
        const of = both(counted, some);
        const { cells, homeless } = coverage(of, { asOf: day });
        const named = new Set(homeless.map((it) => `${it.register}/${it.id}`));
        for (const asked of counted) {
          const own = cells.filter((it) => it.indicator === asked.id);
          const [w, e, all] = [west.id, east.id, adcode].map((unit) => own.find((it) => it.unit === unit));
          const lost = (talliesOf(of, asked, day) ?? []).filter(({ township }) => township === null);
          for (const { register, id } of lost) if (register !== "count") expect(named).toContain(`${register}/${id}`);
          const left = sumOf(lost);
          const adds = (part: "numerator" | "denominator") => (w?.[part] ?? 0) + (e?.[part] ?? 0) + (left[part] ?? 0);
          expect(adds("numerator"), asked.id).toBe(all?.numerator ?? 0);
          expect(adds("denominator"), asked.id).toBe(all?.denominator ?? 0);
        }
      }),
      { seed: 12, numRuns: 60 },
    );
  });

  it("C13 the order of rows changes nothing", () => {
    fc.assert(
      fc.property(registers, (some) => {
        const turned = Object.fromEntries(Object.entries(some).map(([id, list]) => [id, [...list].reverse()]));
        expect(coverage(both(counted, turned), { asOf: day })).toEqual(coverage(both(counted, some), { asOf: day }));
      }),
      { seed: 13, numRuns: 60 },
    );
  });

  it("C10 what is certain never exceeds what is possible, and neither leaves 0 to 100 %", () => {
    fc.assert(
      fc.property(registers, (some) => {
        const shares = coverage(both(["perimeter", "psychologist", "villageHome", "casesClosed"], some), { asOf: day });
        for (const { share, shareHigh, numerator, denominator, undetermined } of shares.cells) {
          if (share === null || shareHigh === null) continue;
          expect(share).toBeGreaterThanOrEqual(0);
          expect(shareHigh).toBeGreaterThanOrEqual(share);
          expect(shareHigh).toBeLessThanOrEqual(100);
          expect((numerator ?? 0) + undetermined).toBeLessThanOrEqual(denominator ?? 0);
        }
      }),
      { seed: 10, numRuns: 60 },
    );
  });
});
