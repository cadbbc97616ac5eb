/** One position to survey: what it is, how well it is known, how many verdicts it would settle. */

import { registers } from "../../../domain/registers/index.ts";
import { positionSources } from "../../../domain/registers/places.ts";
import { venueCategories } from "../../../domain/registers/venues.ts";
import { shownMetres } from "../../../domain/rules/decimals.ts";
import type { SurveyRow } from "../../../domain/rules/survey-list.ts";
import type { Selection } from "../../../state/view.ts";
import { sameSelection } from "../../../state/view.ts";
import { useApp, useAppState, useLanguage } from "../../../ui/context.ts";
import { Icon } from "../../../ui/icon.tsx";
import { useSay } from "./text.ts";

export const selectionOfTask = ({ what, id }: SurveyRow): Selection => ({ kind: what, id });

export function Settles({ row }: { row: SurveyRow }) {
  const say = useSay();
  if (row.surely + row.perhaps === 0) return <span className="faint">{say("both")}</span>;
  const surely = say("surelyShort", { count: row.surely });
  return (
    <>
      <span>
        <span className="unseen">{say("expectedLong")} </span>≈ <b>{row.expected.toFixed(1)}</b>
      </span>
      <span className="soft">
        {surely} · {say("perhapsShort", { count: row.perhaps })}
      </span>
    </>
  );
}

/** "± 5.0 m · from a map · only a point". */
export function useKnown(): (row: SurveyRow) => string {
  const say = useSay();
  const language = useLanguage();
  return ({ source, accuracy, extent }) =>
    [`± ${shownMetres(accuracy, 0)} m`, positionSources[source][language], extent > 0 ? say("point") : ""]
      .filter(Boolean)
      .join(" · ");
}

export function SurveyRowView({ row, current }: { row: SurveyRow; current: boolean }) {
  const { store } = useApp();
  const language = useLanguage();
  const known = useKnown();
  const selection = selectionOfTask(row);
  const hovered = useAppState((state) => state.hover);
  const { kind } = row;
  const names = row.categories.map((id) => venueCategories[id][language]).join(language === "zh" ? "、" : ", ");
  return (
    <button
      type="button"
      className="vs-row"
      data-over={sameSelection(hovered, selection) || undefined}
      aria-current={current || undefined}
      onClick={() => store.select(selection)}
      onMouseEnter={() => store.hover(selection)}
      onMouseLeave={() => store.hover(null)}
    >
      <Icon
        id={kind ? `place-${kind}` : `venue-${row.categories[0] ?? "tobacco"}`}
        size={18}
        label={kind ? registers[kind][language] : names}
      />
      <span className="vs-two">
        <b>{row.name}</b>
        <span className="soft">{kind ? known(row) : [names, known(row)].join(" · ")}</span>
      </span>
      <span className="vs-two num">
        <Settles row={row} />
      </span>
    </button>
  );
}
