/** Homes, stations, waters and routes as sources. */

import type { HomeMark, NamedPoint, RouteLine, WaterMark } from "../scene.ts";
import { collection, feature, line, point } from "./feature.ts";
import { middleOf } from "./shape.ts";

export const homeData = (homes: readonly HomeMark[]) =>
  collection(
    homes.map(({ id, name, at, capacity }) =>
      feature(point(at), { id, name, capacity: capacity === undefined ? "" : String(capacity) }),
    ),
  );

export const stationData = (stations: readonly NamedPoint[]) =>
  collection(stations.map(({ id, name, at }) => feature(point(at), { id, name })));

const rank = { high: 0, medium: 1, low: 2 } as const;

/** Which image a water wears: its risk, or in a round how far the round has come. */
export const signOf = ({ risk, state }: Pick<WaterMark, "risk" | "state">): string =>
  state ? `stop-${state}` : `water-${risk}`;

/** Where signs crowd, the one in focus comes first and the pale ones last. */
const precedence = ({ risk, dim }: WaterMark, focus: boolean): number =>
  focus ? -1 : rank[risk] + (dim === true ? rankings : 0);
const rankings = Object.keys(rank).length;

/** Every water twice where it has a shape: the shape, and a point for its sign. */
export const hazardData = (waters: readonly WaterMark[], focus: ReadonlySet<string>) =>
  collection(
    waters.flatMap((water) => {
      const { id, name, risk, geometry, order, dim } = water;
      const at = middleOf(geometry)?.at;
      const properties = {
        id,
        name,
        risk,
        dim: dim === true,
        order: order === undefined ? "" : String(order),
        sign: signOf(water),
        focus: focus.has(id),
        rank: precedence(water, focus.has(id)),
      };
      const sign = at ? [feature(point(at), properties)] : [];
      return geometry.type === "Point" ? sign : [feature(geometry, { ...properties, shape: true }), ...sign];
    }),
  );

export const routeData = (routes: readonly RouteLine[]) =>
  collection(routes.map(({ id, path, state }) => feature(line(path), { id, state })));
