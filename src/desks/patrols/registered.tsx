/** What the register holds of a water point besides: position and accuracy, its own intervals, notes. */

import { accuracyOf, byId } from "../../domain/county.ts";
import { positionSources } from "../../domain/registers/places.ts";
import type { WaterHazard } from "../../domain/registers/waters.ts";
import { shownMetres } from "../../domain/rules/decimals.ts";
import { useCounty, useLanguage } from "../../ui/context.ts";
import { Line } from "./duty.tsx";
import { useSay } from "./text.ts";

export function Registered({ water }: { water: WaterHazard }) {
  const say = useSay();
  const language = useLanguage();
  const county = useCounty();
  if (!county) return null;
  const { geometry, positionSource = "unknown", inSeasonEveryDays, offSeasonEveryDays } = water;
  const days = (count: number | undefined): string =>
    count === undefined ? say("notSet") : say("days", { days: count });
  const nameOf = (id: string): string => byId(county, "waterHazard").get(id)?.name ?? id;
  const at = geometry?.type === "Point" ? geometry.coordinates : null;
  return (
    <dl className="patrols-lines">
      <Line label={say("seat")}>
        {geometry === undefined ? (
          say("noPosition")
        ) : (
          <>
            {at === null ? null : <>{at.map((degrees) => degrees.toFixed(5)).join(", ")} </>}
            <span className="soft">
              {positionSources[positionSource][language]} ± {shownMetres(accuracyOf(water, county.pack))} m
            </span>
          </>
        )}
      </Line>
      <Line label={say("ownIntervals")}>
        {say("ownInterval", { inSeason: days(inSeasonEveryDays), offSeason: days(offSeasonEveryDays) })}
      </Line>
      {water.since === undefined ? null : <Line label={say("since")}>{water.since}</Line>}
      {water.checkpoints === undefined || water.checkpoints.length === 0 ? null : (
        <Line label={say("checkpoints")}>{water.checkpoints.map(nameOf).join(language === "zh" ? "、" : ", ")}</Line>
      )}
      {water.note === undefined ? null : <Line label={say("note")}>{water.note}</Line>}
    </dl>
  );
}
