import { describe, expect, it } from "vitest";
import type { Case } from "../../../src/domain/registers/cases.ts";
import type { ChildrensHome } from "../../../src/domain/registers/places.ts";
import type { WaterHazard } from "../../../src/domain/registers/waters.ts";
import { at, kindergarten, nursery, pack, school, venue } from "../county-builder.ts";
import { both, east, figures, indicator, village, west } from "./two-townships.ts";

const home = (id: string, of: string, it: Partial<ChildrensHome> = {}): ChildrensHome => ({
  id,
  name: `示例${id}`,
  village: of,
  ...it,
});
const water = (id: string, x: number, it: Partial<WaterHazard> = {}): WaterHazard => ({
  id,
  name: `样本${id}`,
  type: "pond",
  risk: "high",
  geometry: at(x, 0),
  ...it,
});

describe("cases", () => {
  const cases: Case[] = [
    {
      id: "1",
      rule: "plan-50",
      venue: "W",
      state: "closed",
      opened: "2026-01-01",
      deadline: "2026-02-01",
      closed: "2026-02-01",
    },
    {
      id: "2",
      rule: "plan-50",
      venue: "W",
      state: "closed",
      opened: "2026-01-01",
      deadline: "2026-02-01",
      closed: "2026-02-02",
    },
    {
      id: "3",
      rule: "plan-50",
      venue: "E",
      state: "notified",
      opened: "2026-01-01",
      deadline: "2026-02-01",
      listed: "yes",
    },
    { id: "4", rule: "plan-50", venue: "E", state: "notified", opened: "2026-11-20", deadline: "2026-12-20" },
    { id: "5", rule: "plan-50", venue: "E", state: "closed", opened: "2026-01-01", closed: "2026-03-01" },
    {
      id: "6",
      rule: "plan-50",
      venue: "gone",
      state: "closed",
      opened: "2026-01-01",
      deadline: "2026-02-01",
      closed: "2026-01-15",
    },
  ];
  const venues = [venue("W", { geometry: at(-500, 0) }), venue("E", { geometry: at(500, 0) })];

  it("C11 closed in time counts what is closed or due; without a deadline it cannot be told", () => {
    const found = figures(both(["casesClosed"], { case: cases, venue: venues }), "casesClosed");
    expect(found).toEqual({ west: [1, 2, "below"], east: [0, 2, "below"], county: [2, 5, "below"] });
  });

  it("C11 closed in time is counted as it stood on an earlier day", () => {
    const of = both(["casesClosed"], { case: cases, venue: venues });
    expect(figures(of, "casesClosed", "2026-01-20").county).toEqual([1, 1, "met"]);
    expect(figures(of, "casesClosed", "2026-01-10").county).toEqual([0, 0, "none"]);
  });

  it("C11 cases under listed supervision are those still open, and should be none", () => {
    const listed = indicator("listedCases", { unit: "number", target: 0, better: "lower" });
    const found = figures(both([listed], { case: cases, venue: venues }), "listedCases");
    expect(found).toEqual({ west: [0, null, "met"], east: [1, null, "below"], county: [1, null, "below"] });
  });
});

