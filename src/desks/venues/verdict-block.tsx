/** Verdict, distance with its doubt, why in a sentence, and the interval against the limit. */

import { verdictLabels } from "../../domain/labels.ts";
import type { Evidence } from "../../domain/rules/answer-types.ts";
import type { Rule } from "../../domain/rules/rule.ts";
import type { VenueRow } from "../../domain/venue-rows.ts";
import { useLanguage } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { IntervalRuler } from "../../ui/interval-ruler.tsx";
import { Sign } from "../../ui/sign.tsx";
import { useMedia } from "../../ui/use-media.ts";
import { CategoryNames } from "./category-names.tsx";
import { doubtBehind, metresText, noDistanceKey, verdictClass } from "./distance.tsx";
import { useSay } from "./text.ts";

interface VerdictProps {
  readonly row: VenueRow;
  readonly rule: Rule;
  readonly evidence: Evidence | null;
}

/** The ruler fills the drawer, whose width steps with the window's. */
function useRulerWidth(): number {
  const wide = useMedia("(min-width: 1600px)");
  return wide ? 364 : 324;
}

/** A doubt's sign and unit stay beside its figure at the end of a line. */
const unbroken = (sentence: string): string => sentence.replace(/± ([\d.]+) m/g, "±\u00a0$1\u00a0m");

export function VerdictBlock({ row, rule, evidence }: VerdictProps) {
  const say = useSay();
  const pick = usePick();
  const language = useLanguage();
  const width = useRulerWidth();
  const { finding, venue } = row;
  const { distance, low, high } = finding;
  const limit = rule.distance;
  return (
    <div className="v-verdict">
      <div className="v-verdict-line">
        <Sign verdict={finding.verdict} size={30} silent />
        <span className={`fig ${verdictClass[finding.verdict]}`}>{verdictLabels[finding.verdict][language]}</span>
        <span className="fig v-distance">
          {distance === null ? (
            <small>{say(noDistanceKey(finding))}</small>
          ) : (
            <>
              {metresText(distance, limit).replace(/ m$/, "")}
              <small>m {doubtBehind(finding)}</small>
            </>
          )}
        </span>
      </div>
      <p>
        <b>{venue.name}</b>&emsp;
        <span className="soft">
          <CategoryNames categories={venue.categories} />
        </span>
      </p>
      <p className="v-why">{evidence ? unbroken(pick(evidence.sentence)) : `${say("working")}…`}</p>
      {distance === null || low === null || high === null || limit === null ? null : (
        <IntervalRuler
          verdict={finding.verdict}
          distance={distance}
          low={low}
          high={high}
          limit={limit}
          width={width}
        />
      )}
    </div>
  );
}
