/** The shops: on the street fronts, by population, with some beside schools and the closed ones of past years. */

import type { Licence, Venue, VenueCategory } from "../../../domain/registers/venues.ts";
import { dayBetween } from "../dates.ts";
import { pointOf } from "../places/position.ts";
import { type Random, random } from "../random.ts";
import { planDate, type World } from "../world.ts";
import { creditCode } from "./credit-code.ts";
import { licencesOf } from "./licences.ts";
import type { Guarded, Nearness } from "./nearness.ts";
import { Doors, findShopfront, type Shopfront } from "./shopfronts.ts";
import { shopShare, type Trade, trades } from "./trades.ts";

/** Shops closed since the plan, most of them because they stood beside a school. */
const closedCount = 176;

/** Campuses around which clearing out has not come far. */
const laxShare = 0.14;

type Fate = "standing" | "cleared" | "gone" | "new" | "newBeside";

/** Seldom beside a school, now that they are cleared; a cleared one always stood there. */
function acceptance(chance: Random, fate: Fate, trade: Trade, lax: ReadonlySet<string>): (near: Nearness) => boolean {
  if (fate === "cleared" || fate === "newBeside") return (near) => near.verdict === "inside";
  const sensitive = trade.categories.some((one) => one === "internetCafe" || one === "entertainment" || one === "bar");

  return (near) => {
    const tolerated = lax.has(near.place);
    if (near.verdict === "inside") return chance.chance(tolerated ? (sensitive ? 1 : 0.9) : sensitive ? 0.15 : 0.012);
    if (near.verdict === "survey") return chance.chance(tolerated ? 1 : 0.25);
    return !sensitive || near.kindergarten > 200 || chance.chance(0.4);
  };
}

function dates(chance: Random, fate: Fate): Pick<Venue, "established" | "until" | "status"> {
  if (fate === "cleared" || fate === "gone") {
    const until = chance.chance(0.04)
      ? dayBetween(chance, "2026-11-02", "2026-11-20")
      : dayBetween(chance, "2022-07-01", "2026-10-30");
    return { established: dayBetween(chance, "2008-03-01", "2022-04-20"), until, status: "closed" };
  }
  const status = chance.chance(0.035) ? ("suspended" as const) : ("operating" as const);
  if (fate === "new" || fate === "newBeside")
    return { established: dayBetween(chance, "2026-11-03", "2026-11-19"), status };
  if (chance.chance(0.03)) return { status };
  const since = chance.chance(0.72)
    ? dayBetween(chance, "2008-03-01", "2022-05-05")
    : dayBetween(chance, planDate, "2026-10-28");
  return { established: since, status };
}

function fates(chance: Random, total: number): Fate[] {
  const all: Fate[] = Array.from({ length: total }, (_, i) =>
    i < closedCount * 0.72
      ? "cleared"
      : i < closedCount
        ? "gone"
        : i < closedCount + 2
          ? "newBeside"
          : i < closedCount + 9
            ? "new"
            : "standing",
  );
  return chance.shuffled(all);
}

/** The trades one by one, in an order that mixes them. */
const everyTrade = (chance: Random): Trade[] =>
  chance.shuffled(trades.flatMap((trade) => Array<Trade>(trade.count).fill(trade)));

const townshipFor = (chance: Random): string => chance.weighted(Object.entries(shopShare), ([, share]) => share)[0];

function record(
  world: World,
  chance: Random,
  n: number,
  name: string,
  trade: Trade,
  spot: Shopfront,
  fate: Fate,
  township: string,
): Venue {
  const written = world.ground.townships.find((one) => one.id === township)?.name ?? "";
  return {
    id: `V${String(n).padStart(4, "0")}`,
    name,
    categories: trade.categories as readonly VenueCategory[],
    creditCode: creditCode("640121", n),
    ...dates(chance, fate),
    operator: `示例户 ${String(n).padStart(4, "0")}`,
    geometry: pointOf(spot.at, spot.positionSource === "survey" ? 7 : 6),
    positionSource: spot.positionSource,
    accuracy: spot.accuracy,
    positionEnd: chance.weighted(
      ["door", "building", "premises", "unknown"] as const,
      (one) => ({ door: 70, building: 8, premises: 17, unknown: 5 })[one],
    ),
    township: written,
    address: spot.edge.name
      ? `${spot.edge.name} ${chance.whole(1, 160)} 号`
      : `${written}示例巷 ${chance.whole(1, 60)} 号`,
  };
}

function somewhere(
  chance: Random,
  find: (township: string) => Shopfront | null,
): { spot: Shopfront; township: string } {
  for (let tries = 0; tries < 40; tries++) {
    const township = townshipFor(chance);
    const spot = find(township);
    if (spot) return { spot, township };
  }
  throw new Error("no shopfront anywhere");
}

export interface Venues {
  readonly records: readonly Venue[];
  readonly licences: readonly Licence[];
}

export function venues(world: World, places: readonly Guarded[], firstId: number): Venues {
  const chance = random(world.seed, "venues");
  const doors = new Doors();
  const all = everyTrade(chance);
  const fate = fates(chance, all.length);
  const lax = new Set(places.filter(() => chance.chance(laxShare)).map((one) => one.id));
  const numbers = new Map<string, number>();
  const records = all.map((trade, i) => {
    const mine = fate[i] ?? "standing";
    const { spot, township } = somewhere(chance, (id) =>
      findShopfront(chance, world, places, doors, {
        township: id,
        centre: trade.centre,
        accept: acceptance(chance, mine, trade, lax),
        room: mine === "cleared" ? 2 : 6,
      }),
    );
    const number = (numbers.get(trade.name) ?? 0) + 1;
    numbers.set(trade.name, number);
    const name = `样本${trade.name} ${String(number).padStart(3, "0")} 号`;
    return record(world, chance, firstId + i, name, trade, spot, mine, township);
  });
  return { records, licences: records.flatMap((venue) => licencesOf(chance, venue)) };
}
