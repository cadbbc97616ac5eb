/**
 * What stands open, as the address says it: `…/registers/childrens-home` is a register's table,
 * `…/registers/childrens-home--problems` its problems, `…/registers/problems` those of every file;
 * `order=credit-code--down` is how the table is sorted.
 */

import { type RegisterId, registerIds } from "../../domain/registers/index.ts";
import type { RowOrder } from "../../domain/registers/row-order.ts";

export type Opened =
  | { readonly what: "register"; readonly register: RegisterId; readonly tab: "records" | "problems" }
  | { readonly what: "problems" };

/** creditCode → credit-code: the address has small letters only. */
const kebab = (id: string): string => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const camel = (word: string): string => word.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

export function openedOf(screen: string | null): Opened | null {
  if (screen === "problems") return { what: "problems" };
  const [word = "", tab] = (screen ?? "").split("--");
  const register = registerIds.find((id) => kebab(id) === word);
  if (!register) return null;
  return { what: "register", register, tab: tab === "problems" ? "problems" : "records" };
}

export const screenOf = (opened: Opened): string =>
  opened.what === "problems" ? "problems" : `${kebab(opened.register)}${opened.tab === "problems" ? "--problems" : ""}`;

export function orderOf(text: string | null): RowOrder | null {
  const [word, direction] = (text ?? "").split("--");
  return word ? { column: camel(word), descending: direction === "down" } : null;
}

export const orderText = (order: RowOrder | null): string | null =>
  order && `${kebab(order.column)}${order.descending ? "--down" : ""}`;

/** A click on a column's head: up, then down, then as in the file. */
export function nextOrder(order: RowOrder | null, column: string): RowOrder | null {
  if (order?.column !== column) return { column, descending: false };
  return order.descending ? null : { column, descending: true };
}
