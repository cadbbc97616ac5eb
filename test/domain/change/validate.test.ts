import { describe, expect, it } from "vitest";
import type { Change, Put } from "../../../src/domain/change/change.ts";
import { validateChange } from "../../../src/domain/change/validate.ts";
import type { County } from "../../../src/domain/county.ts";
import { type ProblemCode, problemSays } from "../../../src/domain/problems.ts";
import { registerIds } from "../../../src/domain/registers/index.ts";
import { countyPack } from "../../golden/county-pack.ts";
import { at, box, county, licence, plan50, plan200, school, venue } from "../county-builder.ts";

const base = county({
  school: [school("S1", { geometry: box(0, 0, 100, 100) })],
  kindergarten: [],
  venue: [venue("V1", { geometry: at(10, 10) }), venue("V2", { geometry: at(20, 20) })],
  licence: [licence("V1", "bar", { number: "7" })],
  count: [{ id: "640121/2026/social", unit: "640121", period: "2026", key: "social", value: 3 }],
});

const change = (it: Partial<Change>): Change => ({ why: "核对", puts: [], removals: [], ...it });
const put = (register: string, record: unknown, more: object = {}): Put => ({ register, record, ...more }) as Put;

/** `severity code path` of each problem. */
const told = (it: Partial<Change>, on: County = base, undoing = false): string[] =>
  validateChange(on, change(it), { undoing }).map(({ severity, code, path }) => `${severity} ${code} ${path}`);

const one = (register: string, record: unknown): string[] => told({ puts: [put(register, record)] });
const geometry = at(10, 10);

