import { describe, expect, it } from "vitest";
import { applyChange } from "../../src/domain/change/apply.ts";
import { type Change, changeRegisters } from "../../src/domain/change/change.ts";
import { inverse } from "../../src/domain/change/inverse.ts";
import { replay } from "../../src/domain/change/replay.ts";
import { squash } from "../../src/domain/change/squash.ts";
import { touched } from "../../src/domain/change/touched.ts";
import { byId, type County, groupedBy } from "../../src/domain/county.ts";
import { registerIds } from "../../src/domain/registers/index.ts";
import { chanceOf, freshIds, randomChange } from "../domain/change/random-change.ts";
import { county as countyOf } from "../domain/county-builder.ts";

const seed = 20_261_124;

interface Step {
  readonly county: County;
  readonly change: Change;
  readonly after: County;
  readonly before: ReturnType<typeof applyChange>["before"];
}

/** Random changes, one after the other, of a county that begins empty. */
function* walk(steps: number, from: number): Generator<Step> {
  const chance = chanceOf(from);
  const fresh = freshIds();
  let county = countyOf();
  for (let i = 0; i < steps; i++) {
    const change = randomChange(chance, county, fresh, { roads: true });
    const { county: after, before } = applyChange(county, change, county.revision + 1);
    yield { county, change, after, before };
    county = after;
  }
}

const content = ({ registers, rules }: County) => ({ registers, rules });

/** Equal, record by record the same: what nobody touched must be the very value. */
function sameRows(a: County, b: County): boolean {
  const same = (p: readonly unknown[], q: readonly unknown[]) =>
    p.length === q.length && p.every((it, i) => it === q[i]);
  return registerIds.every((id) => same(a.registers[id], b.registers[id])) && same(a.rules, b.rules);
}

describe("changes", () => {
  it("CG1 a change and its inverse give the county before, row by row, for 10,000 random changes", () => {
    let wrong = 0;
    for (const { county, change, after, before } of walk(10_000, seed)) {
      const back = inverse({ ...change, before, revision: after.revision });
      if (!sameRows(county, applyChange(after, back, 0).county)) wrong++;
    }
    expect(wrong).toBe(0);
  });

  it("CG2 what a change does not touch keeps its identity", () => {
    for (const { county, change, after } of walk(2_000, seed + 1)) {
      const registers = new Set(touched(change).map(({ register }) => register));
      for (const id of changeRegisters) {
        const [was, is] = id === "rule" ? [county.rules, after.rules] : [county.registers[id], after.registers[id]];
        expect(was === is, id).toBe(!registers.has(id));
      }
      expect(after.pack).toBe(county.pack);
    }
  });

  it("CG3 two changes squashed do what the two do one after the other", () => {
    const sorted = (county: County) => {
      const byKey = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
      return Object.fromEntries(registerIds.map((id) => [id, [...county.registers[id]].sort(byKey)]));
    };
    let last: Step | null = null;
    for (const step of walk(400, seed + 2)) {
      if (last) {
        const { county } = applyChange(last.county, squash(last.change, step.change), 0);
        expect(sorted(county)).toEqual(sorted(step.after));
        expect(county.rules).toEqual(step.after.rules);
      }
      last = step;
    }
  });

  it("CG4 a log replayed gives the county that its commits made; a gap is refused", () => {
    const steps = [...walk(300, seed + 3)];
    const commits = steps.map(({ change, after }) => ({ ...change, revision: after.revision }));
    const end = replay(countyOf(), commits);
    expect(content(end)).toEqual(content(steps.at(-1)?.after as County));
    expect(end.revision).toBe(301);
    expect(() => replay(countyOf(), commits.slice(1))).toThrow(RangeError);
    expect(replay(end, commits)).toBe(end);
  });

  it("CG5 lookups by id and by a column, carried through changes, are those made afresh", () => {
    let steps = 0;
    for (const { after, county } of walk(3_000, seed + 4)) {
      // Asked before the change, so that there is something to carry.
      byId(county, "venue").has("v1");
      groupedBy(county, "licence", "venue").has("v1");
      groupedBy(county, "entrance", "place").has("p1");
      if (++steps % 10 !== 0) continue;
      for (const register of ["venue", "licence", "measurement", "school"] as const) {
        const list = after.registers[register];
        const map = byId<typeof register>(after, register);
        expect(list.every((record) => map.get(record.id) === record)).toBe(true);
        expect(map.has("nobody")).toBe(false);
        for (const { id } of county.registers[register])
          if (!list.some((record) => record.id === id)) expect(map.has(id)).toBe(false);
      }
      const copy: County = {
        ...after,
        registers: {
          ...after.registers,
          licence: [...after.registers.licence],
          entrance: [...after.registers.entrance],
        },
      };
      const licences = groupedBy(after, "licence", "venue");
      for (const [venue, rows] of groupedBy(copy, "licence", "venue")) expect(licences.get(venue)).toEqual(rows);
      const gates = groupedBy(after, "entrance", "place");
      for (const [place, rows] of groupedBy(copy, "entrance", "place")) expect(gates.get(place)).toEqual(rows);
      expect(licences.size).toBe(groupedBy(copy, "licence", "venue").size);
    }
  });
});
