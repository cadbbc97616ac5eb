/** What the other rules in force say of the same venue. */

import { verdictLabels } from "../../domain/labels.ts";
import type { Findings } from "../../domain/rules/finding.ts";
import type { VenueRow } from "../../domain/venue-rows.ts";
import type { VenueTable } from "../../domain/venue-table.ts";
import { useApp, useLanguage } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { Block } from "../../ui/parts.tsx";
import { Sign } from "../../ui/sign.tsx";
import { labelOf } from "./distance.tsx";
import { useSay } from "./text.ts";
import { selectionOf } from "./use-venues.ts";

interface OtherProps {
  readonly row: VenueRow;
  readonly table: VenueTable;
  readonly findings: Findings;
}

export function OtherRules({ row, table, findings }: OtherProps) {
  const { store } = useApp();
  const say = useSay();
  const pick = usePick();
  const language = useLanguage();
  const others = table.rows(table.ofVenue(row.venue.id)).filter(({ finding }) => finding.rule !== row.finding.rule);
  if (others.length === 0) return null;
  return (
    <Block title={say("otherRules")} note={say("otherRulesNote")}>
      <table className="v-table">
        <tbody>
          {others.map(({ finding }) => {
            const rule = findings.rules.find(({ id }) => id === finding.rule);
            return (
              <tr key={finding.id}>
                <td>
                  <Sign verdict={finding.verdict} size={13} silent />{" "}
                  <button type="button" className="v-link" onClick={() => store.select(selectionOf(finding))}>
                    {rule ? pick(rule.title) : finding.rule}
                  </button>
                </td>
                <td>{verdictLabels[finding.verdict][language]}</td>
                <td className="num">{labelOf(finding, rule?.distance ?? null)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Block>
  );
}
