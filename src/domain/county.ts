/**
 * A county: registers, rules, indicators and plan as one immutable value, with the lookups that every
 * derivation needs built once.
 */

import type { Templates } from "./cases/templates.ts";
import type { ProtectedKind } from "./labels.ts";
import { protectedKinds } from "./labels.ts";
import { ById } from "./lookups/by-id.ts";
import type { Indicator, Pack, Plan } from "./pack.ts";
import type { Problem } from "./problems.ts";
import type { Geometry } from "./registers/column.ts";
import type { Records, RegisterId, Registers } from "./registers/index.ts";
import { registerIds } from "./registers/index.ts";
import type { Rule } from "./rules/rule.ts";

export interface County {
  readonly pack: Pack;
  /** Counts the commits; a pack as loaded is revision 1. */
  readonly revision: number;
  /** The county's own area; null where the pack has none. */
  readonly outline: GeoJSON.Polygon | GeoJSON.MultiPolygon | null;
  readonly registers: Registers;
  readonly rules: readonly Rule[];
  readonly indicators: readonly Indicator[];
  readonly plan: Plan | null;
  /** The words of its forms. Absent: the plain ones. */
  readonly templates?: Templates;
  /** What was wrong with the files this county was read from. */
  readonly problems: readonly Problem[];
}

/** A place that rules protect, whatever its register. */
export type ProtectedPlace = { readonly [K in ProtectedKind]: Records[K] & { readonly kind: K } }[ProtectedKind];

export const emptyRegisters = (): Registers =>
  Object.fromEntries(registerIds.map((id) => [id, []])) as unknown as Registers;

/** The schools, kindergartens and nurseries of a county, context neighbours included. */
export function protectedPlaces(county: County): ProtectedPlace[] {
  return protectedKinds.flatMap((kind) =>
    county.registers[kind].map((record) => ({ ...record, kind }) as ProtectedPlace),
  );
}

/** Does a record that stands from `since` to `until` (exclusive) count on `day`? Absent ends are unbounded. */
export const standsOn = (since: string | undefined, until: string | undefined, day: string): boolean =>
  (since === undefined || since <= day) && (until === undefined || day < until);

/** The metres (95 %) that a record's position may be off: its own figure, else the pack's for its source. */
export function accuracyOf(
  record: { readonly accuracy?: number; readonly positionSource?: keyof Pack["defaults"]["accuracy"] },
  pack: Pack,
): number {
  return record.accuracy ?? pack.defaults.accuracy[record.positionSource ?? "unknown"];
}

/** How much nearer than its point a place known only as a point may lie, metres; 0 for an outline. */
export function extentOf(place: ProtectedPlace, pack: Pack): number {
  if (place.geometry?.type !== "Point") return 0;
  return place.extent ?? pack.defaults.extent[place.kind];
}

const byIdCache = new WeakMap<readonly unknown[], ReadonlyMap<string, unknown>>();

/** Records of one register by id. Made once for a register's list. */
export function byId<R extends RegisterId>(county: County, register: R): ReadonlyMap<string, Records[R]> {
  const list: readonly Records[R][] = county.registers[register];
  const map = byIdCache.get(list) ?? new ById<Records[R]>(list);
  byIdCache.set(list, map);
  return map as ReadonlyMap<string, Records[R]>;
}

const groupCache = new WeakMap<readonly unknown[], Map<string, ReadonlyMap<string, readonly unknown[]>>>();

/** Records of one register grouped by the value of one text column: licences by venue, homes by village. */
export function groupedBy<R extends RegisterId>(
  county: County,
  register: R,
  column: keyof Records[R] & string,
): ReadonlyMap<string, readonly Records[R][]> {
  const list: readonly Records[R][] = county.registers[register];
  const groups = groupCache.get(list) ?? new Map<string, ReadonlyMap<string, readonly unknown[]>>();
  groupCache.set(list, groups);
  let group = groups.get(column) as Map<string, Records[R][]> | undefined;
  if (!group) {
    group = new Map();
    for (const record of list) {
      const value = String(record[column] ?? "");
      const members = group.get(value);
      if (members) members.push(record);
      else group.set(value, [record]);
    }
    groups.set(column, group);
  }
  return group;
}

/** A short mark of a geometry (FNV-1a over coordinates at 1e-7°), to see whether it changed since. */
export function fingerprint(geometry: Geometry | undefined): string {
  if (!geometry) return "";
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  const eat = (text: string) => {
    for (let i = 0; i < text.length; i++) {
      low = Math.imul(low ^ text.charCodeAt(i), 0x01000193) >>> 0;
      high = Math.imul(high ^ (text.charCodeAt(i) + i), 0x01000193) >>> 0;
    }
  };
  const walk = (coordinates: unknown): void => {
    if (typeof coordinates === "number") eat(`${coordinates.toFixed(7)},`);
    else if (Array.isArray(coordinates)) {
      eat("[");
      for (const part of coordinates) walk(part);
    }
  };
  eat(geometry.type);
  walk(geometry.coordinates);
  return high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0");
}
