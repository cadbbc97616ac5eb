/** Where an application is, for what, and as what it is judged; or why it cannot be. */

import { accuracyThrough } from "../../geo/datum.ts";
import { straight } from "../../geo/distance.ts";
import { type Reading, readingNamed } from "../../geo/readings.ts";
import { accuracyOf, type County } from "../county.ts";
import type { DatumAnswer } from "../import/detect-datum.ts";
import type { Ground } from "../import/ground.ts";
import type { Venue, VenueCategory } from "../registers/venues.ts";
import type { Position } from "../rules/finding.ts";
import { isUsable } from "../rules/interval.ts";
import { venueStands } from "../rules/venues-on-day.ts";
import type { ApplicationNote, ApplicationRow, ApplicationsAsk, WhyUnanswered } from "./application.ts";
import { registeredVenue } from "./registered.ts";

/** Metres beyond both doubts up to which a venue stands where it stood: a shop front's width. */
const sameSpot = 20;

interface Spot {
  readonly at: Position;
  readonly accuracy: number;
}

export interface PlacedRow {
  readonly row: ApplicationRow;
  readonly kind: "new" | "renewal";
  /** Of the register; null: it is none of it. */
  readonly venue: Venue | null;
  readonly categories: readonly VenueCategory[];
  readonly spot: Spot | null;
  /** The spot is the register's own, so that what was measured there holds. */
  readonly isRegistered: boolean;
  readonly why: WhyUnanswered | null;
  readonly notes: readonly ApplicationNote[];
}

export interface Placing {
  readonly county: County;
  readonly ask: ApplicationsAsk;
  readonly ground: Ground;
  readonly datum: DatumAnswer;
}

/** Its own categories, else those that the officer named for all; why there are none. */
function categoriesOf(row: ApplicationRow, { ask }: Placing): readonly VenueCategory[] | WhyUnanswered {
  if (row.categories.length > 0) return row.categories;
  if (row.strangeCategory !== "") return "category-unknown";
  return ask.categories.length > 0 ? ask.categories : "no-category";
}

function readingOf(pair: readonly [number, number], { ask, datum }: Placing): Reading | WhyUnanswered {
  const way = datum.wayOf(pair);
  if (way === null) return "far-off";
  const named = ask.readings[way];
  return (named === undefined ? null : readingNamed(named)) ?? "which-datum";
}

/** The row's own spot in WGS 84, the conversion's doubt added to its own. */
function ownSpot(row: ApplicationRow, placing: Placing): Spot | WhyUnanswered {
  if (row.position === "") return "no-position";
  if (row.pair === null) return "position-unread";
  const reading = readingOf(row.pair, placing);
  if (typeof reading === "string") return reading;
  const at = reading.convert(...row.pair);
  if (at === null || !(Math.abs(at[0]) <= 180 && Math.abs(at[1]) <= 90)) return "position-unread";
  const { county, ask } = placing;
  const { accuracy, positionSource } = row;
  const unstated = accuracy === null && positionSource === null && ask.accuracy !== null;
  const stated = unstated
    ? ask.accuracy
    : accuracyOf({ ...(accuracy !== null && { accuracy }), ...(positionSource && { positionSource }) }, county.pack);
  if (stated === null || !isUsable(stated)) return "position-unread";
  if (reading.accuracy === 0 && reading.plane === null) return { at, accuracy: stated };
  return {
    at: [Number(at[0].toFixed(9)), Number(at[1].toFixed(9))],
    accuracy: Math.round(accuracyThrough(stated, reading.accuracy) * 100) / 100,
  };
}

function registeredSpot(venue: Venue, county: County): Spot | null {
  const [lon = Number.NaN, lat = Number.NaN] = venue.geometry?.type === "Point" ? venue.geometry.coordinates : [];
  const accuracy = accuracyOf(venue, county.pack);
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && isUsable(accuracy) ? { at: [lon, lat], accuracy } : null;
}

const hasMoved = (from: Spot, to: Spot): boolean =>
  straight(from.at, to.at) > Math.hypot(from.accuracy, to.accuracy) + sameSpot;

type Where = Pick<PlacedRow, "kind" | "spot" | "isRegistered" | "why" | "notes">;

/** A venue that stands and has not moved is judged as the register has it; one that moved is new where it is now. */
function whereIs(row: ApplicationRow, venue: Venue | null, placing: Placing): Where {
  const own = ownSpot(row, placing);
  const [spot, why] = typeof own === "string" ? [null, own] : [own, null];
  const fresh: Where = { kind: "new", spot, isRegistered: false, why, notes: [] };
  if (venue === null) return fresh;
  if (!venueStands(venue, placing.ask.asOf)) return { ...fresh, notes: ["closed"] };
  const registered = registeredSpot(venue, placing.county);
  if (registered === null) return { ...fresh, kind: "renewal" };
  if (spot !== null && hasMoved(registered, spot)) return { ...fresh, notes: ["moved"] };
  // A position that was written and cannot be read may be that of a move.
  if (spot === null && why !== "no-position") return { ...fresh, kind: "renewal" };
  return { kind: "renewal", spot: registered, isRegistered: true, why: null, notes: ["from-register"] };
}

function rowNotes(row: ApplicationRow): ApplicationNote[] {
  return [
    ...(row.isCoarse ? (["coarse"] as const) : []),
    ...(row.strangeAccuracy === "" ? [] : (["accuracy-unread"] as const)),
    ...(row.categories.length > 0 && row.strangeCategory !== "" ? (["category-part"] as const) : []),
  ];
}

export function placedRow(row: ApplicationRow, placing: Placing): PlacedRow {
  const venue = row.isDamaged ? null : registeredVenue(placing.county, row);
  const found = categoriesOf(row, placing);
  const categories = typeof found === "string" ? [] : found;
  const where = whereIs(row, venue, placing);
  const outside = where.spot !== null && !placing.ground.inCounty([...where.spot.at]);
  const why = row.isDamaged
    ? "damaged"
    : (where.why ?? (outside ? "outside-county" : typeof found === "string" ? found : null));
  return { row, venue, categories, ...where, why, notes: [...where.notes, ...rowNotes(row)] };
}
