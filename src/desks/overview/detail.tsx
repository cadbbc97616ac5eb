/** The chosen indicator: ranking, trend, what changed, where it falls short, how it is counted. */

import { clauseLabel } from "../../domain/labels.ts";
import { Show } from "../../ui/answered.tsx";
import { useApp, useAppState, useLanguage } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { Body, DetailHead } from "../../ui/parts.tsx";
import { Changes } from "./changes.tsx";
import { Counted } from "./counted.tsx";
import { Gaps } from "./gaps.tsx";
import { Ranking } from "./ranking.tsx";
import { Selected, useSelectedRecord } from "./selected.tsx";
import { Trend } from "./trend.tsx";
import { useIndicator, useNarrow, useOverview } from "./use-overview.ts";

export function Detail() {
  const { store } = useApp();
  const pick = usePick();
  const language = useLanguage();
  const narrow = useNarrow();
  const chosen = useAppState((state) => state.view.indicator !== null);
  const asked = useSelectedRecord() !== null || chosen;
  const indicator = useIndicator();
  const answer = useOverview();
  if (!indicator || (narrow && !asked)) return null;
  return (
    <>
      <DetailHead
        title={pick(indicator.title)}
        note={clauseLabel(indicator.clause, language)}
        onClose={narrow ? () => store.look({ indicator: null, selection: null }) : null}
      />
      <Body>
        <Selected />
        <Show answer={answer}>
          {(overview) => (
            <>
              <Ranking overview={overview} indicator={indicator} />
              <Changes overview={overview} />
              <Gaps overview={overview} indicator={indicator} />
              <Trend overview={overview} indicator={indicator} />
              <Counted overview={overview} indicator={indicator} />
            </>
          )}
        </Show>
      </Body>
    </>
  );
}
