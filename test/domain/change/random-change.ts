/** Random changes of a small county, from a seed: everything that may happen to venues, places and rules. */

import type { Change, Put, Removal } from "../../../src/domain/change/change.ts";
import { type County, fingerprint } from "../../../src/domain/county.ts";
import { type ProtectedKind, protectedKinds } from "../../../src/domain/labels.ts";
import type { AnyRecord, Geometry } from "../../../src/domain/registers/column.ts";
import type { RegisterId } from "../../../src/domain/registers/index.ts";
import { venueCategoryIds } from "../../../src/domain/registers/venues.ts";
import { at, box, gate, kindergarten, licence, measurement, nursery, school, spot, venue } from "../county-builder.ts";

/** Numbers from 0 to 1, the same for a seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Chance {
  readonly next: () => number;
  readonly from: <T>(list: readonly T[]) => T | undefined;
  readonly between: (low: number, high: number) => number;
  readonly is: (share: number) => boolean;
}

export function chanceOf(seed: number): Chance {
  const next = randomOf(seed);
  return {
    next,
    from: (list) => list[Math.floor(next() * list.length)],
    between: (low, high) => low + next() * (high - low),
    is: (share) => next() < share,
  };
}

/** Half a side of the ground on which everything stands, metres. */
const ground = 1_500;

const somewhere = ({ between }: Chance): [number, number] => [between(-ground, ground), between(-ground, ground)];
const days = ["2014-05-06", "2021-01-01", "2022-05-06", "2024-03-01", "2027-01-01"] as const;
const accuracies = [0, 0.5, 5, 30, 140] as const;

const half = (chance: Chance, it: object): object => (chance.is(0.5) ? it : {});

export function anyVenue(chance: Chance, id: string): Put {
  const record = venue(id, {
    categories: venueCategoryIds
      .filter(() => chance.is(0.4))
      .slice(0, 3)
      .concat(chance.is(0.9) ? ["bar"] : ["tobacco"]),
    accuracy: chance.from(accuracies) ?? 0,
    status: chance.is(0.9) ? "operating" : "closed",
    ...(chance.is(0.93) ? { geometry: at(...somewhere(chance)) } : {}),
    ...(chance.is(0.5) ? { established: chance.from(days) ?? "2014-05-06" } : {}),
    ...(chance.is(0.1) ? { until: chance.from(days) ?? "2027-01-01" } : {}),
  });
  return { register: "venue", record: { ...record, categories: [...new Set(record.categories)] } };
}

function anyShape(chance: Chance): Geometry {
  const [east, north] = somewhere(chance);
  if (chance.is(0.3)) return at(east, north);
  const [wide, high] = [chance.between(20, 150), chance.between(20, 150)];
  return box(east, north, east + wide, north + high);
}

const makers = { school, kindergarten, nursery };

function anyPlace(chance: Chance, kind: ProtectedKind, id: string): Put {
  const it = {
    accuracy: chance.from(accuracies) ?? 0,
    ...(chance.is(0.95) ? { geometry: anyShape(chance) } : {}),
    ...(chance.is(0.4) ? { since: chance.from(days) ?? "2014-05-06" } : {}),
    ...(chance.is(0.1) ? { until: chance.from(days) ?? "2014-05-06" } : {}),
  };
  return { register: kind, record: makers[kind](id, it as never) } as Put;
}

const idsOf = (county: County, ...registers: readonly RegisterId[]): string[] =>
  registers.flatMap((register) => (county.registers[register] as readonly AnyRecord[]).map(({ id }) => id));

const placeKindOf = (county: County, id: string): ProtectedKind =>
  protectedKinds.find((kind) => county.registers[kind].some((place) => place.id === id)) ?? "school";

/** A register is filled up to about `most` records, and then altered. */
const isNew = (chance: Chance, list: readonly unknown[], most: number): boolean => list.length < most && chance.is(0.4);

function aVenue(chance: Chance, county: County, fresh: () => string): Put {
  const known = chance.from(county.registers.venue);
  if (!known || isNew(chance, county.registers.venue, 80)) return anyVenue(chance, `v${fresh()}`);
  if (chance.is(0.5)) return { register: "venue", record: { ...known, geometry: at(...somewhere(chance)) } };
  return anyVenue(chance, known.id);
}

function aPlace(chance: Chance, county: County, fresh: () => string): Put {
  const all = idsOf(county, ...protectedKinds);
  const known = chance.from(all);
  if (!known || isNew(chance, all, 20)) return anyPlace(chance, chance.from(protectedKinds) ?? "school", `p${fresh()}`);
  return anyPlace(chance, placeKindOf(county, known), known);
}

function aGate(chance: Chance, county: County, fresh: () => string): Put | null {
  const place = chance.from(idsOf(county, ...protectedKinds));
  if (place === undefined) return null;
  const id = isNew(chance, county.registers.entrance, 25) ? undefined : chance.from(county.registers.entrance)?.id;
  const kind = chance.from(["main", "pupil", "other"] as const) ?? "main";
  return {
    register: "entrance",
    record: gate(id ?? `g${fresh()}`, place, { kind, geometry: at(...somewhere(chance)) }),
  };
}

function aLicence(chance: Chance, county: County): Put | null {
  const of = chance.from(idsOf(county, "venue"));
  const category = chance.from(venueCategoryIds);
  if (of === undefined || category === undefined) return null;
  return { register: "licence", record: licence(of, category, half(chance, { siteSince: chance.from(days) })) };
}

