import { describe, expect, it } from "vitest";
import type { Grant, Principal, Role } from "../../../src/domain/access/principal.ts";
import { localUser, roles } from "../../../src/domain/access/principal.ts";
import { changeRefusals } from "../../../src/domain/access/refusals.ts";
import { desksOf, may, mayWrite } from "../../../src/domain/access/rights.ts";
import { seenBy, seenInPast, seenKey } from "../../../src/domain/access/seen.ts";
import { seenCommit } from "../../../src/domain/access/seen-commit.ts";
import { withUnseen } from "../../../src/domain/access/unseen.ts";
import {
  type Change,
  type ChangeRegister,
  type Commit,
  changeRegisters,
  type Put,
} from "../../../src/domain/change/change.ts";
import { coverage } from "../../../src/domain/coverage/coverage.ts";
import { coverageCsv } from "../../../src/domain/coverage/rows.ts";
import type { Indicator } from "../../../src/domain/pack.ts";
import { cellText, type Row, valueIn } from "../../../src/domain/registers/cell-text.ts";
import { registers } from "../../../src/domain/registers/index.ts";
import { recordsCsv, recordsGeoJson } from "../../../src/io/record-export.ts";
import { decodeSnapshot, encodeSnapshot } from "../../../src/io/wire.ts";
import { at, box, county as countyOf, licence, plan50, venue } from "../county-builder.ts";

const ADCODE = "640121";
const as = (...grants: (Role | Omit<Grant, "county">)[]): Principal => ({
  account: "somebody",
  grants: grants.map((one) => ({ county: ADCODE, ...(typeof one === "string" ? { role: one } : one) })),
});

/** Orphans are few in every village; the telling numbers occur nowhere else. */
const village = (id: string, east: number, orphans: number, leftBehind: number) => ({
  id,
  name: id,
  geometry: at(east, 0),
  children: 907,
  orphans,
  leftBehind,
  note: "一户姓氏特别",
  extra: { 备用: "三名" },
});
const indicator = (id: string, formula: string): Indicator => ({
  id,
  title: { zh: id, en: id },
  short: { zh: id, en: id },
  explain: { zh: id, en: id },
  clause: "1",
  formula,
  unit: "share",
  target: 100,
  better: "higher",
  owedBy: [],
  registers: [],
  core: true,
});

const county = countyOf(
  {
    township: [
      { id: "640121100", name: "甲镇", geometry: box(-1000, -1000, 0, 1000) },
      { id: "640121101", name: "乙镇", geometry: box(0, -1000, 1000, 1000) },
    ],
    village: [
      village("a1", -500, 3, 20),
      village("a2", -300, 0, 31),
      village("a3", -200, 12, 44),
      village("b1", 300, 2, 3),
      village("b2", 400, 2, 57),
    ],
    count: [
      { id: "t1", unit: "640121100", period: "2026-10", key: "confirmations.denominator", value: 15 },
      { id: "t2", unit: "640121101", period: "2026-10", key: "confirmations.denominator", value: 4 },
      { id: "t3", unit: "640121101", period: "2026-10", key: "agreements.denominator", value: 60 },
      { id: "t4", unit: "640121100", period: "2026-10", key: "drill.numerator", value: 2 },
    ],
    venue: [
      venue("v1", { geometry: at(-100, 50), operator: "经营者某", township: "甲镇" }),
      venue("v2", { geometry: at(100, 50), operator: "经营者某" }),
    ],
    licence: [licence("v2", "tobacco")],
    waterHazard: [{ id: "w1", name: "w1", type: "pond", risk: "high", geometry: at(-50, 0), phone: "13900000000" }],
  },
  { indicators: [indicator("confirmations", "confirmations")] },
);

const put = (register: ChangeRegister, record: object): Change => ({
  why: "w",
  puts: [{ register, record } as unknown as Put],
  removals: [],
});
const refused = (principal: Principal, change: Change) => changeRefusals(principal, county, change);

