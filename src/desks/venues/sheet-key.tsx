/** What the signs of the sheet's plan mean; they tell apart without colour. */

import type { ReactNode } from "react";
import { verdictLabels } from "../../domain/labels.ts";
import type { Rule } from "../../domain/rules/rule.ts";
import { venueMark } from "../../theme/verdict-signs.ts";
import { useLanguage } from "../../ui/context.ts";
import { useSay } from "./text.ts";

function Line({ dash }: { dash?: string }) {
  return (
    <svg width={24} height={8} viewBox="0 -4 24 8" aria-hidden="true">
      <path d="M0 0H24" stroke="var(--ink)" strokeWidth={1.2} strokeDasharray={dash} />
    </svg>
  );
}

const shown = ["inside", "survey", "outside"] as const;

export function SheetKey({ rule, walk }: { rule: Rule; walk: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const item = (id: string, sign: ReactNode, label: string) => (
    <li key={id}>
      {sign} {label}
    </li>
  );
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
      {rule.distance === null
        ? null
        : item(
            "zone",
            rule.establishedFrom === null ? <Line /> : <Line dash="6 4" />,
            say("sheetKeyZone", { metres: rule.distance }),
          )}
      {walk ? item("walk", <Line dash="1 3" />, say("sheetKeyWalk")) : null}
      {item(
        "ring",
        <svg width={14} height={14} viewBox="-7 -7 14 14" aria-hidden="true">
          <circle r={6} fill="none" stroke="var(--ink)" strokeDasharray="2.5 2" />
        </svg>,
        say("sheetKeyRing"),
      )}
    </ul>
  );
}