describe("a change held against its county", () => {
  it("CG6 takes every record and rule of the shipped county as it is", () => {
    const full = countyPack();
    for (const register of registerIds) {
      const puts = full.registers[register].map((record) => put(register, record));
      if (puts.length === 0) continue;
      const errors = validateChange(full, change({ puts })).filter(({ severity }) => severity === "error");
      expect(errors, register).toEqual([]);
    }
    const rules = full.rules.map((rule) => put("rule", rule));
    expect(validateChange(full, change({ puts: rules }))).toEqual([]);
  });

  it("CG7 wants a reason and at least one record, each once", () => {
    expect(told({ why: "  ", puts: [put("venue", venue("V3", { geometry }))] })).toEqual(["error why-missing why"]);
    expect(told({})).toEqual(["error change-empty puts"]);
    const v = put("venue", venue("V1", { geometry }));
    expect(told({ puts: [v, v] })).toEqual(["error record-repeated puts/1"]);
    expect(told({ puts: [v], removals: [{ register: "venue", id: "V1" }] })).toEqual([
      "error record-repeated removals/0",
    ]);
  });

  it.each<[string, object, string]>([
    ["a stage that there is not", { stage: "college" }, "error value-choice puts/0/record/stage"],
    ["a name that is missing", { name: undefined }, "error value-missing puts/0/record/name"],
    ["an empty name", { name: " " }, "error value-missing puts/0/record/name"],
    ["a name with blanks about it", { name: " 一小" }, "error field-invalid puts/0/record/name"],
    ["a number as text", { pupils: "500" }, "error field-invalid puts/0/record/pupils"],
    ["half a pupil", { pupils: 1.5 }, "error value-number puts/0/record/pupils"],
    ["fewer pupils than none", { pupils: -1 }, "error value-range puts/0/record/pupils"],
    ["no number at all", { accuracy: Number.NaN }, "error value-number puts/0/record/accuracy"],
    ["a day that there is not", { since: "2026-02-30" }, "error value-date puts/0/record/since"],
    ["a day in another form", { since: "2026/02/03" }, "error value-date puts/0/record/since"],
    ["a time that there is not", { afterSchoolEnds: "24:00" }, "error value-time puts/0/record/afterSchoolEnds"],
    [
      "days in the wrong order",
      { since: "2026-02-03", until: "2020-01-01" },
      "warning dates-order puts/0/record/until",
    ],
    ["a column that there is not", { headmaster: "某" }, "error column-unknown puts/0/record/headmaster"],
    ["a longitude beside the shape", { lon: 106 }, "error column-unknown puts/0/record/lon"],
    ["a mark that is no mark", { context: false }, "error field-invalid puts/0/record/context"],
    ["unknown columns that are no texts", { extra: { a: 1 } }, "error field-invalid puts/0/record/extra"],
    ["an id that is none", { id: 5 }, "error field-invalid puts/0/record/id"],
    ["no shape", { geometry: undefined }, "warning position-missing puts/0/record/geometry"],
    [
      "a shape that a school has not",
      {
        geometry: {
          type: "LineString",
          coordinates: [
            [1, 2],
            [3, 4],
          ],
        },
      },
      "error geometry-type puts/0/record/geometry/type",
    ],
    [
      "a latitude beyond the pole",
      { geometry: { type: "Point", coordinates: [106, 191] } },
      "error value-range puts/0/record/geometry/coordinates",
    ],
    [
      "axes the wrong way round",
      { geometry: { type: "Point", coordinates: [38, 106] } },
      "error position-swapped puts/0/record/geometry/coordinates",
    ],
    [
      "an open ring",
      {
        geometry: {
          type: "Polygon",
          coordinates: [
            [
              [106, 38],
              [106.001, 38],
              [106.001, 38.001],
            ],
          ],
        },
      },
      "error outline-open puts/0/record/geometry/coordinates/0",
    ],
    [
      "a ring that crosses itself",
      {
        geometry: {
          type: "Polygon",
          coordinates: [
            [
              [106, 38],
              [106.001, 38.001],
              [106.001, 38],
              [106, 38.002],
              [106, 38],
            ],
          ],
        },
      },
      "error outline-crossing puts/0/record/geometry/coordinates",
    ],
  ])("CG8 says where in a record it finds %s", (_, wrong, expected) => {
    expect(one("school", { ...school("S2", { geometry: box(0, 0, 50, 50) }), ...wrong })).toEqual([expected]);
  });

  it("CG9 knows ids that are made of key columns, and records that are none", () => {
    expect(one("licence", licence("V1", "bar", { number: "8" }))).toEqual([]);
    expect(one("licence", { ...licence("V1", "bar", { number: "8" }), id: "L8" })).toEqual([
      "error id-differs puts/0/record/id",
    ]);
    expect(one("venue", null)).toEqual(["error field-invalid puts/0/record"]);
    expect(one("pub", {})).toEqual(["error field-invalid puts/0/register"]);
    expect(told({ puts: [put("venue", venue("V9", { geometry }), { at: -1 })] })).toEqual([
      "error field-invalid puts/0/at",
    ]);
  });

  it("CG10 wants every reference to find its record in the county as it will be", () => {
    expect(one("licence", licence("V9", "bar"))).toEqual(["error reference-unknown puts/0/record/venue"]);
    const both = { puts: [put("licence", licence("V9", "bar")), put("venue", venue("V9", { geometry }))] };
    expect(told(both)).toEqual([]);
    expect(told({ removals: [{ register: "venue", id: "V1" }] })).toEqual(["error referred-to removals/0/id"]);
    const withLicence = [
      { register: "venue", id: "V1" },
      { register: "licence", id: "V1/bar/7" },
    ] as const;
    expect(told({ removals: withLicence })).toEqual([]);
    expect(told({ removals: [{ register: "venue", id: "V2" }] })).toEqual([]);
  });

  it("CG11 refuses to remove what is not there, and a place's id for a second kind", () => {
    expect(told({ removals: [{ register: "venue", id: "V7" }] })).toEqual(["error record-unknown removals/0/id"]);
    expect(one("nursery", { ...school("S1", { geometry }), stage: undefined })).toEqual([
      "error id-shared puts/0/record/id",
    ]);
  });

  it("CG12 holds rules to their form, and lets no two versions of one overlap", () => {
    const versions = county({}, { rules: [plan50, plan200] });
    const rule = (it: object) => told({ puts: [put("rule", { ...plan50, ...it })] }, versions);
    expect(rule({ distance: 100 })).toEqual([]);
    expect(rule({ distance: -1 })).toEqual(["error field-invalid puts/0/record/distance"]);
    expect(rule({ measure: "guess" })).toEqual(["error field-invalid puts/0/record/measure"]);
    expect(rule({ title: { zh: "只有中文" } })).toEqual(["error field-invalid puts/0/record/title"]);
    expect(rule({ colour: "red" })).toEqual(["error column-unknown puts/0/record/colour"]);
    expect(rule({ since: "2025-01-01" })).toEqual(["error rule-overlap puts/0/record/since"]);
    const next = put("rule", { ...plan50, since: "2025-01-01" });
    const ended = put("rule", { ...plan50, until: "2025-01-01" });
    expect(told({ puts: [ended, next] }, versions)).toEqual([]);
  });

  it("CG13 removes from an append-only register only by taking the change back", () => {
    const removals = [{ register: "count", id: "640121/2026/social" }] as const;
    expect(told({ removals })).toEqual(["error append-only removals/0/id"]);
    expect(told({ removals }, base, true)).toEqual([]);
    const corrected = { ...base.registers.count[0], value: 4 };
    expect(one("count", corrected)).toEqual([]);
  });

  it("CG14 every problem of a change is a whole sentence in both languages", () => {
    const codes: ProblemCode[] = [
      "column-unknown",
      "id-differs",
      "why-missing",
      "change-empty",
      "record-repeated",
      "record-unknown",
      "referred-to",
      "append-only",
    ];
    const problems = [
      ...validateChange(base, change({ why: "" })),
      ...validateChange(
        base,
        change({
          puts: [
            put("school", { ...school("S2"), headmaster: "某" }),
            put("licence", { ...licence("V1", "bar"), id: "x" }),
          ],
        }),
      ),
      ...validateChange(base, change({ removals: [{ register: "venue", id: "V1" }] })),
      ...validateChange(
        base,
        change({
          removals: [
            { register: "venue", id: "V7" },
            { register: "venue", id: "V7" },
            { register: "count", id: "640121/2026/social" },
          ],
        }),
      ),
    ];
    expect(codes.filter((code) => !problems.some((problem) => problem.code === code))).toEqual([]);
    for (const problem of problems)
      for (const language of ["zh", "en"] as const)
        expect(problemSays(problem, language)).not.toMatch(/\{|undefined|object/);
  });
});
