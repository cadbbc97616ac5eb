import { describe, expect, it } from "vitest";
import { derive, steps } from "../../../src/domain/derive.ts";
import { check } from "../../../src/domain/rules/check.ts";
import { shownMetres } from "../../../src/domain/rules/decimals.ts";
import { evidence } from "../../../src/domain/rules/evidence.ts";
import { verdictOf } from "../../../src/domain/rules/interval.ts";
import type { Rule } from "../../../src/domain/rules/rule.ts";
import { site } from "../../../src/domain/rules/site.ts";
import { closedWithoutDate } from "../../../src/domain/rules/venues-on-day.ts";
import {
  at,
  box,
  county,
  day,
  gate,
  kindergarten,
  measurement,
  nursery,
  plan50,
  plan200,
  school,
  spot,
  square,
  venue,
} from "../county-builder.ts";

const campus = box(-50, 0, 50, 100);

describe("figures", () => {
  it("V50 show as many decimals as it takes to differ from the rule's number", () => {
    expect([50.04, 50.004, 49.96, 38, 50].map((d) => shownMetres(d, 50))).toEqual([
      "50.04",
      "50.004",
      "49.96",
      "38.0",
      "50.0",
    ]);
    expect(shownMetres(199.999, 50, 200)).toBe("199.999");
    expect(shownMetres(Number.NaN, 50)).toBe("–");
  });

  it("V51 give no verdict on what is not a number", () => {
    for (const inclusive of [true, false])
      for (const [low, high, d] of [
        [Number.NaN, 10, 50],
        [10, Number.NaN, 50],
        [10, 20, Number.NaN],
        [20, 10, 50],
      ] as const)
        expect(verdictOf({ inclusive }, low, high, d)).toBe("unplaced");
    expect(verdictOf({ inclusive: true }, 10, Number.POSITIVE_INFINITY, 50)).toBe("survey");
  });
});

describe("evidence", () => {
  const registers = {
    school: [school("一小", { geometry: campus }), school("二小", { geometry: box(-50, -300, 50, -200), accuracy: 5 })],
    nursery: [nursery("托育", { geometry: at(500, 0), extent: 20, accuracy: 5 })],
    entrance: [gate("E", "一小", { geometry: at(0, 0), accuracy: 1 })],
    venue: [
      venue("in", { geometry: at(0, -30) }),
      venue("doubt", { geometry: at(0, -52), accuracy: 10 }),
      venue("by-nursery", { geometry: at(500, -30) }),
      venue("out", { geometry: at(0, -100) }),
      venue("nowhere"),
      venue("surveyed", { geometry: at(10, -51), accuracy: 3 }),
    ],
    measurement: [measurement("M", "surveyed", "一小", { value: 49.97 })],
  };
  const it_ = county(registers);
  const of = (id: string, rule: Rule = plan50) => evidence(it_, { asOf: day, rule, venue: id });

  it("V52 holds the same finding as the check", () => {
    const all = check(it_, { asOf: day, all: true }).findings.filter((one) => one.rule === "plan-50");
    expect(all.map((one) => of(one.venue)?.finding)).toEqual(all);
    expect(all).toHaveLength(6);
  });

  it("V53 says why in one sentence, in both languages", () => {
    expect(of("in")?.sentence.zh).toBe("整段区间都在 50 m 之内，离示例一小校园边界。");
    expect(of("in")?.sentence.en).toBe("The whole interval is within 50 m of the boundary of 示例一小.");
    expect(of("doubt")?.sentence.zh).toBe("可能在内也可能在外：先实测场所出入口（± 10 m）。");
    expect(of("out")?.sentence.zh).toBe("整段区间都超过 50 m，离示例一小校园边界。");
    expect(of("nowhere")?.sentence.zh).toContain("无法判定");
    expect(of("surveyed")?.sentence.zh).toBe("实测 49.97 ± 0.02 m，在 50 m 之内，离示例一小校园边界。");
  });

  it("V54 says of a nursery that its distance rests on the plan alone", () => {
    expect(of("by-nursery")?.finding).toMatchObject({ verdict: "inside", placeKind: "nursery" });
    expect(of("by-nursery")?.sentence.zh).toContain("仅依据本方案");
    expect(of("in")?.sentence.zh).not.toContain("托育");
  });

  it("V55 shows every measure with both ends, Turf's flag and the places around", () => {
    const sheet = of("in");
    expect(sheet?.readings.map(({ measure, decides, distance }) => [measure, decides, distance])).toEqual([
      ["boundary", true, 30],
      ["entrance", false, 30],
      ["walking", false, null],
    ]);
    expect(sheet?.readings[2]?.why?.zh).toContain("道路");
    expect(sheet?.turfFlag).toBe(true);
    expect(of("out")?.turfFlag).toBe(false);
    expect(of("nowhere")?.turfFlag).toBeNull();
    expect(sheet?.near.map(({ name, verdict }) => [name, verdict])).toEqual([
      ["示例一小", "inside"],
      ["示例二小", "outside"],
      ["示例托育", "outside"],
    ]);
    expect(of("surveyed")?.measurement).toBe("M");
  });

  it("V56 is none where the rule does not concern the venue, or decides nothing", () => {
    expect(of("in", plan200)).toBeNull();
    expect(of("in", { ...plan50, distance: null })).toBeNull();
    expect(of("unknown")).toBeNull();
  });
});

