/** What every desk's map shows: the ground, protected places, homes, stations and waters of a day. */

import { type County, groupedBy, standsOn } from "../domain/county.ts";
import { type Desk, protectedKinds } from "../domain/labels.ts";
import type { Geometry } from "../domain/registers/column.ts";
import type { LngLat } from "../geo/units.ts";
import { groundOf } from "../map/ground.ts";
import type { NamedPoint, PlaceMark, Scene, WaterMark } from "../map/scene.ts";

type Standing = { readonly since?: string; readonly until?: string };
const onDay =
  (day: string) =>
  <R extends Standing>(record: R): boolean =>
    standsOn(record.since, record.until, day);

const pointOf = (geometry: Geometry | undefined): LngLat | null =>
  geometry?.type === "Point" ? (geometry.coordinates as unknown as LngLat) : null;

/** Records without a position are not drawn; lists and the register's problems name them. */
function points<R extends Standing & { readonly id: string; readonly name: string; readonly geometry?: Geometry }>(
  records: readonly R[],
  day: string,
): (NamedPoint & { readonly record: R })[] {
  return records.filter(onDay(day)).flatMap((record) => {
    const at = pointOf(record.geometry);
    return at ? [{ id: record.id, at, name: record.name, record }] : [];
  });
}

function placeMarks(county: County, day: string): PlaceMark[] {
  const gates = groupedBy(county, "entrance", "place");
  const gatesOf = (id: string): LngLat[] =>
    (gates.get(id) ?? [])
      .filter(onDay(day))
      .map((gate) => pointOf(gate.geometry))
      .filter((at) => at !== null);
  const { defaults } = county.pack;
  const kept = protectedKinds.flatMap((kind) =>
    county.registers[kind].filter(onDay(day)).flatMap((place): PlaceMark[] => {
      if (!place.geometry) return [];
      const extent = place.geometry.type === "Point" ? { extent: place.extent ?? defaults.extent[kind] } : {};
      return [{ id: place.id, kind, name: place.name, geometry: place.geometry, gates: gatesOf(place.id), ...extent }];
    }),
  );
  const welfare = points(county.registers.welfareInstitution, day).map(
    ({ id, name, at }): PlaceMark => ({
      id,
      kind: "welfareInstitution",
      name,
      geometry: { type: "Point", coordinates: [...at] },
      gates: [],
    }),
  );
  return [...kept, ...welfare];
}

const waterMarks = (county: County, day: string): WaterMark[] =>
  county.registers.waterHazard
    .filter(onDay(day))
    .flatMap(({ id, name, risk, geometry }) => (geometry ? [{ id, name, risk, geometry }] : []));

export type Common = Pick<Scene, "ground" | "places" | "homes" | "stations" | "waters">;

/** What a desk is about, of all that could be shown; its own scene may bring back any of it. */
const about: Readonly<Record<Desk, readonly (keyof Common)[]>> = {
  overview: ["ground", "places", "homes", "stations"],
  venues: ["ground", "places"],
  patrols: ["ground", "places", "waters"],
  registers: ["ground", "places", "homes", "stations", "waters"],
};
const nothing: Pick<Common, "homes" | "stations" | "waters"> = { homes: [], stations: [], waters: [] };

export const shownOn = (desk: Desk, common: Common): Common => ({
  ...common,
  ...Object.fromEntries(Object.entries(nothing).filter(([part]) => !about[desk].includes(part as keyof Common))),
});

/** The parts that hold as long as county and day do. */
export const commonScene = (county: County, day: string): Common => ({
  ground: groundOf(county),
  places: placeMarks(county, day),
  homes: points(county.registers.childrensHome, day).map(({ record, ...point }) =>
    record.capacity === undefined ? point : { ...point, capacity: record.capacity },
  ),
  stations: points(county.registers.protectionStation, day).map(({ record: _, ...point }) => point),
  waters: waterMarks(county, day),
});
