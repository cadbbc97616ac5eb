/** Which places rules protect on a day, ready for measuring. */

import { isFault, type Outline, outlineOf } from "../../geo/outline.ts";
import { accuracyOf, type County, extentOf, type ProtectedPlace, protectedPlaces, standsOn } from "../county.ts";
import type { UncheckedPlace } from "./finding.ts";
import { isUsable } from "./interval.ts";
import type { Rule } from "./rule.ts";

/** Protected places of a county as columns, in the order of `protectedPlaces`. Metres. */
export interface PlaceColumns {
  readonly places: readonly ProtectedPlace[];
  /** Null: the place cannot be checked, and `unchecked` says why. */
  readonly outlines: readonly (Outline | null)[];
  readonly unchecked: readonly (UncheckedPlace["why"] | null)[];
  readonly accuracy: Float64Array;
  readonly extent: Float64Array;
}

const columnsCache = new WeakMap<readonly unknown[], { key: readonly unknown[]; columns: PlaceColumns }>();
const outlineCache = new WeakMap<object, Outline | null>();

/** Outlines are prepared once for a geometry, however often the county around it changes. */
function preparedOutline(geometry: NonNullable<ProtectedPlace["geometry"]>): Outline | null {
  const known = outlineCache.get(geometry);
  if (known !== undefined) return known;
  const made = outlineOf(geometry);
  const outline = isFault(made) ? null : made;
  outlineCache.set(geometry, outline);
  return outline;
}

/** The county's protected places as columns, made once for its registers. */
export function placeColumns(county: County): PlaceColumns {
  const { school, kindergarten, nursery } = county.registers;
  const key = [school, kindergarten, nursery, county.pack];
  const known = columnsCache.get(school);
  if (known?.key.every((part, i) => part === key[i])) return known.columns;
  const columns = columnsOfPlaces(protectedPlaces(county), county.pack);
  columnsCache.set(school, { key, columns });
  return columns;
}

/** These places as columns, in their order. */
export function columnsOfPlaces(places: readonly ProtectedPlace[], pack: County["pack"]): PlaceColumns {
  const accuracy = Float64Array.from(places, (place) => accuracyOf(place, pack));
  const extent = Float64Array.from(places, (place) => extentOf(place, pack));
  const unchecked: (UncheckedPlace["why"] | null)[] = [];
  const outlines = places.map((place, i) => {
    const outline = place.geometry ? preparedOutline(place.geometry) : null;
    const doubts = isUsable(accuracy[i] ?? Number.NaN) && isUsable(extent[i] ?? Number.NaN);
    unchecked[i] = !place.geometry ? lackOf(place) : !outline ? "broken-outline" : doubts ? null : "bad-accuracy";
    return unchecked[i] === null ? outline : null;
  });
  return { places, outlines, unchecked, accuracy, extent };
}

/** A shape that a file gave and that could not be taken is kept as it was written. */
const lackOf = ({ extra }: ProtectedPlace): UncheckedPlace["why"] =>
  extra && Object.hasOwn(extra, "geometry") ? "broken-outline" : "no-position";

export const placeStands = (place: ProtectedPlace, day: string): boolean => standsOn(place.since, place.until, day);

/** Does the rule protect this place, whenever it stands? */
export const protects = (rule: Rule, place: ProtectedPlace): boolean =>
  rule.protects.includes(place.kind) &&
  (place.kind !== "school" || rule.stages === null || rule.stages.includes(place.stage));

/** Places that stand on the day and cannot be checked, by id. */
export function uncheckedPlaces(county: County, day: string): UncheckedPlace[] {
  const { places, unchecked } = placeColumns(county);
  return places
    .flatMap((place, i) => {
      const why = unchecked[i];
      return why && placeStands(place, day) ? [{ place: place.id, kind: place.kind, why }] : [];
    })
    .sort((a, b) => (a.place < b.place ? -1 : 1));
}