describe("sites", () => {
  const off: Rule = { ...plan50, id: "off", enabled: false, lookAt: [100, 200] };
  const vague: Rule = { ...plan50, id: "vague", distance: null, from: ["bar"] };
  const it_ = county(
    {
      kindergarten: [kindergarten("K", { geometry: campus, since: "2026-01-01" })],
      school: [school("S", { geometry: at(3000, 0) }), school("X")],
    },
    { rules: [plan200, plan50, off, vague] },
  );
  const ask = (categories: Parameters<typeof site>[1]["categories"], distance = 120) =>
    site(it_, { asOf: day, at: spot(0, -distance), accuracy: 5, categories });

  it("V57 are judged by each rule in force, and never called allowed", () => {
    const answer = ask(["internetCafe", "bar"]);
    expect(answer.rules.map(({ rule, verdict }) => [rule.id, verdict])).toEqual([
      ["plan-200-new", "inside"],
      ["plan-50", "outside"],
    ]);
    expect(answer.rules.find((one) => one.rule.id === "plan-50")?.near.map((one) => one.place)).toEqual(["K"]);
    expect(answer.placesUnchecked).toBe(1);
    expect(JSON.stringify(answer)).not.toMatch(/allowed|允许|可以设立/);
  });

  it("V58 list every rule that was not judged, with the distances it would look at", () => {
    expect(
      ask(["bar"]).notJudged.map(({ rule, why, lookAt, nearest }) => [
        rule.id,
        why,
        lookAt,
        nearest?.place,
        nearest?.verdict,
      ]),
    ).toEqual([
      ["off", "disabled", [100, 200], "K", "inside"],
      ["vague", "no-number", [], "K", "survey"],
    ]);
    expect(ask(["tobacco"]).notJudged.map((one) => one.rule.id)).toEqual(["off"]);
  });

  it("V59 come after every place that stands, whenever it opened", () => {
    expect(ask(["entertainment"]).rules.find((one) => one.rule.id === "plan-200-new")?.verdict).toBe("inside");
    expect(ask(["entertainment"], 199).rules.find((one) => one.rule.id === "plan-200-new")).toMatchObject({
      verdict: "survey",
      finding: { surveyFirst: "venue" },
    });
  });

  it("V60 refuse a spot that is no position", () => {
    expect(() => site(it_, { asOf: day, at: [Number.NaN, 38], accuracy: 5, categories: ["bar"] })).toThrow(RangeError);
    expect(() => site(it_, { asOf: day, at: spot(0, 0), accuracy: Number.NaN, categories: ["bar"] })).toThrow(
      RangeError,
    );
  });
});

describe("the table of questions", () => {
  it("V61 orders survey tasks by how many verdicts one measurement would settle", () => {
    const it_ = county({
      school: [school("S", { geometry: at(0, 0) })],
      kindergarten: [kindergarten("K", { geometry: box(1000, 0, 1050, 50) })],
      venue: [
        venue("A", { geometry: at(0, -100) }),
        venue("B", { geometry: at(90, 0) }),
        venue("C", { geometry: at(1020, -52), accuracy: 10 }),
      ],
    });
    expect(
      derive(it_, "surveyTasks", { asOf: day }).map(({ what, id, surely, perhaps }) => [what, id, surely, perhaps]),
    ).toEqual([
      ["place", "S", 2, 0],
      ["venue", "C", 1, 0],
    ]);
  });

  it("V62 answers a question asked before with the same value, and a county's answers with its own", () => {
    const one = county({ ...square("school", "S"), venue: [venue("A", { geometry: at(0, -10) })] });
    const two = county({ ...one.registers, venue: [] });
    expect(derive(one, "findings", { asOf: day })).toBe(derive(one, "findings", { asOf: day }));
    expect(derive(one, "findings", { asOf: day }).findings).toHaveLength(1);
    expect(derive(two, "findings", { asOf: day }).findings).toHaveLength(0);
    expect(steps(one, "findings", { asOf: day }).next().done).toBe(true);
  });

  it("V63 draws a zone for each place and distance that can be drawn", () => {
    const one = county({ school: [school("S", { geometry: campus }), school("X")] });
    const { features } = derive(one, "zones", { places: ["S", "X"], distances: [50, 200, 0] });
    expect(features.map((feature) => feature.properties)).toEqual([
      { place: "S", distance: 50 },
      { place: "S", distance: 200 },
    ]);
  });

  it("V64 reports venues that were closed without a date", () => {
    const one = county({
      venue: [venue("A", { status: "closed" }), venue("B", { status: "closed", until: "2020-01-01" })],
    });
    expect(closedWithoutDate(one).map((problem) => [problem.code, problem.id])).toEqual([["closed-without-date", "A"]]);
  });
});
