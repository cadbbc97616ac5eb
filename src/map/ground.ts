/** What lies under everything, from a county's registers. */

import type { County } from "../domain/county.ts";
import type { LngLat } from "../geo/units.ts";
import { middleOf } from "./data/shape.ts";
import { emptyGround, type Ground, type NamedPoint, type TownshipArea } from "./scene.ts";

const grounds = new WeakMap<County["registers"], Ground>();

/** Built once for a county's registers, so that the map sees the same value again. */
export function groundOf(county: County | null): Ground {
  if (!county) return emptyGround;
  const known = grounds.get(county.registers);
  if (known) return known;
  const ground = makeGround(county);
  grounds.set(county.registers, ground);
  return ground;
}

/** Width in metres of a backdrop water that does not say its own. */
const usualWidth = { river: 400, canal: 20, lake: 0 } as const;

function makeGround({ outline, registers }: County): Ground {
  return {
    outline,
    townships: registers.township.flatMap(townshipArea),
    waters: registers.water.flatMap(({ name, kind, width, geometry }) =>
      geometry
        ? [{ name: name ?? "", kind: kind ?? "canal", width: width ?? usualWidth[kind ?? "canal"], geometry }]
        : [],
    ),
    roads: registers.road.flatMap(({ name, class: kind, geometry }) =>
      geometry ? [{ name: name ?? "", kind, geometry }] : [],
    ),
    villages: registers.village.flatMap(({ id, name, geometry }) => named(id, name, geometry)),
    seats: registers.township.flatMap(({ id, name, seatLon, seatLat }) =>
      seatLon === undefined || seatLat === undefined ? [] : [{ id, name, at: [seatLon, seatLat] as LngLat }],
    ),
  };
}

const named = (id: string, name: string, geometry: GeoJSON.Geometry | undefined): NamedPoint[] => {
  const middle = geometry ? middleOf(geometry) : null;
  return middle ? [{ id, name, at: middle.at }] : [];
};

function townshipArea({
  id,
  name: zh,
  nameEn: en = zh,
  geometry,
}: County["registers"]["township"][number]): TownshipArea[] {
  if (geometry?.type !== "Polygon" && geometry?.type !== "MultiPolygon") return [];
  const middle = middleOf(geometry);
  return middle ? [{ id, name: { zh, en }, geometry, labelAt: middle.at, room: middle.room }] : [];
}
