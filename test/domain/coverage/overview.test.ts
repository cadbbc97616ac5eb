import { describe, expect, it } from "vitest";
import type { County } from "../../../src/domain/county.ts";
import { overview, overviewSteps } from "../../../src/domain/coverage/overview.ts";
import type { Case } from "../../../src/domain/registers/cases.ts";
import { at, box, day, kindergarten, plan50, school, venue } from "../county-builder.ts";
import { adcode, both, east, village, west } from "./two-townships.ts";

const campus = (x: number) => box(x, 0, x + 100, 100);
const full = { sign: "yes", lifebuoy: "yes", rope: "yes", pole: "yes" } as const;
const open: Case = { id: "c1", rule: "plan-50", venue: "V1", state: "notified", opened: "2026-09-01" };

/** S1 was cleared this month, S2 still fails, K1 fails anew; one case fell overdue, one was closed, one home opened. */
const busy: County = both(["perimeter", "casesClosed", "waterEquipment", "villageHome", "station"], {
  school: [school("S1", { geometry: campus(100) }), school("S2", { geometry: campus(600) })],
  kindergarten: [kindergarten("K1", { geometry: campus(-900) })],
  venue: [
    venue("V1", { geometry: at(150, -30), until: "2026-11-05" }),
    venue("V2", { geometry: at(650, -30), categories: ["bar"] }),
    venue("V3", { geometry: at(-850, -49.96), established: "2026-11-10" }),
    venue("V9", { geometry: at(-850, -20), established: "2026-11-10", context: true }),
  ],
  case: [
    { ...open, deadline: "2026-11-01", listed: "yes" },
    { ...open, id: "c2", deadline: "2026-09-30" },
    { ...open, id: "c3", deadline: "2026-12-01", state: "closed", closed: "2026-11-20" },
  ],
  waterHazard: [
    { id: "W1", name: "样本塘 001", type: "pond", risk: "high", geometry: at(9, 9), ...full },
    { id: "W2", name: "样本塘 002", type: "pond", risk: "high", geometry: at(9, 9), ...full },
    { id: "W3", name: "样本塘 003", type: "pond", risk: "high", geometry: at(9, 9) },
  ],
  count: [
    { id: "1", unit: adcode, period: "2026-10", key: "waterEquipment.numerator", value: 1 },
    { id: "2", unit: adcode, period: "2026-10", key: "waterEquipment.denominator", value: 3 },
  ],
  village: [village("a", -500), village("b", 500)],
  childrensHome: [{ id: "H1", name: "示例之家", village: "a", since: "2026-11-01" }],
  protectionStation: [{ id: "P1", name: "示例站", geometry: at(-9, 9) }],
});

describe("headlines", () => {
  const { headlines } = overview(busy, { asOf: day });
  const head = (id: string) => headlines.find((it) => it.id === id);

  it("C15 five figures, each with its detail, target and change since last month's end", () => {
    expect(headlines.map(({ id, title }) => [id, title.zh])).toEqual([
      ["perimeter", "校园周边合规率"],
      ["venuesInside", "五十米区内场所"],
      ["casesOverdue", "逾期未办结案件"],
      ["waterEquipment", "水域设备齐全"],
      ["villageHome", "有儿童之家的村"],
    ]);
    expect(head("perimeter")).toMatchObject({
      detail: { zh: "1 / 3 处" },
      change: 0,
      target: 100,
      indicator: "perimeter",
    });
    expect(head("venuesInside")).toMatchObject({
      value: 2,
      change: 0,
      target: 0,
      better: "lower",
      indicator: "perimeter",
    });
    expect(head("casesOverdue")).toMatchObject({ value: 2, change: 1, detail: { zh: "其中挂牌 1 件" } });
    expect(head("waterEquipment")).toMatchObject({ detail: { zh: "2 / 3 处" }, change: 33.4 });
    expect(head("villageHome")).toMatchObject({ value: 50, change: 50, detail: { en: "1 / 2 villages" } });
  });

  it("C15 a spark has twelve points and ends with today's value", () => {
    for (const { spark, value, id } of headlines) {
      expect(spark, id).toHaveLength(12);
      expect(spark.at(-1), id).toBe(value);
    }
    expect(head("casesOverdue")?.spark.slice(-3)).toEqual([0, 1, 2]);
  });

  it("C15 venues inside are named by the rule that decides, not by fifty metres and six categories", () => {
    const rules = [{ ...plan50, id: "ours", distance: 80, from: ["bar" as const, "lottery" as const] }];
    const [first] = overview(both([], {}, { rules }), { asOf: day }).headlines;
    expect(first).toMatchObject({
      title: { zh: "80 米区内场所", en: "Venues within 80 m" },
      detail: { zh: "两类合计" },
    });
    expect(head("venuesInside")?.detail).toEqual({ zh: "六类合计", en: "6 categories together" });
  });

  it("C15 a register that is not kept gives no figure, which is not 0", () => {
    const bare = overview(both([], {}), { asOf: day }).headlines;
    expect(bare.map(({ id, value }) => [id, value])).toEqual([
      ["venuesInside", 0],
      ["casesOverdue", null],
    ]);
    expect(overview(both([], {}, { rules: [] }), { asOf: day }).headlines[0]?.value).toBeNull();
  });
});

