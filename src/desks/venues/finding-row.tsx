/** One finding in the list, 56 px: sign, name, categories and place; distance, doubt or state of its case. */

import { caseStates } from "../../domain/registers/cases.ts";
import type { Rule } from "../../domain/rules/rule.ts";
import type { VenueRow } from "../../domain/venue-rows.ts";
import { sameSelection } from "../../state/view.ts";
import { useApp, useAppState, useLanguage } from "../../ui/context.ts";
import { Sign } from "../../ui/sign.tsx";
import { CategoryNames } from "./category-names.tsx";
import { doubtOf, metresText, noDistanceKey, verdictClass } from "./distance.tsx";
import { useSay } from "./text.ts";
import { selectionOf } from "./use-venues.ts";

interface RowProps {
  readonly row: VenueRow;
  readonly rule: Rule | null;
  /** It is not of the main rule: say of which. */
  readonly naming: boolean;
  readonly current: boolean;
}

function StateOf({ row }: { row: VenueRow }) {
  const say = useSay();
  const language = useLanguage();
  const { finding, state, overdue } = row;
  const doubt = doubtOf(finding);
  if (overdue > 0) return <b>{say("overdue", { days: overdue })}</b>;
  if (finding.verdict === "inside" || state !== null)
    return <span className="soft">{state === null ? say("noCase") : caseStates[state][language]}</span>;
  return <span className="soft">{doubt}</span>;
}

export function FindingRow({ row, rule, naming, current }: RowProps) {
  const { store } = useApp();
  const say = useSay();
  const { finding, venue, place } = row;
  const selection = selectionOf(finding);
  const hovered = useAppState((state) => state.hover);
  const over = hovered?.kind === "venue" ? hovered.id === venue.id : sameSelection(hovered, selection);
  const limit = rule?.distance ?? null;
  return (
    <button
      type="button"
      className="v-row"
      data-over={over || undefined}
      aria-current={current || undefined}
      onClick={() => store.select(selection)}
      onMouseEnter={() => store.hover(selection)}
      onMouseLeave={() => store.hover(null)}
      onFocus={() => store.hover(selection)}
      onBlur={() => store.hover(null)}
    >
      <Sign verdict={finding.verdict} size={18} />
      <span className="v-two">
        <b>{venue.name}</b>
        <span className="soft">
          <CategoryNames categories={venue.categories} />
          {place === null ? null : ` · ${place}`}
          {naming && rule ? ` · ${limit} m` : null}
        </span>
      </span>
      <span className="v-two num">
        <span className={verdictClass[finding.verdict]}>
          <b>{finding.distance === null ? say(noDistanceKey(finding)) : metresText(finding.distance, limit)}</b>
        </span>
        <StateOf row={row} />
      </span>
    </button>
  );
}
