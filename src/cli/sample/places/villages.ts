/** Villages and communities with their numbers of children, their homes, stations and institutions. */

import type { Village } from "../../../domain/registers/areas.ts";
import type { ChildrensHome, ProtectionStation, WelfareInstitution } from "../../../domain/registers/places.ts";
import { dayBetween } from "../dates.ts";
import { townshipAt } from "../ground/ground.ts";
import { along, type Xy } from "../plane.ts";
import { type Random, random } from "../random.ts";
import { asOf, type World } from "../world.ts";
import { lastYearly } from "./duties.ts";
import { known, pointOf } from "./position.ts";

/** Share of minors in the population, after the census of 2020 (0-14: 19.81 %, and three years of 15-19: 5.62 %). */
const minorShare = 0.1981 + 0.0562 * 0.6;
/** Share of children under three (0: 1.18 %, half of 1-4: 5.98 %). */
const under3Share = 0.0118 + 0.0598 / 2;
/** Villages without a children's home, by how far down the list of their township. */
const homesWanted = 88;

function populations(world: World): Map<string, number> {
  const chance = random(world.seed, "village people");
  const people = new Map<string, number>();
  for (const township of world.ground.townships) {
    const mine = world.villages.filter((one) => one.township === township.id);
    const weights = mine.map((one) => (one.inTown ? 2.4 : 1) * chance.between(0.6, 1.5));
    const sum = weights.reduce((total, one) => total + one, 0);
    mine.forEach((one, i) => {
      people.set(one.id, Math.round((township.population * (weights[i] ?? 0)) / sum));
    });
  }
  return people;
}

function numbers(chance: Random, people: number, inTown: boolean) {
  const children = Math.round(people * minorShare);
  const leftBehind = Math.round(children * (inTown ? chance.between(0.004, 0.015) : chance.between(0.02, 0.06)));
  const inNeed = Math.round(children * chance.between(0.006, 0.02));
  const orphans = chance.whole(0, Math.max(1, Math.round(children / 420)));
  const childDirectors = chance.chance(0.985) ? (children > 900 ? 2 : 1) : 0;
  const part = (whole: number, share: number) => Math.min(whole, Math.round(whole * share + chance.between(-0.5, 0.5)));
  return {
    children,
    childrenUnder3: Math.round(people * under3Share),
    leftBehind,
    inNeed,
    orphans,
    childDirectors,
    qualifiedDirectors: chance.chance(0.46) ? childDirectors : 0,
    confirmations: chance.chance(0.94) ? orphans : Math.max(0, orphans - 1),
    agreements: Math.max(0, part(leftBehind, chance.between(0.78, 1))),
  };
}

export function villageRecords(world: World): Village[] {
  const chance = random(world.seed, "villages");
  const people = populations(world);
  return world.villages.map((site) => ({
    id: site.id,
    code: site.id,
    name: site.name,
    township: world.ground.townships.find((one) => one.id === site.township)?.name ?? "",
    geometry: pointOf(site.at),
    positionSource: "map",
    accuracy: 100,
    ...numbers(chance, people.get(site.id) ?? 0, site.inTown),
    guidance: lastYearly(chance, 0.93),
    visited: chance.chance(0.9)
      ? dayBetween(chance, "2026-08-29", asOf)
      : dayBetween(chance, "2026-05-10", "2026-08-20"),
    ...(chance.chance(0.16) ? { friendly: dayBetween(chance, "2023-03-01", "2026-09-30") } : {}),
    approximate: true,
  }));
}

/** Somewhere near the middle of a village, on dry ground off the roads. */
function nearby(chance: Random, world: World, at: Xy, from: number, to: number, township?: string): Xy {
  for (let tries = 0; tries < 2000; tries++) {
    const angle = chance.between(0, Math.PI * 2);
    const spot = along(at, [Math.cos(angle), Math.sin(angle)], chance.between(from, to * (1 + tries / 100)));
    if (township && townshipAt(world.ground, spot)?.id !== township) continue;
    if (world.site.isDry(spot, 12) && !world.site.roads.nearest(spot, 7) && world.site.toTaken(spot, 8) > 8)
      return spot;
  }
  return at;
}

export function homes(world: World, villages: readonly Village[]): ChildrensHome[] {
  const chance = random(world.seed, "homes");
  const farms = new Set(world.ground.townships.filter((one) => one.kind === "stateFarm").map((one) => one.id));
  const without = new Set(
    chance
      .shuffled(villages.filter((one) => !farms.has(one.id.slice(0, 9)) && !one.id.startsWith("640121001")))
      .slice(0, villages.length - homesWanted)
      .map((one) => one.id),
  );
  return villages
    .filter((village) => !without.has(village.id))
    .map((village, i) => {
      const site = world.villages.find((one) => one.id === village.id);
      const inTown = site?.inTown ?? false;
      const recent = i % 9 === 4;
      return {
        id: `H${String(i + 1).padStart(3, "0")}`,
        name: `示例儿童之家 ${String(i + 1).padStart(2, "0")} 号`,
        village: village.id,
        township: village.township ?? "",
        geometry: pointOf(nearby(chance, world, site?.at ?? [0, 0], 20, inTown ? 160 : 90, village.id.slice(0, 9))),
        ...known(chance, "home"),
        capacity: 5 * chance.whole(4, 16),
        openDays: chance.whole(2, 6),
        ...(chance.chance(0.3) ? { radius: inTown ? 800 : 1500 } : {}),
        since:
          i === 50
            ? "2026-11-06"
            : recent
              ? dayBetween(chance, "2025-10-10", "2026-10-20")
              : dayBetween(chance, "2018-06-01", "2025-09-20"),
        vetting: lastYearly(chance, 0.9),
      };
    });
}

/** A station in each township and street but one farm. */
export function stations(world: World): ProtectionStation[] {
  const chance = random(world.seed, "stations");
  return world.ground.townships
    .filter((one) => one.id !== "640121400")
    .map((township, i) => ({
      id: `P${String(i + 1).padStart(2, "0")}`,
      name: `${township.name}示例未成年人保护工作站`,
      township: township.name,
      geometry: pointOf(nearby(chance, world, township.seat, 30, 140, township.id)),
      ...known(chance, "home"),
      since: dayBetween(chance, "2021-08-01", i === 5 ? "2026-06-01" : "2024-12-01"),
    }));
}

export function institutions(world: World): WelfareInstitution[] {
  const chance = random(world.seed, "institutions");
  const seat = world.towns.find((one) => one.plan.id === "640121100")?.plan.seat ?? [0, 0];
  return (["示例儿童福利院", "示例未成年人救助保护中心"] as const).map((name, i) => ({
    id: `F${String(i + 1).padStart(2, "0")}`,
    name,
    geometry: pointOf(nearby(chance, world, [seat[0] + 500 * (i + 1), seat[1] - 700 * i], 30, 220)),
    ...known(chance, "home"),
    capacity: 60 - 30 * i,
    since: i === 0 ? "2012-05-30" : "2021-11-20",
  }));
}
