/** What is selected: a finding's evidence, a venue that no rule judges, or a protected place. */

import { lazy, Suspense } from "react";
import { recordOf } from "../../domain/lookups/register-rows.ts";
import { useAppState, useCounty, useDay } from "../../ui/context.ts";
import { Body, DetailHead } from "../../ui/parts.tsx";
import { Empty, Loading } from "../../ui/states.tsx";
import { FindingDetail } from "./finding-detail.tsx";
import { PlaceDetail } from "./place-detail.tsx";
import { RegisterBlock } from "./register-block.tsx";
import { findingFor } from "./row-for.ts";
import { useSay } from "./text.ts";
import { useAllRows } from "./use-venues.ts";

const CaseDetail = lazy(() => import("./cases/case-detail.tsx"));

function UnjudgedVenue({ id }: { id: string }) {
  const say = useSay();
  const county = useCounty();
  const day = useDay();
  const venue = county ? recordOf(county, "venue", id) : undefined;
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
  const { answer, table, rule } = useAllRows();
  if (!selection) return null;
  if (selection.kind === "case")
    return (
      <Suspense fallback={<Loading />}>
        <CaseDetail id={selection.id} />
      </Suspense>
    );
  if (selection.kind === "place")
    return <PlaceDetail id={selection.id} rows={table?.rows(table.ofPlace(selection.id)) ?? []} />;
  if (selection.kind !== "finding" && selection.kind !== "venue") return null;
  if (answer.value === null) return null;
  const number = table ? findingFor(table, selection, rule?.id ?? null) : null;
  const row = number === null ? null : (table?.row(number) ?? null);
  return row && table ? (
    <FindingDetail row={row} findings={answer.value} table={table} />
  ) : (
    <UnjudgedVenue id={selection.id} />
  );
}
