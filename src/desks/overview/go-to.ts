/** Ways from the Overview to the other desks, with what was looked at as their filters. */

import type { ChangeNote } from "../../domain/coverage/coverage-types.ts";
import type { VenueCategory } from "../../domain/registers/venues.ts";
import { deskChange, type Store } from "../../state/store.ts";
import { type Filters, noFilters, type SelectionKind } from "../../state/view.ts";
import { chooseTownship } from "./choose.ts";

const kinds: Readonly<Record<string, SelectionKind>> = {
  school: "place",
  kindergarten: "place",
  nursery: "place",
  childrensHome: "home",
  protectionStation: "station",
  village: "village",
};

/** Shows the record that a sentence is about: a township narrows, a venue or a water opens its desk. */
export function goToRecord(store: Store, { register, id }: NonNullable<ChangeNote["about"]>): void {
  const { filters } = store.getState().view;
  if (register === "township") chooseTownship(store, filters.township === id ? null : id);
  else if (register === "venue")
    store.look({ ...deskChange(store.getState().view, "venues"), selection: { kind: "venue", id } });
  else if (register === "waterHazard")
    store.look({ ...deskChange(store.getState().view, "patrols"), selection: { kind: "water", id } });
  else {
    const kind = kinds[register];
    if (kind) store.select({ kind, id });
  }
}

/** The township stays; what else was filtered is replaced. */
const only = (store: Store, filters: Partial<Filters>): { filters: Filters } => ({
  filters: { ...noFilters, township: store.getState().view.filters.township, ...filters },
});

/** Venues inside under the rule that clears the surroundings. */
export function goToFindings(store: Store, rule: string | null, category?: VenueCategory): void {
  const categories = category ? [category] : [];
  store.look({
    ...deskChange(store.getState().view, "venues"),
    ...only(store, { rule, verdicts: ["inside"], categories }),
  });
}

export const goToCases = (store: Store, caseState: "open" | "overdue"): void =>
  store.look({ ...deskChange(store.getState().view, "venues"), ...only(store, { caseState }) });

export const goToWaters = (store: Store, water: "overdue" | "unequipped"): void =>
  store.look({ ...deskChange(store.getState().view, "patrols"), ...only(store, { water: [water] }) });
