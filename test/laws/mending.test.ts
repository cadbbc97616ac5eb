import { describe, expect, it } from "vitest";
import { applyChange } from "../../src/domain/change/apply.ts";
import type { Change } from "../../src/domain/change/change.ts";
import { inverse } from "../../src/domain/change/inverse.ts";
import { isKnown } from "../../src/domain/change/known.ts";
import { mergeRecords } from "../../src/domain/change/merge.ts";
import { referrerKey, splitRecord, toDivide } from "../../src/domain/change/split.ts";
import { validateChange } from "../../src/domain/change/validate.ts";
import type { County } from "../../src/domain/county.ts";
import { idsWritten, references } from "../../src/domain/registers/references.ts";
import type { Venue } from "../../src/domain/registers/venues.ts";
import { type Chance, chanceOf } from "../domain/change/random-change.ts";
import { countyPack } from "../golden/county-pack.ts";

const seed = 7_006;
const full = countyPack();
// Nothing in them refers to a venue, and they are long.
const shipped: County = { ...full, registers: { ...full.registers, count: [], patrolVisit: [] } };

/** Venues that something refers to besides their licences, so that the law has work. */
const busy = [
  ...shipped.registers.case.map(({ venue }) => venue),
  ...shipped.registers.measurement.map(({ venue }) => venue),
  ...shipped.registers.inspection.map(({ venue }) => venue),
  ...shipped.registers.enforcementRound.flatMap(({ venues }) => venues),
];
const all = shipped.registers.venue.map(({ id }) => id);
const someVenue = (chance: Chance): string => chance.from(chance.is(0.7) ? busy : all) ?? "";

/** Every register as text, row by row: nothing may be in another order either. */
const bytes = ({ registers }: County): string => JSON.stringify(registers);
const shippedBytes = bytes(shipped);

/** References to venues that name none. */
const dangling = (county: County): number =>
  references
    .filter(({ to }) => to === "venue")
    .flatMap(({ from, column }) =>
      county.registers[from].flatMap((record) => idsWritten((record as unknown as Record<string, unknown>)[column])),
    )
    .filter((id) => !isKnown(county, "venue", id)).length;

function held(change: Change): County {
  expect(validateChange(shipped, change).filter(({ severity }) => severity === "error")).toEqual([]);
  const { county, before } = applyChange(shipped, change, 2);
  expect(dangling(county)).toBe(0);
  expect(bytes(applyChange(county, inverse({ ...change, before, revision: 2 }), 3).county) === shippedBytes).toBe(true);
  return county;
}

describe("mending whole records", () => {
  it("MD1 merging is valid, leaves no reference without its venue, and undone restores every byte", () => {
    const chance = chanceOf(seed);
    for (let round = 0; round < 25; round++) {
      const ids = [...new Set(Array.from({ length: chance.is(0.3) ? 4 : 2 }, () => someVenue(chance)))];
      const keep = chance.from(ids) ?? "";
      if (ids.length < 2) continue;
      const merged = mergeRecords(shipped, { register: "venue", ids, keep, choices: new Map(), why: "同一店" });
      if (!merged) throw new Error("two venues can be merged");
      const county = held(merged.change);
      expect(county.registers.venue.length).toBe(shipped.registers.venue.length - ids.length + 1);
    }
  });

  it("MD2 splitting is valid, leaves no reference without its venue, and undone restores every byte", () => {
    const chance = chanceOf(seed + 1);
    for (let round = 0; round < 25; round++) {
      const id = someVenue(chance);
      const venue = shipped.registers.venue.find((one) => one.id === id) as Venue;
      const parts = toDivide(shipped, "venue", id);
      const goes = new Set(parts.filter(() => chance.is(0.5)).map(referrerKey));
      const second = { ...venue, id: "V9999", name: "分出的店" };
      const change = splitRecord(shipped, { register: "venue", id, first: venue, second, goes, why: "两家店" });
      if (!change) throw new Error("a venue can be split");
      const county = held(change);
      expect(toDivide(county, "venue", "V9999").length).toBe(goes.size);
      expect(toDivide(county, "venue", id).length).toBe(parts.length - goes.size);
    }
  });
});
