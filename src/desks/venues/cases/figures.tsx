/** What presses, in four numbers; each is the switch of its condition. */

import type { CaseFigures } from "../../../domain/cases/case-filter.ts";
import { useApp, useAppState } from "../../../ui/context.ts";
import { useSay } from "./text.ts";

const figures = ["week", "overdue", "listed", "open"] as const;

export function Figures({ figures: its }: { figures: CaseFigures }) {
  const { store } = useApp();
  const say = useSay();
  const chosen = useAppState((state) => state.view.filters.caseState);
  return (
    <div className="cs-figures">
      {figures.map((id) => (
        <button
          key={id}
          type="button"
          aria-pressed={chosen === id}
          onClick={() => store.filter({ caseState: chosen === id ? null : id })}
        >
          <b className="fig">{its[id].toLocaleString("en")}</b>
          <span className="soft">{say(id)}</span>
        </button>
      ))}
    </div>
  );
}
