/** 防溺水巡查: the season, what is overdue and unequipped, and the water points, gravest first. */

import { FilterBar } from "../../ui/chip.tsx";
import { useCounty } from "../../ui/context.ts";
import { PanelHead } from "../../ui/parts.tsx";
import { Empty, Failed, Loading } from "../../ui/states.tsx";
import { Figures } from "./figures.tsx";
import { FilterMenu } from "./filter-menu.tsx";
import { SeasonLine } from "./season-line.tsx";
import { useSay } from "./text.ts";
import { heeded, useWaters, type Waters } from "./use-waters.ts";
import { WaterList } from "./water-list.tsx";

function Points({ waters }: { waters: Waters }) {
  const say = useSay();
  const { value, error, progress, cancel } = waters.answer;
  if (value === null) {
    if (error !== null) return <Failed what={say("failed")} detail={error} />;
    return <Loading title={say("working")} progress={progress} onCancel={cancel} />;
  }
  return (
    <>
      <SeasonLine patrols={value} />
      <Figures waters={waters.all} />
      <WaterList waters={waters} />
    </>
  );
}

export function Panel() {
  const say = useSay();
  const county = useCounty();
  const waters = useWaters();
  const empty = county?.registers.waterHazard.length === 0;
  return (
    <>
      <PanelHead title={say("title")} />
      {empty ? (
        <Empty title={say("none")}>
          <p>{say("noneNote")}</p>
        </Empty>
      ) : (
        <>
          <div className="patrols-say">
            <FilterBar about={{ zh: "水域点", en: "water points" }} only={heeded}>
              <FilterMenu />
            </FilterBar>
          </div>
          <Points waters={waters} />
        </>
      )}
    </>
  );
}
