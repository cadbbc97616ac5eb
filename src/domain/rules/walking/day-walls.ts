/** What of a register walls a walk in on a day: fences, waters, campuses. */

import type { Outline } from "../../../geo/outline.ts";
import { type ProtectedPlace, standsOn } from "../../county.ts";
import type { Geometry } from "../../registers/column.ts";
import type { Barrier, Water } from "../../registers/roads.ts";
import { placeStands } from "../places-on-day.ts";

/** A campus lets through who stands in it, and who goes to it by a gate. */
export interface Campus {
  /** As of `placeKey`. */
  readonly place: string;
  readonly outline: Outline;
}

export interface DayWall {
  /** `register/id`. */
  readonly key: string;
  readonly geometry: Geometry;
  /** Fences close roads, too. */
  readonly isFence: boolean;
  /** Null: nobody is let through. */
  readonly campus: Campus | null;
}

/** One place among all protected places. */
export const placeKey = ({ kind, id }: Pick<ProtectedPlace, "kind" | "id">): string => `${kind}/${id}`;

/** Only a permanent barrier lengthens a walk. */
export const isPermanent = ({ permanent }: Barrier): boolean => permanent === "yes";

export function wallOfBarrier(barrier: Barrier, day: string): DayWall | null {
  const { id, geometry, since, until } = barrier;
  if (!geometry || !isPermanent(barrier) || !standsOn(since, until, day)) return null;
  return { key: `barrier/${id}`, geometry, isFence: true, campus: null };
}

export const wallOfWater = ({ id, geometry }: Water): DayWall | null =>
  geometry ? { key: `water/${id}`, geometry, isFence: false, campus: null } : null;

/** `outline`: as places of a county are prepared; null: it cannot be checked, and walls nobody in. */
export function wallOfPlace(place: ProtectedPlace, outline: Outline | null, day: string): DayWall | null {
  const { geometry } = place;
  if (!geometry || outline?.kind !== "area" || !placeStands(place, day)) return null;
  const key = placeKey(place);
  return { key, geometry, isFence: false, campus: { place: key, outline } };
}
