/** The three verdict signs and the one for “cannot be computed”, at any size; the name is read aloud. */

import { type Verdict, verdictLabels } from "../domain/labels.ts";
import { verdictSign } from "../theme/verdict-signs.ts";
import { useLanguage } from "./context.ts";

/** The shapes alone, centred on 0, `size` px across, for use inside another SVG. */
export function SignShape({ verdict, size }: { verdict: Verdict; size: number }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: constants of the theme, no data
  return <g dangerouslySetInnerHTML={{ __html: verdictSign(verdict, size) }} />;
}

/** `silent`: the word stands beside it, so the sign is not read aloud. */
export function Sign({ verdict, size = 16, silent = false }: { verdict: Verdict; size?: number; silent?: boolean }) {
  const language = useLanguage();
  const half = size / 2;
  const name = verdictLabels[verdict][language];
  const named = silent ? { "aria-hidden": true as const } : { role: "img", "aria-label": name };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, or silent
    <svg width={size} height={size} viewBox={`${-half} ${-half} ${size} ${size}`} className="sign" {...named}>
      <SignShape verdict={verdict} size={size} />
    </svg>
  );
}
