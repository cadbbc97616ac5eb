/**
 * A column of the villages with its sums: which cells and which sums are withheld, so that no number of one to
 * four children can be read or had by subtraction. A withheld cell stands in its township's sums where those are
 * published, else in the county's, never in both; so every equation is judged by itself (`protected-sum`).
 */

import { isFew } from "./child-counts.ts";
import { helperFor, isSafe, type Withheld } from "./protected-sum.ts";

export interface Cell {
  readonly id: string;
  /** Null: in no township; the county's sum alone holds it. */
  readonly township: string | null;
  readonly value: number;
}

/** One typed sum of a township, or of the county (null). */
export interface Sum {
  readonly id: string;
  readonly township: string | null;
  /** Sums typed for one key and period: the county's is that of the townships'. */
  readonly batch: string;
  /** Of the latest period of its key: it stands for the same day as the cells. */
  readonly present: boolean;
  readonly value: number;
}

export interface WithheldTable {
  readonly cells: ReadonlySet<string>;
  readonly sums: ReadonlySet<string>;
}

/** A township (or, under null, the villages in none) with its sums. */
interface Unit {
  readonly few: readonly Cell[];
  readonly helpers: readonly Cell[];
  /** Added up over the published cells. */
  readonly shown: number;
  readonly sums: readonly Sum[];
}

const total = (list: readonly { readonly value: number }[]): number => list.reduce((sum, { value }) => sum + value, 0);
const openIn = ({ few, helpers }: Unit): Withheld => ({ few: few.length, helpers: helpers.length });
const isOpen = ({ few, helpers }: Unit): boolean => few.length + helpers.length > 0;

/** A helper is chosen by the sums that stand for the present; where none will do, those sums go instead. */
function unitOf(cells: readonly Cell[], sums: readonly Sum[]): Unit {
  const few = cells.filter(({ value }) => isFew(value));
  const rest = cells.filter(({ value }) => !isFew(value));
  const alone = { few, helpers: [], shown: total(rest), sums };
  const left = sums.filter(({ present }) => present).map(({ value }) => value - alone.shown);
  if (left.every((one) => isSafe(one, openIn(alone)))) return alone;
  const helper = helperFor(left, openIn(alone), rest);
  const helpers = rest.filter(({ id }) => id === helper?.id);
  return { ...alone, helpers, shown: alone.shown - total(helpers) };
}

function unitsOf(cells: readonly Cell[], sums: readonly Sum[]): Unit[] {
  const of = <T extends { readonly township: string | null }>(list: readonly T[], id: string | null) =>
    list.filter(({ township }) => township === id);
  const ids = new Set([...cells, ...sums].map(({ township }) => township));
  return [...ids].map((id) => unitOf(of(cells, id), id === null ? [] : of(sums, id)));
}

/** A sum of one to four is itself withheld. */
const unsafeSums = (unit: Unit): readonly Sum[] =>
  unit.sums.filter(({ value }) => isFew(value) || !isSafe(value - unit.shown, openIn(unit)));

interface Part extends Withheld {
  /** What the reader knows of it. */
  readonly shown: number;
}

/** What a county's sum has of one unit, given the sums that are gone; null: its open cells stand in another equation too. */
function partOf(unit: Unit, batch: string, gone: ReadonlySet<Sum>): Part | null {
  const closed = { few: 0, helpers: 0 };
  const own = unit.sums.find((sum) => sum.batch === batch);
  if (own && !gone.has(own)) return { ...closed, shown: own.value };
  if (!isOpen(unit)) return own ? { few: 1, helpers: 0, shown: 0 } : { ...closed, shown: unit.shown };
  return unit.sums.every((sum) => gone.has(sum)) ? { ...openIn(unit), shown: unit.shown } : null;
}

function isCountySafe(sum: Sum, units: readonly Unit[], gone: ReadonlySet<Sum>): boolean {
  const parts = units.flatMap((unit) => partOf(unit, sum.batch, gone) ?? []);
  if (parts.length < units.length || isFew(sum.value)) return false;
  const added = (of: (part: Part) => number) => parts.reduce((all, part) => all + of(part), 0);
  return isSafe(sum.value - added(({ shown }) => shown), {
    few: added(({ few }) => few),
    helpers: added(({ helpers }) => helpers),
  });
}

/** The sums of townships that go, and those that go besides so that the county's present sums can stay: fewest children first. */
function goneSums(units: readonly Unit[], county: readonly Sum[]): ReadonlySet<Sum> {
  const whole = county.length > 0;
  const first = units.flatMap((unit) => {
    const unsafe = unsafeSums(unit);
    return whole && unsafe.length > 0 ? unit.sums : unsafe;
  });
  const gone = new Set(first);
  const spare = units.filter((unit) => isOpen(unit) && unit.sums.length > 0 && !unit.sums.some((sum) => gone.has(sum)));
  spare.sort((a, b) => total(a.sums) - total(b.sums));
  for (let taken = 0; taken <= spare.length; taken++) {
    const tried = new Set([...first, ...spare.slice(0, taken).flatMap(({ sums }) => sums)]);
    if (county.every((sum) => !sum.present || isCountySafe(sum, units, tried))) return tried;
  }
  return gone;
}

/** Cells with the same id, or sums with the same id, are the same. */
export function withheldCells(cells: readonly Cell[], sums: readonly Sum[]): WithheldTable {
  const county = sums.filter(({ township }) => township === null);
  const units = unitsOf(
    cells,
    sums.filter(({ township }) => township !== null),
  );
  const gone = goneSums(units, county);
  const goneCounty = county.filter((sum) => !isCountySafe(sum, units, gone));
  const open = units.flatMap(({ few, helpers }) => [...few, ...helpers]);
  return { cells: new Set(open.map(({ id }) => id)), sums: new Set([...gone, ...goneCounty].map(({ id }) => id)) };
}
