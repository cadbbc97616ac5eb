/** Township × indicator: what is reached, what is in doubt, what it should be. */

import type { Text } from "../labels.ts";

/** Unit of a row: a township's id, or the county's adcode for the whole county. */
export interface CoverageCell {
  readonly unit: string;
  readonly indicator: string;
  /** Compliant (share), events (per1000, number). Null: not reported, which is not 0. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Cannot be told yet: they widen the share to [numerator / n, (numerator + undetermined) / n]. */
  readonly undetermined: number;
  /** Percent for `share`, per thousand for `per1000`, the number itself for `number`. Null: nothing to cover (denominator 0) or not reported. */
  readonly share: number | null;
  readonly shareHigh: number | null;
  readonly target: number;
  /** `none`: nothing to cover · `unreported`: no figures. */
  readonly state: "met" | "below" | "undetermined" | "none" | "unreported";
  /** Villages whose numbers this reader may not see: the figure is without them, and `state` is never met or below. */
  readonly withheld?: number;
}

export interface Coverage {
  readonly asOf: string;
  readonly revision: number;
  readonly cells: readonly CoverageCell[];
  /** Records in no township: reported, never dropped. */
  readonly homeless: readonly { readonly register: string; readonly id: string }[];
}

/** One month's end in a series. */
export interface TrendPoint {
  /** 2026-10 */
  readonly month: string;
  readonly share: number | null;
}

/** Series of one unit and indicator, oldest first. */
export interface Trend {
  readonly unit: string;
  readonly indicator: string;
  readonly points: readonly TrendPoint[];
}

/** One plain sentence of what changed since the last month. */
export interface ChangeNote {
  readonly kind: "better" | "worse" | "alert" | "same";
  readonly text: Text;
  /** Something to select: a venue, a place, a township. */
  readonly about?: { readonly register: string; readonly id: string };
  /** The township that it concerns; absent: the county, or none. */
  readonly unit?: string;
}

/** A headline figure of the county. */
export interface Headline {
  readonly id: string;
  readonly title: Text;
  /** e.g. 107 / 155 处 */
  readonly detail: Text;
  readonly value: number | null;
  readonly unit: Text;
  readonly target: number | null;
  readonly better: "higher" | "lower";
  /** Difference to the last month's end; null: not known. */
  readonly change: number | null;
  /** Twelve month ends, oldest first. */
  readonly spark: readonly (number | null)[];
  /** The indicator it opens, if it is one. */
  readonly indicator: string | null;
}

export interface ClauseState {
  readonly clause: string;
  readonly title: Text;
  readonly asks: Text;
  readonly state: "met" | "under-way" | "behind" | "reports" | "unreported";
  readonly indicators: readonly {
    readonly id: string;
    readonly title: Text;
    readonly share: number | null;
    readonly target: number;
    readonly unit: string;
  }[];
  readonly owedBy: readonly string[];
}

/** Protected places by the state of their surroundings, and the venues behind the gaps. */
export interface Surroundings {
  /** Id of the rule that decided; null: none was in force. */
  readonly rule: string | null;
  readonly compliant: number;
  readonly undetermined: number;
  readonly failing: number;
  /** The unit's own venues inside; one may stand inside for a place across the township's line. Null: no rule. */
  readonly venues: number | null;
  /** A venue with two licences counts under both. */
  readonly insideByCategory: Readonly<Record<string, number>>;
}

/** What the Overview shows of a township alone. */
export interface UnitSummary {
  readonly headlines: readonly Headline[];
  readonly perimeter: Surroundings;
}

/** All that the Overview desk shows of one day. */
export interface Overview {
  readonly coverage: Coverage;
  readonly headlines: readonly Headline[];
  readonly trends: readonly Trend[];
  /** The month end that `changes` compares with. */
  readonly comparedWith: string;
  readonly changes: readonly ChangeNote[];
  readonly clauses: readonly ClauseState[];
  /** The whole county's. */
  readonly perimeter: Surroundings;
  /** By township id. */
  readonly units: Readonly<Record<string, UnitSummary>>;
}
