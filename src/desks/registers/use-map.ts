/**
 * What the Registers desk lays over the map: the venues where they are what is looked at, the selected road as a line,
 * and rows that the filter leaves out pale.
 */

import { useMemo } from "react";
import { type County, groupedBy } from "../../domain/county.ts";
import type { RegisterId } from "../../domain/registers/index.ts";
import type { Findings } from "../../domain/rules/finding.ts";
import { gravestOfVenue } from "../../domain/venue-filter.ts";
import { venueRows } from "../../domain/venue-rows.ts";
import type { RouteLine, Scene, VenueMark } from "../../map/scene.ts";
import { useAppState, useCounty, useDay } from "../../ui/context.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import type { DeskMap } from "../desk.ts";
import { lookAt } from "./look-at.ts";
import { onMapFor } from "./selected-record.ts";
import { useOpened } from "./use-opened.ts";
import { type SelectedRecord, useSelected } from "./use-selected.ts";

/** What a register is about, of the signs that the map could show besides places; nothing open: everything. */
const about: Readonly<Partial<Record<RegisterId, readonly ("homes" | "stations" | "waters")[]>>> = {
  childrensHome: ["homes"],
  village: ["homes"],
  protectionStation: ["stations"],
  waterHazard: ["waters"],
  patrolPlan: ["waters"],
  patrolVisit: ["waters"],
};
const without = { homes: [], stations: [], waters: [] };

function hushed(open: RegisterId | null): Partial<Scene> {
  if (open === null) return {};
  const kept = about[open] ?? [];
  return Object.fromEntries(Object.entries(without).filter(([part]) => !kept.some((one) => one === part)));
}

/** Registers that are about venues. */
const aboutVenues = new Set(["venue", "licence", "measurement", "case"]);
const nowhere = {};
const none: readonly VenueMark[] = [];

function venueMarks(county: County, findings: Findings): readonly VenueMark[] {
  const rows = gravestOfVenue(venueRows(county, findings, nowhere));
  return [...rows.values()].flatMap(({ venue, finding: { verdict, venueAt } }): VenueMark[] => {
    const [category] = venue.categories;
    return category && venueAt ? [{ id: venue.id, at: [venueAt[0], venueAt[1]], verdict, category }] : [];
  });
}

function useOpenId(): RegisterId | null {
  const opened = useOpened();
  return opened?.what === "register" ? opened.register : null;
}

/** Venues with their verdicts, when a register about them or a venue is open. */
function useVenueMarks(selected: SelectedRecord | null): readonly VenueMark[] {
  const county = useCounty();
  const asOf = useDay();
  const open = useOpenId();
  const wanted = aboutVenues.has(open ?? "") || aboutVenues.has(selected?.at.register ?? "");
  const findings = useAnswer("findings", wanted ? { asOf, all: true } : null).value;
  return useMemo(
    () => (wanted && county && findings ? venueMarks(county, findings) : none),
    [wanted, county, findings],
  );
}

/** A road, a barrier or a backdrop water has no sign of its own: the selected one is drawn as a line. */
function linesOf(selected: SelectedRecord | null): readonly RouteLine[] {
  const { row, at } = selected ?? { row: null, at: null };
  if (!row?.geometry || !at || !["road", "barrier", "water"].includes(at.register)) return [];
  const { geometry } = row;
  const parts =
    geometry.type === "LineString"
      ? [geometry.coordinates]
      : geometry.type === "MultiLineString" || geometry.type === "Polygon"
        ? geometry.coordinates
        : geometry.type === "MultiPolygon"
          ? geometry.coordinates.flat()
          : [];
  return parts.map((path, index) => ({
    id: `${row.id}/${index}`,
    path: path.map(([lon = 0, lat = 0]) => [lon, lat] as const),
    state: "ahead",
  }));
}

/** For records without a sign of their own; the map goes to the others by itself. */
function targetOf(county: County | null, selected: SelectedRecord | null, selfGoing: boolean) {
  if (!county || !selected?.row || selfGoing) return null;
  const own = lookAt(selected.row.geometry);
  if (own) return own;
  const other = onMapFor(county, selected.at.register, selected.row);
  if (!other) return null;
  const among = ["venue", "waterHazard", "village", "school", "kindergarten", "nursery", "township"] as const;
  for (const register of among) {
    const found = groupedBy(county, register, "id").get(other.id)?.[0];
    if (found) return lookAt(found.geometry);
  }
  return null;
}

export function useMap(): DeskMap {
  const county = useCounty();
  const selection = useAppState((state) => state.view.selection);
  const selected = useSelected();
  const venues = useVenueMarks(selected);
  const routes = useMemo(() => linesOf(selected), [selected?.row]);
  const signless = selection?.kind === "register" || selection?.kind === "case";
  const stand = useMemo(
    () => (county && selected?.row && signless ? onMapFor(county, selected.at.register, selected.row) : selection),
    [county, selected?.row, signless, selection],
  );
  const goTo = useMemo(() => targetOf(county, selected, !signless), [county, selected?.row, signless]);
  const open = useOpenId();
  const scene = useMemo(() => ({ ...hushed(open), venues, routes, selected: stand }), [open, venues, routes, stand]);
  return { scene, goTo };
}
