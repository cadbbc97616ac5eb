/** Dangerous waters: points on the canals and the river, drains as lines, ponds and pits as areas. */

import type { WaterHazard } from "../../../domain/registers/waters.ts";
import { townshipAt, type WaterGround } from "../ground/ground.ts";
import { beside, lengthOf, pointAlong, toRing, within } from "../lines.ts";
import { ringOf, rounded } from "../places/position.ts";
import { along, apart, turned, type Xy } from "../plane.ts";
import { type Random, random } from "../random.ts";
import { toLine } from "../roads/country.ts";
import type { World } from "../world.ts";

export interface HazardSpot {
  readonly record: WaterHazard;
  /** Where a patrol stands. */
  readonly at: Xy;
  readonly township: string;
}

type Draft = Pick<WaterHazard, "type" | "name" | "geometry"> & { at: Xy; checkpoints?: string[] };

/** 示例街道 has no open water in the register, so that "nothing to cover" is seen. */
const dryTownship = "640121001";

function usable(world: World, at: Xy, taken: readonly Xy[], room: number): boolean {
  const township = townshipAt(world.ground, at);
  return township !== null && township.id !== dryTownship && taken.every((one) => apart(one, at) > room);
}

/** The line ± its banks: a patrol stands on one of them. */
function onBank(chance: Random, water: WaterGround, metres: number): Xy {
  const { at, direction } = pointAlong(water.line, metres);
  const side = chance.chance(0.5) ? 1 : -1;
  return along(at, [-direction[1] * side, direction[0] * side], water.width / 2 + 1);
}

function alongWaters(chance: Random, world: World, name: string, count: number, room: number, taken: Xy[]): Draft[] {
  const water = world.ground.waters.find((one) => one.name === name);
  if (!water) throw new Error(`no water ${name}`);
  const drafts: Draft[] = [];
  for (let tries = 0; drafts.length < count && tries < 4000; tries++) {
    const at = onBank(chance, water, chance.between(0, lengthOf(water.line)));
    if (!usable(world, at, taken, room) || !within(world.ground.outlineRing, at)) continue;
    if (chance.chance(0.75) && !world.site.roads.nearest(at, 400)) continue;
    taken.push(at);
    const type = water.kind === "river" ? "river" : "canal";
    drafts.push({ type, name: "", at, geometry: { type: "Point", coordinates: rounded(at, 6) } });
  }
  drafts.sort((p, q) => q.at[1] - p.at[1]);
  return drafts.map((one, i) => ({ ...one, name: `${name} ${String(i + 1).padStart(3, "0")}` }));
}

/** Reaches of a canal as lines; the points on them must be passed for a visit to be complete. */
function reaches(chance: Random, world: World, points: readonly { id: string; at: Xy }[], count: number): Draft[] {
  const drafts: Draft[] = [];
  const canals = world.ground.waters.filter((one) => one.kind === "canal");
  for (let tries = 0; drafts.length < count && tries < 3000; tries++) {
    const canal = chance.pick(canals);
    const [from, length] = [chance.between(0, lengthOf(canal.line)), chance.between(500, 1500)];
    const line = Array.from({ length: 7 }, (_, i) => pointAlong(canal.line, from + (i * length) / 6).at);
    const middle = line[3] as Xy;
    if (
      !line.every((at) => within(world.ground.outlineRing, at)) ||
      !usable(
        world,
        middle,
        drafts.map((one) => one.at),
        1800,
      )
    )
      continue;
    const bank = beside(line, canal.width / 2 + 1);
    const on = points.filter((one) => toLine(line, one.at) < canal.width / 2 + 40).map((one) => one.id);
    if (on.length === 0) continue;
    drafts.push({
      type: "canal",
      name: `${canal.name}样本段 ${String(drafts.length + 1).padStart(2, "0")}`,
      at: bank[3] as Xy,
      geometry: { type: "LineString", coordinates: bank.map((at) => rounded(at, 6)) },
      checkpoints: on,
    });
  }
  return drafts;
}

function freeSpot(chance: Random, world: World, taken: readonly Xy[], radius: number): Xy {
  for (let tries = 0; tries < 20000; tries++) {
    const village = chance.pick(world.villages.filter((one) => !one.inTown));
    const angle = chance.between(0, 2 * Math.PI);
    const at = along(village.at, [Math.cos(angle), Math.sin(angle)], chance.between(250, 1900));
    if (!usable(world, at, taken, 500) || toRing(world.ground.outlineRing, at) < radius + 60) continue;
    if (world.site.roads.nearest(at, radius + 14) || !world.site.isDry(at, radius + 20)) continue;
    if (world.site.toTaken(at, radius + 60) < radius + 60) continue;
    return at;
  }
  throw new Error("no room for a pond");
}

function blob(chance: Random, at: Xy, radius: number): Xy[] {
  const corners = chance.whole(9, 13);
  const [stretch, angle] = [chance.between(1, 1.7), chance.between(0, 3)];
  return Array.from({ length: corners }, (_, i) => {
    const r = radius * chance.between(0.72, 1);
    const a = (i / corners) * 2 * Math.PI;
    const [x, y] = turned([(r * Math.cos(a)) / stretch ** 0.2, (r * Math.sin(a)) / stretch], angle);
    return [at[0] + x, at[1] + y];
  });
}

