/** Where the records of a round stand, and how they are left for the roads. */

import { isFault, type Outline, outlineOf } from "../../geo/outline.ts";
import type { Passes } from "../../geo/walk/ground.ts";
import { type Snap, snapsOf, snapsOfOutline } from "../../geo/walk/snap.ts";
import { byId, type County } from "../county.ts";
import { pointOf } from "../coverage/townships.ts";
import { protectedKinds } from "../labels.ts";
import type { AnyRecord } from "../registers/column.ts";
import type { RegisterId } from "../registers/index.ts";
import type { Position } from "../rules/finding.ts";
import { gatesOf } from "../rules/gates.ts";
import type { DayGround } from "../rules/walking/walk-ground.ts";
import { exempting } from "../rules/walking/walks.ts";
import type { WhyLeft } from "./round-types.ts";

/** Registers whose records a round may visit. */
export const visited = ["venue", ...protectedKinds, "waterHazard"] as const satisfies readonly RegisterId[];
type Visited = (typeof visited)[number];

export interface Stop {
  readonly id: string;
  readonly register: Visited;
  readonly record: AnyRecord & { readonly name: string };
  /** One spot that stands for it. */
  readonly at: Position;
}

/** A record of this id that a round may visit, the first of the registers in their order. */
export function stopOf(county: County, id: string): Stop | Extract<WhyLeft, "unknown" | "unplaced"> {
  for (const register of visited) {
    const record = byId(county, register).get(id);
    if (!record) continue;
    const at = pointOf(record.geometry);
    return at ? { id, register, record, at } : "unplaced";
  }
  return "unknown";
}

const shapes = new WeakMap<object, Outline | null>();

function shapeOf({ geometry }: AnyRecord): Outline | null {
  if (!geometry || geometry.type === "Point") return null;
  const known = shapes.get(geometry);
  if (known !== undefined) return known;
  const made = outlineOf(geometry);
  const shape = isFault(made) ? null : made;
  shapes.set(geometry, shape);
  return shape;
}

/** One goes to a water's bank: nothing that stands at the water itself bars the way. */
const toTheBank: Passes = () => true;

/** Straight ways of at most 100 m to the roads: from a venue's door, a place's gates, a water's bank. */
export function waysToRoads(county: County, ground: DayGround, stop: Stop, day: string): readonly Snap[] {
  const { register, record, at } = stop;
  if (register === "venue") return snapsOf(ground, at, exempting({ ground }, at, ""));
  const shape = shapeOf(record);
  if (register === "waterHazard")
    return shape ? snapsOfOutline(ground, shape, toTheBank) : snapsOf(ground, at, toTheBank);
  const place = `${register}/${record.id}`;
  const gates = gatesOf(county, record.id, 0, "anyGate", day);
  if (gates.length > 0) return gates.flatMap((gate) => snapsOf(ground, gate.at, exempting({ ground }, gate.at, place)));
  const own: Passes = (owner) => ground.campuses[owner]?.place === place;
  return shape ? snapsOfOutline(ground, shape, own) : snapsOf(ground, at, exempting({ ground }, at, place));
}
