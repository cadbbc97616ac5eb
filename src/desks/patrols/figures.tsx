/** How many points are overdue, and how many lack equipment: each figure is also the switch of its condition. */

import { isOverdue, type ListedWater } from "../../domain/patrols/water-list.ts";
import { toggled } from "../../state/filters.ts";
import type { WaterFilter } from "../../state/view.ts";
import { useApp, useAppState } from "../../ui/context.ts";
import { useSay } from "./text.ts";
import { figure } from "./wording.ts";

const figures = [
  { id: "overdue", label: "overdueFigure", counts: ({ status }: ListedWater) => isOverdue(status) },
  { id: "unequipped", label: "unequippedFigure", counts: ({ status }: ListedWater) => status.missing.length > 0 },
] as const satisfies readonly { id: WaterFilter; label: string; counts: (water: ListedWater) => boolean }[];

/** `waters`: the whole county's, so that the figures stand still while one filters. */
export function Figures({ waters }: { waters: readonly ListedWater[] }) {
  const { store } = useApp();
  const say = useSay();
  const chosen = useAppState((state) => state.view.filters.water);
  return (
    <div className="patrols-figures">
      {figures.map(({ id, label, counts }) => (
        <button
          key={id}
          type="button"
          aria-pressed={chosen.includes(id)}
          onClick={() => store.filter({ water: toggled(chosen, id) })}
        >
          <span>{say(label)}</span>
          <span className="fig">
            {figure(waters.filter(counts).length)}
            <small>{say("ofPoints", { count: figure(waters.length) })}</small>
          </span>
        </button>
      ))}
    </div>
  );
}
