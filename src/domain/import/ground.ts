/** What a county knows of its own ground, to hold a spreadsheet's positions against. */

import type { Box } from "../../geo/readings.ts";
import { areaOf, buildAreaIndex } from "../../geo/township.ts";
import type { LngLat } from "../../geo/units.ts";
import type { County } from "../county.ts";
import type { AnyRecord } from "../registers/column.ts";
import { registerIds, tableOf } from "../registers/index.ts";
import { fold } from "../search.ts";

export interface Ground {
  readonly box: Box;
  readonly inCounty: (at: LngLat) => boolean;
  readonly townshipAt: (at: LngLat) => string | null;
  /** The township that a text names by its id or name, with or without 镇, 乡, 街道; null: none. */
  readonly townshipNamed: (text: string) => string | null;
  /** Where the county already has a record of this register by that id or name. */
  readonly knownAt: (register: string, id: string, name: string) => readonly LngLat[];
}

/** The whole of China, for a county that has neither outline nor townships. */
const china: Box = [73, 3, 136, 54];

const withoutKind = (name: string): string => name.replace(/(街道办事处|街道|镇|乡|农场)$/, "");

function boxOf(shapes: readonly GeoJSON.Geometry[]): Box {
  let [west, south, east, north] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  const walk = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    const [x, y] = part as unknown[];
    if (typeof x === "number" && typeof y === "number") {
      [west, east] = [Math.min(west, x), Math.max(east, x)];
      [south, north] = [Math.min(south, y), Math.max(north, y)];
    } else part.forEach(walk);
  };
  for (const shape of shapes) if ("coordinates" in shape) walk(shape.coordinates);
  return west <= east ? [west, south, east, north] : china;
}

/** Of a shape its first corner, where a row's own shape would begin, and the middle of its box, which a point means. */
function spotsOf({ geometry }: AnyRecord): readonly LngLat[] {
  let part: unknown = geometry?.coordinates;
  while (Array.isArray(part) && Array.isArray(part[0])) part = part[0];
  const [lon, lat] = (part ?? []) as readonly number[];
  if (!geometry || lon === undefined || lat === undefined) return [];
  if (geometry.type === "Point") return [[lon, lat]];
  const [west, south, east, north] = boxOf([geometry]);
  return [
    [lon, lat],
    [(west + east) / 2, (south + north) / 2],
  ];
}

type Known = ReadonlyMap<string, readonly (readonly LngLat[])[]>;

function knownPlaces({ registers }: County): Known {
  const known = new Map<string, (readonly LngLat[])[]>();
  const add = (key: string, spots: readonly LngLat[]) => {
    const records = known.get(key);
    if (records) records.push(spots);
    else known.set(key, [spots]);
  };
  for (const register of registerIds) {
    if (tableOf(register).geometry === "none") continue;
    for (const record of registers[register] as readonly (AnyRecord & { readonly name?: string })[]) {
      const spots = spotsOf(record);
      if (spots.length === 0) continue;
      add(`${register} id ${record.id}`, spots);
      if (record.name) add(`${register} name ${fold(record.name)}`, spots);
    }
  }
  return known;
}

/** Names that stand for too many records tell nothing. */
const namesakes = 5;
const nowhere: readonly LngLat[] = [];

export function groundOf(county: County): Ground {
  const { outline, registers } = county;
  const areas = registers.township.flatMap(({ id, geometry }) =>
    geometry?.type === "Polygon" || geometry?.type === "MultiPolygon" ? [{ id, geometry }] : [],
  );
  const whole = outline ? buildAreaIndex([{ id: "county", geometry: outline }]) : null;
  const townships = buildAreaIndex(areas);
  const names = new Map(
    registers.township.flatMap(({ id, name }) =>
      [id, fold(name), withoutKind(fold(name))].map((text) => [text, id] as const),
    ),
  );
  const known = knownPlaces(county);
  return {
    box: boxOf(outline ? [outline] : areas.map(({ geometry }) => geometry)),
    inCounty: (at) => (whole ?? townships).areas.length === 0 || areaOf(whole ?? townships, at) !== null,
    townshipAt: (at) => areaOf(townships, at),
    townshipNamed: (text) => names.get(fold(text)) ?? names.get(withoutKind(fold(text))) ?? null,
    knownAt: (register, id, name) => {
      const records = known.get(`${register} id ${id}`) ?? known.get(`${register} name ${fold(name)}`) ?? [];
      return records.length > namesakes ? nowhere : records.flat();
    },
  };
}
