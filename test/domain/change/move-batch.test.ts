import geodesic from "geographiclib-geodesic";
import { describe, expect, it } from "vitest";
import { changeOfMove, moveBatch } from "../../../src/domain/change/move-batch.ts";
import { validateChange } from "../../../src/domain/change/validate.ts";
import { wgs84ToBd09, wgs84ToGcj02 } from "../../../src/geo/datum.ts";
import { at, box, county, origin, school, spot, venue } from "../county-builder.ts";

const shifted = (to: (at: readonly [number, number]) => readonly [number, number]): GeoJSON.Point => ({
  type: "Point",
  coordinates: [...to(origin)],
});
const some = county({
  school: [school("S1", { geometry: box(0, 0, 200, 150), accuracy: 3 })],
  venue: [
    venue("V1", { geometry: at(0, 0), accuracy: 4 }),
    venue("V2"),
    venue("V3", { geometry: shifted(wgs84ToGcj02), accuracy: 0 }),
    venue("V4", { geometry: shifted(wgs84ToBd09), accuracy: 0 }),
  ],
});

const metres = ([lon = 0, lat = 0]: readonly number[], [lon2 = 0, lat2 = 0]: readonly number[]): number =>
  geodesic.Geodesic.WGS84.Inverse(lat, lon, lat2, lon2).s12 ?? Number.NaN;
const first = (geometry: unknown): number[] => (geometry as GeoJSON.Point).coordinates;

describe("moving a batch", () => {
  it("MD16 moves by metres on the ellipsoid, adds the doubt of the move, and leaves what has no position", () => {
    const batch = moveBatch(some, "venue", some.registers.venue.slice(0, 2), {
      by: "vector",
      east: 300,
      north: -400,
      accuracy: 3,
    });
    expect(batch.unplaced).toEqual(["V2"]);
    const [one] = batch.moved;
    expect(metres(first(one?.after.geometry), spot(300, -400))).toBeLessThan(0.001);
    expect(one?.after).toMatchObject({ accuracy: 5 });
    expect(validateChange(some, changeOfMove("venue", batch, "整体偏移"))).toEqual([]);
  });

  it("MD17 an outline keeps its form to a millimetre", () => {
    const [campus] = some.registers.school;
    const move = { by: "vector", east: -2_000, north: 1_500, accuracy: 0 } as const;
    const [one] = moveBatch(some, "school", campus ? [campus] : [], move).moved;
    const [was, is] = [campus?.geometry, one?.after.geometry].map((it) => (it as GeoJSON.Polygon).coordinates[0] ?? []);
    for (const i of [1, 2, 3])
      expect(Math.abs(metres(was?.[0] ?? [], was?.[i] ?? []) - metres(is?.[0] ?? [], is?.[i] ?? []))).toBeLessThan(
        0.001,
      );
  });

  it("MD18 takes numbers of another datum back to where they belong, within that conversion's doubt", () => {
    const [, , gcj, bd] = some.registers.venue;
    const [a] = moveBatch(some, "venue", gcj ? [gcj] : [], { by: "datum", from: "gcj02" }).moved;
    const [b] = moveBatch(some, "venue", bd ? [bd] : [], { by: "datum", from: "bd09" }).moved;
    expect(metres(first(a?.after.geometry), origin)).toBeLessThan(0.001);
    expect(metres(first(b?.after.geometry), origin)).toBeLessThan(0.001);
    expect([a?.after, b?.after]).toMatchObject([{ accuracy: 2 }, { accuracy: 3 }]);
    const back = a ? [a.after] : [];
    const [again] = moveBatch(some, "venue", back, { by: "datum", from: "toGcj02" }).moved;
    expect(metres(first(again?.after.geometry), wgs84ToGcj02(origin))).toBeLessThan(0.001);
  });
});
