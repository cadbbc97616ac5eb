/** A .shp of polygons: each a list of closed rings, outer ones clockwise, holes the other way. */

export type Ring = readonly (readonly [number, number])[];

export function polygonShp(shapes: readonly (readonly Ring[])[]): Uint8Array {
  const sizes = shapes.map((rings) => 44 + rings.length * 4 + rings.flat().length * 16);
  const bytes = new Uint8Array(100 + sizes.reduce((sum, size) => sum + size + 8, 0));
  const view = new DataView(bytes.buffer);
  view.setInt32(0, 9994);
  view.setInt32(24, bytes.length / 2);
  let at = 100;
  for (const [i, rings] of shapes.entries()) {
    const size = sizes[i] ?? 0;
    view.setInt32(at, i + 1);
    view.setInt32(at + 4, size / 2);
    at += 8;
    view.setInt32(at, 5, true);
    view.setInt32(at + 36, rings.length, true);
    view.setInt32(at + 40, rings.flat().length, true);
    let first = 0;
    for (const [r, ring] of rings.entries()) {
      view.setInt32(at + 44 + r * 4, first, true);
      first += ring.length;
    }
    for (const [p, [x, y]] of rings.flat().entries()) {
      view.setFloat64(at + 44 + rings.length * 4 + p * 16, x, true);
      view.setFloat64(at + 52 + rings.length * 4 + p * 16, y, true);
    }
    at += size;
  }
  return bytes;
}
