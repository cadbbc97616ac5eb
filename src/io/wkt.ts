/** Well-known text of a geometry (lon lat in degrees) ⇄ GeoJSON. */

import type { Geometry } from "../domain/registers/column.ts";

type Nested = number[] | Nested[];

/** How many brackets lie around one position. */
const depths = { POINT: 1, LINESTRING: 1, POLYGON: 2, MULTIPOINT: 1, MULTILINESTRING: 2, MULTIPOLYGON: 3 } as const;
type Kind = keyof typeof depths;
const types = {
  POINT: "Point",
  LINESTRING: "LineString",
  POLYGON: "Polygon",
  MULTIPOINT: "MultiPoint",
  MULTILINESTRING: "MultiLineString",
  MULTIPOLYGON: "MultiPolygon",
} as const satisfies Record<Kind, Geometry["type"]>;

const shape =
  /^\s*(?:SRID\s*=\s*\d+\s*;)?\s*(POINT|LINESTRING|POLYGON|MULTIPOINT|MULTILINESTRING|MULTIPOLYGON)\s*(?:Z|M|ZM)?\s*(\(.*\))\s*$/is;

function positionOf(text: string): number[] | null {
  const numbers = text.trim().split(/\s+/).map(Number);
  return numbers.length >= 2 && numbers.length <= 4 && numbers.every(Number.isFinite) ? numbers : null;
}

/** Splits `(a,b,(c,d))` at the commas of its outermost bracket. Null: brackets do not pair. */
function split(text: string): string[] | null {
  const inner = text.trim();
  if (!inner.startsWith("(") || !inner.endsWith(")")) return null;
  const parts: string[] = [];
  let depth = 0;
  let from = 1;
  for (let i = 0; i < inner.length; i++) {
    const mark = inner[i];
    if (mark === "(") depth++;
    else if (mark === ")" && --depth === 0 && i < inner.length - 1) return null;
    else if (mark === "," && depth === 1) {
      parts.push(inner.slice(from, i));
      from = i + 1;
    }
  }
  return depth === 0 ? [...parts, inner.slice(from, -1)] : null;
}

function nested(text: string, depth: number, bare: boolean): Nested | null {
  if (depth === 0) return positionOf(bare ? text.replace(/^\s*\(([^()]*)\)\s*$/, "$1") : text);
  const parts = split(text)?.map((part) => nested(part, depth - 1, bare));
  return parts?.every((part) => part !== null) ? parts : null;
}

/** Null: not well-known text of a point, line or area. Numbers and rings are not judged here. */
export function readWkt(text: string): Geometry | null {
  const [, name = "", body = ""] = shape.exec(text) ?? [];
  const kind = name.toUpperCase() as Kind;
  if (!body) return null;
  const all = nested(body, depths[kind], kind === "MULTIPOINT");
  if (!all) return null;
  if (kind === "POINT" && all.length !== 1) return null;
  const coordinates = kind === "POINT" ? all[0] : all;
  return { type: types[kind], coordinates } as Geometry;
}

const isPosition = (it: Nested): it is number[] => typeof it[0] === "number";
const body = (it: Nested): string => (isPosition(it) ? it.join(" ") : `(${it.map((part) => body(part)).join(", ")})`);

export function writeWkt(geometry: Geometry): string {
  const name = geometry.type.toUpperCase();
  return geometry.type === "Point"
    ? `${name} (${geometry.coordinates.join(" ")})`
    : `${name} ${body(geometry.coordinates as Nested)}`;
}
