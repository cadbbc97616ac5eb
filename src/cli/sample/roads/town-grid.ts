/** The streets of one town: a grid about its seat, turned, gently bent, thinning out towards the fields. */

import { apart, mix, turned, type Xy } from "../plane.ts";
import type { Random } from "../random.ts";
import type { Strand } from "./strand.ts";

export interface TownPlan {
  readonly id: string;
  readonly seat: Xy;
  /** Half lengths along and across the main direction, metres. */
  readonly half: Xy;
  readonly angle: number;
  /** Words for the streets along and across. */
  readonly words: readonly [string, string];
  /** Metres between streets. */
  readonly block: readonly [number, number];
}

export interface Town {
  readonly plan: TownPlan;
  readonly strands: Strand[];
  /** Where country roads may begin. */
  readonly rim: Xy[];
  /** Share of the way from the seat to the town's edge, 1 at the edge. */
  readonly depthAt: (at: Xy) => number;
}

const numerals = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
export function chineseNumber(n: number): string {
  if (n >= 100)
    return `${numerals[Math.floor(n / 100)]}百${n % 100 === 0 ? "" : (n % 100 < 10 ? "零" : "") + chineseNumber(n % 100)}`;
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  if (tens === 0) return numerals[ones] ?? "";
  return `${tens === 1 ? "" : numerals[tens]}十${numerals[ones]}`;
}

/** Distances of the streets from the seat along one axis, both ways; every third is a main street. */
function ticks(random: Random, half: number, [low, high]: readonly [number, number]): number[] {
  const out: number[] = [];
  for (let at = -half; at <= half; at += random.between(low, high)) out.push(at);
  return out;
}

/** Bends a grid as old field lines bend a town. */
function bend(random: Random): (p: Xy) => Xy {
  const [a, b, c, d] = [0, 1, 2, 3].map(() => random.between(0, 6.28)) as [number, number, number, number];
  return ([x, y]) => [
    x + 42 * Math.sin(y / 820 + a) + 11 * Math.sin(y / 260 + b),
    y + 36 * Math.sin(x / 900 + c) + 9 * Math.sin(x / 310 + d),
  ];
}

/** The ragged rim of the town, as a factor of its half lengths by direction. */
function rimOf(random: Random): (angle: number) => number {
  const waves = [2, 3, 5].map((k) => [k, random.between(0, 6.28), 0.16 / Math.sqrt(k)] as const);
  return (angle) => 0.92 + waves.reduce((sum, [k, phase, size]) => sum + size * Math.sin(k * angle + phase), 0);
}

/** Maximal runs of present grid points of one street. */
function runs(points: readonly Xy[], kept: (i: number) => boolean): Xy[][] {
  const out: Xy[][] = [];
  let run: Xy[] = [];
  points.forEach((at, i) => {
    run.push(at);
    if (i < points.length - 1 && kept(i)) return;
    if (run.length > 1) out.push(run);
    run = [];
  });
  return out;
}

export function townGrid(random: Random, plan: TownPlan): Town {
  const [us, vs] = [ticks(random, plan.half[0], plan.block), ticks(random, plan.half[1], plan.block)];
  const bent = bend(random);
  const rim = rimOf(random);
  const place = (u: number, v: number): Xy => {
    const [x, y] = turned(bent([u, v]), plan.angle);
    return [plan.seat[0] + x, plan.seat[1] + y];
  };
  const depth = (u: number, v: number) =>
    Math.hypot(u / plan.half[0], v / plan.half[1]) / rim(Math.atan2(v / plan.half[1], u / plan.half[0]));
  const depthAt = (at: Xy) => {
    const [u, v] = turned([at[0] - plan.seat[0], at[1] - plan.seat[1]], -plan.angle);
    return depth(u, v);
  };
  const present = (i: number, j: number) => depth(us[i] ?? 9e9, vs[j] ?? 9e9) <= 1;
  const keep = (i: number, j: number, main: boolean) =>
    main || !random.chance(0.05 + 0.3 * depth(us[i] ?? 0, vs[j] ?? 0) ** 2);
  const strands: Strand[] = [];
  const street = (points: Xy[], flags: boolean[], main: boolean, name: string) => {
    for (const line of runs(points, (i) => flags[i] ?? false))
      strands.push({ line, class: main ? "main" : "street", name });
  };
  us.forEach((u, i) => {
    const main = i % 4 === 2;
    const points = vs.map((v) => place(u, v));
    const flags = vs.map((_, j) => present(i, j) && present(i, j + 1) && keep(i, j, main));
    street(points, flags, main, `${plan.words[0]}${chineseNumber(i + 1)}${main ? "大道" : "路"}`);
  });
  vs.forEach((v, j) => {
    const main = j % 4 === 1;
    const points = us.map((u) => place(u, v));
    const flags = us.map((_, i) => present(i, j) && present(i + 1, j) && keep(i, j, main));
    street(points, flags, main, `${plan.words[1]}${chineseNumber(j + 1)}${main ? "大街" : "街"}`);
  });
  us.forEach((u, i) => {
    vs.forEach((v, j) => {
      const [u2, v2] = [us[i + 1], vs[j + 1]];
      if (u2 === undefined || v2 === undefined || !present(i, j) || !present(i + 1, j + 1)) return;
      if (!random.chance(0.4)) return;
      const t = random.between(0.35, 0.65);
      const [a, b] = random.chance(0.5)
        ? [place(u + (u2 - u) * t, v), place(u + (u2 - u) * t, v2)]
        : [place(u, v + (v2 - v) * t), place(u2, v + (v2 - v) * t)];
      strands.push({ line: random.chance(0.7) ? [a, b] : [a, mix(a, b, random.between(0.4, 0.7))], class: "path" });
    });
  });
  const edge: Xy[] = [];
  us.forEach((u, i) => {
    vs.forEach((v, j) => {
      if (!present(i, j) || depth(u, v) < 0.72) return;
      const at = place(u, v);
      if (edge.every((other) => apart(other, at) > 650)) edge.push(at);
    });
  });
  return { plan, strands, rim: edge, depthAt };
}
