import { describe, expect, it } from "vitest";
import type { County } from "../../../src/domain/county.ts";
import { patrols } from "../../../src/domain/patrols/patrols.ts";
import { waterCalendar } from "../../../src/domain/patrols/water-calendar.ts";
import type { Registers } from "../../../src/domain/registers/index.ts";
import type { PatrolPlan, WaterHazard } from "../../../src/domain/registers/waters.ts";
import { area, at, box, kindergarten, nursery, pack, school, spot } from "../county-builder.ts";
import { both, east, seasons, village } from "../coverage/two-townships.ts";

const water = (id: string, it: Partial<WaterHazard> = {}): WaterHazard => ({
  id,
  name: `样本${id}`,
  type: "pond",
  risk: "medium",
  geometry: at(500, 0),
  ...it,
});
const plan = (it: Partial<PatrolPlan> = {}): PatrolPlan => ({
  id: "P1",
  water: ["W1"],
  team: "一组",
  from: "2026-05-01",
  until: "2026-10-01",
  everyDays: 7,
  ...it,
});
const visits = (...days: readonly string[]) =>
  days.map((day, i) => ({ id: `v${i}`, water: "W1", at: `${day}T16:30:00+08:00` }));

const of = (registers: Partial<Registers>): County => both([], { waterHazard: [water("W1")], ...registers });
const status = (county: County, asOf: string, id = "W1") => {
  const found = patrols(county, { asOf }).waters.find((it) => it.water === id);
  if (!found) throw new Error(`${id} is not among the waters`);
  return found;
};

describe("what is due", () => {
  it("C22 the next visit is due an interval after the last, and overdue by the days past it", () => {
    const county = of({ patrolPlan: [plan()], patrolVisit: visits("2026-05-01", "2026-05-09", "2026-06-20") });
    expect(status(county, "2026-05-15")).toMatchObject({
      lastVisit: "2026-05-09",
      everyDays: 7,
      nextDue: "2026-05-16",
      overdueDays: 0,
      plan: "P1",
      township: east.id,
    });
    expect(status(county, "2026-05-16").overdueDays).toBe(0);
    expect(status(county, "2026-05-20").overdueDays).toBe(4);
  });

  it("C22 nobody is late before the obligation begins, and a point never visited is due from its first day", () => {
    const county = of({ patrolPlan: [plan()] });
    expect(status(county, "2026-05-01")).toMatchObject({ lastVisit: null, nextDue: "2026-05-01", overdueDays: 0 });
    expect(status(county, "2026-05-11").overdueDays).toBe(10);
    const winterVisit = of({ patrolPlan: [plan()], patrolVisit: visits("2026-02-01") });
    expect(status(winterVisit, "2026-05-03")).toMatchObject({ nextDue: "2026-05-01", overdueDays: 2 });
  });

  it("C22 without a plan the interval of the risk holds, in and between seasons", () => {
    const intervals = { inSeasonEveryDays: 3, offSeasonEveryDays: 30 };
    const county = of({ waterHazard: [water("W1", intervals)], patrolVisit: visits("2026-09-29", "2026-10-20") });
    expect(status(county, "2026-09-30")).toMatchObject({ everyDays: 3, nextDue: "2026-10-02", plan: null });
    expect(status(county, "2026-11-24")).toMatchObject({ everyDays: 30, nextDue: "2026-11-19", overdueDays: 5 });
    expect(status(of({}), "2026-09-30")).toMatchObject({ everyDays: null, nextDue: null, overdueDays: null });
  });

  it("C22 of several plans the one that asks most often holds; a plan ends before its last date", () => {
    const plans = [plan({ everyDays: 14 }), plan({ id: "P2", everyDays: 3, from: "2026-07-01", until: "2026-08-01" })];
    const county = of({ patrolPlan: plans });
    expect(status(county, "2026-06-30").plan).toBe("P1");
    expect(status(county, "2026-07-01").plan).toBe("P2");
    expect(status(county, "2026-07-31").plan).toBe("P2");
    expect(status(county, "2026-08-01").plan).toBe("P1");
  });

  it("C22 equipment known to be missing and equipment not known are told apart", () => {
    const county = of({ waterHazard: [water("W1", { sign: "yes", lifebuoy: "no", rope: "unknown" })] });
    expect(status(county, "2026-06-01")).toMatchObject({ missing: ["lifebuoy"], unknown: ["rope", "pole"] });
  });

  it("C22 high risk comes first, then the longest overdue; points that do not stand that day are left out", () => {
    const waters = [
      water("W1"),
      water("W2", { inSeasonEveryDays: 3 }),
      water("W3", { risk: "high" }),
      water("W4", { risk: "low", until: "2026-06-01" }),
      water("W5", { risk: "high", inSeasonEveryDays: 3 }),
    ];
    const listed = (asOf: string) => patrols(of({ waterHazard: waters }), { asOf }).waters.map((it) => it.water);
    expect(listed("2026-06-01")).toEqual(["W5", "W3", "W2", "W1"]);
    expect(listed("2026-05-31")).toEqual(["W5", "W3", "W2", "W1", "W4"]);
  });
});

