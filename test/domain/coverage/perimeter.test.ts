import { describe, expect, it } from "vitest";
import { insideByCategory, perimeterOn, venuesInside } from "../../../src/domain/coverage/perimeter.ts";
import { at, box, day, kindergarten, nursery, plan50, plan200, school, venue } from "../county-builder.ts";
import { both, figures } from "./two-townships.ts";

/** Four campuses 400 m apart in the east; venues 30 m south of the first, 48 m ± 5 of the second. */
const campus = (x: number) => box(x, 0, x + 100, 100);
const places = {
  school: [school("S1", { geometry: campus(100) }), school("S2", { geometry: campus(600) })],
  kindergarten: [kindergarten("K1", { geometry: campus(1100) })],
  nursery: [nursery("N1", { geometry: campus(-900) })],
};
const venues = [
  venue("V1", { geometry: at(150, -30), categories: ["tobacco", "liquor"] }),
  venue("V2", { geometry: at(650, -48), accuracy: 5 }),
  venue("V3", { geometry: at(1150, -51) }),
];

describe("campus surroundings", () => {
  it("C9 a place fails with any venue inside, is undetermined with one in doubt, else complies", () => {
    const of = both(["perimeter"], { ...places, venue: venues });
    expect(perimeterOn(of, day).places.map((it) => [it.place.id, it.outcome])).toEqual([
      ["S1", "failing"],
      ["S2", "undetermined"],
      ["K1", "compliant"],
      ["N1", "compliant"],
    ]);
    const found = figures(of, "perimeter");
    expect(found.west).toEqual([1, 1, "met"]);
    expect(found.east).toEqual([1, 3, "below"]);
    expect(found.county).toEqual([2, 4, "below"]);
  });

  it("C9 one firm failing outweighs another doubt", () => {
    const more = [...venues, venue("V4", { geometry: at(160, -48), accuracy: 5 })];
    const [first] = perimeterOn(both([], { ...places, venue: more }), day).places;
    expect(first?.outcome).toBe("failing");
  });

  it("C9 a place without a position or with a broken outline is undetermined, never compliant", () => {
    const bow: GeoJSON.Polygon = {
      type: "Polygon",
      coordinates: [[at(0, 0), at(90, 90), at(90, 0), at(0, 90), at(0, 0)].map(({ coordinates }) => coordinates)],
    };
    const of = both(["perimeter"], { school: [school("S1"), school("S2", { geometry: bow })] });
    expect(perimeterOn(of, day).places.map(({ outcome }) => outcome)).toEqual(["undetermined", "undetermined"]);
    expect(figures(of, "perimeter").county).toEqual([0, 2, "undetermined"]);
  });

  it("C9 a neighbour is in no denominator, but its venue counts against our campus", () => {
    const of = both(["perimeter"], {
      school: [school("S1", { geometry: campus(100) }), school("S9", { geometry: campus(600), context: true })],
      venue: [venue("V1", { geometry: at(150, -30), context: true }), venue("V2", { geometry: at(650, -30) })],
    });
    expect(figures(of, "perimeter").county).toEqual([0, 1, "below"]);
    expect(venuesInside(of, day)?.map((pair) => pair.venue)).toEqual(["V2"]);
  });

  it("C9 only places and venues of the day count", () => {
    const of = both(["perimeter"], {
      school: [
        school("S1", { geometry: campus(100), since: "2020-09-01" }),
        school("S2", { geometry: campus(600), since: "2026-12-01" }),
      ],
      venue: [venue("V1", { geometry: at(150, -30), established: "2024-05-01", until: "2026-11-01" })],
    });
    expect(figures(of, "perimeter", "2024-04-30").county).toEqual([1, 1, "met"]);
    expect(figures(of, "perimeter", "2024-05-01").county).toEqual([0, 1, "below"]);
    expect(figures(of, "perimeter", "2026-11-01").county).toEqual([1, 1, "met"]);
    expect(figures(of, "perimeter", "2026-12-01").county).toEqual([2, 2, "met"]);
  });

  it("C9 where no rule clears surroundings that day, or none with a number, nothing is reported", () => {
    const of = both(["perimeter"], { ...places, venue: venues });
    expect(figures(of, "perimeter", "2022-05-05").county).toEqual([null, 4, "unreported"]);
    expect(venuesInside(of, "2022-05-05")).toBeNull();
    const numberless = both(["perimeter"], { ...places, venue: venues }, { rules: [{ ...plan50, distance: null }] });
    expect(figures(numberless, "perimeter").county).toEqual([null, 4, "unreported"]);
  });

  it("C9 another county's clear-out rule is found by what it does, not by its name", () => {
    const rules = [{ ...plan50, id: "ours", distance: 20 }, plan200];
    const of = both(["perimeter"], { ...places, venue: venues }, { rules });
    expect(perimeterOn(of, day).rule?.id).toBe("ours");
    expect(figures(of, "perimeter").county).toEqual([4, 4, "met"]);
  });

  it("C9 a venue inside counts under each category that it holds, and only its nearest place is named", () => {
    const of = both([], { ...places, venue: venues });
    expect(insideByCategory(of, day)).toEqual({
      entertainment: 0,
      bar: 0,
      internetCafe: 0,
      tobacco: 1,
      liquor: 1,
      lottery: 0,
    });
    const close = both([], {
      school: [school("S1", { geometry: campus(100) }), school("S2", { geometry: box(100, -80, 200, -40) })],
      venue: [venue("V1", { geometry: at(150, -30) })],
    });
    expect(perimeterOn(close, day).inside.get("V1")?.place).toBe("S2");
  });
});
