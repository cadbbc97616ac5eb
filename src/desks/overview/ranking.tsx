/** Townships by the indicator, the one with most to do first. */

import type { Overview } from "../../domain/coverage/coverage-types.ts";
import { ranked } from "../../domain/coverage/ranking.ts";
import type { Indicator } from "../../domain/pack.ts";
import { useCounty } from "../../ui/context.ts";
import { SectionHead } from "../../ui/parts.tsx";
import { RankRow } from "./rank-row.tsx";
import { useSay } from "./text.ts";
import { cellOf } from "./use-overview.ts";

interface Props {
  readonly overview: Overview;
  readonly indicator: Indicator;
}

export function Ranking({ overview, indicator }: Props) {
  const say = useSay();
  const county = useCounty();
  const cells = overview.coverage.cells.filter(
    (cell) => cell.indicator === indicator.id && cell.unit !== county?.pack.adcode,
  );
  const known = cells.flatMap(({ share, shareHigh }) => (share === null ? [] : [shareHigh ?? share]));
  if (known.length === 0) {
    const whole = cellOf(overview, county?.pack.adcode ?? "", indicator.id);
    const silent = cells.some(({ state }) => state === "unreported");
    return (
      <>
        <SectionHead title={say("ranking")} />
        <p className="ov-note soft">
          {say(silent ? "gapsUnreported" : (whole?.share ?? null) === null ? "gapsNothing" : "countyOnly")}
        </p>
      </>
    );
  }
  const full = indicator.unit === "share" ? 100 : Math.max(indicator.target, ...known) || 1;
  return (
    <>
      <SectionHead title={say("ranking")} note={say("rankingNote")}>
        {say("rankingMonths")}
      </SectionHead>
      <ol className="ov-rank">
        {ranked(cells, indicator.better === "higher" ? "low" : "high").map((cell) => (
          <RankRow key={cell.unit} overview={overview} indicator={indicator} cell={cell} full={full} />
        ))}
      </ol>
    </>
  );
}
