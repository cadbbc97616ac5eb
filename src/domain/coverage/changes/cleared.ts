/** Places whose surroundings were cleared since, by township, and townships with little left to do. */

import type { ProtectedPlace } from "../../county.ts";
import type { ChangeNote } from "../coverage-types.ts";
import { grouped } from "../grouped.ts";
import { type Perimeter, perimeterOn } from "../perimeter.ts";
import type { Outcome } from "../tally.ts";
import { townshipIn } from "../townships.ts";
import { type Moment, namesOf, percentPair, townshipName } from "./moment.ts";

const placesIn = (perimeter: Perimeter, outcome: Outcome): ProtectedPlace[] =>
  perimeter.places.flatMap((it) => (it.outcome === outcome ? [it.place] : []));

/** The township's share before and now; null when one is not known. */
function shares({ county, trends }: Moment, unit: string): readonly [number, number] | null {
  const indicator = county.indicators.find(({ formula }) => formula === "perimeter")?.id;
  const points = trends.find((it) => it.unit === unit && it.indicator === indicator)?.points ?? [];
  const [before, now] = [points.at(-2)?.share ?? null, points.at(-1)?.share ?? null];
  return before === null || now === null ? null : [before, now];
}

function clearedNote(moment: Moment, unit: string, cleared: number): ChangeNote {
  const name = townshipName(moment.county, unit);
  const both = shares(moment, unit);
  const [before, now] = both ? percentPair(...both) : ["", ""];
  const moved = before !== now;
  const rate = !both
    ? { zh: "", en: "" }
    : moved
      ? { zh: `，合规率 ${before} % → ${now} %`, en: `: ${before} % → ${now} % clear` }
      : { zh: `，合规率仍为 ${now} %`, en: `: still ${now} % clear` };
  return {
    kind: "better",
    text: {
      zh: `${name.zh} ${cleared} 处校园周边清出${rate.zh}。`,
      en: `${name.en}: ${cleared} campus surroundings cleared${rate.en}.`,
    },
    about: { register: "township", id: unit },
  };
}

function leftNote(moment: Moment, unit: string, done: number, left: readonly ProtectedPlace[]): ChangeNote {
  const name = townshipName(moment.county, unit);
  const places = namesOf(
    left.map((place) => place.name),
    2,
  );
  return {
    kind: "better",
    text: {
      zh: `${name.zh} ${done} 处达标，还差 ${left.length} 处：${places.zh}。`,
      en: `${name.en}: ${done} places clear, ${left.length} to go: ${places.en}.`,
    },
    about: { register: "township", id: unit },
  };
}

/** One sentence a township that cleared places; then those that have at most two left and have come nearer. */
export function clearedNotes(moment: Moment): ChangeNote[] {
  const { county, asOf, before } = moment;
  const unitOf = (place: ProtectedPlace) => townshipIn(county, place.kind)[place.id] ?? "";
  const now = perimeterOn(county, asOf);
  const wasFailing = new Set(placesIn(perimeterOn(county, before), "failing").map(({ id }) => id));
  const clear = placesIn(now, "compliant");
  const cleared = grouped(
    clear.filter(({ id }) => wasFailing.has(id)),
    unitOf,
  );
  const done = grouped(clear, unitOf);
  const left = grouped(placesIn(now, "failing"), unitOf);
  const units = county.registers.township.map(({ id }) => id).filter((unit) => cleared.has(unit));
  return [
    ...units.map((unit) => clearedNote(moment, unit, cleared.get(unit)?.length ?? 0)),
    ...units.flatMap((unit) => {
      const remaining = left.get(unit) ?? [];
      const few = remaining.length === 1 || remaining.length === 2;
      return few ? [leftNote(moment, unit, done.get(unit)?.length ?? 0, remaining)] : [];
    }),
  ];
}
