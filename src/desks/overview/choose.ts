/** What a click on this desk does to the view. */

import type { Store } from "../../state/store.ts";
import { firstView } from "../../state/view.ts";

/** The indicator on map, table and chart. */
export function chooseIndicator(store: Store, indicator: string): void {
  const { sheet } = store.getState().view;
  store.look({ indicator, sheet: sheet === "peek" ? firstView.sheet : sheet });
}

/** Narrows everything to a township; null, or the one that is chosen already: back to the county. */
export function chooseTownship(store: Store, township: string | null): void {
  const { filters, selection } = store.getState().view;
  store.look({
    filters: { ...filters, township: filters.township === township ? null : township },
    selection: selection?.kind === "township" ? null : selection,
  });
}

/** A cell of the table: its township (null: the county's row) and its indicator. Chosen again, the township goes. */
export function chooseCell(store: Store, township: string | null, indicator: string): void {
  const { view } = store.getState();
  const again = view.filters.township === township && view.indicator === indicator;
  store.look({
    indicator,
    filters: { ...view.filters, township: again ? null : township },
    selection: view.selection?.kind === "township" ? null : view.selection,
  });
}

const orders: readonly (string | null)[] = [null, "low", "high"];

/** A head of the table: another indicator is sorted lowest first, the same one takes the next order. */
export function chooseHead(store: Store, indicator: string, current: string | null): void {
  const { order } = store.getState().view;
  const at = orders.indexOf(order);
  const next = indicator === current ? (orders[(at + 1) % orders.length] ?? null) : "low";
  store.look({ indicator, order: next });
}
