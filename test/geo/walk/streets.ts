/** Streets drawn in metres about one origin, for walks. */

import { straight } from "../../../src/geo/distance.ts";
import type { WalkGround } from "../../../src/geo/walk/ground.ts";
import { buildNetwork } from "../../../src/geo/walk/network.ts";
import { passageOf } from "../../../src/geo/walk/passage.ts";
import { buildWalls } from "../../../src/geo/walk/walls.ts";
import { spot } from "../../domain/county-builder.ts";

export type Xy = readonly [east: number, north: number];

/** Rounded as files carry them, so that streets through the same spot meet. */
export const put = ([east, north]: Xy): [number, number] => {
  const [lon, lat] = spot(east, north);
  return [Math.round(lon * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7];
};

export const street = (...through: readonly Xy[]): GeoJSON.LineString => ({
  type: "LineString",
  coordinates: through.map(put),
});

interface Beside {
  readonly fences?: readonly GeoJSON.Geometry[];
  readonly water?: readonly GeoJSON.Geometry[];
  readonly closed?: readonly number[];
  readonly bridges?: readonly number[];
}

export function groundOf(
  streets: readonly GeoJSON.Geometry[],
  { fences = [], water = [], closed = [], bridges = [] }: Beside = {},
): WalkGround {
  const network = buildNetwork(streets);
  const own = (geometry: GeoJSON.Geometry) => ({ geometry, owner: -1 });
  return {
    network,
    passage: passageOf(network, (line) => !closed.includes(line), buildWalls(fences.map(own))),
    onlyAtEnds: (line) => bridges.includes(line),
    walls: buildWalls([...fences, ...water].map(own)),
  };
}

/** Ellipsoidal metres along a path. */
export const along = (path: readonly (readonly [number, number])[]): number =>
  path.slice(1).reduce((sum, at, i) => sum + straight(path[i] ?? at, at), 0);