describe("planned, done, missed", () => {
  const days = (county: County, asOf: string) =>
    waterCalendar(county, { asOf, water: "W1" }).days.map(({ day, state }) => `${day.slice(5)} ${state}`);

  it("C20 a plan asks for its first day and every interval after it, to the day before its end", () => {
    const county = of({ patrolPlan: [plan({ from: "2026-05-05", until: "2026-05-19" })] });
    expect(days(county, "2026-05-01")).toEqual(["05-05 planned", "05-12 planned"]);
  });

  it("C21 a visit until the next planned day counts for the planned one, once; a window that is over is missed", () => {
    const county = of({
      patrolPlan: [plan({ until: "2026-06-01" })],
      patrolVisit: visits("2026-05-03", "2026-05-04", "2026-05-15", "2026-05-28"),
    });
    const all = ["05-01 done", "05-08 missed", "05-15 done", "05-22 done", "05-29 missed"];
    expect(days(county, "2026-09-01")).toEqual(all);
    expect(days(county, "2026-05-14")).toEqual([
      all[0],
      "05-08 planned",
      "05-15 planned",
      "05-22 planned",
      "05-29 planned",
    ]);
    expect(days(county, "2026-05-15")).toEqual([all[0], all[1], "05-15 done", "05-22 planned", "05-29 planned"]);
  });

  it("C21 a window ends with its interval even where the next plan begins later", () => {
    const plans = [plan({ until: "2026-05-02" }), plan({ id: "P2", from: "2026-06-01", until: "2026-06-02" })];
    const late = of({ patrolPlan: plans, patrolVisit: visits("2026-05-08") });
    expect(days(late, "2026-09-01")).toEqual(["05-01 missed", "06-01 missed"]);
  });

  it("C20 plans that meet on a day ask for one visit; two plans interleave", () => {
    const plans = [
      plan({ until: "2026-05-09" }),
      plan({ id: "P2", from: "2026-05-01", until: "2026-05-09", everyDays: 3 }),
    ];
    const county = of({ patrolPlan: plans, patrolVisit: visits("2026-05-02") });
    expect(days(county, "2026-09-01")).toEqual(["05-01 done", "05-04 missed", "05-07 missed", "05-08 missed"]);
  });

  it("C20 without a plan the season's interval counts from the season's first day, or the point's own", () => {
    const waterHazard = [water("W1", { inSeasonEveryDays: 60, since: "2026-06-10" })];
    expect(days(of({ waterHazard }), "2026-05-01")).toEqual(["06-10 planned", "08-09 planned"]);
  });

  it("C20 a plan without end goes on over the year's end and a leap day", () => {
    const winter = { ...pack, seasons: [{ id: "ice", from: "12-15", to: "03-01" }] };
    const county = { ...of({ patrolPlan: [plan({ from: "2023-12-20", everyDays: 10 })] }), pack: winter };
    const { until: _, ...open } = plan({ from: "2023-12-20", everyDays: 10 });
    const endless = { ...county, registers: { ...county.registers, patrolPlan: [open] } };
    const calendar = waterCalendar(endless, { asOf: "2024-02-01", water: "W1" });
    expect([calendar.from, calendar.to]).toEqual(["2023-12-15", "2024-03-01"]);
    const planned = [
      "2023-12-20",
      "2023-12-30",
      "2024-01-09",
      "2024-01-19",
      "2024-01-29",
      "2024-02-08",
      "2024-02-18",
      "2024-02-28",
    ];
    expect(calendar.days.map(({ day }) => day)).toEqual(planned);
  });

  it("C24 a calendar looks at the current season, else the last; an unknown point has none", () => {
    const county = of({ patrolPlan: [plan()] });
    expect(waterCalendar(county, { asOf: "2026-11-24", water: "W1" })).toMatchObject({
      from: "2026-05-01",
      to: "2026-09-30",
    });
    expect(waterCalendar(county, { asOf: "2026-11-24", water: "gone" }).days).toEqual([]);
  });

  it("C21 the county's planned visits are those done and those missed; neighbours' points are not its own", () => {
    const county = of({
      waterHazard: [water("W1"), water("W2", { context: true }), water("W3")],
      patrolPlan: [plan({ until: "2026-05-16", water: ["W1", "W2"] })],
      patrolVisit: visits("2026-05-01"),
    });
    expect(patrols(county, { asOf: "2026-05-10" })).toMatchObject({ season: "summer", planned: 1, done: 1, missed: 0 });
    expect(patrols(county, { asOf: "2026-11-24" })).toMatchObject({
      season: null,
      seasonFrom: "2026-05-01",
      seasonTo: "2026-09-30",
      planned: 3,
      done: 1,
      missed: 2,
    });
    expect(seasons).toHaveLength(1);
  });
});