describe("villages and homes", () => {
  const villages = [
    village("a", -500, { children: 100, code: "640121101001" }),
    village("b", 500, { children: 200 }),
    village("c", 1600, { children: 50 }),
  ];

  it("C11 a village has a home when one that names it is open that day: by id, code or name", () => {
    const homes = [
      home("H1", "640121101001", { since: "2024-01-01" }),
      home("H2", "示例b村", { until: "2026-01-01" }),
      home("H3", "c"),
    ];
    const of = both(["villageHome"], { village: villages, childrensHome: homes });
    expect(figures(of, "villageHome")).toEqual({ west: [1, 1, "met"], east: [1, 2, "below"], county: [2, 3, "below"] });
    expect(figures(of, "villageHome", "2023-12-31").county).toEqual([2, 3, "below"]);
    expect(figures(of, "villageHome", "2025-12-31").county).toEqual([3, 3, "met"]);
  });

  it("C11 children are reached straight from the village's point, within the home's radius or the pack's", () => {
    const homes = [
      home("H1", "b", { geometry: at(500, 999) }),
      home("H2", "c", { geometry: at(1600, 700), radius: 600 }),
    ];
    const of = both(["homeReach"], { village: villages, childrensHome: homes });
    expect(figures(of, "homeReach")).toEqual({
      west: [0, 100, "below"],
      east: [200, 250, "below"],
      county: [200, 350, "below"],
    });
    const near = both(["homeReach"], {
      village: villages,
      childrensHome: [home("H1", "b", { geometry: at(500, 1001) })],
    });
    expect(figures(near, "homeReach").east).toEqual([0, 250, "below"]);
  });

  it("C11 a village whose own home has no position cannot be told; one that reports no children is not counted", () => {
    const of = both(["homeReach"], {
      village: [...villages.slice(0, 2), village("d", 900)],
      childrensHome: [home("H1", "b")],
    });
    expect(figures(of, "homeReach").east).toEqual([0, 200, "undetermined"]);
    expect(figures(both(["homeReach"], { village: [village("d", 900)] }), "homeReach").east).toEqual([
      null,
      0,
      "unreported",
    ]);
  });

  it("C11 a village without a position belongs to the township its code begins with", () => {
    const { geometry: _, ...unplaced } = village("d", 0, { code: "640121102009", childDirectors: 1 });
    expect(figures(both(["villageDirector"], { village: [unplaced] }), "villageDirector").east).toEqual([1, 1, "met"]);
  });

  it("C10 an empty number is not reported, which is not 0", () => {
    const of = both(["villageDirector"], {
      village: [
        village("a", -500),
        village("b", 500, { childDirectors: 0 }),
        village("c", 900, { childDirectors: 2 }),
        village("d", 950),
      ],
    });
    const found = figures(of, "villageDirector");
    expect(found.west).toEqual([null, 1, "unreported"]);
    expect(found.east).toEqual([1, 3, "below"]);
  });

  it("C11 signed papers against those who need them: no surplus makes up for another village's lack", () => {
    const of = both(["confirmations", "agreements", "qualifiedDirectors"], {
      village: [
        village("a", -500, { orphans: 2, confirmations: 5, leftBehind: 0 }),
        village("b", 500, { orphans: 4, confirmations: 1, leftBehind: 3, childDirectors: 2, qualifiedDirectors: 2 }),
        village("c", 900, { confirmations: 7, leftBehind: 3, agreements: 3 }),
      ],
    });
    expect(figures(of, "confirmations").county).toEqual([3, 6, "below"]);
    expect(figures(of, "agreements")).toEqual({
      west: [0, 0, "none"],
      east: [3, 6, "undetermined"],
      county: [3, 6, "undetermined"],
    });
    expect(figures(of, "qualifiedDirectors").east).toEqual([2, 2, "met"]);
  });

  it("C11 directors per 1,000 children look at villages that report both", () => {
    const of = both([indicator("directorsPer1000", { unit: "per1000", target: 4 })], {
      village: [
        village("a", -500, { childDirectors: 1, children: 200 }),
        village("b", 500, { childDirectors: 9 }),
        village("c", -600, { children: 900 }),
      ],
    });
    expect(figures(of, "directorsPer1000")).toEqual({
      west: [1, 200, "met"],
      east: [null, 0, "unreported"],
      county: [1, 200, "met"],
    });
  });
});

