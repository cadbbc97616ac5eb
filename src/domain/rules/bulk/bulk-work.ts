/** A check as flat arrays and numbers alone, so that threads can share it: what the bulk engine judges. */

import { type Shapes, shapesOf } from "../../../geo/bulk/shapes.ts";
import type { Concern } from "../concerns.ts";
import type { Rule } from "../rule.ts";
import { dayNumber } from "./day-number.ts";

/** One rule that measures to the boundary. */
export interface BulkRule {
  /** Metres. */
  readonly distance: number;
  readonly inclusive: boolean;
  /** By place: 1 where the rule protects it. */
  readonly counts: Uint8Array;
  /** By venue: 0 where the rule does not concern it, else one more than a row of the two columns that follow. */
  readonly concerns: Uint32Array;
  /** Numbers of days: see `Concern`. */
  readonly firmTo: Int32Array;
  readonly doubtTo: Int32Array;
}

export interface BulkWork {
  /** Venues. Degrees WGS 84; NaN: not placed. Metres, 95 %. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly accuracy: Float64Array;
  /** Places. Metres; the number of the day on which each opened. */
  readonly shapes: Shapes;
  readonly placeAccuracy: Float64Array;
  readonly extent: Float64Array;
  readonly since: Int32Array;
  readonly rules: readonly BulkRule[];
}

/** What such a work is made of, as a docket or a benchmark holds it. */
export interface BulkSource {
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly accuracy: Float64Array;
  /** Null: cannot be measured. */
  readonly geometries: readonly (GeoJSON.Geometry | null)[];
  readonly placeAccuracy: Float64Array;
  readonly extent: Float64Array;
  readonly placeSince: readonly (string | undefined)[];
  readonly rules: readonly RuleSource[];
}

export interface RuleSource {
  readonly rule: Pick<Rule, "inclusive">;
  /** The rule's number, metres. */
  readonly limit: number;
  readonly counts: Uint8Array;
  readonly concerns: readonly (Concern | null)[];
}

export function bulkWorkOf({ geometries, placeSince, rules, ...columns }: BulkSource): BulkWork {
  const { lon, lat, accuracy, placeAccuracy, extent } = columns;
  return {
    ...{ lon, lat, accuracy, placeAccuracy, extent },
    shapes: shapesOf(geometries),
    since: Int32Array.from(placeSince, (day) => dayNumber(day ?? "0")),
    rules: rules.map(({ rule, limit, counts, concerns }) => ({
      distance: limit,
      inclusive: rule.inclusive,
      counts,
      ...concernColumns(concerns),
    })),
  };
}

/** Most venues share one concern, so each is told by its row in a short table. */
function concernColumns(concerns: readonly (Concern | null)[]): Pick<BulkRule, "concerns" | "firmTo" | "doubtTo"> {
  const rows = new Map<Concern, number>();
  const byDays = new Map<string, number>();
  const [firmTo, doubtTo]: [number[], number[]] = [[], []];
  const rowOf = (concern: Concern): number => {
    const known = rows.get(concern);
    if (known !== undefined) return known;
    const days = `${concern.firmTo} ${concern.doubtTo}`;
    const row = byDays.get(days) ?? firmTo.push(dayNumber(concern.firmTo));
    if (row > doubtTo.length) doubtTo.push(dayNumber(concern.doubtTo));
    byDays.set(days, row);
    rows.set(concern, row);
    return row;
  };
  const column = new Uint32Array(concerns.length);
  for (const [venue, concern] of concerns.entries()) if (concern) column[venue] = rowOf(concern);
  return { concerns: column, firmTo: Int32Array.from(firmTo), doubtTo: Int32Array.from(doubtTo) };
}
