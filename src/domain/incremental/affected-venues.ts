/** Which venues a change may give another verdict, or another evidence of the same one. */

import { accuracyOf, byId, type County, groupedBy, type ProtectedPlace } from "../county.ts";
import { protectedKinds } from "../labels.ts";
import type { Entrance } from "../registers/places.ts";
import type { Finding } from "../rules/finding.ts";
import { within } from "./box-index.ts";
import { type Box, boxOfGeometry, grownBox, meet } from "./boxes.ts";
import { placesAltered } from "./places-altered.ts";
import { asPlace, placeBox, placeIndex, venueIndex } from "./standing.ts";
import { type Between, bothEnds, touchedIn } from "./touch.ts";
import { mayPass, type WalkShape, walkShapes } from "./walk-shapes.ts";

/** No walk is looked for beyond 2 km; the rest is for the ways to and from the roads, metres. */
const walkReach = 2_300;

/** What was asked, as far as it says how far a change may reach. */
export interface Reaching {
  /** Metres from a place up to which pairs are looked at. */
  readonly reach: number;
  /** Does a rule decide by walks? */
  readonly walking: boolean;
  /** Findings as they were: they show walks and gates even where neither decides. */
  readonly findings: readonly Finding[];
}

/** Null: perhaps any. */
type Ids = Set<string> | null;

interface Ground {
  readonly between: Between;
  readonly asked: Reaching;
  readonly ids: Set<string>;
}

/** Venues of the later county within metres of a box; false: the box cannot be grown. */
function addWithin({ between, ids }: Ground, box: Box, metres: number): boolean {
  const grown = grownBox(box, metres);
  if (!grown) return false;
  for (const { id } of within(venueIndex(between.to), grown)) ids.add(id);
  return true;
}

/** The place by its id, whatever its kind. */
export function placeOf(county: County, id: string): ProtectedPlace | null {
  for (const kind of protectedKinds) {
    const record = byId(county, kind).get(id);
    if (record) return asPlace(kind, record);
  }
  return null;
}

export function gateBox(county: County, gate: Entrance): Box | null {
  if (gate.geometry?.type !== "Point") return null;
  const place = placeOf(county, gate.place);
  const doubt = gate.accuracy ?? (place ? accuracyOf(place, county.pack) : Number.NaN);
  const box = boxOfGeometry(gate.geometry);
  return doubt >= 0 && doubt < Number.POSITIVE_INFINITY && box.west <= box.east ? grownBox(box, doubt) : null;
}

/** Ids of places that the change touched, themselves or by one of their gates. */
function placesTouched(between: Between): Set<string> {
  const ids = new Set(placesAltered(between).map(({ id }) => id));
  for (const { place } of bothEnds(between, "entrance")) ids.add(place);
  return ids;
}

/** Venues that a place reaches at one end of the change: from its boundary, from its gates, by a measurement. */
function addAroundPlace(ground: Ground, county: County, id: string): boolean {
  const { reach } = ground.asked;
  const place = placeOf(county, id);
  const box = place && placeBox(place, county.pack);
  if (box && !addWithin(ground, box, reach)) return false;
  for (const { venue } of groupedBy(county, "measurement", "place").get(id) ?? []) ground.ids.add(venue);
  return (groupedBy(county, "entrance", "place").get(id) ?? []).every((gate) => {
    const its = gateBox(county, gate);
    return !its || addWithin(ground, its, reach);
  });
}

const isWalked = ({ registers }: County): boolean => registers.road.length > 0;

/** Ids of places whose boundary or gates are about one of the shapes. */
function placesAbout(county: County, shapes: readonly WalkShape[]): Set<string> {
  const ids = new Set<string>();
  for (const { about } of shapes)
    for (const kind of protectedKinds) for (const { id } of within(placeIndex(county, kind), about)) ids.add(id);
  for (const { place, geometry } of county.registers.entrance) {
    const gate = geometry && boxOfGeometry(geometry);
    if (gate && shapes.some(({ about }) => meet(about, gate))) ids.add(place);
  }
  return ids;
}

/** Where walks decide, anyone may have got another way that comes by a shape; false: boxes are not trusted. */
function addDecidedOnFoot(ground: Ground, shapes: readonly WalkShape[], places: ReadonlySet<string>): boolean {
  const { to } = ground.between;
  for (const id of places) if (!addAroundPlace(ground, to, id)) return false;
  return shapes.every(({ box, about, isAcross }) => {
    const wide = isAcross ? grownBox(box, walkReach) : about;
    if (wide) for (const { id } of within(venueIndex(to), wide)) ground.ids.add(id);
    return wide !== null;
  });
}

/** Where walks are shown only: findings whose way may come by a shape. Of those outside none is shown. */
function addShownOnFoot({ asked, ids }: Ground, shapes: readonly WalkShape[], places: ReadonlySet<string>): void {
  for (const { venue, venueAt, place, verdict, walking } of asked.findings) {
    if (place === null || venueAt === null || verdict === "outside") continue;
    if (places.has(place) || shapes.some((shape) => mayPass(shape, venueAt, walking))) ids.add(venue);
  }
}

function addWalkers(ground: Ground): boolean {
  const { between, asked } = ground;
  if (!isWalked(between.from) && !isWalked(between.to)) return true;
  const shapes = walkShapes(between);
  if (!shapes) return false;
  if (shapes.length === 0) return true;
  const places = placesAbout(between.to, shapes);
  if (asked.walking) return addDecidedOnFoot(ground, shapes, places);
  addShownOnFoot(ground, shapes, places);
  return true;
}

/** Ids, of venues that stand no more too; null: perhaps any venue. */
export function affectedVenues(between: Between, asked: Reaching): Ids {
  const ground: Ground = { between, asked, ids: new Set() };
  const { ids } = ground;
  for (const { id } of bothEnds(between, "venue")) ids.add(id);
  for (const { venue } of [...bothEnds(between, "licence"), ...bothEnds(between, "measurement")]) ids.add(venue);
  const places = placesTouched(between);
  for (const id of places)
    for (const county of [between.from, between.to]) if (!addAroundPlace(ground, county, id)) return null;
  for (const gate of touchedIn(between, "entrance", "from")) {
    const box = gateBox(between.from, gate);
    if (box && !addWithin(ground, box, asked.reach)) return null;
  }
  return addWalkers(ground) ? ids : null;
}
