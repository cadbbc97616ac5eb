/** Ground and indicator as sources. */

import type { Language } from "../../domain/labels.ts";
import { shareClass } from "../layers/choropleth.ts";
import type { Choropleth, Ground, TownshipArea } from "../scene.ts";
import { metresPerPixel } from "../web-mercator.ts";
import { collection, feature, line, point } from "./feature.ts";

type Ring = readonly (readonly number[])[];
const ringsOf = (shape: GeoJSON.Polygon | GeoJSON.MultiPolygon): readonly Ring[] =>
  shape.type === "Polygon" ? shape.coordinates : shape.coordinates.flat();

export const countyData = ({ outline }: Ground) => collection(outline ? [feature(outline)] : []);

export function townshipData({ townships }: Ground, theme: Choropleth | null, focus: ReadonlySet<string>) {
  return collection(
    townships.map(({ id, geometry }) => {
      const share = theme?.byTownship.get(id);
      return feature(geometry, { id, class: share ? shareClass(share) : -1, focus: focus.has(id) });
    }),
  );
}

/** As many townships as a county has: all are named at any zoom. */
const mostNamed = 200;
/** Pixels that a name wants to every side. */
const roomForName = 26;

/** The zoom from which a name fits its area; a county's stand at every zoom, a province's where they can be read. */
const namedFrom = ({ room, labelAt }: TownshipArea, of: number): number =>
  of <= mostNamed || room <= 0
    ? 0
    : Math.log2(roomForName / ((room * metresPerDegree) / metresPerPixel(labelAt[1], 0)));
const metresPerDegree = 111_132;

/** Names with the indicator's value; the smallest area has its name placed first, large ones have room. */
export function townshipNameData({ townships }: Ground, theme: Choropleth | null, language: Language) {
  return collection(
    townships.map((township) => {
      const share = theme?.byTownship.get(township.id);
      const known = share?.state === "known";
      return feature(point(township.labelAt), {
        id: township.id,
        name: township.name[language],
        value: share?.label ?? "",
        unit: known ? (theme?.unit ?? "") : "",
        rank: Math.round(township.room * 1e4),
        from: namedFrom(township, townships.length),
      });
    }),
  );
}

/**
 * Lines between townships, each once, without those that run on the county's border: a dashed line drawn twice
 * fills its own gaps.
 */
export function townshipLineData({ townships, outline }: Ground) {
  const drawn = new Set<string>();
  const key = (a: readonly number[], b: readonly number[]) => {
    const [p, q] = [`${a[0]},${a[1]}`, `${b[0]},${b[1]}`];
    return p < q ? `${p} ${q}` : `${q} ${p}`;
  };
  const eachEdge = (ring: Ring, visit: (a: readonly number[], b: readonly number[]) => void) => {
    for (let i = 1; i < ring.length; i++) visit(ring[i - 1] as readonly number[], ring[i] as readonly number[]);
  };
  if (outline) for (const ring of ringsOf(outline)) eachEdge(ring, (a, b) => drawn.add(key(a, b)));
  const paths: (readonly number[])[][] = [];
  const walk = ({ geometry }: TownshipArea) => {
    for (const ring of ringsOf(geometry)) {
      let path: (readonly number[])[] = [];
      eachEdge(ring, (a, b) => {
        if (drawn.has(key(a, b))) path = [];
        else {
          drawn.add(key(a, b));
          if (path.length === 0) {
            path = [a];
            paths.push(path);
          }
          path.push(b);
        }
      });
    }
  };
  townships.forEach(walk);
  return collection(paths.map((path) => feature(line(path as unknown as [number, number][]))));
}

export const waterData = ({ waters }: Ground) =>
  collection(waters.map(({ name, kind, width, geometry }) => feature(geometry, { name, kind, width })));

export const roadData = ({ roads }: Ground) =>
  collection(roads.map(({ name, kind, geometry }) => feature(geometry, { name, kind })));

export const namedData = (points: Ground["villages"]) =>
  collection(points.map(({ id, name, at }) => feature(point(at), { id, name })));

/** A line every six minutes of arc over the county and some way about it. */
export function graticuleData({ outline }: Ground) {
  if (!outline) return collection([]);
  const all = ringsOf(outline).flat();
  const span = (axis: 0 | 1): readonly [number, number] => {
    const values = all.map((at) => at[axis] ?? 0);
    const low = values.reduce((a, b) => Math.min(a, b));
    const high = values.reduce((a, b) => Math.max(a, b));
    return [Math.floor((low - 1) * 10), Math.ceil((high + 1) * 10)];
  };
  const [[west, east], [south, north]] = [span(0), span(1)];
  const steps = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => (from + i) / 10);
  return collection([
    ...steps(west, east).map((lon) =>
      feature(
        line([
          [lon, south / 10],
          [lon, north / 10],
        ]),
      ),
    ),
    ...steps(south, north).map((lat) =>
      feature(
        line([
          [west / 10, lat],
          [east / 10, lat],
        ]),
      ),
    ),
  ]);
}
