/** What was typed or found for the spot: it is printed beside the position that came of it. */

import type { Position } from "../../../domain/rules/finding.ts";
import { useAppState } from "../../../ui/context.ts";
import { useKept } from "../../../ui/use-kept.ts";

export interface Typed {
  readonly at: Position;
  /** The coordinates as typed, or the name of the record. */
  readonly text: string;
  readonly found: boolean;
}

export function useTyped(): readonly [Typed | null, (typed: Typed) => void] {
  const site = useAppState((state) => state.view.site);
  const [typed, keep] = useKept<Typed | null>("venues/site/typed", null);
  const its = site && typed && typed.at[0] === site.at[0] && typed.at[1] === site.at[1] ? typed : null;
  return [its, keep];
}
