/** The survey tasks that a reader asked for, each with its position as the register has it. */

import { accuracyOf, byId, type County, extentOf, type ProtectedPlace, protectedPlaces } from "../county.ts";
import type { ProtectedKind } from "../labels.ts";
import type { positionSources } from "../registers/places.ts";
import type { Venue, VenueCategory } from "../registers/venues.ts";
import { fold } from "../search.ts";
import type { SurveyChance, SurveyTask } from "./answer-types.ts";
import type { Position } from "./finding.ts";
import { inOrder, taskOf } from "./survey-tasks.ts";

/** Null and empty mean: all. */
export interface SurveyFilter {
  /** Township that holds the venue. */
  readonly township: string | null;
  readonly rule: string | null;
  readonly categories: readonly VenueCategory[];
  readonly text: string;
}

export interface SurveyRow extends SurveyTask {
  readonly name: string;
  /** Of a place. */
  readonly kind: ProtectedKind | null;
  /** Of a venue; empty for a place. */
  readonly categories: readonly VenueCategory[];
  readonly source: keyof typeof positionSources;
  /** 95 %, metres, and how much nearer a place that is only a point may lie. */
  readonly accuracy: number;
  readonly extent: number;
  readonly at: Position | null;
  readonly township: string | null;
}

/** Township id by id, of venues and of places, as the engine answers `townships`. */
type Townships = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

function keeps(
  filter: SurveyFilter,
  venues: ReadonlyMap<string, Venue>,
  places: ReadonlyMap<string, ProtectedPlace>,
  townships: Townships,
) {
  const wanted = fold(filter.text);
  return ({ finding }: SurveyChance): boolean => {
    const venue = venues.get(finding.venue);
    if (!venue) return false;
    if (filter.rule !== null && finding.rule !== filter.rule) return false;
    if (filter.township !== null && townships["venue"]?.[venue.id] !== filter.township) return false;
    if (filter.categories.length > 0 && !venue.categories.some((one) => filter.categories.includes(one))) return false;
    const place = finding.place === null ? undefined : places.get(finding.place)?.name;
    return (
      wanted === "" || [venue.name, venue.id, place].some((text) => text !== undefined && fold(text).includes(wanted))
    );
  };
}

const pointOf = (geometry: Venue["geometry"]): Position | null =>
  geometry?.type === "Point" ? [geometry.coordinates[0] ?? Number.NaN, geometry.coordinates[1] ?? Number.NaN] : null;

/** In order again, counted by the findings that are kept; a task without any is left out. */
export function surveyRows(
  county: County,
  tasks: readonly SurveyTask[],
  townships: Townships,
  filter: SurveyFilter,
): readonly SurveyRow[] {
  const venues = byId(county, "venue");
  const places = new Map(protectedPlaces(county).map((place) => [place.id, place]));
  const keep = keeps(filter, venues, places, townships);
  const kept = tasks.flatMap(({ what, id, findings }) => {
    const own = findings.filter(keep);
    return own.length === 0 ? [] : [taskOf(what, id, own)];
  });
  return inOrder(kept).flatMap((task): SurveyRow[] => {
    const place = task.what === "place" ? places.get(task.id) : undefined;
    const venue = task.what === "venue" ? venues.get(task.id) : undefined;
    const record = place ?? venue;
    if (!record) return [];
    return [
      {
        ...task,
        name: record.name,
        kind: place?.kind ?? null,
        categories: venue?.categories ?? [],
        source: record.positionSource ?? "unknown",
        accuracy: accuracyOf(record, county.pack),
        extent: place ? extentOf(place, county.pack) : 0,
        at: pointOf(record.geometry) ?? task.findings[0]?.finding.placeAt ?? null,
        township: townships[place?.kind ?? "venue"]?.[record.id] ?? null,
      },
    ];
  });
}

/** How many findings the tasks speak of: one may stand with both its ends. */
export const doubtsIn = (tasks: readonly SurveyTask[]): number =>
  new Set(tasks.flatMap(({ findings }) => findings.map(({ finding }) => finding.id))).size;
