/** Measuring lines with the doubt of both ends. */

import type { MeasuringLine, VenueMark } from "../scene.ts";
import { bearing, ring } from "../web-mercator.ts";
import { collection, feature, line, point } from "./feature.ts";

const middle = ({ from, to }: MeasuringLine): readonly [number, number] => [
  (from[0] + to[0]) / 2,
  (from[1] + to[1]) / 2,
];

export const lineData = (lines: readonly MeasuringLine[]) =>
  collection(lines.map(({ id, from, to, path, verdict }) => feature(line(path ?? [from, to]), { id, verdict })));

/** A dot at the door, a tick across the line at the boundary. */
export const endData = (lines: readonly MeasuringLine[]) =>
  collection(
    lines.flatMap(({ from, to, verdict }) => [
      feature(point(from), { end: "dot", verdict, bearing: 0 }),
      feature(point(to), { end: "tick", verdict, bearing: bearing(from, to) }),
    ]),
  );

/** Half a label's box, px: six digits and a sign at 14 px. */
const box = { x: 54, y: 15 } as const;
const em = 14;

/** Beside the line's middle, clear of it whatever its direction; on the left of lines that run up or down. */
export const labelData = (lines: readonly MeasuringLine[]) =>
  collection(
    lines.map((one) => {
      const turn = (bearing(one.from, one.to) * Math.PI) / 180;
      const [nx, ny] = [Math.cos(turn), Math.sin(turn)];
      const side = nx > 0.2 || (Math.abs(nx) <= 0.2 && ny < 0) ? -1 : 1;
      const away = Math.abs(nx) * box.x + Math.abs(ny) * box.y + 8;
      const offset = [(side * nx * away) / em, (side * ny * away) / em];
      return feature(point(middle(one)), {
        label: one.label,
        verdict: one.verdict,
        offset: offset as unknown as string,
      });
    }),
  );

const circle = (at: readonly [number, number], radius: number): GeoJSON.Polygon => ({
  type: "Polygon",
  coordinates: [ring(at, radius)],
});

/** Rings of 95 %: of the lines' ends, and of the venues that are near enough to be seen. */
export const ringData = (lines: readonly MeasuringLine[], venues: readonly VenueMark[]) =>
  collection([
    ...venues.flatMap(({ at, accuracy }) =>
      !lines.some(({ from }) => from[0] === at[0] && from[1] === at[1]) &&
      accuracy !== undefined &&
      accuracy > 0 &&
      accuracy < 500
        ? [feature(circle(at, accuracy), { of: "venue" })]
        : [],
    ),
    ...lines.flatMap(({ from, to, fromRing, toRing, verdict }) => [
      ...(fromRing > 0 ? [feature(circle(from, fromRing), { of: "door", verdict })] : []),
      ...(toRing > 0 ? [feature(circle(to, toRing), { of: "place", verdict })] : []),
    ]),
  ]);
