/**
 * What this machine remembers of imports: how the columns of a kind of file were named, and the rows that did not
 * enter, until somebody settles them. Where the browser keeps nothing, nothing is remembered.
 */

import type { HeldRows } from "../domain/import/import-views.ts";
import type { Mapping } from "../domain/import/match-columns.ts";
import type { RegisterId } from "../domain/registers/index.ts";

/** Rows of one file that are still to be completed. */
export interface HeldFile extends HeldRows {
  readonly file: string;
  readonly register: RegisterId;
  /** 2026-11-24. */
  readonly day: string;
}

const mappingsKey = "sapling-import-columns";
const heldKey = (adcode: string): string => `sapling-import-held/${adcode}`;
/** Kinds of file that are remembered; the oldest goes first. */
const most = 60;

function read<T>(key: string): readonly T[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(kept) ? (kept as T[]) : [];
  } catch {
    return [];
  }
}

/** False: it was not kept. */
function write(key: string, value: readonly unknown[]): boolean {
  try {
    if (value.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export const mappings = (): readonly Mapping[] => read<Mapping>(mappingsKey);

export function rememberMapping(mapping: Mapping): void {
  const others = mappings().filter(({ kind, register }) => kind !== mapping.kind || register !== mapping.register);
  write(mappingsKey, [mapping, ...others].slice(0, most));
}

export const heldFiles = (adcode: string): readonly HeldFile[] => read<HeldFile>(heldKey(adcode));

/** The rows of a file in the place of those kept of it before; without rows it is forgotten. */
export function keepHeld(adcode: string, held: HeldFile): boolean {
  const others = heldFiles(adcode).filter(({ file, register }) => file !== held.file || register !== held.register);
  return write(heldKey(adcode), held.rows.length > 0 ? [held, ...others] : others);
}
