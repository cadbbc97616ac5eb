import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Desk, desks, type Language, languages, type Verdict, verdicts } from "../../src/domain/labels.ts";
import { venueCategories } from "../../src/domain/registers/venues.ts";
import { riskLevels, waterTypes } from "../../src/domain/registers/waters.ts";
import {
  caseFilters,
  firstView,
  selectionKinds,
  sheets,
  themeChoices,
  type View,
  waterFilters,
} from "../../src/state/view.ts";
import { addsToHistory, formatAddress, parseAddress } from "../../src/state/view-address.ts";

const seed = { seed: 640121, numRuns: 400 };
const keys = <T extends object>(table: T) => Object.keys(table) as (keyof T & string)[];
const id = fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" });
const rounded = (min: number, max: number, decimals: number) =>
  fc.integer({ min: min * 10 ** decimals, max: max * 10 ** decimals }).map((n) => n / 10 ** decimals);
const some = <T>(values: readonly T[]) => fc.subarray([...values]);
const orNull = <T>(it: fc.Arbitrary<T>) => fc.option(it, { nil: null });
const day = fc
  .date({ min: new Date("2022-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const view: fc.Arbitrary<View> = fc.record({
  county: orNull(fc.constantFrom("640121", "330106", "县/一")),
  desk: fc.constantFrom<Desk>(...desks),
  screen: orNull(fc.constantFrom("site", "wall", "report-2")),
  camera: orNull(fc.record({ lon: rounded(-180, 180, 5), lat: rounded(-85, 85, 5), zoom: rounded(0, 22, 2) })),
  selection: orNull(
    fc.oneof(
      fc.record({ kind: fc.constantFrom(...selectionKinds), id }),
      fc.record({ kind: fc.constantFrom(...selectionKinds), id, rule: id }),
    ),
  ),
  filters: fc.record({
    township: orNull(id),
    rule: orNull(id),
    categories: some(keys(venueCategories)),
    verdicts: some<Verdict>(verdicts),
    caseState: orNull(fc.constantFrom(...caseFilters, "closed" as const)),
    changes: fc.boolean(),
    risks: some(keys(riskLevels)),
    water: some(waterFilters),
    waterTypes: some(keys(waterTypes)),
    problems: fc.boolean(),
    text: fc.string({ unit: "grapheme", maxLength: 20 }),
  }),
  hidden: fc.uniqueArray(id, { maxLength: 4 }).map((ids) => ids.sort()),
  whatIf: fc.dictionary(fc.constantFrom("plan-50", "规则：一,二", "__proto__"), fc.integer({ min: 0, max: 1000 })),
  order: orNull(fc.constantFrom("gravest", "name")),
  asOf: orNull(day),
  rev: orNull(fc.integer({ min: 1, max: 1e9 })),
  indicator: orNull(id),
  site: orNull(
    fc.record(
      {
        at: fc.tuple(rounded(-180, 180, 8), rounded(-90, 90, 8)),
        accuracy: rounded(0, 100, 1),
        categories: some(keys(venueCategories)),
        reading: fc.constantFrom("bd09", "gk35-prefixed-swapped"),
        renewal: fc.constant(true as const),
        since: fc.constant("2019-05-01"),
      },
      { requiredKeys: ["at", "accuracy", "categories"] },
    ),
  ),
  language: fc.constantFrom<Language>(...languages),
  theme: fc.constantFrom(...themeChoices),
  sheet: fc.constantFrom(...sheets),
  folded: fc.boolean(),
});

describe("the address", () => {
  it("U1 gives back the view that it was made of", () => {
    fc.assert(
      fc.property(view, (one) => {
        expect(parseAddress(formatAddress(one))).toEqual(one);
      }),
      seed,
    );
  });

  it("U2 is a view whatever its text, and then stays what it is", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            "#/",
            "640121",
            "venues",
            "?",
            "&",
            "at=",
            "sel=",
            "%E0",
            ",",
            ":",
            "1e9",
            "NaN",
            "-0",
            "try=",
            "hide=",
          ),
          {
            maxLength: 20,
          },
        )
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (hash) => {
        const once = parseAddress(hash);
        expect(parseAddress(formatAddress(once))).toEqual(once);
      }),
      { ...seed, numRuns: 2000 },
    );
  });

  it("U3 leaves out what is as at first, and stays readable", () => {
    expect(formatAddress(firstView)).toBe("#/-/overview");
    const asked = parseAddress(
      "#/640121/venues?at=106.27218,38.38472,16.2&sel=finding:V0037:plan-50&verdict=survey,inside",
    );
    expect(asked.selection).toEqual({ kind: "finding", id: "V0037", rule: "plan-50" });
    expect(asked.filters.verdicts).toEqual(["inside", "survey"]);
    expect(formatAddress(asked)).toBe(
      "#/640121/venues?at=106.27218,38.38472,16.2&sel=finding:V0037:plan-50&verdict=inside,survey",
    );
  });

  it("U4 passes over parameters and values that it does not know", () => {
    expect(parseAddress("#/640121/kitchen?colour=red&theme=blue&at=1,2&sel=dragon:1&case=lost&on=yesterday")).toEqual({
      ...firstView,
      county: "640121",
    });
  });

  it("U5 what one chose adds to the history, what moved under the hand does not", () => {
    const at = { lon: 106, lat: 38, zoom: 12 };
    expect(addsToHistory(firstView, { ...firstView, camera: at })).toBe(false);
    expect(addsToHistory(firstView, { ...firstView, whatIf: { "plan-50": 100 } })).toBe(false);
    expect(addsToHistory(firstView, { ...firstView, filters: { ...firstView.filters, text: "a" } })).toBe(false);
    expect(addsToHistory(firstView, { ...firstView, selection: { kind: "venue", id: "V1" } })).toBe(true);
    expect(addsToHistory(firstView, { ...firstView, desk: "venues" })).toBe(true);
    expect(addsToHistory(firstView, { ...firstView, asOf: "2026-01-01" })).toBe(true);
  });
});
