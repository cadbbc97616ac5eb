/**
 * Finding things of a county by what one types: a name or a part of it, pinyin initials, a licence
 * number, a credit code, an id, an address, or a position in either order of its axes.
 */

import type { County } from "./county.ts";
import type { Position } from "./rules/finding.ts";
import { spotIn } from "./search-spot.ts";

/** Registers that can be found, in the order of the results. */
export const searched = [
  "school",
  "kindergarten",
  "nursery",
  "venue",
  "waterHazard",
  "township",
  "village",
  "childrensHome",
  "protectionStation",
  "welfareInstitution",
] as const;
export type Searched = (typeof searched)[number];

export interface SearchHit {
  readonly register: Searched;
  readonly id: string;
  readonly name: string;
  /** Which of its texts matched. */
  readonly by: "name" | "initials" | "licence" | "creditCode" | "id" | "address";
  /** The licence number, code or address that matched. */
  readonly detail?: string;
  readonly township?: string;
}

export interface SearchAnswer {
  readonly text: string;
  readonly hits: readonly SearchHit[];
  /** How many matched in all. */
  readonly total: number;
  /** A position typed; `swapped`: read as latitude, longitude. */
  readonly spot: { readonly at: Position; readonly swapped: boolean } | null;
}

interface Key {
  readonly hit: SearchHit;
  readonly text: string;
}
export type SearchIndex = readonly Key[];

/** Full-width to half-width, lower case, no blanks. */
export const fold = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");

/** `initials` gives 望远镇 → wyz; it is passed in because its tables are large and loaded late. */
export function searchIndex(county: County, initials: (name: string) => string): SearchIndex {
  const keys: Key[] = [];
  for (const register of searched) {
    for (const record of county.registers[register]) {
      const township = "township" in record ? record.township : undefined;
      const base = { register, id: record.id, name: record.name, ...(township ? { township } : {}) };
      keys.push({ hit: { ...base, by: "name" }, text: fold(record.name) });
      keys.push({ hit: { ...base, by: "initials" }, text: fold(initials(record.name)) });
      keys.push({ hit: { ...base, by: "id" }, text: fold(record.id) });
      if ("creditCode" in record && record.creditCode)
        keys.push({ hit: { ...base, by: "creditCode", detail: record.creditCode }, text: fold(record.creditCode) });
      if ("address" in record && record.address)
        keys.push({ hit: { ...base, by: "address", detail: record.address }, text: fold(record.address) });
      if ("licence" in record && record.licence)
        keys.push({ hit: { ...base, by: "licence", detail: record.licence }, text: fold(record.licence) });
    }
  }
  return [...keys, ...licenceKeys(county)];
}

/** Licences have a register of their own; a hit is the venue. */
function licenceKeys(county: County): Key[] {
  const venues = new Map(county.registers.venue.map((venue) => [venue.id, venue]));
  const keys: Key[] = [];
  for (const licence of county.registers.licence) {
    const venue = venues.get(licence.venue);
    if (!venue || !licence.number) continue;
    const township = venue.township ? { township: venue.township } : {};
    const hit = { register: "venue", id: venue.id, name: venue.name, by: "licence", detail: licence.number } as const;
    keys.push({ hit: { ...hit, ...township }, text: fold(licence.number) });
  }
  return keys;
}

const kinds: Partial<Record<SearchHit["by"], number>> = { name: 0, initials: 0.3, address: 0.9 };

/** 0 the whole text, 1 its beginning, 2 within; names before initials before numbers before addresses; null: no match. */
function rank(key: Key, wanted: string): number | null {
  const at = key.text.indexOf(wanted);
  if (at < 0) return null;
  if ((key.hit.by === "initials" || key.hit.by === "id") && at > 0) return null;
  const kind = kinds[key.hit.by] ?? 0.6;
  return (key.text.length === wanted.length ? 0 : at === 0 ? 1 : 2) + kind;
}

/** Best first, then by register, then by name; each thing once. */
export function search(index: SearchIndex, text: string, limit = 30): SearchAnswer {
  const spot = spotIn(text);
  const wanted = fold(text);
  if (wanted === "") return { text, hits: [], total: 0, spot };
  const best = new Map<string, { hit: SearchHit; rank: number }>();
  for (const key of index) {
    const value = rank(key, wanted);
    const id = `${key.hit.register}/${key.hit.id}`;
    const known = best.get(id);
    if (value !== null && (!known || value < known.rank)) best.set(id, { hit: key.hit, rank: value });
  }
  const ranked = [...best.values()].sort(
    (a, b) =>
      a.rank - b.rank ||
      searched.indexOf(a.hit.register) - searched.indexOf(b.hit.register) ||
      (a.hit.name < b.hit.name ? -1 : a.hit.name > b.hit.name ? 1 : 0),
  );
  return { text, hits: ranked.slice(0, limit).map(({ hit }) => hit), total: ranked.length, spot };
}
