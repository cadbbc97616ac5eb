/** Which venues a change may give another verdict, or another evidence of the same one. */

import { sameValue } from "../change/record-diff.ts";
import { accuracyOf, byId, type County, groupedBy, type ProtectedPlace } from "../county.ts";
import { protectedKinds } from "../labels.ts";
import type { Geometry } from "../registers/column.ts";
import type { Entrance } from "../registers/places.ts";
import type { Finding } from "../rules/finding.ts";
import { within } from "./box-index.ts";
import { type Box, boxOfGeometry, grownBox, meet } from "./boxes.ts";
import { asPlace, placeBox, venueIndex } from "./standing.ts";
import { type Between, bothEnds, touchedIn } from "./touch.ts";

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

/** Columns of a place that a verdict or a walk looks at; its name and its pupils are none of them. */
const judged = ["geometry", "since", "until", "accuracy", "positionSource", "extent", "stage"] as const;

type Judged = Partial<Record<(typeof judged)[number], unknown>> & { readonly geometry?: Geometry };

/** Records of protected places, of both ends, that differ in a column which is looked at. */
function placesAltered(between: Between): readonly (Judged & { readonly id: string })[] {
  return protectedKinds.flatMap((kind) => {
    const was = new Map(touchedIn(between, kind, "from").map((it) => [it.id, it as Judged]));
    const is = new Map(touchedIn(between, kind, "to").map((it) => [it.id, it as Judged]));
    const isAltered = ({ id }: { readonly id: string }): boolean => {
      const [a, b] = [was.get(id), is.get(id)];
      return !a || !b || judged.some((column) => !sameValue(a[column], b[column]));
    };
    return bothEnds(between, kind).filter(isAltered) as readonly (Judged & { readonly id: string })[];
  });
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

/** Shapes whose change may lengthen or shorten a walk: roads, fences, waters, campuses. */
function walkedShapes(between: Between): readonly Geometry[] {
  const records = [
    ...bothEnds(between, "road"),
    ...bothEnds(between, "barrier"),
    ...bothEnds(between, "water"),
    ...placesAltered(between),
  ];
  return records.flatMap(({ geometry }) => (geometry ? [geometry] : []));
}

function addWalkers(ground: Ground): boolean {
  const { between, asked, ids } = ground;
  if (!isWalked(between.from) && !isWalked(between.to)) return true;
  return walkedShapes(between).every((geometry) => {
    const box = grownBox(boxOfGeometry(geometry), walkReach);
    if (!box) return false;
    if (asked.walking) for (const { id } of within(venueIndex(between.to), box)) ids.add(id);
    else
      for (const { venue, venueAt, place } of asked.findings)
        if (place !== null && venueAt !== null && meet(box, pointBox(venueAt))) ids.add(venue);
    return true;
  });
}

const pointBox = ([lon, lat]: readonly [number, number]): Box => ({ west: lon, south: lat, east: lon, north: lat });

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
  if (places.size > 0)
    for (const { venue, place } of asked.findings) if (place !== null && places.has(place)) ids.add(venue);
  return addWalkers(ground) ? ids : null;
}
