/** What is selected: a finding's evidence, a venue that no rule judges, or a protected place. */

import { lazy, Suspense } from "react";
import { byId } from "../../domain/county.ts";
import { useAppState, useCounty, useDay } from "../../ui/context.ts";
import { Body, DetailHead } from "../../ui/parts.tsx";
import { Empty, Loading } from "../../ui/states.tsx";
import { FindingDetail } from "./finding-detail.tsx";
import { PlaceDetail } from "./place-detail.tsx";
import { RegisterBlock } from "./register-block.tsx";
import { rowFor } from "./row-for.ts";
import { useSay } from "./text.ts";
import { useAllRows } from "./use-venues.ts";

const CaseDetail = lazy(() => import("./cases/case-detail.tsx"));

function UnjudgedVenue({ id }: { id: string }) {
  const say = useSay();
  const county = useCounty();
  const day = useDay();
  const venue = county ? byId(county, "venue").get(id) : undefined;
  if (!venue)
    return (
      <>
        <DetailHead title={say("venue")} note={id} />
        <Empty title={say("unknownVenue")}>
          <p>{say("unknownVenueNote", { id })}</p>
        </Empty>
      </>
    );
  const closed = venue.status === "closed" || (venue.until !== undefined && venue.until <= day);
  return (
    <>
      <DetailHead title={say("venue")} note={id} />
      <Body>
        <Empty title={venue.name}>
          <p>{say("notJudgedVenue")}</p>
          <p>{say(closed ? "notJudgedWhyClosed" : "notJudgedWhyOther")}</p>
        </Empty>
        <RegisterBlock venue={venue} />
      </Body>
    </>
  );
}

export function Detail() {
  const selection = useAppState((state) => state.view.selection);
  const { answer, rows, rule } = useAllRows();
  if (!selection) return null;
  if (selection.kind === "case")
    return (
      <Suspense fallback={<Loading />}>
        <CaseDetail id={selection.id} />
      </Suspense>
    );
  if (selection.kind === "place") return <PlaceDetail id={selection.id} rows={rows} />;
  if (selection.kind !== "finding" && selection.kind !== "venue") return null;
  if (answer.value === null) return null;
  const row = rowFor(rows, selection, rule?.id ?? null);
  return row ? <FindingDetail row={row} findings={answer.value} rows={rows} /> : <UnjudgedVenue id={selection.id} />;
}
