/** Neighbours just beyond the county line, kept because zones do not stop there. */

import type { Kindergarten, Nursery, School } from "../../domain/registers/places.ts";
import type { Licence, Venue } from "../../domain/registers/venues.ts";
import { toRing, within } from "./lines.ts";
import { campusRing } from "./places/campus-shapes.ts";
import { findLot, type LotSize } from "./places/lots.ts";
import { known, pointOf, ringOf } from "./places/position.ts";
import { schoolName } from "./places/schools.ts";
import { type Random, random } from "./random.ts";
import { chineseNumber } from "./roads/town-grid.ts";
import { creditCode } from "./venues/credit-code.ts";
import { licencesOf } from "./venues/licences.ts";
import type { Guarded } from "./venues/nearness.ts";
import { Doors, findShopfront } from "./venues/shopfronts.ts";
import type { World } from "./world.ts";

/** How many of each kind; the planted examples bring the total to forty. */
const wanted = { school: 4, kindergarten: 6, nursery: 2, venue: 26 };
/** Farthest from the line, metres. */
const reach = 1600;

export interface ContextFirsts {
  readonly school: number;
  readonly kindergarten: number;
  readonly nursery: number;
}

const digits = (n: number, width: number) => String(n).padStart(width, "0");

function campuses(chance: Random, world: World, count: number, size: LotSize) {
  const outline = world.ground.outlineRing;
  const edges = (world.edgesOf.get("") ?? []).filter(
    ({ middle, length }) => length > 25 && toRing(outline, middle) < reach,
  );
  return Array.from({ length: count }, () => {
    const lot = findLot(
      chance,
      world.site,
      () => chance.pick(edges).edge,
      size,
      (at) =>
        !within(outline, at) &&
        toRing(outline, at) > 90 &&
        toRing(outline, at) < reach &&
        !world.site.isReserved(at, 520),
      4000,
    );
    if (!lot) throw new Error("no ground beyond the county line");
    const ring = campusRing(chance, lot);
    world.site.take(ring);
    return {
      geometry: { type: "Polygon" as const, coordinates: [ringOf(ring)] },
      ...known(chance, "outline"),
      context: true as const,
      approximate: true as const,
    };
  });
}

/** Places first, so that the shops beyond the line know of all of them. */
export function contextPlaces(world: World, first: ContextFirsts) {
  const chance = random(world.seed, "context places");
  const schools = campuses(chance, world, wanted.school, { width: [70, 110], depth: [65, 100] }).map(
    (campus, i): School => ({
      id: `S${digits(first.school + i, 3)}`,
      name: schoolName("primary", 71 + i),
      stage: "primary",
      since: "1999-09-01",
      pupils: chance.whole(300, 900),
      ...campus,
    }),
  );
  const kindergartens = campuses(chance, world, wanted.kindergarten, { width: [34, 55], depth: [30, 50] }).map(
    (campus, i): Kindergarten => ({
      id: `K${digits(first.kindergarten + i, 3)}`,
      name: `示例第${chineseNumber(first.kindergarten + i)}幼儿园`,
      since: "2011-09-01",
      places: chance.whole(90, 270),
      ...campus,
    }),
  );
  const nurseries = campuses(chance, world, wanted.nursery, { width: [22, 32], depth: [20, 30] }).map(
    (campus, i): Nursery => ({
      id: `N${digits(first.nursery + i, 3)}`,
      name: `示例第${chineseNumber(first.nursery + i)}托育中心`,
      since: "2022-03-01",
      places: chance.whole(20, 60),
      ...campus,
    }),
  );
  return { schools, kindergartens, nurseries };
}

export function contextVenues(
  world: World,
  places: readonly Guarded[],
  first: number,
): { venues: Venue[]; licences: Licence[] } {
  const chance = random(world.seed, "context venues");
  const doors = new Doors();
  const outline = world.ground.outlineRing;
  const venues = Array.from({ length: wanted.venue }, (_, i): Venue => {
    const spot = findShopfront(chance, world, places, doors, {
      township: "",
      centre: 0.4,
      accept: (_near, at) => toRing(outline, at) < 900,
      room: 6,
    });
    if (!spot) throw new Error("no shopfront beyond the county line");
    const n = first + i;
    return {
      id: `V${digits(n, 4)}`,
      name: `样本便利店 ${3001 + i} 号`,
      categories: i % 3 === 0 ? ["tobacco", "liquor"] : ["tobacco"],
      creditCode: creditCode("640121", n),
      established: i % 4 === 0 ? "2023-04-11" : "2013-06-20",
      status: "operating",
      operator: `示例户 ${n}`,
      geometry: pointOf(spot.at),
      positionSource: spot.positionSource,
      accuracy: spot.accuracy,
      positionEnd: "door",
      note: "县界外相邻",
      context: true,
    };
  });
  return { venues, licences: venues.flatMap((venue) => licencesOf(chance, venue)) };
}
