/** The allowed values of a column by every spelling it may have. */

import type { Column } from "../domain/registers/column.ts";
import { fold } from "./fold.ts";

const spellings = new WeakMap<Column, ReadonlyMap<string, string>>();

function spellingsOf(column: Column): ReadonlyMap<string, string> {
  let map = spellings.get(column);
  if (!map) {
    const all = Object.entries(column.values ?? {}).flatMap(([id, choice]) =>
      [id, choice.zh, choice.en, ...(choice.also ?? [])].flatMap((one) => [
        [fold(one), id] as const,
        [one, id] as const,
      ]),
    );
    // Earlier entries win: an id or label is never taken by another value's loose spelling.
    map = new Map([...all].reverse());
    spellings.set(column, map);
  }
  return map;
}

/** The id of the value that this text names, or null. */
export function choiceOf(column: Column, text: string): string | null {
  const known = spellingsOf(column);
  return known.get(text) ?? known.get(fold(text)) ?? null;
}

/** 、 ; , and their other widths separate the members of a cell. */
export const members = (text: string): string[] =>
  text
    .split(/[、;,，；]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
