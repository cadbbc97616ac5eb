/** 规则: the rules of the county read as sentences; one of them, its versions, a draft of another. */

import { useAppState, useCounty } from "../../../ui/context.ts";
import { VenuesHead } from "../tabs.tsx";
import { DraftPage } from "./draft-page.tsx";
import { RuleList } from "./rule-list.tsx";
import { RulePage } from "./rule-page.tsx";
import { useSay } from "./text.ts";
import { usePen } from "./use-pen.ts";
import "../../../ui/record-form/record-form.css";
import "./rules.css";

export default function RulesScreen() {
  const say = useSay();
  const county = useCounty();
  const open = useAppState((state) => state.view.filters.rule);
  const [pen] = usePen();
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
