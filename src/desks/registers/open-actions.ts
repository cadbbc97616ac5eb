/** Opening and closing registers, records and problems: what each click does to the address. */

import type { RegisterId } from "../../domain/registers/index.ts";
import { selectionOf } from "../../state/selected-record.ts";
import type { Store } from "../../state/store.ts";
import { type Opened, screenOf } from "./opened.ts";

/**
 * Opens a table; another register's filter and order would make no sense of it. With a text it is filtered
 * at once, and the record that led here stays selected.
 */
export function openRegister(store: Store, register: RegisterId, text = ""): void {
  const { filters, selection } = store.getState().view;
  store.look({
    selection: text === "" ? null : selection,
    screen: screenOf({ what: "register", register, tab: "records" }),
    order: null,
    filters: { ...filters, text, problems: false },
  });
}

export function openProblems(store: Store, register: RegisterId | null): void {
  const opened: Opened = register ? { what: "register", register, tab: "problems" } : { what: "problems" };
  store.look({ screen: screenOf(opened) });
}

/** Back to the shelf; the filter goes with the table that it was made for. */
export function closeTable(store: Store): void {
  const { filters, sheet } = store.getState().view;
  store.look({
    screen: null,
    order: null,
    filters: { ...filters, text: "", problems: false },
    sheet: sheet === "full" ? "half" : sheet,
  });
}

export const selectRecord = (store: Store, register: RegisterId, id: string): void =>
  store.select(selectionOf(register, id));
