import { describe, expect, it } from "vitest";
import { newCounty } from "../../../src/domain/new-county/new-county.ts";
import { wgs84ToGcj02 } from "../../../src/geo/datum.ts";
import { coverProblems } from "../../../src/io/new-county/cover-problems.ts";
import { readOutlineFile, readTownshipsFile } from "../../../src/io/new-county/read-areas.ts";
import { utf8 } from "../reading/files.ts";

type Spots = readonly (readonly [number, number])[];
const square = (west: number, south: number, side: number): Spots => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];

const feature = (properties: object, geometry: object | null) => ({ type: "Feature", properties, geometry });
const polygon = (ring: Spots) => ({ type: "Polygon", coordinates: [ring] });
const geojson = (name: string, ...features: object[]) => ({
  name,
  bytes: utf8(JSON.stringify({ type: "FeatureCollection", features })),
});

const bare = newCounty({
  adcode: "450697",
  name: { zh: "示例县", en: "Example" },
  planDate: "2023-09-01",
  outline: null,
  townships: [],
  year: 2026,
});
const codes = ({ problems }: { readonly problems: readonly { readonly code: string }[] }) =>
  problems.map(({ code }) => code);

describe("areas of a new county", () => {
  it("NC10 degrees that no .prj explains are not taken for anything: the officer names them", async () => {
    const file = geojson("县界.geojson", feature({}, polygon(square(108, 21, 0.1))));
    const auto = await readOutlineFile(file, "auto");
    expect([auto.found, codes(auto)]).toEqual([null, ["datum-unstated"]]);
    expect((await readOutlineFile(file, "utm")).found).toBeNull();
    expect((await readOutlineFile(file, "wgs84")).found).toEqual(polygon(square(108, 21, 0.1)));
  });

  it("NC11 what a web map shifted comes back to where it is", async () => {
    const there = square(108, 21.5, 0.1).map((at) => wgs84ToGcj02(at));
    const file = geojson("datav.json", feature({ adcode: 450697 }, polygon(there)));
    const { found } = await readOutlineFile(file, "gcj02");
    const ring = found?.type === "Polygon" ? (found.coordinates[0] ?? []) : [];
    for (const [i, [lon, lat]] of square(108, 21.5, 0.1).entries()) {
      expect(ring[i]?.[0]).toBeCloseTo(lon, 7);
      expect(ring[i]?.[1]).toBeCloseTo(lat, 7);
    }
  });

  it("NC12 several areas become one outline without inner lines; islands stay apart", async () => {
    const two = [square(108, 21, 0.1), square(108.1, 21, 0.1), square(108.5, 21.5, 0.01)];
    const file = geojson("a.geojson", ...two.map((ring) => feature({}, polygon(ring))));
    const { found } = await readOutlineFile(file, "wgs84");
    expect(found?.type === "MultiPolygon" && found.coordinates.map((rings) => rings.length)).toEqual([1, 1]);
  });

  it("NC13 what is no area, crosses itself or is no map file is refused in a sentence", async () => {
    const points = geojson("p.geojson", feature({}, { type: "Point", coordinates: [108, 21] }));
    expect(codes(await readOutlineFile(points, "wgs84"))).toEqual(["file-no-areas"]);
    const table = { name: "t.csv", bytes: utf8("名称,经度\n甲,108\n") };
    expect(codes(await readOutlineFile(table, "wgs84"))).toEqual(["file-no-areas"]);
    const bow: Spots = [
      [108, 21],
      [108.1, 21.1],
      [108.1, 21],
      [108, 21.1],
      [108, 21],
    ];
    const crossing = await readOutlineFile(geojson("b.geojson", feature({}, polygon(bow))), "wgs84");
    expect([crossing.found, codes(crossing)]).toEqual([null, ["outline-crossing"]]);
  });

  it("NC14 townships need a name and an area each", async () => {
    const file = geojson(
      "t.geojson",
      feature({ adcode: "450697101", name: "甲镇" }, polygon(square(108, 21, 0.1))),
      feature({ adcode: "450697102", name: "乙镇" }, null),
    );
    const { found, problems } = await readTownshipsFile(file, "wgs84", bare);
    expect(found).toBeNull();
    expect(problems).toContainEqual(expect.objectContaining({ code: "township-no-area", line: 2, id: "450697102" }));
    const nameless = geojson("n.geojson", feature({ code: "1" }, polygon(square(108, 21, 0.1))));
    expect((await readTownshipsFile(nameless, "wgs84", bare)).found).toBeNull();
  });

  it("NC15 gaps, overlaps and what reaches beyond the outline are told in hectares, with a spot", () => {
    const outline = polygon(square(108, 21, 0.1)) as unknown as GeoJSON.Polygon;
    const township = (id: string, ring: Spots) => ({
      id,
      name: id,
      geometry: polygon(ring) as unknown as GeoJSON.Polygon,
    });
    const told = (...rings: Spots[]) =>
      coverProblems({
        outline,
        registers: { ...bare.registers, township: rings.map((ring, i) => township(`T${i}`, ring)) },
      });
    expect(told(square(108, 21, 0.1))).toEqual([]);
    // Half a square of 0.1° × 0.1°, twice over: 11.06 × 10.39 km / 4 each.
    const half: Spots = [
      [108, 21],
      [108.06, 21],
      [108.06, 21.1],
      [108, 21.1],
      [108, 21],
    ];
    const rest: Spots = [
      [108.05, 21],
      [108.11, 21],
      [108.11, 21.09],
      [108.05, 21.09],
      [108.05, 21],
    ];
    const problems = told(half, rest);
    expect(codes({ problems })).toEqual(["townships-overlap", "townships-gap", "townships-beyond"]);
    const [overlap, gap, beyond] = problems.map(({ values }) => Number(values?.["hectares"]));
    // One hundredth of a degree is 1.0388 km here, 0.09° are 9.97 km.
    expect(overlap).toBeGreaterThan(1030);
    expect(overlap).toBeLessThan(1042);
    expect(gap).toBeGreaterThan(455);
    expect(gap).toBeLessThan(465);
    expect(beyond).toBeGreaterThan(1030);
  });
});
