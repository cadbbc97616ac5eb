/** How many venues a rule finds inside and in doubt, under the conditions of the list. */

import type { VerdictCounts } from "../../domain/rules/finding.ts";
import { Sign } from "../../ui/sign.tsx";

export function RuleCounts({ counts }: { counts: VerdictCounts | undefined }) {
  return (
    <span className="v-line-counts">
      {(["inside", "survey"] as const).map((verdict) => (
        <span key={verdict} className="nw">
          <Sign verdict={verdict} size={13} /> {(counts?.[verdict] ?? 0).toLocaleString("en")}
        </span>
      ))}
    </span>
  );
}
