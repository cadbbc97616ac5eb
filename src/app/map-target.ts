/** Where to look for a selected thing. */

import type { MapTarget } from "../desks/desk.ts";
import { byId, type County } from "../domain/county.ts";
import { protectedKinds } from "../domain/labels.ts";
import type { Geometry } from "../domain/registers/column.ts";
import type { Camera, Selection } from "../state/view.ts";

export type Box = readonly [west: number, south: number, east: number, north: number];

/** The box of a geometry; null without one finite coordinate. */
export function boxOf(geometry: Geometry | GeoJSON.Geometry | null | undefined): Box | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const walk = (coordinates: unknown): void => {
    if (!Array.isArray(coordinates)) return;
    const [lon, lat] = coordinates as unknown[];
    if (typeof lon === "number" && typeof lat === "number") {
      west = Math.min(west, lon);
      east = Math.max(east, lon);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    } else coordinates.forEach(walk);
  };
  if (geometry && "coordinates" in geometry) walk(geometry.coordinates);
  return Number.isFinite(west + south + east + north) ? [west, south, east, north] : null;
}

function geometryOf(county: County, { kind, id }: Selection): Geometry | undefined {
  switch (kind) {
    case "finding":
    case "venue":
      return byId(county, "venue").get(id)?.geometry;
    case "place":
      return protectedKinds.map((one) => byId(county, one).get(id)?.geometry).find((found) => found !== undefined);
    case "water":
      return byId(county, "waterHazard").get(id)?.geometry;
    case "township":
      return byId(county, "township").get(id)?.geometry;
    case "home":
      return byId(county, "childrensHome").get(id)?.geometry;
    case "station":
      return byId(county, "protectionStation").get(id)?.geometry;
    case "village":
      return byId(county, "village").get(id)?.geometry;
    case "welfare":
      return byId(county, "welfareInstitution").get(id)?.geometry;
    case "case":
      return byId(county, "venue").get(byId(county, "case").get(id)?.venue ?? "")?.geometry;
    case "clause":
    case "register":
      return undefined;
  }
}

/** Zoom at which one thing is looked at: its street. */
const CLOSE = 16;
/** Boxes smaller than this (degrees) are looked at as points. */
const SMALL = 0.004;

/** Null: the selection has no place on the map. */
export function targetFor(county: County, selection: Selection, now: Camera | null): MapTarget | null {
  const box = boxOf(geometryOf(county, selection));
  if (!box) return null;
  const [west, south, east, north] = box;
  if (Math.max(east - west, north - south) > SMALL) return box;
  return { lon: (west + east) / 2, lat: (south + north) / 2, zoom: Math.max(CLOSE, now?.zoom ?? 0) };
}

/** The whole county; all of China where a county has no shape at all. */
export function wholeOf(county: County): MapTarget {
  return countyBox(county) ?? { lon: 105, lat: 35, zoom: 3 };
}

/** The box of the whole county: its outline's, else its pack's, else that of its townships. */
export function countyBox(county: County): Box | null {
  if (county.outline) return boxOf(county.outline);
  if (county.pack.bbox) return county.pack.bbox;
  const boxes = [...county.registers.township, ...county.registers.village].flatMap(
    (record) => boxOf(record.geometry) ?? [],
  );
  if (boxes.length === 0) return null;
  const each = (offset: number): number[] => boxes.filter((_, index) => index % 4 === offset);
  return [Math.min(...each(0)), Math.min(...each(1)), Math.max(...each(2)), Math.max(...each(3))];
}
