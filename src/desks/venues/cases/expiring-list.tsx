/** Licences that run out soon inside a zone: at renewal the county can act. */

import { useMemo } from "react";
import { type Expiring, expiringInside, soon } from "../../../domain/cases/expiring.ts";
import { venueCategories } from "../../../domain/registers/venues.ts";
import { passesButVerdict } from "../../../domain/venue-filter.ts";
import type { PlacedRow } from "../../../domain/venue-rows.ts";
import { useApp, useAppState, useCounty, useDay, useLanguage } from "../../../ui/context.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Empty } from "../../../ui/states.tsx";
import { useAnswer } from "../../../ui/use-answer.ts";
import { usePhone } from "../../../ui/use-media.ts";
import { VirtualList } from "../../../ui/virtual-list.tsx";
import { selectionOf } from "../use-venues.ts";
import { useSay } from "./text.ts";

const nowhere = {};

function Row({ expiring, current }: { expiring: Expiring; current: boolean }) {
  const { store } = useApp();
  const say = useSay();
  const language = useLanguage();
  const { licence, row, left } = expiring;
  return (
    <button
      type="button"
      className="v-row"
      aria-current={current || undefined}
      onClick={() => store.select(selectionOf(row.finding))}
    >
      <Icon id={`venue-${licence.category}`} size={18} />
      <span className="v-two">
        <b>{row.venue.name}</b>
        <span className="soft">
          {venueCategories[licence.category][language]}
          {row.place === null ? null : ` · ${row.place}`}
        </span>
      </span>
      <span className="v-two num">
        <b>{left === 0 ? say("expiresToday") : say("expiresIn", { days: left })}</b>
        <span className="soft">{licence.validTo}</span>
      </span>
    </button>
  );
}

export function ExpiringList() {
  const say = useSay();
  const county = useCounty();
  const day = useDay();
  const phone = usePhone();
  const findings = useAnswer("findings", { asOf: day, all: true }).value;
  const townships = useAnswer("townships", {}).value?.["venue"] ?? nowhere;
  const filters = useAppState((state) => state.view.filters);
  const selection = useAppState((state) => state.view.selection);
  // Whether a case is open does not matter to a licence that runs out.
  const list = useMemo(() => {
    if (!county || !findings) return [];
    const keeps = (row: PlacedRow): boolean => passesButVerdict(row, { ...filters, caseState: null });
    return expiringInside(county, findings, { townships, keeps });
  }, [county, findings, townships, filters]);
  if (list.length === 0)
    return (
      <Empty title={say("expiringNone", { days: soon })}>
        <p>{say("expiringNoneNote")}</p>
      </Empty>
    );
  const at = list.findIndex(({ row }) => selection?.kind === "finding" && selection.id === row.venue.id);
  return (
    <>
      <p className="cs-note soft">
        {say("expiringNote", { days: soon })} · <b>{list.length}</b>
      </p>
      <VirtualList
        items={list}
        label={say("expiring")}
        rowHeight={phone ? 64 : 56}
        keyOf={({ licence }) => licence.id}
        current={at}
        row={(expiring, index) => <Row expiring={expiring} current={index === at} />}
      />
    </>
  );
}
