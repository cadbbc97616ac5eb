/** How the indicator is counted, from which day, and who owes it. */

import type { Overview } from "../../domain/coverage/coverage-types.ts";
import type { Indicator } from "../../domain/pack.ts";
import { usePick } from "../../ui/i18n.ts";
import { SectionHead } from "../../ui/parts.tsx";
import { Owed } from "./owed.tsx";
import { useSay } from "./text.ts";

export function Counted({ overview, indicator }: { overview: Overview; indicator: Indicator }) {
  const say = useSay();
  const pick = usePick();
  const { asOf, revision } = overview.coverage;
  return (
    <section className="ov-part ov-counted">
      <SectionHead title={say("counted")} />
      <div className="ov-note">
        <p className="soft">{pick(indicator.explain)}</p>
        {indicator.practice ? <p className="soft">{say("practice")}</p> : null}
        <p className="faint">{say("asOf", { day: asOf, revision })}</p>
        <Owed groups={indicator.owedBy} />
      </div>
    </section>
  );
}
