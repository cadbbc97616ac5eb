/** One clause of the plan: how far, what it asks, what measures it, who owes it. */

import type { ClauseState } from "../../domain/coverage/coverage-types.ts";
import { shownValue } from "../../domain/coverage/shown-value.ts";
import { clauseLabel } from "../../domain/labels.ts";
import { useApp, useCounty, useLanguage } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { withUnit } from "./cell-label.ts";
import { chooseIndicator } from "./choose.ts";
import { Owed } from "./owed.tsx";
import { type SayKey, useSay } from "./text.ts";

export const stateWord = {
  met: "met",
  "under-way": "under-way",
  behind: "behind",
  unreported: "stateUnreported",
  reports: "reports",
} as const satisfies Readonly<Record<ClauseState["state"], SayKey>>;

export function ClauseRow({ clause }: { clause: ClauseState }) {
  const say = useSay();
  const pick = usePick();
  const language = useLanguage();
  return (
    <li>
      <details>
        <summary>
          <i className="ov-swatch" data-state={clause.state} aria-hidden="true" />
          <span className="ov-clause-name">
            <span className="faint nw">{clauseLabel(clause.clause, language)}</span> {pick(clause.title)}
          </span>
          <span className="soft nw">{say(stateWord[clause.state])}</span>
        </summary>
        <p className="soft">{pick(clause.asks)}</p>
        {clause.indicators.map((measured) => (
          <MeasuredBy key={measured.id} measured={measured} />
        ))}
        <Owed groups={clause.owedBy} />
      </details>
    </li>
  );
}

function MeasuredBy({ measured }: { measured: ClauseState["indicators"][number] }) {
  const { store } = useApp();
  const say = useSay();
  const pick = usePick();
  const indicator = useCounty()?.indicators.find(({ id }) => id === measured.id);
  if (!indicator) return null;
  const value = measured.share === null ? say("noFigure") : withUnit(indicator, shownValue(indicator, measured.share));
  return (
    <button type="button" className="ov-measured" onClick={() => chooseIndicator(store, measured.id)}>
      <span className="leaf">{pick(measured.title)}</span>
      <b className="nw">{value}</b>
      <span className="faint nw">{say("target", { value: withUnit(indicator, String(measured.target)) })}</span>
    </button>
  );
}
