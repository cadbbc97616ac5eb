/** A venue's licences on its sheet, a line each: number, since when it trades here under it, how long it runs. */

import { groupedBy } from "../../domain/county.ts";
import { type Venue, venueCategories } from "../../domain/registers/venues.ts";
import { useCounty, useLanguage } from "../../ui/context.ts";
import type { Fact } from "./register-block.tsx";
import { useSheetWords } from "./sheet-text.ts";
import { Unbroken } from "./sheet-unbroken.tsx";
import { useSay } from "./text.ts";

export function useSheetLicences(venue: Venue): readonly Fact[] {
  const say = useSay();
  const words = useSheetWords();
  const language = useLanguage();
  const county = useCounty();
  const all = county ? (groupedBy(county, "licence", "venue").get(venue.id) ?? []) : [];
  return venue.categories.flatMap((category): Fact[] => {
    const name = words("licenceOf", { category: venueCategories[category][language] });
    const own = all.filter((licence) => licence.category === category);
    if (own.length === 0) return [{ id: category, name, value: say("licenceNone") }];
    return own.map(({ id, number = "–", siteSince, validTo }) => {
      const here = siteSince ?? say("dateUnknown");
      const runs = validTo === undefined ? words("hereSince", { day: here }) : `${here} → ${validTo}`;
      return { id, name, value: <Unbroken parts={[number, runs]} /> };
    });
  });
}
