/** The venues behind uncleared surroundings, by category; each leads to its list. */

import type { Surroundings } from "../../domain/coverage/coverage-types.ts";
import { venueCategories, venueCategoryIds } from "../../domain/registers/venues.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { Icon } from "../../ui/icon.tsx";
import { goToFindings } from "./go-to.ts";
import { useSay } from "./text.ts";

export function GapVenues({ surroundings }: { surroundings: Surroundings }) {
  const { store } = useApp();
  const say = useSay();
  const pick = usePick();
  const { rule, venues, insideByCategory } = surroundings;
  if (!venues) return null;
  const counted = venueCategoryIds
    .filter((category) => category in insideByCategory)
    .map((category) => ({ category, count: insideByCategory[category] ?? 0 }))
    .sort((a, b) => b.count - a.count);
  return (
    <>
      <p className="ov-note soft">{say("gapsVenues", { count: venues })}</p>
      <ul className="ov-categories">
        {counted.map(({ category, count }) => {
          const name = pick(venueCategories[category]);
          return (
            <li key={category}>
              <button
                type="button"
                disabled={count === 0}
                title={say("categoryOpen", { category: name, count })}
                onClick={() => goToFindings(store, rule, category)}
              >
                <Icon id={`venue-${category}`} />
                <span>{name}</span>
                <b>{count}</b>
              </button>
            </li>
          );
        })}
      </ul>
      <p className="ov-note">
        <Button onClick={() => goToFindings(store, rule)}>{say("openFindings")}</Button>
      </p>
    </>
  );
}
