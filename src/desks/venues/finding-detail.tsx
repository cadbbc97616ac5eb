/** The evidence of one finding: verdict and why, measures, positions, clause, case, neighbours, register. */

import { lazy, Suspense, useEffect, useState } from "react";
import type { Evidence } from "../../domain/rules/answer-types.ts";
import type { Findings } from "../../domain/rules/finding.ts";
import type { Rule } from "../../domain/rules/rule.ts";
import type { VenueRow } from "../../domain/venue-rows.ts";
import type { VenueTable } from "../../domain/venue-table.ts";
import { Button } from "../../ui/button.tsx";
import { useDay } from "../../ui/context.ts";
import { Actions, Body, DetailHead } from "../../ui/parts.tsx";
import { Failed } from "../../ui/states.tsx";
import { useAnswer } from "../../ui/use-answer.ts";
import { CaseBlock } from "./case-block.tsx";
import { ClauseBlock } from "./clause-block.tsx";
import { MeasuresBlock } from "./measures-block.tsx";
import { NearBlock } from "./near-block.tsx";
import { OtherRules } from "./other-rules.tsx";
import { PositionsBlock } from "./positions-block.tsx";
import { RegisterBlock } from "./register-block.tsx";
import { useSay } from "./text.ts";
import { VerdictBlock } from "./verdict-block.tsx";

const sheet = () => import("./sheet-print.tsx");
const SheetPrint = lazy(sheet);
const MeasureBlock = lazy(() => import("./survey/measure-block.tsx"));

export interface FindingFacts {
  readonly row: VenueRow;
  readonly rule: Rule;
  readonly evidence: Evidence;
}

function CopyLink() {
  const say = useSay();
  const [said, setSaid] = useState<"copyLink" | "copied" | "copyFailed">("copyLink");
  useEffect(() => {
    if (said === "copyLink") return;
    const timer = setTimeout(() => setSaid("copyLink"), 2500);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = (): void => {
    // A page that is not served over a secure address has no clipboard.
    const writing = navigator.clipboard?.writeText(location.href) ?? Promise.reject(new Error("no clipboard"));
    writing.then(
      () => setSaid("copied"),
      () => setSaid("copyFailed"),
    );
  };
  return (
    <Button onClick={copy}>
      <span role="status">{say(said)}</span>
    </Button>
  );
}

/** The evidence of that row; an earlier row's answer is not shown under a new name. */
function useEvidence(row: VenueRow, rule: Rule | null) {
  const asOf = useDay();
  const answer = useAnswer("evidence", rule ? { asOf, rule, venue: row.venue.id } : null);
  const evidence = answer.value?.finding.id === row.finding.id ? answer.value : null;
  return { answer, evidence };
}

interface DetailProps {
  readonly row: VenueRow;
  readonly table: VenueTable;
  readonly findings: Findings;
}

export function FindingDetail({ row, table, findings }: DetailProps) {
  const say = useSay();
  const rule = findings.rules.find(({ id }) => id === row.finding.rule) ?? null;
  const { answer, evidence } = useEvidence(row, rule);
  if (!rule) return null;
  const facts = evidence ? { row, rule, evidence } : null;
  return (
    <>
      <DetailHead title={say("finding")} note={`${rule.id} · ${row.venue.id}`} />
      <Body>
        <VerdictBlock row={row} rule={rule} evidence={evidence} />
        {answer.error !== null && facts === null ? (
          <Failed what={say("finding")} detail={answer.error} />
        ) : (
          <>
            {facts ? <MeasuresBlock {...facts} /> : null}
            {facts ? <PositionsBlock {...facts} /> : null}
            {facts ? (
              <Suspense fallback={null}>
                <MeasureBlock key={row.finding.id} {...facts} />
              </Suspense>
            ) : null}
            <ClauseBlock rule={rule} finding={row.finding} />
            <CaseBlock row={row} />
            {facts ? <NearBlock {...facts} /> : null}
            <OtherRules row={row} table={table} findings={findings} />
            <RegisterBlock venue={row.venue} />
          </>
        )}
      </Body>
      <Actions>
        <Button
          kind="main"
          onClick={() => void sheet().then(() => window.print())}
          whyNot={facts ? null : `${say("working")}…`}
        >
          {say("printSheet")}
        </Button>
        <CopyLink />
      </Actions>
      {facts ? (
        <Suspense fallback={null}>
          <SheetPrint {...facts} />
        </Suspense>
      ) : null}
    </>
  );
}