describe("rights", () => {
  it("AC10 each register is written by the roles that keep it, rules by the legal office alone", () => {
    const writers = (register: ChangeRegister) => roles.filter((role) => mayWrite(as(role), ADCODE, register));
    expect(writers("rule")).toEqual(["legal"]);
    expect(writers("village")).toEqual(["civilAffairs"]);
    expect(writers("venue")).toEqual(["venues", "registers", "office"]);
    expect(writers("patrolVisit")).toEqual(["patrols", "registers", "office"]);
    for (const register of changeRegisters) {
      expect(writers(register)).not.toContain("viewer");
      expect(writers(register)).not.toContain("administrator");
      expect(mayWrite(localUser, ADCODE, register), register).toBe(true);
    }
  });

  it("AC11 a deed is a role's; accounts are asked for over every county", () => {
    const doers = (deed: Parameters<typeof may>[2]) => roles.filter((role) => may(as(role), ADCODE, deed));
    expect(doers("read")).toEqual([...roles]);
    expect(doers("childCounts")).toEqual(["civilAffairs"]);
    expect(doers("undoOthers")).toEqual(["office"]);
    expect(may(as("administrator"), "*", "accounts")).toBe(false);
    expect(may(localUser, "*", "accounts")).toBe(true);
    expect(may(as("office"), "640122", "read")).toBe(false);
    expect(may({ account: "nobody", grants: [] }, ADCODE, "read")).toBe(false);
  });

  it("AC12 desks and registers named in a grant narrow its role and never widen it", () => {
    expect(desksOf(as({ role: "office", desks: ["venues"] }), ADCODE)).toEqual(["venues"]);
    expect(desksOf(as({ role: "viewer", desks: ["registers"] }), ADCODE)).toEqual([]);
    const narrow = as({ role: "venues", registers: ["case", "rule", "village"] });
    expect(changeRegisters.filter((one) => mayWrite(narrow, ADCODE, one))).toEqual(["case"]);
  });
});

describe("refusals", () => {
  it("AC13 a refusal names the record and says why, in both languages; what is allowed goes unmentioned", () => {
    const change: Change = {
      why: "w",
      puts: [
        { register: "venue", record: venue("v1") },
        { register: "rule", record: { ...plan50, enabled: false } },
      ],
      removals: [{ register: "village", id: "a1" }],
    };
    const refusals = refused(as("venues"), change);
    expect(refusals.map(({ register, id }) => `${register} ${id}`)).toEqual(["rule plan-50@2022-05-06", "village a1"]);
    for (const { why } of refusals) expect([why.zh.length > 4, why.en.length > 4]).toEqual([true, true]);
    expect(refused(as("legal"), { ...change, puts: change.puts.slice(1), removals: [] })).toEqual([]);
    expect(refused(localUser, change)).toEqual([]);
  });

  it("AC14 a record outside the granted townships is refused, whether it stands there before or after", () => {
    const clerk = as({ role: "office", townships: ["640121100"] });
    const stays = venue("v1", { geometry: at(-80, 40) });
    expect(refused(clerk, put("venue", stays))).toEqual([]);
    expect(refused(clerk, put("venue", { ...stays, geometry: at(80, 40) }))[0]?.why.zh).toContain("乙镇");
    expect(refused(clerk, put("venue", venue("v2", { geometry: at(-80, 40) })))).toHaveLength(1);
    expect(refused(clerk, { why: "", puts: [], removals: [{ register: "venue", id: "v2" }] })).toHaveLength(1);
    // What has no place of its own stands where its owner does.
    expect(refused(clerk, put("licence", licence("v2", "tobacco")))).toHaveLength(1);
    expect(refused(clerk, put("licence", licence("v1", "bar")))).toEqual([]);
    // Nowhere: by the township it names, else it cannot be told.
    expect(refused(clerk, put("venue", venue("new", { township: "甲镇" })))).toEqual([]);
    expect(refused(clerk, put("venue", venue("new")))).toHaveLength(1);
    const line = { type: "LineString", coordinates: [at(-50, 0), at(50, 0)].map(({ coordinates }) => coordinates) };
    expect(refused(clerk, put("road", { id: "r", geometry: line }))).toHaveLength(1);
    // Another grant may open what the first leaves shut.
    expect(refused(as({ role: "office", townships: ["640121100"] }, "registers"), put("venue", venue("v2")))).toEqual(
      [],
    );
  });

  it("AC15 numbers of children are typed by civil affairs alone, other figures by those who keep them", () => {
    const row = (key: string) => put("count", { id: "n", unit: ADCODE, period: "2026-11", key, value: 9 });
    expect(refused(as("office"), row("budget.numerator"))).toEqual([]);
    expect(refused(as("office"), row("confirmations.denominator"))).toHaveLength(1);
    expect(refused(as("civilAffairs"), row("confirmations.denominator"))).toEqual([]);
  });

  it("AC16 a writer keeps what they could not see, and may not fill it", () => {
    const principal = as({ role: "office", desks: ["venues"] });
    const water = county.registers.waterHazard[0];
    const sent = seenBy(principal, county).registers.waterHazard[0];
    expect(sent?.phone).toBeUndefined();
    expect(sent?.suppressed).toEqual(["phone"]);
    const whole = withUnseen(principal, county, put("waterHazard", { ...sent, rope: "yes" }));
    expect(whole.puts[0]?.record).toEqual({ ...water, rope: "yes" });
    expect(changeRefusals(principal, county, whole)).toEqual([]);
    const filled = withUnseen(principal, county, put("waterHazard", { ...sent, phone: "110" }));
    expect(changeRefusals(principal, county, filled)[0]?.why.zh).toContain("电话");
    expect(
      withUnseen(localUser, county, put("waterHazard", { ...water, phone: undefined })).puts[0]?.record,
    ).not.toHaveProperty("phone", water?.phone);
  });
});