function aMeasurement(chance: Chance, county: County, fresh: () => string): Put | null {
  const of = chance.from(county.registers.venue);
  const place = chance.from(protectedKinds.flatMap((kind): readonly AnyRecord[] => county.registers[kind]));
  if (!of || !place) return null;
  const id = isNew(chance, county.registers.measurement, 30)
    ? undefined
    : chance.from(county.registers.measurement)?.id;
  const it = {
    value: chance.between(0, 300),
    accuracy: 0.05,
    measure: chance.from(["boundary", "boundary", "entrance", "walking"] as const) ?? "boundary",
    ...half(chance, { venueFingerprint: fingerprint(of.geometry) }),
    ...half(chance, { placeFingerprint: fingerprint(place.geometry) }),
  };
  return { register: "measurement", record: measurement(id ?? `m${fresh()}`, of.id, place.id, it) };
}

function aRule(chance: Chance, county: County): Put | null {
  const rule = chance.from(county.rules);
  if (!rule) return null;
  if (chance.is(0.6)) return { register: "rule", record: { ...rule, enabled: !rule.enabled } };
  return { register: "rule", record: { ...rule, distance: Math.round(chance.between(0, 400)) } };
}

function aRoad(chance: Chance, county: County, fresh: () => string): Put {
  const id = isNew(chance, county.registers.road, 25) ? undefined : chance.from(idsOf(county, "road"));
  const [a, b] = [somewhere(chance), somewhere(chance)];
  const geometry = { type: "LineString" as const, coordinates: [spot(...a), spot(...b)] };
  return { register: "road", record: { id: id ?? `r${fresh()}`, class: "street", geometry } };
}

function aFence(chance: Chance, county: County, fresh: () => string): Put {
  const id = isNew(chance, county.registers.barrier, 8) ? undefined : chance.from(idsOf(county, "barrier"));
  const [east, north] = somewhere(chance);
  const to = spot(east + chance.between(-400, 400), north + chance.between(-400, 400));
  const record = {
    id: id ?? `b${fresh()}`,
    permanent: chance.is(0.8) ? ("yes" as const) : ("no" as const),
    geometry: { type: "LineString" as const, coordinates: [spot(east, north), to] },
    ...half(chance, { since: chance.from(days) ?? "2014-05-06" }),
  };
  return { register: "barrier", record } as Put;
}

function aWater(chance: Chance, county: County, fresh: () => string): Put {
  const id = isNew(chance, county.registers.water, 5) ? undefined : chance.from(idsOf(county, "water"));
  const [east, north] = somewhere(chance);
  const geometry = box(east, north, east + chance.between(20, 300), north + chance.between(5, 60));
  return { register: "water", record: { id: id ?? `w${fresh()}`, geometry } } as Put;
}

/** Roads, fences, waters: what lies in the way of walks. */
function inTheWay(chance: Chance, county: County, fresh: () => string): Put | Removal {
  if (chance.is(0.15)) {
    const register = chance.from(["road", "barrier", "water"] as const) ?? "road";
    const id = chance.from(idsOf(county, register));
    if (id !== undefined) return { register, id };
  }
  if (chance.is(0.4)) return aRoad(chance, county, fresh);
  return chance.is(0.6) ? aFence(chance, county, fresh) : aWater(chance, county, fresh);
}

const removable: readonly RegisterId[] = [
  "venue",
  "school",
  "kindergarten",
  "nursery",
  "entrance",
  "licence",
  "measurement",
];

function aRemoval(chance: Chance, county: County): Removal | null {
  const register = chance.from(removable);
  const id = register && chance.from(idsOf(county, register));
  return register && id !== undefined ? { register, id } : null;
}

export interface Mix {
  /** Roads are laid anew too: their walks are looked for again, which takes time. */
  readonly roads?: boolean;
  /** Roads, fences and waters come and go, one change in twelve. */
  readonly inTheWay?: boolean;
}

/** One change of one to four records. `fresh` gives numbers that no record bears yet. */
export function randomChange(chance: Chance, county: County, fresh: () => string, mix: Mix = {}): Change {
  const puts: Put[] = [];
  const removals: Removal[] = [];
  const many = chance.is(0.7) ? 1 : 4;
  for (let i = 0; i < many; i++) {
    const roll = chance.next();
    let put: Put | null = null;
    if (roll < 0.35) put = aVenue(chance, county, fresh);
    else if (roll < 0.5) put = aPlace(chance, county, fresh);
    else if (roll < 0.6) put = aGate(chance, county, fresh);
    else if (roll < 0.7) put = aLicence(chance, county);
    else if (roll < 0.8) put = aMeasurement(chance, county, fresh);
    else if (roll < 0.86) put = aRule(chance, county);
    else if (roll < 0.88 && mix.roads) put = aRoad(chance, county, fresh);
    else if (roll < 0.94 && mix.inTheWay) {
      const it = inTheWay(chance, county, fresh);
      if ("record" in it) put = it;
      else removals.push(it);
    } else {
      const removal = aRemoval(chance, county);
      if (removal) removals.push(removal);
    }
    if (put) puts.push(put);
  }
  return { why: "random", puts, removals };
}

/** A counter as ids. */
export function freshIds(): () => string {
  let last = 0;
  return () => String(++last);
}
