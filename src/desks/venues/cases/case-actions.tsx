/** Below a finding's case: go and work on it, or open one. Fetched with the first finding that is looked at. */

import type { ReactNode } from "react";
import type { VenueRow } from "../../../domain/venue-rows.ts";
import { Button } from "../../../ui/button.tsx";
import { useApp } from "../../../ui/context.ts";
import { OpeningForm } from "./opening-form.tsx";
import { useSay } from "./text.ts";

export default function CaseActions({ row }: { row: VenueRow }): ReactNode {
  const { store } = useApp();
  const say = useSay();
  const { record, state, finding } = row;
  const mayOpen = record === null || state === "closed";
  return (
    <div className="cs-steps">
      {record === null ? null : (
        <Button onClick={() => store.select({ kind: "case", id: record.id })}>{say("seeCase")}</Button>
      )}
      {mayOpen && finding.verdict !== "outside" ? <OpeningForm finding={finding} again={record !== null} /> : null}
    </div>
  );
}
