/** What two rules both speak of: venues near places, on days. */

import type { ProtectedKind } from "../../labels.ts";
import type { School } from "../../registers/places.ts";
import type { VenueCategory } from "../../registers/venues.ts";
import { type Application, daysMeet, type Rule } from "../rule.ts";

export interface CommonGround {
  readonly categories: readonly VenueCategory[];
  readonly kinds: readonly ProtectedKind[];
  /** Null: all stages. */
  readonly stages: Rule["stages"];
  readonly since: string;
  /** Null: with no end. */
  readonly until: string | null;
}

const both = <T>(a: readonly T[], b: readonly T[]): T[] => a.filter((one) => b.includes(one));

function stagesOfBoth(a: Rule["stages"], b: Rule["stages"]): readonly School["stage"][] | null {
  if (a === null) return b;
  return b === null ? a : both(a, b);
}

const later = (a: string, b: string): string => (a > b ? a : b);
const earlierEnd = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null || a < b ? a : b;

/** Null: they never meet. */
export function commonGround(a: Rule, b: Rule): CommonGround | null {
  if (!daysMeet(a, b) || both<Application>(a.appliesTo, b.appliesTo).length === 0) return null;
  const stages = stagesOfBoth(a.stages, b.stages);
  const kinds = both(a.protects, b.protects).filter(
    (kind) => kind !== "school" || stages === null || stages.length > 0,
  );
  const categories = both(a.from, b.from);
  if (categories.length === 0 || kinds.length === 0) return null;
  return { categories, kinds, stages, since: later(a.since, b.since), until: earlierEnd(a.until, b.until) };
}
