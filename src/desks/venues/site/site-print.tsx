/** The answer on one A4 page, whenever the page is printed while there is one. */

import { useAppState, useCounty } from "../../../ui/context.ts";
import { PrintPage, PrintPages } from "../../../ui/print-pages.tsx";
import { usePrinting } from "../../../ui/use-printing.ts";
import { useSiteAnswer } from "./applied.ts";
import { SiteSheet } from "./site-sheet.tsx";

export function SitePrint() {
  const county = useCounty();
  const site = useAppState((state) => state.view.site);
  const { value, stale } = useSiteAnswer();
  const printing = usePrinting();
  if (!printing || !county || !site || !value || stale) return null;
  return (
    <PrintPages>
      <PrintPage className="st-sheet">
        <SiteSheet county={county} site={site} answer={value} />
      </PrintPage>
    </PrintPages>
  );
}
