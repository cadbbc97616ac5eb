/** What the signs and lines of the sheet's plan mean; they tell apart without colour. */

import type { ReactNode } from "react";
import { type Measure, verdictLabels } from "../../domain/labels.ts";
import type { Evidence } from "../../domain/rules/answer-types.ts";
import type { Rule } from "../../domain/rules/rule.ts";
import { venueMark } from "../../theme/verdict-signs.ts";
import { useLanguage } from "../../ui/context.ts";
import { dashes, drawnMeasures, extentDash } from "./sheet-lines.tsx";
import { useSheetWords } from "./sheet-text.ts";
import { useSay } from "./text.ts";

function Line({ dash, width = 1.2 }: { dash?: string | undefined; width?: number }) {
  return (
    <svg width={24} height={8} viewBox="0 -4 24 8" aria-hidden="true">
      <path d="M0 0H24" stroke="var(--ink)" strokeWidth={width} strokeDasharray={dash} />
    </svg>
  );
}

const shown = ["inside", "survey", "outside"] as const;

export function SheetKey({ rule, evidence }: { rule: Rule; evidence: Evidence }) {
  const say = useSay();
  const words = useSheetWords();
  const language = useLanguage();
  const item = (id: string, sign: ReactNode, label: string) => (
    <li key={id}>
      {sign} {label}
    </li>
  );
  const lines: readonly { measure: Measure; decides: boolean }[] = [...drawnMeasures(evidence)].reverse();
  return (
    <ul className="v-plan-key">
      {shown.map((verdict) =>
        item(
          verdict,
          <svg
            width={16}
            height={16}
            viewBox="-13 -13 26 26"
            aria-hidden="true"
            // biome-ignore lint/security/noDangerouslySetInnerHtml: constants of the theme, no data
            dangerouslySetInnerHTML={{ __html: venueMark(verdict, "tobacco", 8.5) }}
          />,
          verdictLabels[verdict][language],
        ),
      )}
      {rule.distance === null || evidence.finding.place === null
        ? null
        : item(
            "zone",
            <Line dash={rule.establishedFrom === null ? undefined : "6 4"} />,
            say("sheetKeyZone", { metres: rule.distance }),
          )}
      {lines.map(({ measure, decides }) =>
        item(measure, <Line dash={dashes[measure]} width={decides ? 2.2 : 1.1} />, words(measure)),
      )}
      {lines.length === 0
        ? null
        : item(
            "ring",
            <svg width={14} height={14} viewBox="-7 -7 14 14" aria-hidden="true">
              <circle r={6} fill="none" stroke="var(--ink)" strokeDasharray="2.5 2" />
            </svg>,
            say("sheetKeyRing"),
          )}
      {evidence.placeExtent > 0
        ? item(
            "extent",
            <svg width={14} height={14} viewBox="-7 -7 14 14" aria-hidden="true">
              <circle r={6} fill="none" stroke="var(--ink)" strokeDasharray={extentDash} />
            </svg>,
            words("keyExtent", { metres: evidence.placeExtent }),
          )
        : null}
      {item(
        "gate",
        <svg width={10} height={10} viewBox="-5 -5 10 10" aria-hidden="true">
          <rect x={-3} y={-3} width={6} height={6} fill="none" stroke="var(--ink)" strokeWidth={1.5} />
        </svg>,
        words("keyGate"),
      )}
    </ul>
  );
}