describe("changes since last month's end", () => {
  const { changes, comparedWith } = overview(busy, { asOf: day });

  it("C16 come as plain sentences in both languages, surroundings first", () => {
    expect(comparedWith).toBe("2026-10-31");
    expect(changes.map(({ kind, text }) => `${kind} ${text.zh}`)).toEqual([
      "better 东镇 1 处校园周边清出，合规率 0 % → 50 %。",
      "better 东镇 1 处达标，还差 1 处：示例S2。",
      "worse 西镇新登记 1 家在区内：样本V3，距示例K1 49.96 m。",
      "alert 1 件案件到期未办结，其中 1 件挂牌督办。",
      "better 办结案件 1 件。",
      "better 水域设备补齐 1 处，现有 2 处齐全。",
      "better 新开儿童之家 1 处：示例之家。",
      "same 东镇仍无未成年人保护工作站。",
    ]);
    expect(changes.every(({ text }) => /[a-z]{3}/.test(text.en) && !/undefined|null|NaN/.test(text.zh + text.en))).toBe(
      true,
    );
  });

  it("C16 name something to select", () => {
    const about = changes.map((it) => it.about && `${it.about.register}/${it.about.id}`);
    expect(about).toEqual([
      `township/${east.id}`,
      `township/${east.id}`,
      "venue/V3",
      "venue/V1",
      undefined,
      undefined,
      "childrensHome/H1",
      `township/${east.id}`,
    ]);
  });

  it("C16 more than five new venues are counted, not dropped; a venue on the campus is 0 m from nothing", () => {
    const many = both([], {
      school: [school("S1", { geometry: campus(100) })],
      venue: [0, 1, 2, 3, 4, 5, 6].map((i) =>
        venue(`V${i}`, { geometry: at(150, 10 - 5 * i), established: "2026-11-02" }),
      ),
    });
    const zh = overview(many, { asOf: day }).changes.map(({ text }) => text.zh);
    expect(zh).toHaveLength(6);
    expect(zh[0]).toBe("东镇新登记 1 家在区内：样本V0，在示例S1校园内。");
    expect(zh[5]).toBe("另有 2 家新进入区内。");
  });

  it("C16 nothing changed says nothing", () => {
    const quiet = both(["perimeter"], { school: [school("S1", { geometry: campus(100) })] });
    expect(overview(quiet, { asOf: day }).changes).toEqual([]);
  });

  it("C16 before the rule was in force nothing can be newly inside", () => {
    expect(overview(busy, { asOf: "2022-05-20" }).changes.filter(({ kind }) => kind === "worse")).toEqual([]);
  });
});

describe("the plan and the surroundings", () => {
  const clause = (id: string, indicators: readonly string[]) => ({
    clause: id,
    title: { zh: id, en: id },
    asks: { zh: id, en: id },
    indicators,
    owedBy: ["E"],
  });
  const plan = {
    title: { zh: "计划", en: "plan" },
    since: "2022-05-06",
    groups: {},
    clauses: [
      clause("2.4.1", []),
      clause("2.3.3", ["villageHome", "villageDirector"]),
      clause("2.5.6", ["perimeter"]),
      clause("3.3", ["station"]),
      clause("2.2.5", ["psychologist"]),
      clause("9.9", ["no-such"]),
    ],
  };
  const county = both(
    ["perimeter", "villageHome", "villageDirector", "station", "psychologist"],
    {
      school: [school("S1", { geometry: campus(100) }), school("S2", { geometry: campus(600) })],
      venue: [venue("V2", { geometry: at(650, -30) })],
      village: [village("a", -500, { childDirectors: 1 }), village("b", 500, { childDirectors: 1 })],
      childrensHome: [
        { id: "H1", name: "示例之家", village: "a" },
        { id: "H2", name: "示例之家", village: "b" },
      ],
      protectionStation: [
        { id: "P1", name: "示例站", geometry: at(-9, 9) },
        { id: "P2", name: "示例站", geometry: at(9, 9) },
      ],
    },
    { plan },
  );

  it("C17 each clause is met, under way, behind, kept by reports, or not reported", () => {
    const states = overview(county, { asOf: day }).clauses.map((it) => [it.clause, it.state]);
    expect(states).toEqual([
      ["2.4.1", "reports"],
      ["2.3.3", "met"],
      ["2.5.6", "behind"],
      ["3.3", "met"],
      ["2.2.5", "unreported"],
      ["9.9", "unreported"],
    ]);
  });

  it("C17 three quarters of the target is under way; a clause lists its indicators with their figures", () => {
    const three = {
      ...county.registers,
      school: [1, 2, 3, 4].map((i) => school(`S${i}`, { geometry: campus(400 * i - 1000) })),
      venue: [],
    };
    const near = { ...three, venue: [venue("V1", { geometry: at(-550, -30) })] };
    const [, , perimeter] = overview({ ...county, registers: near }, { asOf: day }).clauses;
    expect(perimeter).toMatchObject({
      state: "under-way",
      indicators: [{ id: "perimeter", share: 75, target: 100, unit: "share" }],
    });
    expect(overview({ ...county, registers: three }, { asOf: day }).clauses[2]?.state).toBe("met");
  });

  it("C9 the summary adds up to the places, and names categories of the county's own venues", () => {
    const { perimeter } = overview(busy, { asOf: day });
    expect(perimeter).toEqual({
      rule: "plan-50",
      venues: 2,
      compliant: 1,
      undetermined: 0,
      failing: 2,
      insideByCategory: { entertainment: 0, bar: 1, internetCafe: 0, tobacco: 1, liquor: 0, lottery: 0 },
    });
    expect(west.id).not.toBe(east.id);
  });
});

describe("the overview in steps", () => {
  it("PV8 is the same as at once, tells how far it is, and never goes back", () => {
    const steps = overviewSteps({ ...busy }, { asOf: day });
    const told: number[] = [];
    for (;;) {
      const step = steps.next();
      if (step.done) {
        expect(step.value).toEqual(overview(busy, { asOf: day }));
        break;
      }
      expect(step.value.done).toBeLessThanOrEqual(step.value.total);
      told.push(step.value.done);
    }
    expect(new Set(told).size).toBeGreaterThan(10);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });
});
