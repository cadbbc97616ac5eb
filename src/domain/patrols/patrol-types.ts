/** What the Patrols desk knows of each water point on one day. */

import type { ProtectedKind } from "../labels.ts";
import type { Equipment, Risk } from "../registers/waters.ts";

export interface CalendarDay {
  readonly day: string;
  readonly state: "done" | "missed" | "planned";
}

/** A place or village within 1 km of a water point, straight. */
export interface Nearby {
  /** Metres between the two shapes. */
  readonly distance: number;
  /** Metres (95 %) that the distance may be off: both positions' accuracies together. */
  readonly doubt: number;
  /** Pupils, children or minors; null: not reported. */
  readonly children: number | null;
}

export interface WaterStatus {
  readonly water: string;
  readonly risk: Risk;
  readonly township: string | null;
  /** Equipment recorded as absent, and as not known. */
  readonly missing: readonly Equipment[];
  readonly unknown: readonly Equipment[];
  /** Pupils and children of schools, kindergartens and nurseries within 1 km, as far as they are reported. */
  readonly pupilsWithin1km: number;
  /** Nearest first. */
  readonly placesWithin1km: readonly (Nearby & { readonly place: string; readonly kind: ProtectedKind })[];
  /** Minors of villages whose point lies within 1 km, as far as they are reported. */
  readonly villageChildrenWithin1km: number;
  readonly villagesWithin1km: readonly (Nearby & { readonly village: string })[];
  readonly lastVisit: string | null;
  /** Days between visits that hold on this day. */
  readonly everyDays: number | null;
  readonly nextDue: string | null;
  /** Days past due; 0 when not overdue; null when no interval is set. */
  readonly overdueDays: number | null;
  readonly plan: string | null;
}

export interface Patrols {
  readonly asOf: string;
  /** Season on that day, or null between seasons. */
  readonly season: string | null;
  readonly waters: readonly WaterStatus[];
  /** Visits planned and done in the current season (or the last one), for the whole county. */
  readonly seasonFrom: string;
  readonly seasonTo: string;
  readonly planned: number;
  readonly done: number;
  readonly missed: number;
}

/** Day by day for one point over the season: what was planned, done, missed. */
export interface WaterCalendar {
  readonly water: string;
  readonly from: string;
  readonly to: string;
  readonly days: readonly CalendarDay[];
}
