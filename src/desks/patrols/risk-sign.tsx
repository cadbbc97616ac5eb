/** A water point's diamond by risk, as on the map: high filled, medium drawn, low dashed. */

import { type Risk, riskLevels } from "../../domain/registers/waters.ts";
import { singleSymbols } from "../../theme/symbols.ts";
import { useLanguage } from "../../ui/context.ts";

/** `silent`: the word stands beside it. */
export function RiskSign({ risk, size = 24, silent = false }: { risk: Risk; size?: number; silent?: boolean }) {
  const language = useLanguage();
  const high = risk === "high";
  const ink = high ? "var(--panel)" : "var(--water-label)";
  const named = silent ? { "aria-hidden": true as const } : { role: "img", "aria-label": riskLevels[risk][language] };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, or silent
    <svg width={size} height={size} viewBox="-14 -14 28 28" {...named}>
      <rect
        x={-9}
        y={-9}
        width={18}
        height={18}
        rx={2.5}
        transform="rotate(45)"
        fill={high ? "var(--water-label)" : "var(--panel)"}
        stroke="var(--water-label)"
        strokeWidth={1.6}
        strokeDasharray={risk === "low" ? "3 2.2" : undefined}
      />
      <g
        transform="translate(-6 -6) scale(.8)"
        fill={ink}
        color={ink}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: constants of the theme, no data
        dangerouslySetInnerHTML={{ __html: singleSymbols.water }}
      />
    </svg>
  );
}
