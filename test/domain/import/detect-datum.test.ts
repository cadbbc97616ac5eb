import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { type DatumRow, detectDatum } from "../../../src/domain/import/detect-datum.ts";
import { groundOf } from "../../../src/domain/import/ground.ts";
import { wgs84ToBd09, wgs84ToGcj02 } from "../../../src/geo/datum.ts";
import { toGaussKruger } from "../../../src/geo/gauss-kruger.ts";
import type { LngLat } from "../../../src/geo/units.ts";
import { readPackFolder } from "../../../src/server/pack-folder.ts";

const result = readPackFolder(resolve(import.meta.dirname, "../../../data/640121"), { checks: false });
if (!("county" in result)) throw new Error("the shipped pack cannot be read");
const { county } = result;
const ground = groundOf(county);

/** Mulberry32: the same rows in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Write = (at: LngLat) => readonly [number, number];
const plane =
  (zone: number, prefixed: boolean): Write =>
  (at) =>
    toGaussKruger(at, { zone, prefixed }) ?? [0, 0];
const swapped =
  (write: Write): Write =>
  (at) => {
    const [x, y] = write(at);
    return [y, x];
  };
const writings: Readonly<Record<string, Write>> = {
  wgs84: (at) => at,
  gcj02: wgs84ToGcj02,
  bd09: wgs84ToBd09,
  "gk35-prefixed": plane(35, true),
  gk35: plane(35, false),
  "gk36-prefixed": plane(36, true),
  "gcj02-swapped": swapped(wgs84ToGcj02),
  "gk35-swapped": swapped(plane(35, false)),
};
const ids = Object.keys(writings);

const standing = county.registers.venue.flatMap(({ id, geometry, township }) =>
  geometry?.type === "Point" && township ? [{ id, township, at: geometry.coordinates as unknown as LngLat }] : [],
);

interface Made {
  readonly rows: readonly DatumRow[];
  /** Readings by row. */
  readonly truth: readonly string[];
}

/** Rows of real townships: some are known to the county, some name a wrong township, all are off by some metres. */
function register(seed: number, mixed: boolean): Made {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const [main, other] = [pick(ids), pick(ids)];
  const count = 5 + Math.floor(random() * 300);
  const knownShare = random() < 0.5 ? 0 : random();
  const wrongShare = random() * 0.1;
  const mixShare = mixed ? 0.1 + random() * 0.4 : 0;
  const truth: string[] = [];
  const rows = Array.from({ length: count }, (_, i): DatumRow => {
    const place = pick(standing);
    const noise = () => (random() - 0.5) * 0.0005;
    const at: LngLat = [place.at[0] + noise(), place.at[1] + noise()];
    const reading = random() < mixShare ? other : main;
    truth.push(reading);
    const named = random() < wrongShare ? pick(standing).township : place.township;
    const known = random() < knownShare ? ground.knownAt("venue", place.id, "") : [];
    return { row: i + 2, pair: (writings[reading] as Write)(at), township: ground.townshipNamed(named), known };
  });
  return { rows, truth };
}

/** Rows that would be read otherwise than they were written, and rows that would be read at all. */
function judged({ rows, truth }: Made): { wrong: number; sure: number; all: number } {
  const { groups, wayOf } = detectDatum(rows, ground);
  let [wrong, sure] = [0, 0];
  for (const [i, row] of rows.entries()) {
    const reading = groups.get(wayOf(row.pair) ?? "")?.sure ?? null;
    if (!reading) continue;
    sure++;
    if (reading.id !== truth[i]) wrong++;
  }
  return { wrong, sure, all: rows.length };
}

describe("the datum of a spreadsheet", () => {
  it("IM50 of 160 registers each in one datum: right or cannot tell, never wrong", () => {
    const all = Array.from({ length: 160 }, (_, seed) => judged(register(seed + 1, false)));
    expect(all.filter(({ wrong }) => wrong > 0)).toEqual([]);
    // It must also be of use: with the sample's borders most registers can be told.
    const told = all.filter(({ sure, all: rows }) => sure > 0.9 * rows).length;
    expect(told).toBeGreaterThan(80);
  });

  it("IM51 of 40 registers that mix two datums no row is read wrongly", () => {
    const all = Array.from({ length: 40 }, (_, seed) => judged(register(seed + 1001, true)));
    expect(all.filter(({ wrong }) => wrong > 0)).toEqual([]);
  });

  it("IM52 rows that name neither township nor known place are not taken for WGS 84", () => {
    const bare = register(7, false).rows.map((row) => ({
      ...row,
      pair: [106.25, 38.28] as const,
      township: null,
      known: [],
    }));
    expect([...detectDatum(bare, ground).groups.values()].map(({ sure }) => sure)).toEqual([null]);
  });

  it("IM53 a prefixed plane has no rival: it is sure by the county alone; what lies elsewhere is in no group", () => {
    const rows = register(3, false).rows.map((row, i) => ({
      ...row,
      pair: plane(35, true)(standing[i]?.at ?? [0, 0]),
      township: null,
      known: [],
    }));
    const answer = detectDatum(rows, ground);
    expect([...answer.groups.values()].map(({ sure }) => sure?.id)).toEqual(["gk35-prefixed"]);
    expect(answer.wayOf([0, 0])).toBeNull();
  });
});
