/** What `pack.json`, `indicators.json` and `plan.json` say of a county. */

import type { ProtectedKind, Text } from "./labels.ts";
import type { positionSources } from "./registers/places.ts";

export interface Season {
  readonly id: string;
  /** Month-day, inclusive, each year; a season may run over the year's end. */
  readonly from: string;
  readonly to: string;
  readonly title?: Text;
}

export interface Source {
  readonly of: string;
  readonly name: string;
  readonly licence: string;
  readonly note?: string;
}

export interface Pack {
  readonly pack: 1;
  readonly adcode: string;
  readonly name: Text;
  readonly planTitle?: Text;
  /** The day the plan came into force. */
  readonly planDate: string;
  /**
   * Coordinate system of the files, in degrees; wgs84 and cgcs2000 are the same to a millimetre. A county in memory is
   * always in WGS 84: a pack in gcj02 or bd09 is converted as it is read, and says `wgs84` from then on.
   */
  readonly datum: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
  /** Invented data: map, prints and exports say 示例数据. */
  readonly sample: boolean;
  /** The day the data describe; the page opens on it. Absent: today. */
  readonly asOf?: string;
  readonly bbox?: readonly [number, number, number, number];
  readonly defaults: {
    /** Metres, 95 %, by source of the position. */
    readonly accuracy: Readonly<Record<keyof typeof positionSources, number>>;
    /** How much nearer than its point a place without an outline may lie, metres. */
    readonly extent: Readonly<Record<ProtectedKind, number>>;
    /** Service radius of a children's home, metres. */
    readonly serviceRadius: number;
  };
  readonly timeZone: string;
  readonly terms: readonly { readonly from: string; readonly to: string }[];
  /** Days off besides weekends. */
  readonly holidays: readonly string[];
  /** Weekend days that are worked in exchange for a holiday (调休). Absent: none. */
  readonly workdays?: readonly string[];
  readonly seasons: readonly Season[];
  readonly sources: readonly Source[];
}

/** A measurable target of the plan. `formula` names one entry of `coverage/formulas`. */
export interface Indicator {
  readonly id: string;
  readonly title: Text;
  /** Head of a column: four characters or so. */
  readonly short: Text;
  /** How it is counted, in a sentence. */
  readonly explain: Text;
  readonly clause: string;
  readonly formula: string;
  /** `share` of a denominator in percent, `per1000`, or a plain `number`. */
  readonly unit: "share" | "per1000" | "number";
  readonly target: number;
  readonly better: "higher" | "lower";
  /** Responsible groups A-F of the plan, or "all", "office". */
  readonly owedBy: readonly string[];
  /** Registers that feed it. */
  readonly registers: readonly string[];
  /** Shown in the heat table. */
  readonly core: boolean;
  /** Required by county practice, not by the plan's words. */
  readonly practice?: boolean;
}

export interface Clause {
  readonly clause: string;
  readonly title: Text;
  readonly asks: Text;
  /** Ids of the indicators that measure it; empty: kept by reports. */
  readonly indicators: readonly string[];
  readonly owedBy: readonly string[];
}

export interface Plan {
  readonly title: Text;
  readonly since: string;
  readonly clauses: readonly Clause[];
  /** The departments of each responsible group. */
  readonly groups: Readonly<Record<string, Text>>;
}
