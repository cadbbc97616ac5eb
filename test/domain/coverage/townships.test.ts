import { describe, expect, it } from "vitest";
import { pointOf, townships } from "../../../src/domain/coverage/townships.ts";
import { area, at, box, school, venue } from "../county-builder.ts";
import { both, east, village, west } from "./two-townships.ts";

describe("township of a record", () => {
  it("C8 is the polygon that holds it, whatever its row says; null in none; absent without a position", () => {
    const of = both([], {
      venue: [
        venue("V1", { geometry: at(-100, 0), township: "东镇" }),
        venue("V2", { geometry: at(9000, 0) }),
        venue("V3"),
      ],
    });
    expect(townships(of)["venue"]).toEqual({ V1: west.id, V2: null });
  });

  it("C8 a point on the shared line belongs to exactly one, the same whichever township is listed first", () => {
    const onLine = { venue: [venue("V1", { geometry: at(0, 0) })] };
    const found = townships(both([], onLine))["venue"]?.["V1"];
    const turned = townships(both([], { ...onLine, township: [east, west] }))["venue"]?.["V1"];
    expect([west.id, east.id]).toContain(found);
    expect(turned).toBe(found);
  });

  it("C8 a campus belongs where a point well inside it lies, not its centroid", () => {
    // A crooked campus: its thick body lies west of the line, a long thin arm drags the centroid east.
    const crooked = area([-220, 0], [-20, 0], [-20, 190], [1500, 190], [1500, 200], [-220, 200]);
    const of = both([], { school: [school("S1", { geometry: crooked })] });
    expect(townships(of)["school"]).toEqual({ S1: west.id });
  });

  it("C8 lines, several points and broken outlines still lie somewhere; numbers that are none lie nowhere", () => {
    const line = { type: "LineString" as const, coordinates: [at(-900, 0), at(-500, 0), at(900, 0)].map(xy) };
    expect(pointOf(line)).toEqual(xy(at(-500, 0)));
    expect(pointOf({ type: "Polygon", coordinates: [[xy(at(5, 5)), xy(at(9, 9))]] })).toEqual(xy(at(5, 5)));
    expect(pointOf({ type: "Polygon", coordinates: [] })).toBeNull();
    expect(pointOf({ type: "Polygon", coordinates: [[]] })).toBeNull();
    expect(pointOf({ type: "Point", coordinates: [Number.NaN, 38] })).toBeNull();
    expect(pointOf(undefined)).toBeNull();
  });

  it("C8 is computed once for a county's registers, and again when a list changes", () => {
    const of = both([], { village: [village("a", -100)] });
    expect(townships(of)).toBe(townships({ ...of, revision: 2 }));
    const moved = { ...of, registers: { ...of.registers, village: [village("a", 100)] } };
    expect(townships(moved)["village"]).toEqual({ a: east.id });
  });

  it("C8 an area reaching over the line is one township's, by its widest part", () => {
    const of = both([], { school: [school("S1", { geometry: box(-100, 0, 400, 100) })] });
    expect(townships(of)["school"]).toEqual({ S1: east.id });
  });
});

const xy = ({ coordinates }: GeoJSON.Point): [number, number] => [coordinates[0] ?? 0, coordinates[1] ?? 0];
