/** What this desk looks at: the day's figures, the chosen indicator, the chosen township. */

import type { Overview } from "../../domain/coverage/coverage-types.ts";
import type { Indicator } from "../../domain/pack.ts";
import type { Township } from "../../domain/registers/areas.ts";
import { useAppState, useCounty, useDay } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { useMedia } from "../../ui/use-media.ts";
import { useSay } from "./text.ts";

export const useOverview = () => useAnswer("overview", { asOf: useDay() });

/** The indicator of the address, else the first core one; null: the pack has none. */
export function useIndicator(): Indicator | null {
  const chosen = useAppState((state) => state.view.indicator);
  const indicators = useCounty()?.indicators ?? [];
  return indicators.find(({ id }) => id === chosen) ?? indicators.find(({ core }) => core) ?? indicators[0] ?? null;
}

/** The township that narrows everything; null: the whole county (also for an id that the county does not have). */
export function useTownship(): Township | null {
  const chosen = useAppState((state) => state.view.filters.township);
  return useCounty()?.registers.township.find(({ id }) => id === chosen) ?? null;
}

/** Names a unit in the language of the page. */
export function useUnitName(): (unit: string) => string {
  const county = useCounty();
  const pick = usePick();
  const say = useSay();
  return (unit) => {
    const township = county?.registers.township.find(({ id }) => id === unit);
    return township ? pick({ zh: township.name, en: township.nameEn ?? township.name }) : say("wholeCounty");
  };
}

/** Below this the detail lies over the panel or the map, so it opens only when asked for. */
export const useNarrow = (): boolean => useMedia("(max-width: 1000px)");

/** The cell of a unit and an indicator. */
export const cellOf = ({ coverage }: Overview, unit: string, indicator: string) =>
  coverage.cells.find((cell) => cell.unit === unit && cell.indicator === indicator) ?? null;

/** Shares of a unit and an indicator: twelve month ends, then the day itself. */
export const seriesOf = ({ trends }: Overview, unit: string, indicator: string): readonly (number | null)[] =>
  trends.find((trend) => trend.unit === unit && trend.indicator === indicator)?.points.map(({ share }) => share) ?? [];
