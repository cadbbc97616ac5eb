/** What every sentence of change is made from: the two days compared, and how things are named. */

import { byId, type County } from "../../county.ts";
import type { Text } from "../../labels.ts";
import type { Coverage, Trend } from "../coverage-types.ts";

export interface Moment {
  readonly county: County;
  readonly asOf: string;
  /** The last month's end. */
  readonly before: string;
  readonly coverage: Coverage;
  readonly trends: readonly Trend[];
}

/** A township by name; one that is not known by its id. */
export function townshipName(county: County, id: string): Text {
  const township = byId(county, "township").get(id);
  return { zh: township?.name ?? id, en: township?.nameEn ?? township?.name ?? id };
}

/** Whole percent, or a decimal where the two would read the same. */
export function percentPair(before: number, now: number): readonly [string, string] {
  const digits = before.toFixed(0) === now.toFixed(0) && before !== now ? 1 : 0;
  return [before.toFixed(digits), now.toFixed(digits)];
}

/** At most `most` names, and how many more there are. */
export function namesOf(names: readonly string[], most: number): Text {
  const shown = names.slice(0, most);
  const more = names.length - shown.length;
  const [zh, en] = more > 0 ? [` 等 ${names.length} 处`, ` and ${more} more`] : ["", ""];
  return { zh: shown.join("、") + zh, en: shown.join(", ") + en };
}
