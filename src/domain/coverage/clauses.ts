/** The plan clause by clause: measured or kept by reports, how far, owed by whom. */

import type { County } from "../county.ts";
import type { Clause, Indicator } from "../pack.ts";
import type { ClauseState, CoverageCell, Trend } from "./coverage-types.ts";

/** A share under three quarters of its target is behind. */
const behindBelow = 0.75;

type State = Exclude<ClauseState["state"], "reports">;

/** A figure that should fall is behind while it is no lower than a year ago. */
function isBehind(indicator: Indicator, cell: CoverageCell, yearAgo: number | null): boolean {
  if (cell.share === null) return false;
  if (indicator.better === "higher") return (cell.shareHigh ?? cell.share) < indicator.target * behindBelow;
  return yearAgo !== null && cell.share >= yearAgo;
}

function indicatorState(indicator: Indicator, cell: CoverageCell | undefined, yearAgo: number | null): State | null {
  if (!cell || cell.state === "unreported") return "unreported";
  if (cell.state === "none") return null;
  if (cell.state === "met") return "met";
  return isBehind(indicator, cell, yearAgo) ? "behind" : "under-way";
}

/** One behind puts the clause behind; it is met when all that is measured is met. */
function together(states: readonly State[]): State {
  if (states.includes("behind")) return "behind";
  const reported = states.filter((state) => state !== "unreported");
  if (reported.length === 0) return "unreported";
  return reported.length === states.length && reported.every((state) => state === "met") ? "met" : "under-way";
}

interface Measured {
  readonly indicator: Indicator;
  readonly cell: CoverageCell | undefined;
  readonly state: State | null;
}

function clauseState(clause: Clause, measured: readonly Measured[]): ClauseState {
  const { title, asks, owedBy } = clause;
  const states = measured.flatMap(({ state }) => (state ? [state] : []));
  return {
    clause: clause.clause,
    title,
    asks,
    owedBy,
    state: clause.indicators.length === 0 ? "reports" : together(states),
    indicators: measured.map(({ indicator, cell }) => ({
      id: indicator.id,
      title: indicator.title,
      share: cell?.share ?? null,
      target: indicator.target,
      unit: indicator.unit,
    })),
  };
}

/** Every clause of the plan in its order, by the county's own figures. */
export function clauseStates(county: County, cells: readonly CoverageCell[], trends: readonly Trend[]): ClauseState[] {
  const own = <T extends { unit: string; indicator: string }>(list: readonly T[]) =>
    new Map(list.filter(({ unit }) => unit === county.pack.adcode).map((it) => [it.indicator, it]));
  const [cellOf, trendOf] = [own(cells), own(trends)];
  const measuredBy = (id: string): Measured[] => {
    const indicator = county.indicators.find((it) => it.id === id);
    if (!indicator) return [];
    const cell = cellOf.get(id);
    const yearAgo = trendOf.get(id)?.points[0]?.share ?? null;
    return [{ indicator, cell, state: indicatorState(indicator, cell, yearAgo) }];
  };
  return (county.plan?.clauses ?? []).map((clause) => clauseState(clause, clause.indicators.flatMap(measuredBy)));
}
