/** Where venues and protected places stand, as boxes grown by their own doubt, kept across changes. */

import { accuracyOf, type County, extentOf, type ProtectedPlace } from "../county.ts";
import { type ProtectedKind, protectedKinds } from "../labels.ts";
import type { Venue } from "../registers/venues.ts";
import { isUsable } from "../rules/interval.ts";
import { type BoxIndex, buildBoxIndex, withOverlay } from "./box-index.ts";
import { type Box, boxOfGeometry, grownBox } from "./boxes.ts";

/** All the globe: what cannot be boxed is met by everything. */
const everywhere: Box = { west: -180, south: -90, east: 180, north: 90 };

/** Null: without a position that can be judged. */
export function venueBox(venue: Venue, pack: County["pack"]): Box | null {
  const doubt = accuracyOf(venue, pack);
  if (venue.geometry?.type !== "Point" || !isUsable(doubt)) return null;
  const [lon = Number.NaN, lat = Number.NaN] = venue.geometry.coordinates;
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) return null;
  return grownBox({ west: lon, south: lat, east: lon, north: lat }, doubt) ?? everywhere;
}

/** An edge of some hundred kilometres bulges out of the box of its ends by less than this share of its length. */
const bulge = 0.02;
const metresADegree = 111_700;

/** A place whose outline is broken still has a box: it is looked at, and judged by nobody. */
export function placeBox(place: ProtectedPlace, pack: County["pack"]): Box | null {
  const { geometry } = place;
  const doubts = accuracyOf(place, pack) + extentOf(place, pack);
  if (!geometry || !isUsable(doubts)) return null;
  const box = boxOfGeometry(geometry);
  if (!(box.west <= box.east && box.south <= box.north)) return null;
  const size = Math.max(box.east - box.west, box.north - box.south);
  return (size < 2 && grownBox(box, doubts + size * metresADegree * bulge)) || everywhere;
}

const venueIndexes = new WeakMap<readonly Venue[], BoxIndex<Venue>>();
const placeIndexes = new WeakMap<readonly object[], BoxIndex<ProtectedPlace>>();

export function venueIndex({ registers, pack }: County): BoxIndex<Venue> {
  const known = venueIndexes.get(registers.venue);
  if (known) return known;
  const made = buildBoxIndex(registers.venue, (venue) => venueBox(venue, pack));
  venueIndexes.set(registers.venue, made);
  return made;
}

const withKind = new WeakMap<object, ProtectedPlace>();

/** A record with its kind beside its columns; one value for each, as long as the record stands. */
export function asPlace(kind: ProtectedKind, record: object): ProtectedPlace {
  const known = withKind.get(record);
  if (known?.kind === kind) return known;
  const made = { ...record, kind } as ProtectedPlace;
  withKind.set(record, made);
  return made;
}

export function placeIndex({ registers, pack }: County, kind: ProtectedKind): BoxIndex<ProtectedPlace> {
  const list = registers[kind];
  const known = placeIndexes.get(list);
  if (known) return known;
  const places = list.map((record) => asPlace(kind, record));
  const made = buildBoxIndex(places, (place) => placeBox(place, pack));
  placeIndexes.set(list, made);
  return made;
}

/** Records that a change took, and brought, by register. */
export interface Moves {
  readonly gone: (register: "venue" | ProtectedKind) => readonly object[];
  readonly come: (register: "venue" | ProtectedKind) => readonly object[];
}

/** The indexes of a county that a change made of another one, taken over where they were made. */
export function carryStanding(from: County, to: County, { gone, come }: Moves): void {
  const venues = venueIndexes.get(from.registers.venue);
  if (venues && from.registers.venue !== to.registers.venue) {
    const boxOf = (venue: Venue) => venueBox(venue, to.pack);
    const next = withOverlay(venues, gone("venue") as readonly Venue[], come("venue") as readonly Venue[], boxOf);
    if (next) venueIndexes.set(to.registers.venue, next);
  }
  for (const kind of protectedKinds) {
    const places = placeIndexes.get(from.registers[kind]);
    if (!places || from.registers[kind] === to.registers[kind]) continue;
    const as = (records: readonly object[]) => records.map((record) => asPlace(kind, record));
    const next = withOverlay(places, as(gone(kind)), as(come(kind)), (place) => placeBox(place, to.pack));
    if (next) placeIndexes.set(to.registers[kind], next);
  }
}
