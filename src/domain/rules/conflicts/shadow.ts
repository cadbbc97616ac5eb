/** Does one rule find inside whatever another finds inside? Then the other adds nothing while both are in force. */

import type { Rule } from "../rule.ts";
import { judgesStanding, numberOf } from "../rules-on-day.ts";

const within = <T>(some: readonly T[], all: readonly T[]): boolean => some.every((one) => all.includes(one));

const schools = ({ protects }: Rule): boolean => protects.includes("school");

/** Stages matter to schools alone; null is all of them. */
const stagesWithin = (a: Rule, b: Rule): boolean =>
  !schools(a) || b.stages === null || (a.stages !== null && within(a.stages, b.stages));

const daysWithin = (a: Rule, b: Rule): boolean =>
  b.since <= a.since && (b.until === null || (a.until !== null && a.until <= b.until));

/** A venue that is new to `a` is new to `b`. */
const newWithin = (a: Rule, b: Rule): boolean =>
  b.establishedFrom === null || (a.establishedFrom !== null && b.establishedFrom <= a.establishedFrom);

/** Exactly at its number a rule that is inclusive reaches farther than one that is not. */
function reachesAsFar(a: Rule, b: Rule): boolean {
  const [p, q] = [numberOf(a), numberOf(b)];
  if (p === null || q === null) return false;
  return p < q || (p === q && (b.inclusive || !a.inclusive));
}

/** Two measures, or the same between other ends, may pass each other: a gate can stand before the boundary. */
const measuresAlike = (a: Rule, b: Rule): boolean =>
  a.measure === b.measure && a.placeEnd === b.placeEnd && a.venueEnd === b.venueEnd;

export const isShadowed = (a: Rule, b: Rule): boolean =>
  within(a.from, b.from) &&
  within(a.protects, b.protects) &&
  stagesWithin(a, b) &&
  daysWithin(a, b) &&
  within(a.appliesTo, b.appliesTo) &&
  (judgesStanding(b) || !judgesStanding(a)) &&
  newWithin(a, b) &&
  (b.grandfather === "none" || a.grandfather === b.grandfather) &&
  within(b.exempt, a.exempt) &&
  measuresAlike(a, b) &&
  reachesAsFar(a, b);
