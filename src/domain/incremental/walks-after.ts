/** What walks of a county are known, taken along when it changes: only what stands about the change is looked at anew. */

import { walkSearch } from "../../geo/walk/walk.ts";
import { protectedKinds } from "../labels.ts";
import { columnsOfPlaces } from "../rules/places-on-day.ts";
import { type DayWall, wallOfBarrier, wallOfPlace, wallOfWater } from "../rules/walking/day-walls.ts";
import { alterWall, type Dated, narrowed, overRoads, type WallChange, wearOf } from "../rules/walking/walk-ground.ts";
import { keepWalks, type Surround, takeWalks, type Walks } from "../rules/walking/walks.ts";
import { meet } from "./boxes.ts";
import { placesAltered } from "./places-altered.ts";
import { asPlace } from "./standing.ts";
import { type Between, touchedIn } from "./touch.ts";
import { mayPass, type WalkShape, walkShapes } from "./walk-shapes.ts";

/** Walls changed beyond which the ground is laid out again when it is next asked for. */
const mostWear = 200;

const datedRegisters = ["road", "barrier", ...protectedKinds] as const;
const walkRegisters = [...datedRegisters, "water"] as const;

/** The walks of the earlier county become those of the later one. */
export function carryWalks(between: Between): void {
  const { from, to } = between;
  if (walkRegisters.every((register) => from.registers[register] === to.registers[register])) return;
  const days = takeWalks(from);
  const shapes = days.length > 0 ? walkShapes(between) : null;
  if (!shapes || !days.every((walks) => wearOf(walks.ground) + between.touched.length <= mostWear)) return;
  const dated = datedRegisters.flatMap((register): readonly Dated[] => touchedIn(between, register, "to"));
  for (const walks of days) {
    for (const change of wallChanges(between, walks.day)) alterWall(walks.ground, change, walks.day);
    if (from.registers.road !== to.registers.road) changeRoads(walks, between);
    walks.era = narrowed(walks.era, walks.day, dated);
    forget(walks, shapes);
  }
  keepWalks(to, days);
}

function changeRoads(walks: Walks, { to }: Between): void {
  walks.ground = overRoads(walks.ground, to.registers.road, walks.day);
  walks.search = walkSearch(walks.ground);
  walks.goals.clear();
}

/** What is remembered of walks that one of the shapes may have altered. */
function forget(walks: Walks, shapes: readonly WalkShape[]): void {
  walks.start = { key: "", snaps: [] };
  const isAbout = ([west, south, east, north]: Surround): boolean => {
    const box = { west, south, east, north };
    return shapes.some(({ about }) => meet(about, box));
  };
  for (const [key, { surround }] of walks.goals) if (isAbout(surround)) walks.goals.delete(key);
  for (const [key, { from, goals, walk }] of walks.found) {
    const metres = typeof walk === "string" ? null : walk.metres;
    if (isAbout(goals.surround) || shapes.some((shape) => mayPass(shape, from, metres))) walks.found.delete(key);
  }
}

/** Walls that stand on the day before the change, and after it. */
function wallChanges(between: Between, day: string): WallChange[] {
  const [was, is] = [dayWalls(between, "from", day), dayWalls(between, "to", day)];
  const keys = new Set([...was.keys(), ...is.keys()]);
  return [...keys].map((key) => ({ was: was.get(key) ?? null, is: is.get(key) ?? null }));
}

function dayWalls(between: Between, end: "from" | "to", day: string): Map<string, DayWall> {
  const altered = new Set(placesAltered(between).map(({ id }) => id));
  const places = protectedKinds.flatMap((kind) =>
    touchedIn(between, kind, end)
      .filter(({ id }) => altered.has(id))
      .map((record) => asPlace(kind, record)),
  );
  const { outlines } = columnsOfPlaces(places, between[end].pack);
  const walls = [
    ...touchedIn(between, "barrier", end).map((barrier) => wallOfBarrier(barrier, day)),
    ...touchedIn(between, "water", end).map(wallOfWater),
    ...places.map((place, i) => wallOfPlace(place, outlines[i] ?? null, day)),
  ];
  return new Map(walls.flatMap((wall) => (wall ? [[wall.key, wall] as const] : [])));
}
