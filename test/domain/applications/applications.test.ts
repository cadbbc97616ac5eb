import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { derive } from "../../../src/domain/derive.ts";
import { venueCategoryIds } from "../../../src/domain/registers/venues.ts";
import { wgs84ToBd09, wgs84ToGcj02 } from "../../../src/geo/datum.ts";
import { countyPack } from "../../golden/county-pack.ts";
import { at, county, day, licence, measurement, spot, square, venue } from "../county-builder.ts";
import { applicationRow, askOf } from "./application-row.ts";

const shipped = countyPack();
const box = shipped.pack.bbox ?? [106.1, 38.1, 106.4, 38.4];
const small = (registers = {}) => county({ ...square("school", "S1"), ...registers });
const answer = (it = small(), ask = askOf([])) => derive(it, "applications", ask);

describe("applications from a spreadsheet", () => {
  it("AP1 every row has one answer in its order, and an answer is a verdict or a reason", () => {
    const cell = fc.record({
      categories: fc.subarray([...venueCategoryIds]),
      strangeCategory: fc.constantFrom("", "棋牌室"),
      pair: fc.option(fc.tuple(fc.double({ min: box[0], max: box[2] }), fc.double({ min: box[1], max: box[3] }))),
      position: fc.constantFrom("", "不详"),
      accuracy: fc.constantFrom(null, 0, 5, 50),
      isDamaged: fc.constantFrom(false, false, false, true),
      id: fc.constantFrom("", shipped.registers.venue[0]?.id ?? "", "X1"),
      licence: fc.constantFrom("", shipped.registers.licence[5]?.number ?? ""),
    });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 12 }), fc.boolean(), (cells, named) => {
        const rows = cells.map((it, i) =>
          applicationRow(i + 2, { ...it, pair: it.pair ?? null, position: it.pair ? it.pair.join(", ") : it.position }),
        );
        const { answers } = answer(shipped, askOf(rows, named ? {} : { readings: {} }));
        expect(answers.map(({ row }) => row)).toEqual(rows.map(({ row }) => row));
        for (const one of answers) {
          expect(one.verdict === null).toBe(one.why !== null);
          if (one.why !== null) expect(one.rules).toEqual([]);
        }
      }),
      { seed: 6, numRuns: 40 },
    );
  });

  it("AP2 a new application is told what the pre-check tells of its spot, rule by rule", () => {
    const spots = fc.array(
      fc.record({
        pair: fc.tuple(fc.double({ min: 106.22, max: 106.29 }), fc.double({ min: 38.25, max: 38.31 })),
        categories: fc.subarray([...venueCategoryIds], { minLength: 1 }),
        accuracy: fc.constantFrom(0, 5, 30),
      }),
      { minLength: 3, maxLength: 8 },
    );
    let judged = 0;
    fc.assert(
      fc.property(spots, (cells) => {
        const rows = cells.map((it, i) => applicationRow(i + 2, it));
        for (const [i, one] of answer(shipped, askOf(rows)).answers.entries()) {
          const [cellOf, pair] = [cells[i], cells[i]?.pair];
          if (one.why !== null || !cellOf || !pair) continue;
          judged++;
          const { accuracy, categories } = cellOf;
          const told = derive(shipped, "site", { asOf: day, at: pair, accuracy, categories });
          expect(one.township).toBe(told.township);
          const shown = told.rules.map(({ verdict, finding, sentence }) => {
            const { rule, reason, distance, low, high, place, placeAt, surveyFirst } = finding;
            return { rule, verdict, reason, distance, low, high, place, placeAt, surveyFirst, sentence };
          });
          expect(one.rules.map(({ placeName: _, ...says }) => says)).toEqual(shown);
        }
      }),
      { seed: 7, numRuns: 12 },
    );
    expect(judged).toBeGreaterThan(20);
  });

  it("AP3 a renewal on its registered spot is told what the venue's own finding says, dates and measurements included", () => {
    const venues = shipped.registers.venue.filter(({ status, geometry }) => status !== "closed" && geometry);
    const rows = venues.map(({ id, categories }, i) => applicationRow(i + 2, { id, categories }));
    const findings = derive(shipped, "findings", { asOf: day, all: true });
    const known = new Map(findings.findings.map((one) => [one.id, one]));
    let renewals = 0;
    let measured = 0;
    for (const one of answer(shipped, askOf(rows)).answers) {
      if (one.why !== null || one.kind !== "renewal") continue;
      renewals++;
      for (const says of one.rules) {
        const finding = known.get(`${says.rule}/${one.venue}`);
        if (finding?.measured != null) measured++;
        expect([says.verdict, says.reason, says.distance, says.low, says.high, says.place]).toEqual([
          finding?.verdict,
          finding?.reason,
          finding?.distance,
          finding?.low,
          finding?.high,
          finding?.place,
        ]);
      }
    }
    expect(renewals).toBeGreaterThan(1000);
    expect(measured).toBeGreaterThan(0);
  });

  it("AP4 a venue is known by its id or by a licence that it alone bears; a number that two bear tells nothing", () => {
    const it = small({
      venue: [
        venue("V1", { geometry: at(0, -40), licence: "L1" }),
        venue("V2", { geometry: at(500, -40), licence: "L2" }),
        venue("V3", { geometry: at(900, -40), licence: "L2" }),
      ],
      licence: [licence("V3", "tobacco", { number: "N3" })],
    });
    const rows = [{ id: "V1" }, { licence: "L1" }, { licence: "L2" }, { licence: "N3" }, { id: "V9" }].map((its, i) =>
      applicationRow(i + 2, { ...its, pair: spot(0, -40) }),
    );
    const { answers } = answer(it, askOf(rows));
    expect(answers.map((one) => one.venue)).toEqual(["V1", "V1", null, "V3", null]);
    // V3 stands 900 m away: it would move.
    expect(answers.map(({ kind }) => kind)).toEqual(["renewal", "renewal", "new", "new", "new"]);
    expect(answers[3]?.notes).toContain("moved");
  });

  it("AP5 a renewal without a position stands where the register has it, settled by what was measured there", () => {
    const it = small({
      venue: [venue("V1", { geometry: at(0, -48), accuracy: 5 })],
      measurement: [measurement("M1", "V1", "S1", { value: 51, accuracy: 0.1 })],
    });
    const [one, other] = answer(
      it,
      askOf([applicationRow(2, { id: "V1" }), applicationRow(3, { pair: spot(0, -48), accuracy: 5 })]),
    ).answers;
    expect([one?.verdict, one?.rules[0]?.distance, one?.rules[0]?.reason]).toEqual(["outside", 51, "measurement"]);
    expect(one?.notes).toEqual(["from-register"]);
    expect(other?.verdict).toBe("survey");
  });

  it("AP6 an old internet café is not refused its renewal for a rule made later, and a new category of it is new", () => {
    const it = county({
      ...square("kindergarten", "K1"),
      venue: [venue("V1", { geometry: at(0, -120), categories: ["internetCafe"], established: "2015-01-01" })],
    });
    const [renewed, widened] = answer(
      it,
      askOf([
        applicationRow(2, { id: "V1", categories: ["internetCafe"] }),
        applicationRow(3, { id: "V1", categories: ["internetCafe", "entertainment"] }),
      ]),
    ).answers;
    expect(renewed?.rules.map(({ rule, verdict }) => [rule, verdict])).toEqual([["plan-50", "outside"]]);
    expect(widened?.rules.map(({ rule, verdict }) => [rule, verdict])).toEqual([
      ["plan-200-new", "inside"],
      ["plan-50", "outside"],
    ]);
    const all = answer(it, askOf([applicationRow(2, { id: "V1", categories: ["internetCafe"] })]));
    expect(all.unasked[all.answers[0]?.unasked ?? -1]?.map(({ rule, why }) => [rule.id, why])).toEqual([
      ["plan-200-new", "stood-before"],
    ]);
  });

  it("AP7 a row that cannot be judged says why, and no coordinates are guessed", () => {
    const outside = { ...shipped, revision: 7 };
    const near: [number, number] = [106.25, 38.28];
    const rows = [
      applicationRow(2),
      applicationRow(3, { position: "河西" }),
      applicationRow(4, { pair: near, categories: [] }),
      applicationRow(5, { pair: near, categories: [], strangeCategory: "棋牌室" }),
      applicationRow(6, { pair: [10, 50] }),
      applicationRow(7, { pair: near, isDamaged: true }),
      applicationRow(8, { pair: [box[0] - 0.02, box[1]] }),
      applicationRow(9, { pair: near }),
    ];
    const whys = (readings: Readonly<Record<string, string>>) =>
      answer(outside, askOf(rows, { readings })).answers.map(({ why }) => why);
    const known = ["no-position", "position-unread", "no-category", "category-unknown", "far-off", "damaged"];
    expect(whys({ degrees: "wgs84" })).toEqual([...known, "outside-county", null]);
    expect(whys({})).toEqual([
      ...known.slice(0, 2),
      ...Array(2).fill("which-datum"),
      "far-off",
      "damaged",
      "which-datum",
      "which-datum",
    ]);
  });

  it("AP8 categories named for the whole file serve the rows that leave theirs empty, and no other", () => {
    const rows = [
      applicationRow(2, { pair: spot(0, -10), categories: [] }),
      applicationRow(3, { pair: spot(0, -10), categories: ["bar"] }),
      applicationRow(4, { pair: spot(0, -10), categories: [], strangeCategory: "棋牌室" }),
    ];
    const { answers } = answer(small(), askOf(rows, { categories: ["lottery"] }));
    expect(answers.map(({ categories }) => categories)).toEqual([["lottery"], ["bar"], []]);
  });

  it("AP9 the coordinates of a file are told by its townships; each reading brings its own doubt to every row", () => {
    const venues = shipped.registers.venue.filter(({ geometry, township }) => geometry && township).slice(0, 400);
    const shifted = (shift: (it: readonly [number, number]) => readonly [number, number]) =>
      venues.map(({ geometry, township = "" }, i) => {
        const [lon = 0, lat = 0] = geometry?.type === "Point" ? geometry.coordinates : [];
        return applicationRow(i + 2, { pair: shift([lon, lat]) as [number, number], township, accuracy: 5 });
      });
    const sure = (rows: ReturnType<typeof shifted>) =>
      answer(shipped, askOf(rows, { readings: {} })).ways.map((way) => way.sure);
    expect(sure(shifted(wgs84ToBd09))).toEqual(["bd09"]);
    const rows = shifted(wgs84ToGcj02);
    expect(sure(rows)).toEqual(["gcj02"]);
    const { answers } = answer(shipped, askOf(rows, { readings: { degrees: "gcj02" } }));
    expect(answers[0]?.accuracy).toBe(5.39);
    expect(sure(rows.slice(0, 2))).toEqual([null]);
  });

  it("AP10 an accuracy that is not stated is the officer's for the file, else the pack's for its source", () => {
    const rows = [
      applicationRow(2, { pair: spot(0, -10), accuracy: null }),
      applicationRow(3, { pair: spot(0, -10), accuracy: null, positionSource: "geocode" }),
      applicationRow(4, { pair: spot(0, -10), accuracy: 1 }),
    ];
    const of = (accuracy: number | null) =>
      answer(small(), askOf(rows, { accuracy })).answers.map((one) => one.accuracy);
    expect(of(8)).toEqual([8, 30, 1]);
    expect(of(null)).toEqual([50, 30, 1]);
  });
});
