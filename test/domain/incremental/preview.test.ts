import { describe, expect, it } from "vitest";
import { applyChange } from "../../../src/domain/change/apply.ts";
import type { Change } from "../../../src/domain/change/change.ts";
import type { County } from "../../../src/domain/county.ts";
import { derive } from "../../../src/domain/derive.ts";
import { touchesVerdicts } from "../../../src/domain/incremental/preview.ts";
import type { Venue } from "../../../src/domain/registers/venues.ts";
import { countyPack } from "../../golden/county-pack.ts";

const asOf = "2026-11-24";
const pack = countyPack();

const findings = (county: County) => derive(county, "findings", { asOf, all: true }).findings;
const inside = findings(pack).find(({ verdict, place }) => verdict === "inside" && place !== null);
const outside = findings(pack).find(({ verdict, rule }) => verdict === "outside" && rule === inside?.rule);
const venueOf = (id: string | undefined): Venue => {
  const found = pack.registers.venue.find((venue) => venue.id === id);
  if (!found) throw new Error("the shipped county lacks what is asked for");
  return found;
};
const [standing, far] = [venueOf(inside?.venue), venueOf(outside?.venue)];

const put = (venue: Venue): Change => ({ why: "试", puts: [{ register: "venue", record: venue }], removals: [] });
const movedTo = (venue: Venue, to: Venue): Change => {
  if (!to.geometry) throw new Error("without a position");
  return put({ ...venue, geometry: to.geometry });
};

/** Every pair of rule and venue whose verdict differs, told from scratch. */
function fromScratch(change: Change): string[] {
  const after: County = { ...applyChange(pack, change, pack.revision + 1).county };
  const verdicts = (county: County) => new Map(findings(county).map((it) => [`${it.rule}/${it.venue}`, it.verdict]));
  const [was, is] = [verdicts(pack), verdicts(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((key) => was.get(key) !== is.get(key))
    .map((key) => `${key} ${was.get(key) ?? null} ${is.get(key) ?? null}`)
    .sort();
}
const told = (change: Change): string[] =>
  derive(pack, "preview", { asOf, change })
    .moves.map(({ rule, venue, from, to }) => `${rule}/${venue} ${from} ${to}`)
    .sort();

describe("what saving would do", () => {
  it("EF1 names exactly the verdicts that differ between the county before and after", () => {
    const school = pack.registers.school.find(({ id }) => id === inside?.place) ?? pack.registers.school[0];
    if (!school) throw new Error("no school");
    const changes: Change[] = [
      movedTo(standing, far),
      movedTo(far, standing),
      { why: "", puts: [], removals: [{ register: "venue", id: standing.id }] },
      movedTo({ ...far, id: "V-new" }, standing),
      { why: "", puts: [], removals: [{ register: "school", id: school.id }] },
    ];
    for (const change of changes) {
      const expected = fromScratch(change);
      expect(expected.length).toBeGreaterThan(0);
      expect(told(change)).toEqual(expected);
    }
  });

  it("EF2 counts each venue once: who comes inside, who leaves", () => {
    const away = derive(pack, "preview", { asOf, change: movedTo(standing, far) });
    expect(away.leave).toBe(1);
    expect(away.enter).toBe(0);
    const near = derive(pack, "preview", { asOf, change: movedTo(far, standing) });
    expect(near.enter).toBe(1);
    expect(near.leave).toBe(0);
    expect(near.moves[0]).toMatchObject({ venue: far.id, name: far.name, to: "inside" });
    for (const { rule } of near.moves) expect(near.titles[rule]?.zh).toBeTruthy();
  });

  it("EF3 the county itself stays as it was, and a changed remark moves no verdict", () => {
    const before = findings(pack);
    expect(told(put({ ...standing, note: "备注" }))).toEqual([]);
    expect(findings(pack)).toBe(before);
  });

  it("EF4 what no verdict is made of asks nothing", () => {
    const [visit] = pack.registers.patrolVisit;
    if (!visit) throw new Error("no visit");
    expect(touchesVerdicts({ why: "", puts: [{ register: "patrolVisit", record: visit }], removals: [] })).toBe(false);
    expect(touchesVerdicts(put(standing))).toBe(true);
    expect(touchesVerdicts({ why: "", puts: [], removals: [{ register: "rule", id: "x@2022" }] })).toBe(true);
  });
});
