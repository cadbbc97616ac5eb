/** 场所监管: filters as a sentence, the rules with what a change would do, the findings gravest first. */

import { rowsIn } from "../../domain/lookups/register-rows.ts";
import { FilterBar } from "../../ui/chip.tsx";
import { useCounty } from "../../ui/context.ts";
import { Empty, Failed, Loading } from "../../ui/states.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { FilterMenu } from "./filter-menu.tsx";
import { FindingList } from "./finding-list.tsx";
import { PrintMenu } from "./print/print-menu.tsx";
import { RuleBars } from "./rule-bars.tsx";
import { VenuesHead } from "./tabs.tsx";
import { useSay } from "./text.ts";
import { type Shown, useShown } from "./use-venues.ts";

const heeded = ["township", "rule", "categories", "verdicts", "caseState", "changes", "text"] as const;

function Findings({ shown }: { shown: Shown }) {
  const say = useSay();
  const { list } = shown;
  // The findings first, then which of them are listed.
  const answer = shown.answer.value === null || list.error === null ? shown.answer : list;
  if (shown.answer.value === null || shown.table === null) {
    if (answer.error !== null) return <Failed what={say("listEmpty")} detail={answer.error} />;
    const count = (done: string, total: string): string => say("checked", { done, total });
    return <Loading title={say("working")} progress={answer.progress} count={count} onCancel={answer.cancel} />;
  }
  if (shown.answer.value.rules.length === 0)
    return (
      <Empty title={say("noRules")}>
        <p>{say("noRulesNote")}</p>
      </Empty>
    );
  return (
    <>
      <RuleBars findings={shown.answer.value} shown={shown} />
      <FindingList shown={shown} />
    </>
  );
}

export function Panel() {
  const say = useSay();
  const county = useCounty();
  const shown = useShown();
  return (
    <>
      <VenuesHead title={say("title")} of={null}>
        <PrintMenu count={shown.shown.length} row={shown.shown.row} rules={shown.rules} rows={() => shown.rows} />
        <ExportMenu shown={shown} />
      </VenuesHead>
      <div className="v-say">
        <FilterBar about={{ zh: "场所", en: "venues" }} only={heeded}>
          <FilterMenu />
        </FilterBar>
      </div>
      {county && rowsIn(county, "venue").length === 0 ? (
        <Empty title={say("noVenues")}>
          <p>{say("noVenuesNote")}</p>
        </Empty>
      ) : (
        <Findings shown={shown} />
      )}
    </>
  );
}
