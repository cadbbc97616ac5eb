/** The year of the chosen township beside the county's, or of the county alone. */

import type { Overview } from "../../domain/coverage/coverage-types.ts";
import { unitSign } from "../../domain/coverage/shown-value.ts";
import type { Indicator } from "../../domain/pack.ts";
import { TrendChart } from "../../ui/charts.tsx";
import { useCounty } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { SectionHead } from "../../ui/parts.tsx";
import { useSay } from "./text.ts";
import { useTownship, useUnitName } from "./use-overview.ts";

/** One decimal: a chart's tooltip needs no more. */
const tenth = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10);

export function Trend({ overview, indicator }: { overview: Overview; indicator: Indicator }) {
  const say = useSay();
  const pick = usePick();
  const county = useCounty();
  const township = useTownship();
  const nameOf = useUnitName();
  if (!county) return null;
  const whole = county.pack.adcode;
  const unit = township?.id ?? whole;
  const points = (of: string) =>
    overview.trends.find((trend) => trend.unit === of && trend.indicator === indicator.id)?.points ?? [];
  const countyPoints = new Map(points(whole).map(({ month, share }) => [month, share]));
  const rows = points(unit).map(({ month, share }) => ({
    month,
    now: tenth(share),
    ...(township ? { before: tenth(countyPoints.get(month) ?? null) } : {}),
  }));
  const enough = rows.filter(({ now }) => now !== null).length > 1;
  const names = township ? { now: nameOf(unit), before: nameOf(whole) } : { now: nameOf(whole) };
  return (
    <section className="ov-part">
      <SectionHead title={say("trend")} note={say(township ? "trendBoth" : "trendOf", { unit: nameOf(unit) })} />
      {enough ? (
        <div className="ov-trend">
          <TrendChart
            label={say("trendLabel", { unit: nameOf(unit), indicator: pick(indicator.title) })}
            unit={unitSign[indicator.unit]}
            points={rows}
            names={names}
            target={indicator.target}
            height={148}
          />
        </div>
      ) : (
        <p className="ov-note soft">{say("trendNone")}</p>
      )}
    </section>
  );
}
