/** The shapes of a .shp file (ESRI, 1998), in its own coordinates. Heights and measures are left out. */

import { ZipFault } from "./zip.ts";

type Ring = number[][];

const fileCode = 9994;
const headerLength = 100;

function points(view: DataView, at: number, count: number): Ring {
  if (count < 0 || at + count * 16 > view.byteLength) throw new ZipFault("broken");
  const found: Ring = [];
  for (let i = 0; i < count; i++)
    found.push([view.getFloat64(at + i * 16, true), view.getFloat64(at + i * 16 + 8, true)]);
  return found;
}

function parts(view: DataView, at: number): Ring[] {
  const count = view.getInt32(at + 36, true);
  const total = view.getInt32(at + 40, true);
  const first = at + 44;
  if (count < 0 || first + count * 4 > view.byteLength) throw new ZipFault("broken");
  const all = points(view, first + count * 4, total);
  return Array.from({ length: count }, (_, i) => {
    const from = view.getInt32(first + i * 4, true);
    const to = i + 1 < count ? view.getInt32(first + i * 4 + 4, true) : total;
    return all.slice(from, to);
  });
}

function area(ring: Ring): number {
  let twice = 0;
  for (let i = 1; i < ring.length; i++)
    twice += (ring[i - 1]?.[0] ?? 0) * (ring[i]?.[1] ?? 0) - (ring[i]?.[0] ?? 0) * (ring[i - 1]?.[1] ?? 0);
  return twice / 2;
}

/** Outer rings run clockwise, holes the other way and after their own outer ring. */
function polygon(rings: readonly Ring[]): unknown {
  const polygons: Ring[][] = [];
  for (const ring of rings) {
    const last = polygons[polygons.length - 1];
    if (area(ring) <= 0 || !last) polygons.push([ring]);
    else last.push(ring);
  }
  return polygons.length === 1
    ? { type: "Polygon", coordinates: polygons[0] }
    : { type: "MultiPolygon", coordinates: polygons };
}

function lines(all: readonly Ring[]): unknown {
  return all.length === 1 ? { type: "LineString", coordinates: all[0] } : { type: "MultiLineString", coordinates: all };
}

function shapeAt(view: DataView, at: number): unknown {
  // Types with heights (11-18) and measures (21-28) begin as the plain ones do.
  switch (view.getInt32(at, true) % 10) {
    case 0:
      return null;
    case 1:
      return { type: "Point", coordinates: points(view, at + 4, 1)[0] };
    case 3:
      return lines(parts(view, at));
    case 5:
      return polygon(parts(view, at));
    case 8:
      return { type: "MultiPoint", coordinates: points(view, at + 40, view.getInt32(at + 36, true)) };
    default:
      throw new ZipFault("broken");
  }
}

/** Throws ZipFault, and RangeError where the file is cut short. */
export function readShp(bytes: Uint8Array): readonly unknown[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerLength || view.getInt32(0) !== fileCode) throw new ZipFault("broken");
  const shapes: unknown[] = [];
  for (let at = headerLength; at + 8 < bytes.length; ) {
    const length = view.getInt32(at + 4) * 2;
    if (length < 4) throw new ZipFault("broken");
    shapes.push(shapeAt(view, at + 8));
    at += 8 + length;
  }
  return shapes;
}
