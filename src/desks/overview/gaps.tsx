/** Where the chosen unit falls short, and the way to the list of it. */

import type { CoverageCell, Overview } from "../../domain/coverage/coverage-types.ts";
import type { Indicator } from "../../domain/pack.ts";
import { Button } from "../../ui/button.tsx";
import { useApp, useCounty } from "../../ui/context.ts";
import { SectionHead } from "../../ui/parts.tsx";
import { GapVenues } from "./gap-venues.tsx";
import { goToCases, goToWaters } from "./go-to.ts";
import { type SayKey, useSay } from "./text.ts";
import { cellOf, useTownship } from "./use-overview.ts";

/** Which list an indicator's formula leads to; perimeter has its own. */
const lists: Readonly<
  Record<string, readonly [label: SayKey, go: (store: ReturnType<typeof useApp>["store"]) => void]>
> = {
  casesClosed: ["openOverdue", (store) => goToCases(store, "overdue")],
  listedCases: ["openOpen", (store) => goToCases(store, "open")],
  waterEquipment: ["openUnequipped", (store) => goToWaters(store, "unequipped")],
  patrolsDone: ["openMissed", (store) => goToWaters(store, "overdue")],
};

export function Gaps({ overview, indicator }: { overview: Overview; indicator: Indicator }) {
  const { store } = useApp();
  const say = useSay();
  const county = useCounty();
  const township = useTownship();
  const cell = cellOf(overview, township?.id ?? county?.pack.adcode ?? "", indicator.id);
  const surroundings = (township && overview.units[township.id]?.perimeter) ?? overview.perimeter;
  const list = lists[indicator.formula];
  return (
    <section className="ov-part">
      <SectionHead title={say("gaps")} />
      <p className="ov-note soft">
        <Counts cell={cell} indicator={indicator} />
      </p>
      {indicator.formula === "perimeter" ? <GapVenues surroundings={surroundings} /> : null}
      {list && cell?.state !== "met" && cell?.state !== "none" ? (
        <p className="ov-note">
          <Button onClick={() => list[1](store)}>{say(list[0])}</Button>
        </p>
      ) : null}
    </section>
  );
}

function Counts({ cell, indicator }: { cell: CoverageCell | null; indicator: Indicator }) {
  const say = useSay();
  if (!cell || cell.state === "unreported" || cell.numerator === null) return say("gapsUnreported");
  if (cell.state === "none") return say("gapsNothing");
  const { numerator: part, denominator: whole, undetermined } = cell;
  if (whole === null) return say("gapsNumber", { part });
  if (indicator.unit !== "share") return say("gapsRatio", { part, whole });
  const failing = whole - part - undetermined;
  const parts = [
    say("gapsShare", { part, whole }),
    ...(failing > 0 ? [say("gapsFailing", { count: failing })] : []),
    ...(undetermined > 0 ? [say("gapsDoubt", { count: undetermined })] : []),
  ];
  return parts.join(" · ");
}