interface Still {
  readonly type: "pond" | "lake" | "gravelPit" | "reservoir";
  readonly word: string;
  readonly count: number;
  /** How many of them are drawn as areas. */
  readonly areas: number;
  readonly radius: readonly [number, number];
}

const stills: readonly Still[] = [
  { type: "pond", word: "样本塘", count: 28, areas: 9, radius: [22, 60] },
  { type: "gravelPit", word: "样本砂坑", count: 11, areas: 5, radius: [40, 90] },
  { type: "lake", word: "样本湖", count: 7, areas: 6, radius: [90, 240] },
  { type: "reservoir", word: "样本水库", count: 2, areas: 2, radius: [120, 200] },
];

function stillWaters(chance: Random, world: World, still: Still, taken: Xy[]): Draft[] {
  return Array.from({ length: still.count }, (_, i) => {
    const radius = chance.between(...still.radius);
    const at = freeSpot(chance, world, taken, radius);
    taken.push(at);
    const name = `${still.word} ${String(i + 1).padStart(3, "0")}`;
    if (i >= still.areas)
      return { type: still.type, name, at, geometry: { type: "Point", coordinates: rounded(at, 6) } };
    const ring = blob(chance, at, radius);
    world.site.take(ring);
    return { type: still.type, name, at: ring[0] as Xy, geometry: { type: "Polygon", coordinates: [ringOf(ring)] } };
  });
}

function drains(chance: Random, world: World, count: number, taken: Xy[]): Draft[] {
  return Array.from({ length: count }, (_, i) => {
    const at = freeSpot(chance, world, taken, 30);
    taken.push(at);
    const name = `样本沟 ${String(i + 1).padStart(3, "0")}`;
    if (i >= 9)
      return { type: "drain" as const, name, at, geometry: { type: "Point" as const, coordinates: rounded(at, 6) } };
    const d = turned([1, 0], chance.between(0.7, 1.4));
    const line = [-260, -120, 0, 130, 250].map(
      (s): Xy => along(along(at, d, s), [-d[1], d[0]], chance.between(-18, 18)),
    );
    return {
      type: "drain" as const,
      name,
      at: line[2] as Xy,
      geometry: { type: "LineString" as const, coordinates: line.map((p) => rounded(p, 6)) },
    };
  });
}

function equipment(chance: Random): Pick<WaterHazard, "sign" | "lifebuoy" | "rope" | "pole"> {
  const full = { sign: "yes", lifebuoy: "yes", rope: "yes", pole: "yes" } as const;
  if (chance.chance(0.71)) return full;
  const lacking = chance.shuffled(["lifebuoy", "rope", "pole", "sign"] as const).slice(0, chance.whole(1, 3));
  return { ...full, ...Object.fromEntries(lacking.map((one) => [one, chance.chance(0.68) ? "no" : "unknown"])) };
}

const highRisk: Record<string, number> = {
  river: 0.6,
  canal: 0.35,
  gravelPit: 0.6,
  lake: 0.3,
  reservoir: 0.5,
  pond: 0.18,
  drain: 0.12,
};

export function hazards(world: World): HazardSpot[] {
  const chance = random(world.seed, "hazards");
  const taken: Xy[] = [];
  const counts: readonly [string, number, number][] = [
    ["唐徕渠", 24, 500],
    ["惠农渠", 22, 500],
    ["汉延渠", 20, 500],
    ["西干渠", 14, 600],
    ["黄河", 13, 700],
  ];
  const points = counts.flatMap(([name, count, room]) => alongWaters(chance, world, name, count, room, taken));
  const numbered = points.map((one, i) => ({ id: `W${String(i + 1).padStart(3, "0")}`, at: one.at }));
  const drafts: Draft[] = [
    ...points,
    ...reaches(chance, world, numbered, 14),
    ...stills.flatMap((one) => stillWaters(chance, world, one, taken)),
    ...drains(chance, world, 24, taken),
  ];
  return drafts.map(({ at, ...draft }, i) => {
    const township = townshipAt(world.ground, at);
    const number = String(i + 1).padStart(3, "0");
    const risk = chance.chance(highRisk[draft.type] ?? 0.3) ? "high" : chance.chance(0.6) ? "medium" : "low";
    const record: WaterHazard = {
      id: `W${number}`,
      ...draft,
      risk,
      ...equipment(chance),
      township: township?.name ?? "",
      positionSource: draft.geometry?.type === "Point" ? "device" : "map",
      accuracy: draft.geometry?.type === "Point" ? chance.whole(5, 12) : 5,
      keeper: `示例责任人 ${number}`,
      phone: `10000000${number}`,
      since: `20${chance.whole(18, 22)}-04-0${chance.whole(1, 9)}`,
      approximate: true,
    };
    return { record, at, township: township?.id ?? "" };
  });
}
