/** Finds a door for a shop: on a street front, a few metres back, not on a campus, seldom beside one. */

import { townshipAt } from "../ground/ground.ts";
import { pointAlong } from "../lines.ts";
import { type Known, known } from "../places/position.ts";
import { along, apart, left, type Xy } from "../plane.ts";
import type { Random } from "../random.ts";
import type { Edge } from "../roads/strand.ts";
import type { WeighedEdge, World } from "../world.ts";
import { type Guarded, type Nearness, nearness } from "./nearness.ts";

export interface Shopfront extends Known {
  readonly at: Xy;
  readonly edge: Edge;
  readonly nearness: Nearness;
}

const front: Partial<Record<Edge["class"], readonly [number, number]>> = {
  main: [12, 17],
  street: [7, 11],
  country: [7, 12],
  path: [4, 7],
  canalside: [7, 11],
};

export interface Wish {
  readonly township: string;
  readonly centre: number;
  /** Is this spot taken? Random by how near it is to a campus. */
  readonly accept: (near: Nearness, at: Xy) => boolean;
  /** No other shop nearer than this, metres. */
  readonly room: number;
}

/** Cells of 50 m with the doors in them. */
export class Doors {
  readonly #cells = new Map<string, Xy[]>();
  readonly #key = (x: number, y: number) => `${x},${y}`;
  add(at: Xy): void {
    const key = this.#key(Math.floor(at[0] / 50), Math.floor(at[1] / 50));
    this.#cells.set(key, [...(this.#cells.get(key) ?? []), at]);
  }
  isClear(at: Xy, room: number): boolean {
    const [cx, cy] = [Math.floor(at[0] / 50), Math.floor(at[1] / 50)];
    for (let x = cx - 1; x <= cx + 1; x++)
      for (let y = cy - 1; y <= cy + 1; y++)
        if ((this.#cells.get(this.#key(x, y)) ?? []).some((one) => apart(one, at) < room)) return false;
    return true;
  }
}

/** Pickers of edges by township and wish for the centre, made once. */
const pickers = new WeakMap<Random, Map<string, () => WeighedEdge>>();

function pickerOf(random: Random, world: World, { township, centre }: Wish): () => WeighedEdge {
  const mine = pickers.get(random) ?? new Map<string, () => WeighedEdge>();
  pickers.set(random, mine);
  const key = `${township}/${centre}`;
  const weight = (one: WeighedEdge) => one.bustle ** (1.15 * centre) * Math.min(one.length, 260);
  const picker = mine.get(key) ?? random.sampler(world.edgesOf.get(township) ?? [], weight);
  mine.set(key, picker);
  return picker;
}

/** Null where no such door turns up: the caller looks in another township. */
export function findShopfront(
  random: Random,
  world: World,
  places: readonly Guarded[],
  doors: Doors,
  wish: Wish,
): Shopfront | null {
  const pick = pickerOf(random, world, wish);
  for (let tries = 0; tries < 9000; tries++) {
    const { edge, length } = pick();
    const [low, high] = front[edge.class] ?? [8, 12];
    const { at, direction } = pointAlong(edge.line, random.between(0.04, 0.96) * length);
    const side = left(direction);
    const door = along(at, side, random.between(low, high) * (random.chance(0.5) ? 1 : -1));
    if (!doors.isClear(door, wish.room) || world.site.roads.nearest(door, 3.5) || !world.site.isDry(door, 4)) continue;
    if ((townshipAt(world.ground, door)?.id ?? "") !== wish.township || world.site.isReserved(door, 330)) continue;
    const position = known(random, "venue");
    const near = nearness(places, door, position.accuracy);
    if (near.onCampus || near.distance < 6 || !wish.accept(near, door)) continue;
    doors.add(door);
    return { at: door, edge, nearness: near, ...position };
  }
  return null;
}