describe("what is seen", () => {
  const numbers = (it: typeof county) =>
    it.registers.village.map(({ orphans, suppressed }) => (suppressed?.includes("orphans") ? "withheld" : orphans));

  it("AC20 columns for other desks are withheld and said to be, the geometry and the rest stay", () => {
    for (const role of roles) {
      const seen = seenBy(as(role), county);
      const sees = (one: string) => ["patrols", "registers", "civilAffairs", "office"].includes(one);
      expect(seen.registers.waterHazard[0]?.phone, role).toBe(sees(role) ? "13900000000" : undefined);
      const operator = ["venues", "legal", "registers", "civilAffairs", "office"].includes(role);
      expect(seen.registers.venue[0]?.operator, role).toBe(operator ? "经营者某" : undefined);
      expect(seen.registers.venue[0]?.geometry).toBe(county.registers.venue[0]?.geometry);
    }
    expect(seenBy(localUser, county)).toBe(county);
  });

  it("AC21 few children are withheld outside civil affairs, with the village or the sum that would tell them", () => {
    const seen = seenBy(as("office"), county);
    // a1 is 3: 15 less 0 and 12 would tell it, so a3 goes with it. b1 and b2 are 2 each: their sum of 4 goes.
    expect(numbers(seen)).toEqual(["withheld", 0, "withheld", "withheld", "withheld"]);
    const value = (id: string) => seen.registers.count.find((one) => one.id === id)?.value;
    expect([value("t1"), value("t2"), value("t4")]).toEqual([15, undefined, 2]);
    expect(seen.registers.count[1]?.suppressed).toEqual(["value"]);
    // 3 left behind in b1: 60 less 57 would tell it.
    expect(seen.registers.village[3]?.suppressed).toContain("leftBehind");
    expect(seen.registers.village[4]?.suppressed).toContain("leftBehind");
    expect(value("t3")).toBe(60);
    expect(numbers(seenBy(as("civilAffairs"), county))).toEqual([3, 0, 12, 2, 2]);
  });

  it("AC22 notes and unknown columns of villages are civil affairs' alone", () => {
    expect(seenBy(as("office"), county).registers.village[0]).not.toHaveProperty("note");
    expect(seenBy(as("office"), county).registers.village[0]).not.toHaveProperty("extra");
    expect(seenBy(as("civilAffairs"), county).registers.village[0]?.note).toBeDefined();
  });

  it("AC23 snapshot, export and coverage are made of what is seen: nothing withheld comes back by another way", () => {
    const seen = seenBy(as("viewer"), county);
    const snapshot = decodeSnapshot(encodeSnapshot(seen));
    expect(snapshot).toEqual(seen);
    const texts = [
      new TextDecoder().decode(encodeSnapshot(seen)),
      recordsCsv("village", seen.registers.village, { headers: "en" }),
      recordsGeoJson("waterHazard", seen.registers.waterHazard),
      recordsCsv("venue", seen.registers.venue, { headers: "zh" }),
    ];
    for (const text of texts)
      for (const secret of ["13900000000", "经营者某", "一户姓氏特别", "三名", ":12", ",12,"])
        expect(text).not.toContain(secret);
    const [cells, whole] = [
      coverage(seen, { asOf: "2026-11-24" }).cells,
      coverage(county, { asOf: "2026-11-24" }).cells,
    ];
    expect(whole.map(({ denominator }) => denominator)).toEqual([15, 4, 19]);
    expect(cells.map(({ denominator }) => denominator)).toEqual([0, 0, 0]);
  });

  it("AC24 a past revision holds no number of children outside civil affairs: two of them would tell by their difference", () => {
    const past = seenInPast(as("office"), county);
    for (const { children, orphans, leftBehind, suppressed } of past.registers.village) {
      expect([children, orphans, leftBehind]).toEqual([undefined, undefined, undefined]);
      expect(suppressed).toContain("children");
    }
    expect(past.registers.count.map(({ value }) => value)).toEqual([undefined, undefined, undefined, 2]);
    expect(seenInPast(as("civilAffairs"), county).registers.village).toEqual(
      county.registers.village.map((one) => one),
    );
  });

  it("AC25 the log is without them too, before and after, and keeps its hash", () => {
    const commit: Commit = {
      ...put("village", { ...county.registers.village[0], orphans: 77 }),
      county: ADCODE,
      revision: 2,
      at: "2026-11-24T10:00:00+08:00",
      who: "a",
      hash: "h",
      before: [
        { register: "village", id: "a1", record: county.registers.village[0] ?? null },
        { register: "waterHazard", id: "w1", record: county.registers.waterHazard[0] ?? null },
        { register: "count", id: "t1", record: county.registers.count[0] ?? null },
      ],
    };
    const text = JSON.stringify(seenCommit(as("venues"), commit));
    for (const secret of ["77", "907", "13900000000", "一户姓氏特别", '"value":15']) expect(text).not.toContain(secret);
    expect(text).toContain('"hash":"h"');
    expect(seenCommit(localUser, commit)).toBe(commit);
  });

  it("AC26 the same sight is the same county, and a register that nothing is taken from stays the list it was", () => {
    const [a, b] = [seenBy(as("venues"), county), seenBy(as("legal"), county)];
    expect(seenKey(as("venues"), ADCODE)).toBe(seenKey(as("legal"), ADCODE));
    expect(a).toBe(b);
    expect(a.registers.venue).toBe(county.registers.venue);
    expect(a.registers.licence).toBe(county.registers.licence);
    const next = { ...county, revision: 2, registers: { ...county.registers, venue: [...county.registers.venue] } };
    expect(seenBy(as("venues"), next).registers.village).toBe(a.registers.village);
  });

  it("AC27 what was wrong with a file quotes no cell to those who may not see it", () => {
    const problem = (register: string) =>
      ({ code: "value-number", severity: "error", register, values: { value: "秘密" } }) as const;
    const it_ = { ...county, problems: [problem("village"), problem("venue")] };
    const quoted = (role: Role) => seenBy(as(role), it_).problems.map(({ values }) => values?.["value"]);
    expect(quoted("viewer")).toEqual([undefined, undefined]);
    expect(quoted("office")).toEqual([undefined, "秘密"]);
    expect(quoted("civilAffairs")).toEqual(["秘密", "秘密"]);
  });

  it("AC28 a withheld cell is * on screen and in files, and what is counted without it says so", () => {
    const seen = seenBy(as("viewer"), county);
    const orphans = registers.village.columns.find(({ id }) => id === "orphans");
    const cells = seen.registers.village.map(
      (row) => orphans && cellText(orphans, valueIn(row as unknown as Row, orphans), "zh"),
    );
    expect(cells).toEqual(["*", "0", "*", "*", "*"]);
    const [header = [], first = []] = recordsCsv("village", seen.registers.village, { headers: "en" })
      .split(/\r?\n/)
      .map((line) => line.split(","));
    expect(first[header.indexOf("orphans")]).toBe("*");
    const water = JSON.parse(recordsGeoJson("waterHazard", seen.registers.waterHazard)).features[0].properties;
    expect(water.suppressed).toEqual(["phone"]);
    const counted = coverage(seen, { asOf: "2026-11-24" }).cells;
    expect(counted.map(({ withheld, state }) => [withheld, state])).toEqual([
      [2, "undetermined"],
      [2, "undetermined"],
      [4, "undetermined"],
    ]);
    expect(coverageCsv(coverage(seen, { asOf: "2026-11-24" }))).toContain("640121100,confirmations,*,*,*,100");
    expect(coverage(county, { asOf: "2026-11-24" }).cells.some((cell) => "withheld" in cell)).toBe(false);
  });
});
