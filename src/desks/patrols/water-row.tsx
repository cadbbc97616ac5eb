/** One water point in the list: risk, name, what it is and whom it endangers; when it is due, what it lacks. */

import type { ListedWater } from "../../domain/patrols/water-list.ts";
import { isOverdue } from "../../domain/patrols/water-list.ts";
import { waterTypes } from "../../domain/registers/waters.ts";
import { sameSelection } from "../../state/view.ts";
import { useApp, useAppState, useCounty, useDay, useLanguage } from "../../ui/context.ts";
import { MissingIcons } from "./missing-icons.tsx";
import { townshipName } from "./names.ts";
import { RiskSign } from "./risk-sign.tsx";
import { useSay } from "./text.ts";
import { selectionOf } from "./use-waters.ts";
import { dueText, peopleText } from "./wording.ts";

export function WaterRow({ water: { status, record }, current }: { water: ListedWater; current: boolean }) {
  const { store } = useApp();
  const say = useSay();
  const language = useLanguage();
  const county = useCounty();
  const day = useDay();
  const selection = selectionOf(record.id);
  const over = useAppState((state) => sameSelection(state.hover, selectionOf(record.id)));
  const town = county ? townshipName(county, status.township, language) : null;
  const where = [peopleText(status, say), waterTypes[record.type][language], town].filter(Boolean).join(" · ");
  return (
    <button
      type="button"
      className="patrols-row"
      data-over={over || undefined}
      aria-current={current || undefined}
      onClick={() => store.select(selection)}
      onMouseEnter={() => store.hover(selection)}
      onMouseLeave={() => store.hover(null)}
      onFocus={() => store.hover(selection)}
      onBlur={() => store.hover(null)}
    >
      <RiskSign risk={status.risk} />
      <span className="patrols-two">
        <b>{record.name}</b>
        <span className="soft" title={where}>
          {where}
        </span>
      </span>
      <span className="patrols-two num">
        {isOverdue(status) ? (
          <b>{dueText(status, day, say)}</b>
        ) : (
          <span className="soft">{dueText(status, day, say)}</span>
        )}
        <span>
          <MissingIcons status={status} />
        </span>
      </span>
    </button>
  );
}
