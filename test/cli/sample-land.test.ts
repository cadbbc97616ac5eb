import { area, booleanPointInPolygon, difference, featureCollection, polygon, union } from "@turf/turf";
import { describe, expect, it } from "vitest";
import { cutBridges } from "../../src/cli/sample/roads/bridge-spans.ts";
import { planarize } from "../../src/cli/sample/roads/planarize.ts";
import type { Edge } from "../../src/cli/sample/roads/strand.ts";
import { features, rows } from "./sample-pack.ts";

type Position = readonly number[];
const lineOf = (geometry: GeoJSON.Geometry | null) => (geometry?.type === "LineString" ? geometry.coordinates : []);

describe("the sample's land", () => {
  it("P15 cuts the county into townships that share their edges: no gap, no overlap", () => {
    const outline = features("outline.geojson")[0]?.geometry as GeoJSON.Polygon;
    const townships = features("townships.geojson").map((one) =>
      polygon((one.geometry as GeoJSON.Polygon).coordinates),
    );
    const whole = area(polygon(outline.coordinates));
    const sum = townships.reduce((total, one) => total + area(one), 0);
    // A hundred square metres in 922 km²: the area formula itself depends on how an edge is divided.
    expect(Math.abs(sum - whole)).toBeLessThan(100);
    const joined = union(featureCollection(townships));
    const rest = joined && difference(featureCollection([polygon(outline.coordinates), joined]));
    expect(rest ? area(rest) : 0).toBeLessThan(100);
  });

  it("P16 joins all walkable roads into one network, with bridges few", () => {
    const roads = features("roads.geojson");
    const root = new Map<string, string>();
    const find = (key: string): string => {
      let at = key;
      while ((root.get(at) ?? at) !== at) at = root.get(at) as string;
      root.set(key, at);
      return at;
    };
    const key = (at: Position | undefined) => `${at?.[0]},${at?.[1]}`;
    const walkable = roads.filter((one) => one.properties["walkable"] === "yes");
    for (const road of walkable) {
      const line = lineOf(road.geometry);
      root.set(find(key(line[0])), find(key(line[line.length - 1])));
    }
    expect(new Set(walkable.map((road) => find(key(lineOf(road.geometry)[0])))).size).toBe(1);
    expect(roads.length).toBeGreaterThan(5500);
    expect(roads.length).toBeLessThan(7500);
    const bridges = roads.filter((one) => one.properties["bridge"] === "yes").length;
    expect(bridges).toBeGreaterThan(40);
    expect(bridges).toBeLessThan(160);
  });

  it("P17 lays every village in its own township", () => {
    const townships = new Map(
      features("townships.geojson").map((one) => [one.properties["id"], one.geometry as GeoJSON.Polygon]),
    );
    const strays = rows("villages.csv").filter((village) => {
      const own = townships.get((village["id"] ?? "").slice(0, 9));
      return !own || !booleanPointInPolygon([Number(village["lon"]), Number(village["lat"])], own);
    });
    expect(strays.map((one) => one["name"])).toEqual([]);
  });

  it("P18 cuts roads at crossings and side roads", () => {
    const net = planarize([
      {
        line: [
          [0, 0],
          [100, 0],
        ],
        class: "street",
      },
      {
        line: [
          [50, -50],
          [50, 50],
        ],
        class: "street",
      },
      {
        line: [
          [80, 40],
          [80, 6],
        ],
        class: "path",
      },
      {
        line: [
          [20, -40],
          [20, 40],
        ],
        class: "motorway",
        apart: true,
      },
    ]);
    const degree = (x: number, y: number) => {
      const at = net.junctions.findIndex((one) => Math.hypot(one[0] - x, one[1] - y) < 1);
      return net.edges.filter((edge) => edge.from === at || edge.to === at).length;
    };
    expect(degree(50, 0)).toBe(4);
    expect(degree(80, 0)).toBe(3);
    expect(net.edges).toHaveLength(7);
  });

  it("P19 makes a bridge only of what spans the water", () => {
    const edge: Edge = {
      id: "",
      from: 0,
      to: 1,
      line: [
        [0, 0],
        [200, 0],
      ],
      class: "main",
      bridge: true,
    };
    const canal = {
      name: "样本渠",
      kind: "canal",
      width: 20,
      line: [
        [100, -50],
        [100, 50],
      ],
      lonLat: [],
    } as const;
    const pieces = cutBridges(
      [edge],
      [canal],
      [
        [0, 0],
        [200, 0],
      ],
    );
    expect(pieces.map((one) => [one.bridge, one.line.map((at) => at[0])])).toEqual([
      [false, [0, 81]],
      [true, [81, 119]],
      [false, [119, 200]],
    ]);
    expect(pieces.map((one) => [one.from, one.to])).toEqual([
      [0, 2],
      [2, 3],
      [3, 1],
    ]);
  });
});
