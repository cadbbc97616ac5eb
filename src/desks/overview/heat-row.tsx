/** A township's row of the table, or the county's. */

import type { Overview } from "../../domain/coverage/coverage-types.ts";
import { reachedPercent, shownCell } from "../../domain/coverage/shown-value.ts";
import type { Indicator } from "../../domain/pack.ts";
import { useApp, useAppState, useCounty } from "../../ui/context.ts";
import { HeatCell } from "../../ui/heat.tsx";
import { useCellLabel } from "./cell-label.ts";
import { chooseCell, chooseTownship } from "./choose.ts";
import { useSay } from "./text.ts";
import { cellOf, useIndicator, useTownship, useUnitName } from "./use-overview.ts";

interface HeatRowProps {
  readonly overview: Overview;
  readonly unit: string;
  readonly core: readonly Indicator[];
  /** The column that takes the Tab key; -1: none of this row. */
  readonly tabColumn: number;
  readonly onFocus: (column: number) => void;
}

export function HeatRow({ overview, unit, core, tabColumn, onFocus }: HeatRowProps) {
  const { store } = useApp();
  const nameOf = useUnitName();
  const whole = useCounty()?.pack.adcode === unit;
  const on = useTownship()?.id === unit;
  const hovered = useAppState((state) => state.hover?.kind === "township" && state.hover.id === unit);
  const name = nameOf(unit);
  return (
    <tr className={whole ? "ov-all" : ""} data-on={on || undefined} data-hover={hovered || undefined}>
      <th scope="row">
        {whole ? (
          name
        ) : (
          <button
            type="button"
            className="ov-unit"
            tabIndex={-1}
            aria-pressed={on}
            title={name}
            onClick={() => chooseTownship(store, unit)}
          >
            {name}
          </button>
        )}
      </th>
      {core.map((indicator, column) => (
        <td key={indicator.id} onFocus={() => onFocus(column)}>
          <Cell
            overview={overview}
            unit={unit}
            whole={whole}
            indicator={indicator}
            tabIndex={column === tabColumn ? 0 : -1}
          />
        </td>
      ))}
    </tr>
  );
}

interface CellProps {
  readonly overview: Overview;
  readonly unit: string;
  readonly whole: boolean;
  readonly indicator: Indicator;
  readonly tabIndex: number;
}

function Cell({ overview, unit, whole, indicator, tabIndex }: CellProps) {
  const { store } = useApp();
  const say = useSay();
  const label = useCellLabel();
  const township = useTownship();
  const chosen = useIndicator();
  const cell = cellOf(overview, unit, indicator.id);
  const reported = cell !== null && cell.state !== "unreported";
  const text = cell ? shownCell(indicator, cell) : null;
  const pressed = chosen?.id === indicator.id && (whole ? township === null : township?.id === unit);
  return (
    <HeatCell
      percent={reachedPercent(indicator, cell?.share ?? null)}
      reported={reported}
      text={text ?? say(reported ? "none" : "unreported")}
      label={label(unit, indicator, cell)}
      pressed={pressed}
      tabIndex={tabIndex}
      onClick={() => chooseCell(store, whole ? null : unit, indicator.id)}
      onHover={(over) => store.hover(over && !whole ? { kind: "township", id: unit } : null)}
    />
  );
}
