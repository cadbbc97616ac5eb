/** Venues that stand inside the clear-out zone and did not at the last month's end. */

import { byId, protectedPlaces } from "../../county.ts";
import type { Text } from "../../labels.ts";
import { shownMetres } from "../../rules/decimals.ts";
import type { Pair } from "../../rules/finding.ts";
import type { ChangeNote } from "../coverage-types.ts";
import { perimeterOn, venuesInside } from "../perimeter.ts";
import { townshipIn } from "../townships.ts";
import { type Moment, townshipName } from "./moment.ts";

/** Venues named one by one; the rest are counted in a sentence. */
const named = 5;

function whereFrom(distance: number, place: string, limit: number): Text {
  if (distance === 0) return { zh: `在${place}校园内`, en: `on the campus of ${place}` };
  const metres = shownMetres(distance, limit);
  return { zh: `距${place} ${metres} m`, en: `${metres} m from ${place}` };
}

function note(moment: Moment, pair: Pair, placeName: string, limit: number): ChangeNote {
  const { county, before } = moment;
  const venue = byId(county, "venue").get(pair.venue);
  const unit = townshipIn(county, "venue")[pair.venue] ?? null;
  const where = unit === null ? { zh: "县外", en: "Over the county line" } : townshipName(county, unit);
  const isNew = venue?.established !== undefined && venue.established > before;
  const from = whereFrom(pair.distance, placeName, limit);
  const name = venue?.name ?? pair.venue;
  return {
    kind: "worse",
    text: {
      zh: `${where.zh}${isNew ? "新登记" : "新认定"} 1 家在区内：${name}，${from.zh}。`,
      en: `${where.en}: ${name} is ${isNew ? "newly registered" : "newly found"} inside, ${from.en}.`,
    },
    about: { register: "venue", id: pair.venue },
  };
}

const moreNote = (count: number): ChangeNote => ({
  kind: "worse",
  text: { zh: `另有 ${count} 家新进入区内。`, en: `${count} more venues are newly inside.` },
});

/** Nearest first; none when no rule was in force on one of the two days, for then nothing can be compared. */
export function newInsideNotes(moment: Moment): ChangeNote[] {
  const { county, asOf, before } = moment;
  const [then, now] = [perimeterOn(county, before), perimeterOn(county, asOf)];
  if (!then.rule || !now.rule) return [];
  const limit = now.rule.distance ?? 0;
  const fresh = (venuesInside(county, asOf) ?? [])
    .filter(({ venue }) => !then.inside.has(venue))
    .sort((a, b) => a.distance - b.distance || (a.venue < b.venue ? -1 : 1));
  const names = new Map(protectedPlaces(county).map(({ id, name }) => [id, name]));
  const notes = fresh.slice(0, named).map((pair) => note(moment, pair, names.get(pair.place) ?? pair.place, limit));
  return fresh.length > named ? [...notes, moreNote(fresh.length - named)] : notes;
}