describe("within 1 km", () => {
  const near = (registers: Partial<Registers>, asOf = "2026-06-01") => status(of(registers), asOf);

  it("C23 places count from their outline, nearest first, with the children they report", () => {
    const found = near({
      waterHazard: [water("W1", { geometry: at(0, 0) })],
      school: [
        school("S1", { geometry: box(999, -50, 1200, 50), pupils: 600 }),
        school("S2", { geometry: box(1001, -50, 1200, 50), pupils: 7 }),
      ],
      kindergarten: [kindergarten("K1", { geometry: at(0, 400), children: 90 })],
      nursery: [nursery("N1", { geometry: at(0, -700) }), nursery("N2", { children: 5 })],
    });
    expect(found.placesWithin1km.map(({ place, children }) => [place, children])).toEqual([
      ["K1", 90],
      ["N1", null],
      ["S1", 600],
    ]);
    expect(found.pupilsWithin1km).toBe(690);
    expect(found.placesWithin1km[2]?.distance).toBeCloseTo(999, 2);
    expect(found.placesWithin1km[2]?.kind).toBe("school");
  });

  it("C23 a canal and a pond count from their own shape; a place in the water lies at 0 m", () => {
    const canal: GeoJSON.LineString = { type: "LineString", coordinates: [spot(-2500, 0), spot(2500, 0)] };
    const along = near({
      waterHazard: [water("W1", { geometry: canal })],
      school: [
        school("S1", { geometry: box(2000, 900, 2100, 1000), pupils: 1 }),
        school("S2", { geometry: box(0, 1010, 9, 1100), pupils: 2 }),
      ],
    });
    expect(along.placesWithin1km.map(({ place }) => place)).toEqual(["S1"]);
    expect(along.placesWithin1km[0]?.distance).toBeCloseTo(900, 0);
    const pond = near({
      waterHazard: [water("W1", { geometry: area([0, 0], [300, 0], [300, 300], [0, 300]) })],
      kindergarten: [
        kindergarten("K1", { geometry: at(150, 150), children: 3 }),
        kindergarten("K2", { geometry: at(1290, 100), children: 4 }),
      ],
    });
    expect(pond.placesWithin1km.map(({ place, distance }) => [place, Math.round(distance)])).toEqual([
      ["K1", 0],
      ["K2", 990],
    ]);
  });

  it("C23 minors of villages whose point lies within, and only what stands on the day", () => {
    const registers = {
      waterHazard: [water("W1", { geometry: at(0, 0) })],
      village: [village("a", -999, { children: 30 }), village("b", 1001, { children: 50 }), village("c", 10)],
      school: [school("S1", { geometry: at(10, 0), pupils: 9, since: "2026-09-01" })],
    };
    expect(near(registers)).toMatchObject({ villageChildrenWithin1km: 30, pupilsWithin1km: 0 });
    expect(near(registers, "2026-09-01")).toMatchObject({ villageChildrenWithin1km: 30, pupilsWithin1km: 9 });
  });

  it("DP8 every distance carries both positions' doubt; what is not reported stays unknown, village by village", () => {
    const found = near({
      waterHazard: [water("W1", { geometry: at(0, 0), accuracy: 3 })],
      school: [school("S1", { geometry: at(300, 0), accuracy: 4 })],
      village: [village("a", -999, { children: 30, accuracy: 0 }), village("c", 10)],
    });
    expect(found.placesWithin1km).toMatchObject([{ place: "S1", doubt: 5, children: null }]);
    expect(found.villagesWithin1km.map((it) => [it.village, it.children])).toEqual([
      ["c", null],
      ["a", 30],
    ]);
    expect(found.villagesWithin1km[1]?.doubt).toBe(3);
    expect(found.villagesWithin1km[0]?.doubt).toBeCloseTo(Math.hypot(3, pack.defaults.accuracy.unknown), 9);
    expect(found.villagesWithin1km[1]?.distance).toBeCloseTo(999, 2);
  });

  it("C23 a neighbour's pupils are children too; a point without a shape has nobody near it", () => {
    const school9 = school("S9", { geometry: at(510, 0), pupils: 9, context: true });
    expect(near({ school: [school9] }).pupilsWithin1km).toBe(9);
    const { geometry: _, ...unplaced } = water("W1");
    expect(near({ waterHazard: [unplaced], school: [school9] })).toMatchObject({ pupilsWithin1km: 0, township: null });
  });
});
