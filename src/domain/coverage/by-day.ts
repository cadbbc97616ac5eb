import type { County } from "../county.ts";

/** Days kept for one county: two years of month ends and what is being looked at. */
const kept = 40;

interface OnceADay<T> {
  (county: County, day: string): T;
  /** Was it asked, or found in steps, before? */
  readonly knows: (county: County, day: string) => boolean;
  /** Takes what was found in steps. */
  readonly keep: (county: County, day: string, answer: T) => void;
}

/** A derivation computed once for a county and day; the day asked longest ago is forgotten first. */
export function onceADay<T>(derive: (county: County, day: string) => T): OnceADay<T> {
  const known = new WeakMap<County, Map<string, { readonly answer: T }>>();
  const answerOf = (county: County, day: string, make: () => T): T => {
    const days = known.get(county) ?? new Map<string, { readonly answer: T }>();
    known.set(county, days);
    const found = days.get(day) ?? { answer: make() };
    days.delete(day);
    days.set(day, found);
    for (const oldest of days.keys()) {
      if (days.size <= kept) break;
      days.delete(oldest);
    }
    return found.answer;
  };
  return Object.assign((county: County, day: string) => answerOf(county, day, () => derive(county, day)), {
    knows: (county: County, day: string) => known.get(county)?.has(day) ?? false,
    keep: (county: County, day: string, answer: T) => void answerOf(county, day, () => answer),
  });
}
