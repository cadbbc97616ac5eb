import type { County } from "../county.ts";

/** Days kept for one county: two years of month ends and what is being looked at. */
const kept = 40;

/** A derivation computed once for a county and day; the day asked longest ago is forgotten first. */
export function onceADay<T>(derive: (county: County, day: string) => T): (county: County, day: string) => T {
  const known = new WeakMap<County, Map<string, { readonly answer: T }>>();
  return (county, day) => {
    const days = known.get(county) ?? new Map<string, { readonly answer: T }>();
    known.set(county, days);
    const found = days.get(day) ?? { answer: derive(county, day) };
    days.delete(day);
    days.set(day, found);
    for (const oldest of days.keys()) {
      if (days.size <= kept) break;
      days.delete(oldest);
    }
    return found.answer;
  };
}
