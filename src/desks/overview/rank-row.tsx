/** A township's bar: what is certain full, what is in doubt hatched, the target dashed, last month a tick. */

import type { CoverageCell, Overview } from "../../domain/coverage/coverage-types.ts";
import { shownCell, shownValue, unitSign } from "../../domain/coverage/shown-value.ts";
import type { Indicator } from "../../domain/pack.ts";
import { useApp, useAppState } from "../../ui/context.ts";
import { Spark } from "../../ui/spark.tsx";
import { figureText, withUnit } from "./cell-label.ts";
import { chooseTownship } from "./choose.ts";
import { useSay } from "./text.ts";
import { seriesOf, useTownship, useUnitName } from "./use-overview.ts";

interface RankRowProps {
  readonly overview: Overview;
  readonly indicator: Indicator;
  readonly cell: CoverageCell;
  /** The value that fills the bar. */
  readonly full: number;
}

export function RankRow({ overview, indicator, cell, full }: RankRowProps) {
  const { store } = useApp();
  const say = useSay();
  const name = useUnitName()(cell.unit);
  const on = useTownship()?.id === cell.unit;
  const hovered = useAppState((state) => state.hover?.kind === "township" && state.hover.id === cell.unit);
  const series = seriesOf(overview, cell.unit, indicator.id);
  const before = series.at(-2) ?? null;
  const value = shownCell(indicator, cell);
  const missing = say(cell.state === "unreported" ? "unreported" : "none");
  const label = say("rankLabel", {
    unit: name,
    value: figureText(indicator, cell) ?? missing,
    target: withUnit(indicator, String(indicator.target)),
    before: before === null ? say("noFigure") : withUnit(indicator, shownValue(indicator, before)),
  });
  const hover = (over: boolean): void => store.hover(over ? { kind: "township", id: cell.unit } : null);
  return (
    <li>
      <button
        type="button"
        className="ov-rank-row"
        aria-pressed={on}
        data-hover={hovered || undefined}
        title={label}
        onClick={() => chooseTownship(store, cell.unit)}
        onMouseEnter={() => hover(true)}
        onMouseLeave={() => hover(false)}
      >
        <span className="ov-rank-name">{name}</span>
        <Bar cell={cell} before={before} target={indicator.target} full={full} />
        <span className="num nw">
          {value === null ? <span className="faint">{missing}</span> : <b>{value}</b>}
          {value === null ? null : <span className="soft"> {unitSign[indicator.unit]}</span>}
        </span>
        <Spark values={series.slice(-12)} target={indicator.target} width={58} height={20} />
      </button>
    </li>
  );
}

interface BarProps {
  readonly cell: CoverageCell;
  readonly before: number | null;
  readonly target: number;
  readonly full: number;
}

function Bar({ cell, before, target, full }: BarProps) {
  const at = (value: number): string => `${Math.min(100, (100 * value) / full)}%`;
  const { share, shareHigh } = cell;
  return (
    <span className="ov-bar">
      {share === null ? null : <i style={{ width: at(share) }} />}
      {share === null || shareHigh === null || shareHigh <= share ? null : (
        <em style={{ left: at(share), width: at(shareHigh - share) }} />
      )}
      {before === null ? null : <s style={{ left: at(before) }} />}
      <u style={{ left: at(target) }} />
    </span>
  );
}
