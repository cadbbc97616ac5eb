/**
 * The page's one mutable cell. Everything on screen follows from it: the county, the view (which is the
 * address), what the pointer is over, which dialog is open.
 */

import { createStore, type StoreApi } from "zustand/vanilla";
import type { Position } from "../domain/rules/finding.ts";
import type { Command } from "./commands.ts";
import { type CountyState, countyOf } from "./county-state.ts";
import { type EditState, laidDown, noEdits } from "./edits.ts";
import { type Camera, type Filters, firstView, type Selection, sameSelection, type View } from "./view.ts";
import { addsToHistory, formatAddress, parseAddress } from "./view-address.ts";
import type { Walk } from "./walk.ts";

export type Dialog = "help" | "settings" | "problems" | "counties" | "accounts";

export interface AppState {
  readonly county: CountyState;
  readonly view: View;
  /** Under the pointer or the keyboard's focus, on map, list or chart. */
  readonly hover: Selection | null;
  /** Where the pointer is on the map. */
  readonly pointer: Position | null;
  /** What the map shows at this moment, also while it moves and where the view has no camera of its own. */
  readonly eye: Camera | null;
  readonly dialog: Dialog | null;
  /** Ids of what J and K walk through, in the order of the list on screen. */
  readonly walk: Walk;
  /** What the desk on screen adds to the commands, before the common ones. */
  readonly deskCommands: readonly Command[];
  readonly edit: EditState;
  /** What screens hold between two visits, by their own keys (`ui/use-kept.ts`); another county empties it. */
  readonly kept: Readonly<Record<string, unknown>>;
}

/** The address line, by its smallest interface. */
export interface Address {
  read(): string;
  write(hash: string, how: "push" | "replace"): void;
  /** Back, forward, or a typed address. */
  onChange(listener: () => void): () => void;
}

export interface Store extends StoreApi<AppState> {
  /** Changes the view and the address with it. */
  look(change: Partial<View>, how?: "push" | "replace"): void;
  select(selection: Selection | null): void;
  filter(change: Partial<Filters>): void;
  hover(over: Selection | null): void;
  edit(change: Partial<EditState>): void;
  /** Stops listening to the address. */
  close(): void;
}

export function createAppStore(address: Address): Store {
  const api = createStore<AppState>(() => ({
    county: { state: "starting" },
    view: parseAddress(address.read()),
    hover: null,
    pointer: null,
    eye: null,
    dialog: null,
    walk: [],
    deskCommands: [],
    edit: noEdits,
    kept: {},
  }));

  /** The history of one record is laid down when another is chosen; a form stays, for it may hold changes. */
  const show = (view: View): void => {
    const { view: before, edit } = api.getState();
    const other = !sameSelection(before.selection, view.selection);
    api.setState(other && edit.part?.what === "history" ? { view, edit: { ...edit, ...laidDown } } : { view });
  };

  const look: Store["look"] = (change, how) => {
    const before = api.getState().view;
    const view = { ...before, ...change };
    const [was, is] = [formatAddress(before), formatAddress(view)];
    show(view);
    if (was !== is) address.write(is, how ?? (addsToHistory(before, view) ? "push" : "replace"));
  };

  const close = address.onChange(() => {
    const hash = address.read();
    if (hash !== formatAddress(api.getState().view)) show(parseAddress(hash));
  });

  return {
    ...api,
    look,
    close,
    select: (selection) => {
      if (!sameSelection(selection, api.getState().view.selection)) look({ selection });
    },
    filter: (change) => look({ filters: { ...api.getState().view.filters, ...change } }),
    hover: (hover) => {
      if (!sameSelection(hover, api.getState().hover)) api.setState({ hover });
    },
    edit: (change) => api.setState({ edit: { ...api.getState().edit, ...change } }),
  };
}

/** The day whose facts are shown: the chosen one, else the pack's, else today. */
export function dayOf(state: Pick<AppState, "view" | "county">, today: string): string {
  return state.view.asOf ?? countyOf(state.county)?.pack.asOf ?? today;
}

/**
 * Going to another desk leaves the other desk's selection, screen, order, words and switches behind; what
 * is filtered by place and kind stays.
 */
export const deskChange = (view: View, desk: View["desk"]): Partial<View> => ({
  desk,
  screen: firstView.screen,
  selection: null,
  folded: false,
  order: null,
  filters: { ...view.filters, text: "", problems: false, changes: false },
});
