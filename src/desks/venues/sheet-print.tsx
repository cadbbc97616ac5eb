/** The selected finding's sheet, put on paper whenever the page is printed while the finding is open. */

import { useMemo } from "react";
import { protectedPlaces } from "../../domain/county.ts";
import { useCounty, useDay } from "../../ui/context.ts";
import { PrintPages } from "../../ui/print-pages.tsx";
import { useAnswer } from "../../ui/use-answer.ts";
import { useKept } from "../../ui/use-kept.ts";
import { usePrinting } from "../../ui/use-printing.ts";
import { EvidenceSheet } from "./evidence-sheet.tsx";
import type { FindingFacts } from "./finding-detail.tsx";
import { manyKey } from "./sheet-many.ts";
import { useAllRows } from "./use-venues.ts";

export default function SheetPrint(facts: FindingFacts) {
  const { finding, rule } = facts.evidence;
  const county = useCounty();
  const day = useDay();
  const all = useAllRows();
  const [many] = useKept(manyKey, false);
  const printing = usePrinting();
  const ask =
    finding.place !== null && rule.distance !== null ? { places: [finding.place], distances: [rule.distance] } : null;
  const drawn = useAnswer("zones", ask).value?.features.find(({ properties }) => properties.place === finding.place);
  const place = useMemo(
    () => (county ? (protectedPlaces(county).find(({ id }) => id === finding.place) ?? null) : null),
    [county, finding.place],
  );
  if (!printing || many || !county) return null;
  return (
    <PrintPages>
      <EvidenceSheet
        {...facts}
        county={county}
        day={day}
        rows={all.rows}
        place={place}
        zone={drawn?.geometry ?? null}
      />
    </PrintPages>
  );
}
