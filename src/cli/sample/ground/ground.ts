/** What the land gives: outline, townships, villages by name, waters and main roads. `ground/` holds the sources. */

import { existsSync, readFileSync } from "node:fs";
import { within } from "../lines.ts";
import { toPlane, type Xy } from "../plane.ts";

type Line = GeoJSON.Feature<GeoJSON.LineString, Record<string, string | boolean>>;
type Area = GeoJSON.Feature<GeoJSON.Polygon, { id: string; name: string }>;

export interface TownshipGround {
  readonly id: string;
  readonly name: string;
  readonly ring: readonly Xy[];
  readonly polygon: GeoJSON.Polygon;
  readonly kind: string;
  readonly seat: Xy;
  readonly population: number;
}

export interface WaterGround {
  readonly name: string;
  readonly kind: "river" | "canal";
  /** Metres from bank to bank, for drawing. */
  readonly width: number;
  readonly line: readonly Xy[];
  readonly lonLat: readonly (readonly [number, number])[];
}

export interface Ground {
  readonly outline: GeoJSON.Polygon;
  readonly outlineRing: readonly Xy[];
  readonly townships: readonly TownshipGround[];
  readonly villages: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly township: string;
  }[];
  readonly waters: readonly WaterGround[];
  readonly mainRoads: readonly { readonly grade: string; readonly line: readonly Xy[] }[];
}

/** Beside this file, or, when this file was bundled, in the sources beside the bundle. */
const folders = ["./", "./ground/", "../src/cli/sample/ground/"].map((path) => new URL(path, import.meta.url));
function text(name: string): string {
  const file = folders.map((folder) => new URL(name, folder)).find((one) => existsSync(one));
  if (!file) throw new Error(`${name} is not beside the generator`);
  return readFileSync(file, "utf8");
}
const features = <F>(name: string) => (JSON.parse(text(name)) as { features: F[] }).features;
const rows = (name: string) => {
  const [head = "", ...lines] = text(name).trim().split(/\r?\n/);
  const keys = head.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((cell, i) => [keys[i] ?? "", cell])));
};
const plane = (positions: readonly GeoJSON.Position[]): Xy[] => positions.map((p) => toPlane(p[0] ?? 0, p[1] ?? 0));
const open = (ring: readonly Xy[]) => ring.slice(0, -1);

/** Where the source has no seat; by hand, approximate. 黄羊滩's published point lies in the neighbouring town. */
const seatsByHand: Record<string, readonly [number, number]> = {
  "640121001": [106.243, 38.283],
  "640121200": [106.17, 38.265],
  "640121400": [106.0, 38.3],
  "640121401": [105.985, 38.185],
};
/** Census 2020 where published; the other six share the rest, estimated. */
const populationEstimates: Record<string, number> = {
  "640121101": 25000,
  "640121103": 24500,
  "640121104": 30000,
  "640121200": 16000,
  "640121400": 4700,
  "640121401": 2989,
};
const kinds: Record<string, string> = { state_farm: "stateFarm" };
const widths: Record<string, number> = { 黄河: 450, 惠农渠: 30, 唐徕渠: 32, 汉延渠: 24, 西干渠: 22 };

function townships(): TownshipGround[] {
  const facts = new Map(rows("townships.csv").map((row) => [row["code9"], row]));
  return features<Area>("townships.geojson").map((area) => {
    const { id, name } = area.properties;
    const row = facts.get(id) ?? {};
    const seat = seatsByHand[id] ?? [Number(row["lon"]), Number(row["lat"])];
    return {
      id,
      name,
      polygon: area.geometry,
      ring: open(plane(area.geometry.coordinates[0] ?? [])),
      kind: kinds[row["type"] ?? ""] ?? row["type"] ?? "town",
      seat: toPlane(seat[0], seat[1]),
      population: Number(row["census2020_population"]) || (populationEstimates[id] ?? 0),
    };
  });
}

export function readGround(): Ground {
  const outline = features<Area>("outline.geojson")[0]?.geometry;
  if (!outline) throw new Error("ground/outline.geojson has no feature");
  return {
    outline,
    outlineRing: open(plane(outline.coordinates[0] ?? [])),
    townships: townships().sort((p, q) => (p.id < q.id ? -1 : 1)),
    villages: rows("villages.csv").map((row) => ({
      id: row["code12"] ?? "",
      name: (row["name"] ?? "")
        .replace(/村委会$/, "村")
        .replace(/居委会$/, "社区")
        .replace(/社区社区$/, "社区"),
      kind: row["kind"] ?? "",
      township: row["township_code9"] ?? "",
    })),
    waters: features<Line>("waters.geojson").map((one) => ({
      name: String(one.properties["name"]),
      kind: one.properties["kind"] === "river" ? "river" : "canal",
      width: widths[String(one.properties["name"])] ?? 20,
      line: plane(one.geometry.coordinates),
      lonLat: one.geometry.coordinates as [number, number][],
    })),
    mainRoads: features<Line>("roads-main.geojson").map((one) => ({
      grade: String(one.properties["class"]),
      line: plane(one.geometry.coordinates),
    })),
  };
}

/** The township whose area holds a point of the board; null outside the county. */
export const townshipAt = (ground: Ground, at: Xy): TownshipGround | null =>
  ground.townships.find((one) => within(one.ring, at)) ?? null;
