/** A round along the roads: where each team goes, in which order, how far and how long. */

import { snapsOf } from "../../geo/walk/snap.ts";
import { metresTo, startFrom, type WalkSearch, walkSearch, walkTo } from "../../geo/walk/walk.ts";
import type { County } from "../county.ts";
import type { Steps } from "../engine.ts";
import type { Position } from "../rules/finding.ts";
import { exempting } from "../rules/walking/walks.ts";
import { type Access, accessOf } from "./access.ts";
import type { Costs, Route } from "./costs.ts";
import { type RoundGround, roundGround } from "./round-ground.ts";
import {
  type RoundAnswer,
  type RoundAsk,
  type RoundLeg,
  type TeamRound,
  type WhyLeft,
  walkingSpeed,
} from "./round-types.ts";
import { share } from "./shared.ts";
import { stopOf, waysToRoads } from "./stops.ts";

/** A stop that a road leads to; the first one is the start. */
interface Reached {
  readonly id: string;
  readonly access: Access;
}

type Left = RoundAnswer["left"][number];

interface Search {
  readonly ask: RoundAsk;
  /** Over the roads of the round, without end. */
  readonly driving: WalkSearch;
}

const metresPerSecond = (kmh: number): number => kmh / 3.6;

const secondsOf = ({ speed }: RoundAsk, onRoad: number, onFoot: number): number =>
  onRoad / metresPerSecond(speed) + onFoot / metresPerSecond(walkingSpeed);

const from = (driving: WalkSearch, { spot }: Access): void => startFrom(driving, [spot], Number.POSITIVE_INFINITY);

export function* roundSteps(county: County, ask: RoundAsk): Steps<RoundAnswer> {
  const ground = roundGround(county, ask.asOf, ask.way);
  const walking = walkSearch(ground.walked);
  const ways = (over: RoundGround["driven"]) => snapsOf(over, ask.start, exempting({ ground: over }, ask.start, ""));
  const start = accessOf(ground, walking, ask.start, ways);
  const stops = [...new Set(ask.stops)];
  if (!start) return nobodySetsOut(ask, stops);
  const { reached, left } = stopsNear(county, ground, walking, ask, stops);
  const search: Search = { ask, driving: walkSearch(ground.driven) };
  const all = withWay(search, { id: "", access: start }, reached, left);
  const inOrder = Array.from(all.slice(1), (_, i) => i + 1);
  const routes = ask.asGiven ? [inOrder] : share(yield* costsBetween(search, all), inOrder, ask.teams);
  return { teams: routes.map((route) => teamRound(search, all, route)), left, startFault: null };
}

const nobodySetsOut = ({ teams }: RoundAsk, stops: readonly string[]): RoundAnswer => ({
  teams: Array.from({ length: teams }, () => ({ stops: [], legs: [], metres: 0, hours: 0 })),
  left: stops.map((stop) => ({ stop, why: "no-way" })),
  startFault: "no-road-near",
});

function stopsNear(
  county: County,
  ground: RoundGround,
  walking: WalkSearch,
  { asOf }: RoundAsk,
  stops: readonly string[],
): { reached: Reached[]; left: Left[] } {
  const reached: Reached[] = [];
  const left: Left[] = [];
  const leave = (stop: string, why: WhyLeft): unknown => left.push({ stop, why });
  for (const id of stops) {
    const stop = stopOf(county, id);
    if (typeof stop === "string") {
      leave(id, stop);
      continue;
    }
    const access = accessOf(ground, walking, stop.at, (over) => waysToRoads(county, over, stop, asOf));
    if (access) reached.push({ id, access });
    else leave(id, "no-road-near");
  }
  return { reached, left };
}

/** The start and the stops that a road leads to from there; the others join those left. */
function withWay({ driving }: Search, start: Reached, reached: readonly Reached[], left: Left[]): Reached[] {
  from(driving, start.access);
  const all = [start];
  for (const stop of reached)
    if (Number.isFinite(metresTo(driving, [stop.access.spot]))) all.push(stop);
    else left.push({ stop: stop.id, why: "no-way" });
  return all;
}

/** Both ways are as long, so that half of them is measured. */
function* costsBetween({ ask, driving }: Search, all: readonly Reached[]): Steps<Costs> {
  const size = all.length;
  const between = new Float64Array(size * size);
  for (const [a, { access }] of all.entries()) {
    yield { done: a, total: size };
    from(driving, access);
    for (let b = a + 1; b < size; b++) {
      const other = all[b]?.access;
      if (!other) continue;
      const seconds = secondsOf(ask, metresTo(driving, [other.spot]), access.onFoot + other.onFoot);
      between[a * size + b] = seconds;
      between[b * size + a] = seconds;
    }
  }
  return { size, between, stay: ask.minutesPerStop * 60, back: ask.back };
}

function teamRound(search: Search, all: readonly Reached[], route: Route): TeamRound {
  const { ask } = search;
  const stops = route.flatMap((place) => all[place] ?? []);
  const start = all[0];
  if (!start || stops.length === 0) return { stops: [], legs: [], metres: 0, hours: 0 };
  const ends = [...stops, ...(ask.back ? [start] : [])];
  const legs = ends.map((to, i) => legOf(search, i === 0 ? start : (ends[i - 1] ?? start), to, to === start));
  const minutes = legs.reduce((sum, leg) => sum + leg.minutes, 0) + stops.length * ask.minutesPerStop;
  return {
    stops: stops.map(({ id }) => id),
    legs,
    metres: legs.reduce((sum, { metres }) => sum + metres, 0),
    hours: minutes / 60,
  };
}

function legOf({ ask, driving }: Search, a: Reached, b: Reached, home: boolean): RoundLeg {
  from(driving, a.access);
  const way = walkTo(driving, [b.access.spot]);
  const onRoad = way?.metres ?? 0;
  const onFoot = a.access.onFoot + b.access.onFoot;
  return {
    to: home ? null : b.id,
    metres: onRoad + onFoot,
    onFoot: ask.way === "walk" ? onRoad + onFoot : onFoot,
    minutes: secondsOf(ask, onRoad, onFoot) / 60,
    path: joinedPath(a.access.path, way?.path ?? [], [...b.access.path].reverse()),
  };
}

/** Where one path ends the next begins: each spot once. */
const joinedPath = (...paths: readonly (readonly Position[])[]): readonly Position[] =>
  paths.flat().filter(([lon, lat], i, all) => i === 0 || lon !== all[i - 1]?.[0] || lat !== all[i - 1]?.[1]);