describe("stations, schools, waters, nurseries", () => {
  it("C11 a township has a station where one lies, or names it without a position", () => {
    const lies = both(["station"], {
      protectionStation: [{ id: "P1", name: "示例站", geometry: at(-9, 9), township: "东镇" }],
    });
    expect(figures(lies, "station")).toEqual({ west: [1, 1, "met"], east: [0, 1, "below"], county: [1, 2, "below"] });
    const named = both(["station"], {
      protectionStation: [{ id: "P1", name: "示例站", township: "东镇", since: "2025-01-01" }],
    });
    expect(figures(named, "station").east).toEqual([1, 1, "met"]);
    expect(figures(named, "station", "2024-12-31").east).toEqual([0, 1, "below"]);
  });

  it("C11 one psychology teacher is enough, none fails, an empty cell is not reported", () => {
    const of = both(["psychologist"], {
      school: [
        school("S1", { geometry: at(-9, 0), psychologists: 1 }),
        school("S2", { geometry: at(-9, 0), psychologists: 0 }),
        school("S3", { geometry: at(-9, 0) }),
      ],
    });
    expect(figures(of, "psychologist")).toEqual({
      west: [1, 3, "below"],
      east: [0, 0, "none"],
      county: [1, 3, "below"],
    });
  });

  it("C11 a water point needs all four; one known to be missing fails it, one not known leaves it open", () => {
    const full = { sign: "yes", lifebuoy: "yes", rope: "yes", pole: "yes" } as const;
    const of = both(["waterEquipment"], {
      waterHazard: [
        water("W1", -100, full),
        water("W2", -100, { ...full, pole: "unknown" }),
        water("W3", 100, { ...full, rope: "no", pole: "unknown" }),
        water("W4", 100, { sign: "yes", lifebuoy: "yes", rope: "yes" }),
        water("W5", 100, { context: true }),
      ],
    });
    expect(figures(of, "waterEquipment")).toEqual({
      west: [1, 2, "undetermined"],
      east: [0, 2, "below"],
      county: [1, 4, "below"],
    });
  });

  it("C11 patrols are counted to the day: done and missed, not those that may still be made", () => {
    const of = both(["patrolsDone"], {
      waterHazard: [water("W1", -100), water("W2", 100), water("W3", 100, { context: true })],
      patrolPlan: [
        { id: "P1", water: ["W1", "W2", "W3"], team: "一组", from: "2026-05-01", until: "2026-05-31", everyDays: 10 },
      ],
      patrolVisit: [{ id: "1", water: "W1", at: "2026-05-03T09:00:00+08:00" }],
    });
    const found = figures(of, "patrolsDone", "2026-05-12");
    expect(found).toEqual({ west: [1, 1, "met"], east: [0, 1, "below"], county: [1, 2, "below"] });
    expect(figures(of, "patrolsDone").county).toEqual([1, 6, "below"]);
    expect(figures(of, "patrolsDone", "2026-04-30").county).toEqual([0, 0, "none"]);
  });

  it("C11 nursery places per 1,000 under three: the township's figure first, else its villages'", () => {
    const per1000 = indicator("nurseryPlaces", { unit: "per1000", target: 10 });
    const of = both([per1000], {
      township: [{ ...west, childrenUnder3: 1000 }, east],
      village: [village("a", -500, { childrenUnder3: 7 }), village("b", 500, { childrenUnder3: 500 })],
      nursery: [nursery("N1", { geometry: at(-9, 9), places: 20 }), nursery("N2", { geometry: at(-9, 9) })],
    });
    expect(figures(of, "nurseryPlaces")).toEqual({
      west: [20, 1000, "met"],
      east: [0, 500, "below"],
      county: [20, 1500, "met"],
    });
    const silent = both([per1000], {
      village: [village("b", 500, { childrenUnder3: 500 })],
      nursery: [nursery("N1", { geometry: at(9, 9) })],
    });
    expect(figures(silent, "nurseryPlaces").county).toEqual([null, 500, "unreported"]);
  });
});

