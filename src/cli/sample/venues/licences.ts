/** One licence for each category of a shop, with the day since when it trades on that spot. */

import type { Licence, Venue, VenueCategory } from "../../../domain/registers/venues.ts";
import { addDays, yearsOn } from "../dates.ts";
import type { Random } from "../random.ts";
import { asOf } from "../world.ts";

const authorities: Record<VenueCategory, readonly [string, string]> = {
  entertainment: ["示例县文化旅游局", "YL"],
  bar: ["示例县市场监管局", "JB"],
  internetCafe: ["示例县文化旅游局", "WB"],
  tobacco: ["示例县烟草专卖局", "YC"],
  liquor: ["示例县市场监管局", "JL"],
  lottery: ["示例县彩票管理站", "CP"],
};
/** Years a licence runs. */
const terms: Record<VenueCategory, number> = {
  entertainment: 2,
  bar: 5,
  internetCafe: 3,
  tobacco: 5,
  liquor: 5,
  lottery: 3,
};

/** The last issue on or before today, renewed every term. */
function lastIssue(first: string, years: number, last: string): string {
  let issued = first;
  while (yearsOn(issued, years) <= last) issued = yearsOn(issued, years);
  return issued;
}

export function licenceOf(
  venue: Pick<Venue, "id">,
  category: VenueCategory,
  siteSince: string | undefined,
  until: string | undefined,
): Licence {
  const [authority, code] = authorities[category];
  const number = `样${code}${venue.id.slice(1)}`;
  const issued = siteSince ? lastIssue(siteSince, terms[category], until ?? asOf) : undefined;
  return {
    id: `${venue.id}/${category}/${number}`,
    venue: venue.id,
    category,
    number,
    ...(issued ? { issued } : {}),
    ...(siteSince ? { siteSince } : {}),
    ...(issued ? { validTo: addDays(yearsOn(issued, terms[category]), -1) } : {}),
    authority,
  };
}

/** Licences of an ordinary shop: most categories since it was set up, a second one sometimes later, a date seldom missing. */
export function licencesOf(random: Random, venue: Venue): Licence[] {
  return venue.categories.map((category, i) => {
    const later = i > 0 && random.chance(0.3);
    const since = venue.established ?? "2016-05-20";
    const last = venue.until ?? asOf;
    const moved = random.chance(0.05) ? addDays(since, 900) : since;
    const taken = later ? addDays(moved, random.whole(60, 1500)) : moved;
    const siteSince = random.chance(0.03) ? undefined : taken < last ? taken : since;
    return licenceOf(venue, category, siteSince, venue.until);
  });
}
