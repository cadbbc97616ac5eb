/** 规则: the rules of the county read as sentences; one of them, its versions, a draft of another. */

import { useEffect } from "react";
import { inForce } from "../../../domain/rules/rule.ts";
import { countyOf } from "../../../state/county-state.ts";
import { dayOf } from "../../../state/store.ts";
import { useApp, useAppState, useCounty } from "../../../ui/context.ts";
import { VenuesHead } from "../tabs.tsx";
import { DraftPage } from "./draft-page.tsx";
import { RuleList } from "./rule-list.tsx";
import { RulePage } from "./rule-page.tsx";
import { useSay } from "./text.ts";
import { usePen } from "./use-pen.ts";
import "../../../ui/record-form/record-form.css";
import "./rules.css";

/** The rule that is open is the desk's rule elsewhere too; one that judges nothing would leave an empty list behind. */
function useLeaving(): void {
  const { store, today } = useApp();
  useEffect(
    () => () => {
      const state = store.getState();
      const { rule } = state.view.filters;
      if (rule === null || state.view.screen === "rules") return;
      const day = dayOf(state, today);
      const judges = countyOf(state.county)?.rules.some((one) => one.id === rule && inForce(one, day));
      if (!judges) store.filter({ rule: null });
    },
    [store, today],
  );
}

export default function RulesScreen() {
  const say = useSay();
  const county = useCounty();
  const open = useAppState((state) => state.view.filters.rule);
  const [pen] = usePen();
  useLeaving();
  if (!county) return null;
  return (
    <>
      <VenuesHead title={say("title")} of="rules" />
      {pen ? (
        <DraftPage county={county} pen={pen} />
      ) : open === null ? (
        <RuleList rules={county.rules} />
      ) : (
        <RulePage key={open} county={county} id={open} />
      )}
    </>
  );
}
