/** Geometries as flat arrays: what many shapes look like when threads share them. */

/** Degrees WGS 84. A geometry that has no form here (a collection, a polygon without rings) is of kind `none`. */
export interface Shapes {
  /** By shape; see `shapeKinds`. */
  readonly kinds: Uint8Array;
  /** First path of each shape, one more at the end. A path is a ring, a line, or the spots of a point shape. */
  readonly paths: Uint32Array;
  /** First vertex of each path, one more at the end. */
  readonly vertices: Uint32Array;
  /** By path: 1 where it begins a polygon of its own; holes follow theirs. */
  readonly outer: Uint8Array;
  /** Longitude and latitude by turns; NaN where a coordinate is missing. */
  readonly positions: Float64Array;
}

export const shapeKinds = { none: 0, point: 1, line: 2, area: 3 } as const;

interface Parts {
  readonly kind: number;
  readonly paths: readonly (readonly GeoJSON.Position[])[];
  /** Rings of each polygon; null: every path stands by itself. */
  readonly rings: readonly number[] | null;
}

const nothing: Parts = { kind: shapeKinds.none, paths: [], rings: null };

function partsOf(geometry: GeoJSON.Geometry | null): Parts {
  switch (geometry?.type) {
    case "Point":
      return { kind: shapeKinds.point, paths: [[geometry.coordinates]], rings: null };
    case "MultiPoint":
      return { kind: shapeKinds.point, paths: [geometry.coordinates], rings: null };
    case "LineString":
      return { kind: shapeKinds.line, paths: [geometry.coordinates], rings: null };
    case "MultiLineString":
      return { kind: shapeKinds.line, paths: geometry.coordinates, rings: null };
    case "Polygon":
      return areaOf([geometry.coordinates]);
    case "MultiPolygon":
      return areaOf(geometry.coordinates);
    default:
      return nothing;
  }
}

function areaOf(polygons: readonly (readonly GeoJSON.Position[][])[]): Parts {
  if (polygons.some((rings) => rings.length === 0)) return nothing;
  const [only] = polygons;
  const paths = polygons.length === 1 && only ? only : polygons.flat();
  return { kind: shapeKinds.area, paths, rings: polygons.map((rings) => rings.length) };
}

export function shapesOf(geometries: readonly (GeoJSON.Geometry | null)[]): Shapes {
  const parts = geometries.map(partsOf);
  const sizes = { paths: 0, vertices: 0 };
  for (const { paths } of parts) {
    sizes.paths += paths.length;
    for (const path of paths) sizes.vertices += path.length;
  }
  const shapes = emptyShapes(parts.length, sizes.paths, sizes.vertices);
  const filled = { path: 0, vertex: 0 };
  for (const [index, part] of parts.entries()) fillShape(shapes, index, part, filled);
  return shapes;
}

const emptyShapes = (count: number, paths: number, vertices: number): Shapes => ({
  kinds: new Uint8Array(count),
  paths: new Uint32Array(count + 1),
  vertices: new Uint32Array(paths + 1),
  outer: new Uint8Array(paths),
  positions: new Float64Array(2 * vertices),
});

function fillShape(shapes: Shapes, index: number, part: Parts, filled: { path: number; vertex: number }): void {
  shapes.kinds[index] = part.kind;
  let polygon = filled.path;
  for (const rings of part.rings ?? []) {
    shapes.outer[polygon] = 1;
    polygon += rings;
  }
  for (const path of part.paths) {
    for (const [lon = Number.NaN, lat = Number.NaN] of path) {
      shapes.positions[2 * filled.vertex] = lon;
      shapes.positions[2 * filled.vertex + 1] = lat;
      filled.vertex++;
    }
    shapes.vertices[++filled.path] = filled.vertex;
  }
  shapes.paths[index + 1] = filled.path;
}

/** The shape as GeoJSON again; null: it has none here. */
export function geometryOf(shapes: Shapes, index: number): GeoJSON.Geometry | null {
  const { kinds, paths, outer } = shapes;
  const own: GeoJSON.Position[][] = [];
  const polygons: GeoJSON.Position[][][] = [];
  for (let path = paths[index]!; path < paths[index + 1]!; path++) {
    const positions = pathOf(shapes, path);
    own.push(positions);
    if (outer[path] || polygons.length === 0) polygons.push([positions]);
    else polygons[polygons.length - 1]!.push(positions);
  }
  switch (kinds[index]) {
    case shapeKinds.point:
      return { type: "MultiPoint", coordinates: own[0] ?? [] };
    case shapeKinds.line:
      return { type: "MultiLineString", coordinates: own };
    case shapeKinds.area:
      return { type: "MultiPolygon", coordinates: polygons };
    default:
      return null;
  }
}

function pathOf({ vertices, positions }: Shapes, path: number): GeoJSON.Position[] {
  const own: GeoJSON.Position[] = [];
  for (let vertex = vertices[path]!; vertex < vertices[path + 1]!; vertex++)
    own.push([positions[2 * vertex]!, positions[2 * vertex + 1]!]);
  return own;
}

/** The chosen shapes alone, in the order given. */
export function pickShapes(shapes: Shapes, chosen: Uint32Array): Shapes {
  const sizes = { paths: 0, vertices: 0 };
  for (let i = 0; i < chosen.length; i++) {
    const [first, end] = [shapes.paths[chosen[i]!]!, shapes.paths[chosen[i]! + 1]!];
    sizes.paths += end - first;
    sizes.vertices += shapes.vertices[end]! - shapes.vertices[first]!;
  }
  const picked = emptyShapes(chosen.length, sizes.paths, sizes.vertices);
  let [to, vertex] = [0, 0];
  for (let i = 0; i < chosen.length; i++) {
    const shape = chosen[i]!;
    picked.kinds[i] = shapes.kinds[shape]!;
    for (let path = shapes.paths[shape]!; path < shapes.paths[shape + 1]!; path++) {
      picked.outer[to] = shapes.outer[path]!;
      const end = 2 * shapes.vertices[path + 1]!;
      for (let from = 2 * shapes.vertices[path]!; from < end; from++)
        picked.positions[vertex++] = shapes.positions[from]!;
      picked.vertices[++to] = vertex / 2;
    }
    picked.paths[i + 1] = to;
  }
  return picked;
}