describe("duties last done", () => {
  it("C11 this term's duty was done on or after the term's first day; later than the day cannot be told", () => {
    const of = both(["lawLesson"], {
      school: [
        school("S1", { geometry: at(9, 0), lawLesson: "2026-09-01" }),
        school("S2", { geometry: at(9, 0), lawLesson: "2026-08-31" }),
        school("S3", { geometry: at(9, 0) }),
      ],
    });
    expect(figures(of, "lawLesson").east).toEqual([1, 3, "below"]);
    expect(figures(of, "lawLesson", "2026-08-31").east).toEqual([1, 3, "below"]);
    expect(figures(of, "lawLesson", "2026-06-30").east).toEqual([0, 3, "below"]);
    const later = both(["lawLesson"], { school: [school("S1", { geometry: at(9, 0), lawLesson: "2026-09-01" })] });
    expect(figures(later, "lawLesson", "2026-06-30").east).toEqual([0, 1, "undetermined"]);
  });

  it("C10 a column that nobody fills, and a pack without terms, report nothing", () => {
    const bare = [school("S1", { geometry: at(9, 0) })];
    expect(figures(both(["drill"], { school: bare }), "drill").east).toEqual([null, 1, "unreported"]);
    const of = both(["drill"], { school: [school("S1", { geometry: at(9, 0), drill: "2026-09-09" })] }, { pack });
    expect(figures(of, "drill").east).toEqual([null, 1, "unreported"]);
  });

  it("C11 parent education needs guidance and practice, in schools and kindergartens", () => {
    const done = { guidance: "2026-09-10", practice: "2026-10-10" };
    const of = both(["parentEducation"], {
      school: [
        school("S1", { geometry: at(9, 0), ...done }),
        school("S2", { geometry: at(9, 0), guidance: "2026-09-10" }),
      ],
      kindergarten: [kindergarten("K1", { geometry: at(-9, 0), ...done })],
    });
    expect(figures(of, "parentEducation")).toEqual({
      west: [1, 1, "met"],
      east: [1, 2, "below"],
      county: [2, 3, "below"],
    });
  });

  it("C11 vetting holds for the calendar year, in schools, kindergartens, nurseries and homes", () => {
    const of = both(["vetting"], {
      school: [school("S1", { geometry: at(9, 0), vetting: "2026-01-01" })],
      kindergarten: [kindergarten("K1", { geometry: at(9, 0), vetting: "2025-12-31" })],
      nursery: [nursery("N1", { geometry: at(9, 0), vetting: "2026-03-01" })],
      childrensHome: [home("H1", "a", { geometry: at(9, 0) })],
    });
    expect(figures(of, "vetting").east).toEqual([2, 4, "below"]);
  });

  it("C11 after-school service is asked of compulsory education only", () => {
    const afterSchool = "2026-09-02";
    const of = both(["afterSchool"], {
      school: [
        school("S1", { geometry: at(9, 0), afterSchool }),
        school("S2", { geometry: at(9, 0), stage: "senior" }),
        school("S3", { geometry: at(9, 0), stage: "nineYear" }),
      ],
    });
    expect(figures(of, "afterSchool").east).toEqual([1, 2, "below"]);
  });

  it("C11 a village is visited on schedule within 90 days, the ninetieth included", () => {
    const of = both(["villageVisits", "villageGuidance", "friendlyCommunities"], {
      village: [
        village("a", -9, { visited: "2026-08-26", guidance: "2026-01-01", friendly: "2023-05-01" }),
        village("b", 9, { visited: "2026-08-25", guidance: "2025-12-31" }),
      ],
    });
    expect(figures(of, "villageVisits")).toEqual({
      west: [1, 1, "met"],
      east: [0, 1, "below"],
      county: [1, 2, "below"],
    });
    expect(figures(of, "villageGuidance").county).toEqual([1, 2, "below"]);
    expect(figures(of, "friendlyCommunities").county).toEqual([1, 2, "below"]);
  });
});

describe("typed figures", () => {
  const row = (unit: string, period: string, key: string, value: number) => ({
    id: `${unit}/${period}/${key}`,
    unit,
    period,
    key,
    value,
  });

  it("C11 the county's latest figure within a year counts for the county alone", () => {
    const organisations = indicator("socialOrganisation", { unit: "number", target: 1 });
    const of = both([organisations], {
      count: [
        row("640121", "2026-05", "socialOrganisation.numerator", 0),
        row("640121", "2026-10", "socialOrganisation.numerator", 1),
        row("640121", "2026-12", "socialOrganisation.numerator", 9),
      ],
    });
    expect(figures(of, "socialOrganisation")).toEqual({
      west: [null, null, "none"],
      east: [null, null, "none"],
      county: [1, null, "met"],
    });
    expect(figures(of, "socialOrganisation", "2026-06-30").county).toEqual([0, null, "below"]);
    expect(figures(of, "socialOrganisation", "2026-04-30").county).toEqual([null, null, "unreported"]);
    expect(figures(of, "socialOrganisation", "2028-01-31").county).toEqual([null, null, "unreported"]);
  });

  it("C11 figures by township add up; one that has not typed is not reported", () => {
    const of = both(["reportsClosed"], {
      count: [
        row(west.id, "2026-10", "reportsClosed.numerator", 3),
        row(west.id, "2026-10", "reportsClosed.denominator", 4),
        row(east.id, "2024-10", "reportsClosed.numerator", 9),
        row(east.id, "2024-10", "reportsClosed.denominator", 9),
      ],
    });
    expect(figures(of, "reportsClosed")).toEqual({
      west: [3, 4, "below"],
      east: [null, null, "unreported"],
      county: [3, 4, "below"],
    });
  });
});
