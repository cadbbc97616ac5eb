import { describe, expect, it } from "vitest";
import { changeRegisters } from "../../../src/domain/change/change.ts";
import type { County } from "../../../src/domain/county.ts";
import { derive } from "../../../src/domain/derive.ts";
import type { Ask, Question } from "../../../src/domain/engine.ts";
import { advance } from "../../../src/domain/incremental/advance.ts";
import { reads } from "../../../src/domain/incremental/reads.ts";
import { type Registers, registerIds } from "../../../src/domain/registers/index.ts";
import { countyPack } from "../../golden/county-pack.ts";

const asOf = "2026-11-24";
const pack = countyPack();
const [rule] = pack.rules;
const [venue] = pack.registers.venue;
const [water] = pack.registers.waterHazard;
const [school] = pack.registers.school;
if (!rule || !venue || !water || !school) throw new Error("the shipped county lacks what is asked for");

const asks: { readonly [Q in Question]: Ask<Q> } = {
  findings: { asOf, all: true },
  profile: { asOf, rule, limit: 300 },
  evidence: { asOf, rule, venue: venue.id },
  site: { asOf, at: [106.25, 38.28], accuracy: 5, categories: ["internetCafe", "tobacco"] },
  applications: { asOf, rows: [], readings: {}, categories: [], accuracy: null },
  ground: { asOf, accuracy: 5, categories: ["internetCafe"] },
  surveyTasks: { asOf },
  preview: { asOf, change: { why: "", puts: [], removals: [{ register: "venue", id: venue.id }] } },
  ruleComparison: { asOf, from: rule, to: { ...rule, distance: 100 } },
  versionVerdicts: { asOf, rules: [rule] },
  round: {
    asOf,
    stops: [venue.id, water.id, school.id],
    start: [106.2532, 38.2803],
    teams: 1,
    way: "drive",
    speed: 25,
    minutesPerStop: 20,
    back: true,
  },
  overview: { asOf },
  patrols: { asOf },
  waterCalendar: { asOf, water: water.id },
  shelf: { asOf },
  venueList: {
    asOf,
    filter: { township: "T", rule: null, categories: [], verdicts: [], caseState: "open", text: "店" },
    order: "township",
  },
  townships: {},
  zones: { places: [school.id], waters: [water.id], distances: [50] },
};

/** So many places that the slowest question (the ground of a whole county) takes no second. */
const few: County = {
  ...pack,
  registers: {
    ...pack.registers,
    venue: pack.registers.venue.slice(0, 600),
    school: pack.registers.school.slice(0, 8),
    kindergarten: pack.registers.kindergarten.slice(0, 8),
    nursery: pack.registers.nursery.slice(0, 4),
  },
};

/** The county with lists of its own, so that nothing is known of it, and a note of each register that is read. */
function watched(note: (register: string) => void): County {
  const lists = Object.fromEntries(registerIds.map((id) => [id, [...pack.registers[id]]])) as unknown as Registers;
  const registers = new Proxy(lists, {
    get: (all, name, self) => {
      note(String(name));
      return Reflect.get(all, name, self);
    },
  });
  return new Proxy(
    { ...pack, registers, rules: [...pack.rules] },
    {
      get: (all, name, self) => {
        if (name === "rules") note("rule");
        return Reflect.get(all, name, self);
      },
    },
  );
}

describe("what a question reads", () => {
  it.each(Object.keys(reads) as Question[])("CG22 %s reads no register that its row does not name", (question) => {
    const read = new Set<string>();
    derive(
      watched((register) => read.add(register)),
      question,
      asks[question],
    );
    expect(read.size).toBeGreaterThan(0);
    expect([...read].filter((register) => !(reads[question] as readonly string[]).includes(register))).toEqual([]);
  });

  it("CG23 an answer that a change does not touch is the very same, at the new revision", () => {
    const zones = derive(pack, "zones", asks.zones);
    const findings = derive(pack, "findings", asks.findings);
    const visit = { id: "visit-1", water: water.id, at: "2026-11-24T09:00:00+08:00" };
    const change = { why: "巡查", puts: [{ register: "patrolVisit", record: visit } as const], removals: [] };
    const { county } = advance(pack, change, 2);
    expect(derive(county, "zones", asks.zones)).toBe(zones);
    expect(derive(county, "findings", asks.findings).findings).toBe(findings.findings);
    expect(derive(county, "findings", asks.findings).revision).toBe(2);
    const visits = (on: County) => derive(on, "shelf", asks.shelf).find((it) => it.register === "patrolVisit")?.rows;
    expect(visits(county)).toBe((visits(pack) ?? 0) + 1);
  });

  it("CG23 after any kind of change every question is answered as from scratch", () => {
    let before = few;
    // What reads every register is never carried over.
    const carried = (Object.keys(asks) as Question[]).filter((it) => reads[it].length < changeRegisters.length);
    for (const question of carried) derive(before, question, asks[question]);
    for (const register of changeRegisters.filter((id) => id !== "rule")) {
      const [record, other] = before.registers[register];
      if (!record || !other) continue;
      const change = { why: "试", puts: [], removals: [{ register, id: record.id }] };
      const { county } = advance(before, change, before.revision + 1);
      const fresh: County = { ...county };
      for (const question of carried)
        expect(derive(county, question, asks[question]), `${question} after ${register}`).toEqual(
          derive(fresh, question, asks[question]),
        );
      before = county;
    }
  });
});
