/** What the Registers desk lays over the map: what the open register is about, and the selected record. */

import { useMemo } from "react";
import type { RegisterId } from "../../domain/registers/index.ts";
import type { VenueMark } from "../../map/scene.ts";
import { onMapFor } from "../../state/selected-record.ts";
import type { Selection } from "../../state/view.ts";
import { useAppState, useCounty, useDay } from "../../ui/context.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import type { DeskMap } from "../desk.ts";
import { useMending } from "./mending/use-mending.ts";
import { hushed, isAboutVenues, linesOf, pinOf, targetOf, venueMarks } from "./scene-parts.ts";
import { useOpened } from "./use-opened.ts";
import { type FoundRecord, useSelected } from "./use-selected.ts";

const none: readonly VenueMark[] = [];

/** Venues with their verdicts, when a register about them or a venue is open. */
function useVenueMarks(wanted: boolean): readonly VenueMark[] {
  const county = useCounty();
  const asOf = useDay();
  const findings = useAnswer("findings", wanted ? { asOf, all: true } : null).value;
  return useMemo(
    () => (wanted && county && findings ? venueMarks(county, findings) : none),
    [wanted, county, findings],
  );
}

/** Records whose selection the map does not know. */
const isSignless = (selection: Selection | null): boolean =>
  selection?.kind === "register" || selection?.kind === "case";

/** What is ringed on the map: the selected thing, or the venue of the selected licence. */
function useStand(found: FoundRecord | null): Selection | null {
  const county = useCounty();
  const selection = useAppState((state) => state.view.selection);
  return useMemo(
    () => (county && found && isSignless(selection) ? onMapFor(county, found.register, found.row) : selection),
    [county, found, selection],
  );
}

export function useMap(): DeskMap {
  const county = useCounty();
  const opened = useOpened();
  const open: RegisterId | null = opened?.what === "register" ? opened.register : null;
  const signless = useAppState((state) => isSignless(state.view.selection));
  const found = useSelected()?.found ?? null;
  const venues = useVenueMarks(isAboutVenues(open) || isAboutVenues(found?.register));
  const stand = useStand(found);
  const { moving } = useMending(open).state;
  const goTo = useMemo(
    () => (county && found && signless ? targetOf(county, found, stand) : null),
    [county, found, signless, stand],
  );
  const scene = useMemo(() => {
    const pin = county && found ? pinOf(county, found, stand, venues) : null;
    return { ...hushed(open), venues, routes: moving ?? linesOf(found), selected: stand, pin };
  }, [county, found, open, stand, venues, moving]);
  return { scene, goTo };
}
