/**
 * Townships × core indicators. One cell takes the Tab key, arrows walk from there. A head chooses its indicator and
 * sorts by it; a cell chooses its township and indicator.
 */

import { type KeyboardEvent, useRef, useState } from "react";
import type { Overview } from "../../domain/coverage/coverage-types.ts";
import { type Ranking, ranked, rankings } from "../../domain/coverage/ranking.ts";
import type { Indicator } from "../../domain/pack.ts";
import { useApp, useAppState, useCounty } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { SectionHead } from "../../ui/parts.tsx";
import { chooseHead } from "./choose.ts";
import { type Spot, spotAfter } from "./heat-keys.ts";
import { HeatRow } from "./heat-row.tsx";
import { useSay } from "./text.ts";
import { useIndicator } from "./use-overview.ts";

/** Township ids in the order asked for: the register's, or by the chosen indicator. */
function useUnits(overview: Overview, indicator: Indicator | null): readonly string[] {
  const county = useCounty();
  const order = useAppState((state) => state.view.order);
  const units = county?.registers.township.map(({ id }) => id) ?? [];
  const ranking: Ranking | undefined = rankings.find((one) => one === order);
  if (!ranking || !indicator) return units;
  const own = overview.coverage.cells.filter((cell) => cell.indicator === indicator.id && units.includes(cell.unit));
  return ranked(own, ranking).map(({ unit }) => unit);
}

export function HeatTable({ overview }: { overview: Overview }) {
  const say = useSay();
  const county = useCounty();
  const indicator = useIndicator();
  const units = useUnits(overview, indicator);
  const [spot, setSpot] = useState<Spot>({ row: 0, column: 0 });
  const box = useRef<HTMLTableSectionElement>(null);
  const core = county?.indicators.filter((it) => it.core) ?? [];
  if (!county || core.length === 0) return null;
  const rows = [...units, county.pack.adcode];

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = spotAfter(event.key, spot, rows.length, core.length);
    if (!next || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    setSpot(next);
    box.current?.rows[next.row]?.cells[next.column + 1]?.querySelector("button")?.focus();
  };
  const note = core.every(({ unit }) => unit === "share") ? say("tableNote") : say("tableMixed");
  const homeless = overview.coverage.homeless.length;
  return (
    <>
      <SectionHead title={say("table")} note={note} />
      <div className="ov-heat">
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: cells are walked with the arrow keys */}
        <table className="heat" role="grid" aria-label={say("table")} onKeyDown={onKeyDown}>
          <Heads core={core} indicator={indicator} />
          <tbody ref={box}>
            {rows.map((unit, row) => (
              <HeatRow
                key={unit}
                overview={overview}
                unit={unit}
                core={core}
                tabColumn={row === Math.min(spot.row, rows.length - 1) ? spot.column : -1}
                onFocus={(column) => setSpot({ row, column })}
              />
            ))}
          </tbody>
        </table>
      </div>
      {homeless === 0 ? null : <p className="ov-note faint">{say("homeless", { count: homeless })}</p>}
    </>
  );
}

const sortWords = { low: "sortHigh", high: "sortNone" } as const;
const ariaSort = { low: "ascending", high: "descending" } as const;

function Heads({ core, indicator }: { core: readonly Indicator[]; indicator: Indicator | null }) {
  const { store } = useApp();
  const say = useSay();
  const pick = usePick();
  const order = useAppState((state) => state.view.order);
  const ranking = rankings.find((one) => one === order);
  const hint = ranking ? say(sortWords[ranking]) : say("sortLow");
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="unseen">{say("township")}</span>
        </th>
        {core.map((it) => {
          const on = it.id === indicator?.id;
          return (
            <th key={it.id} scope="col" aria-sort={on && ranking ? ariaSort[ranking] : undefined}>
              <button
                type="button"
                className="heat-head"
                aria-pressed={on}
                title={`${pick(it.title)} · ${on ? hint : say("sortLow")}`}
                onClick={() => chooseHead(store, it.id, indicator?.id ?? null)}
              >
                {pick(it.short)}
                {on && ranking ? <span className="ov-sort">{ranking === "low" ? "▲" : "▼"}</span> : null}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
