/** Roads on the banks of the canals, with gaps, and the quiet reach that the canal example needs. */

import type { Ground, WaterGround } from "../ground/ground.ts";
import { beside, lengthOf, pointAlong, within } from "../lines.ts";
import { along, apart, left, type Xy } from "../plane.ts";
import type { Random } from "../random.ts";
import type { Strand } from "./strand.ts";

/** Metres from a canal's bank to the middle of the road beside it. */
const verge = 8;

/** The runs of a line that lie inside a ring. */
export function runsWithin(line: readonly Xy[], inside: (at: Xy) => boolean): Xy[][] {
  const out: Xy[][] = [];
  let run: Xy[] = [];
  for (const at of line) {
    if (inside(at)) run.push(at);
    else {
      if (run.length > 1) out.push(run);
      run = [];
    }
  }
  if (run.length > 1) out.push(run);
  return out;
}

/** A place on a canal with no bridge for a while: across the water by eye, far on foot. */
export interface QuietReach {
  readonly canal: WaterGround;
  readonly at: Xy;
  /** Direction of the canal, and the bank (to its left) where the example school lies. */
  readonly direction: Xy;
  readonly bank: Xy;
}

/** The spot of 汉延渠 that is farthest from everything in `busy`, well inside the county. */
export function quietReach(ground: Ground, busy: readonly Xy[]): QuietReach {
  const canal = ground.waters.find((one) => one.name === "汉延渠");
  if (!canal) throw new Error("ground/waters has no 汉延渠");
  let best: { at: Xy; direction: Xy; room: number } | null = null;
  for (let s = 0; s < lengthOf(canal.line); s += 150) {
    const { at, direction } = pointAlong(canal.line, s);
    if (!within(ground.outlineRing, at)) continue;
    const room = Math.min(...busy.map((one) => apart(one, at)), ...ground.outlineRing.map((one) => apart(one, at)));
    if (!best || room > best.room) best = { at, direction, room };
  }
  if (!best) throw new Error("汉延渠 does not run through the county");
  return { canal, at: best.at, direction: best.direction, bank: left(best.direction) };
}

/** How far below the spot the only footbridge stands, metres. */
const bridgeBelow = 130;
/** The lane behind the example school, metres from the canal's middle. */
const laneAt = 118;

/** The lane behind the school, and the footbridge that leads round to the other bank. */
export function quietStrands({ canal, at, direction, bank }: QuietReach): Strand[] {
  const spot = (down: number, side: number): Xy => along(along(at, direction, down), bank, side);
  const other = -(canal.width / 2 + verge);
  return [
    {
      class: "path",
      name: "样本便桥",
      line: [spot(bridgeBelow, laneAt), spot(bridgeBelow, 0), spot(bridgeBelow, other)],
    },
    {
      class: "country",
      name: "样本渠后路",
      line: [spot(bridgeBelow, laneAt), spot(20, laneAt), spot(-120, laneAt + 6)],
    },
  ];
}

/** No other bridge within this many metres of the quiet spot. */
export const isQuiet = (reach: QuietReach, at: Xy): boolean => apart(at, reach.at) < 480;

export function canalRoads(random: Random, ground: Ground, quiet: QuietReach): Strand[] {
  const strands: Strand[] = [];
  const inside = (at: Xy) => within(ground.outlineRing, at);
  for (const canal of ground.waters) {
    if (canal.kind !== "canal") continue;
    for (const side of [1, -1]) {
      const name = `${canal.name}样本${side > 0 ? "左" : "右"}岸路`;
      const nearSchool = (at: Xy) => canal === quiet.canal && side > 0 && apart(at, quiet.at) < 380;
      const mustHave = (at: Xy) => canal === quiet.canal && side < 0 && apart(at, quiet.at) < 900;
      let open = true;
      let left = random.between(1500, 5000);
      const kept = new Set<Xy>();
      const line = beside(canal.line, side * (canal.width / 2 + verge));
      line.forEach((at, i) => {
        left -= i === 0 ? 0 : apart(at, line[i - 1] as Xy);
        if (left < 0) {
          open = !open;
          left = open ? random.between(2200, 6000) : random.between(600, side > 0 ? 1800 : 3600);
        }
        if ((open && !nearSchool(at)) || mustHave(at)) kept.add(at);
      });
      for (const run of runsWithin(line, (at) => kept.has(at) && inside(at)))
        strands.push({ line: run, class: "canalside", name });
    }
  }
  return strands;
}
