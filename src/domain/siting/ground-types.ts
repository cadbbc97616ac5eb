/** Where in a county an application would be refused or in doubt, as drawn: the answer of a spot decides. */

import type { VenueCategory } from "../registers/venues.ts";
import type { NotJudged } from "../rules/answer-types.ts";
import type { Applied, Rule } from "../rules/rule.ts";

/** Square metres. */
export interface TownshipGround {
  readonly township: string;
  readonly total: number;
  readonly refused: number;
  readonly doubtful: number;
}

export interface SitingGround {
  readonly asOf: string;
  readonly accuracy: number;
  readonly categories: readonly VenueCategory[];
  readonly application: Applied;
  readonly since: string | null;
  /** What judged it; `bound`: it measures on foot, so only how far it may reach in a straight line is drawn. */
  readonly rules: readonly { readonly rule: Rule; readonly bound: boolean }[];
  readonly notJudged: readonly Pick<NotJudged, "rule" | "why">[];
  /** Some rule's whole interval is within its distance. */
  readonly refused: GeoJSON.MultiPolygon;
  /** Some rule's interval reaches within its distance: the refused ground too. */
  readonly reached: GeoJSON.MultiPolygon;
  /** By township in the register's order; one without an outline has no row. */
  readonly areas: readonly TownshipGround[];
  /** Places that are drawn about, and those that stand without a usable position. */
  readonly places: number;
  readonly placesUnchecked: number;
}
