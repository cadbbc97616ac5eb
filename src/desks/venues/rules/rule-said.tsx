/** A rule read as a sentence: what it asks in bold, then how, whom, since when and on what it rests. */

import type { Rule } from "../../../domain/rules/rule.ts";
import { ruleSaid } from "../../../domain/rules/rule-sentence.ts";
import { usePick } from "../../../ui/i18n.ts";

/** `titled`: under its own title, where the heading does not say it. */
export function RuleSaidView({ rule, titled = false }: { rule: Rule; titled?: boolean }) {
  const pick = usePick();
  const said = ruleSaid(rule);
  return (
    <div className="vr-said">
      {titled ? <h3>{pick(rule.title)}</h3> : null}
      <p>
        <b>{pick(said.asks)}</b>
      </p>
      <p>
        {pick(said.measured)} {pick(said.judges)}
      </p>
      <p>{pick(said.holds)}</p>
      <p className="soft">{pick(said.rests)}</p>
    </div>
  );
}
