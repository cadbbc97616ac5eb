/** A round being planned: which venues, how to go, and then the order, team by team. */

import { Button } from "../../../ui/button.tsx";
import { FilterBar } from "../../../ui/chip.tsx";
import { Body } from "../../../ui/parts.tsx";
import { Failed, Loading } from "../../../ui/states.tsx";
import { StrokeIcon } from "../../../ui/stroke-icon.tsx";
import { FilterMenu } from "../filter-menu.tsx";
import { ChooseList } from "./choose-list.tsx";
import { PlanResult } from "./plan-result.tsx";
import { PlanSettings } from "./plan-settings.tsx";
import { useRoundDesk } from "./round-desk.ts";
import { useSay } from "./text.ts";
import { useCandidates } from "./use-candidates.ts";
import { usePlanned } from "./use-route.ts";

const heeded = ["township", "rule", "categories", "verdicts", "caseState", "text"] as const;

export const BackToRounds = () => {
  const say = useSay();
  const { set } = useRoundDesk();
  return (
    <button type="button" className="vr-back" onClick={() => set({ shows: "list", again: null })}>
      <StrokeIcon name="left" /> {say("backToRounds")}
    </button>
  );
};

function Planned() {
  const say = useSay();
  const { desk } = useRoundDesk();
  const planned = usePlanned();
  if (desk.asked === null) return null;
  if (planned.error !== null) return <Failed what={say("cannotPlan")} detail={planned.error} onRetry={planned.again} />;
  if (planned.value === null || planned.stale) {
    const count = (done: string, total: string): string => say("planned", { done, total });
    return <Loading title={say("planning")} progress={planned.progress} count={count} onCancel={planned.cancel} />;
  }
  return <PlanResult answer={planned.value} />;
}

export function Plan() {
  const say = useSay();
  const { desk, plan } = useRoundDesk();
  const candidates = useCandidates();
  return (
    <>
      <BackToRounds />
      {desk.asked === null ? (
        <>
          <div className="v-say">
            <FilterBar about={{ zh: "场所", en: "venues" }} only={heeded}>
              <FilterMenu />
            </FilterBar>
          </div>
          <ChooseList candidates={candidates} />
          <PlanSettings candidates={candidates} />
        </>
      ) : (
        <Body>
          <div className="vr-again">
            <Button onClick={() => plan({})}>{say("replan")}</Button>
          </div>
          <Planned />
        </Body>
      )}
    </>
  );
}
