/** From outlines or flat arrays to ground. A shape read from arrays is prepared when a spot first comes near it. */

import { isFault, type Outline, outlineOf } from "../outline.ts";
import { enterPlain } from "./enter-plain.ts";
import { emptyGround, enter, type Ground, head, headSize, readiness } from "./ground.ts";
import { geometryOf, type Shapes, shapeKinds } from "./shapes.ts";

/** Null: cannot be measured. */
export function groundOfOutlines(outlines: readonly (Outline | null)[]): Ground {
  let vertices = 0;
  for (const outline of outlines) vertices += outline?.last.length ?? 0;
  const ground = emptyGround(outlines.length, vertices, null);
  for (const [index, outline] of outlines.entries()) enter(ground, index, outline);
  return ground;
}

export function groundOfShapes(shapes: Shapes): Ground {
  const count = shapes.kinds.length;
  const ground = emptyGround(count, shapes.positions.length / 2, shapes);
  for (let index = 0; index < count; index++)
    if (!writeBox(ground.heads, index * headSize, shapes, index)) enter(ground, index, measurable(shapes, index));
  return ground;
}

/** Shapes in a wider box, degrees, or poleward of this are prepared at once: their box may not be that of their vertices. */
const plainWidth = 0.02;
const plainLat = 69;

/** Writes the box of a small shape from its raw vertices; false: it takes a closer look. */
function writeBox(heads: Float64Array, at: number, { kinds, paths, vertices, positions }: Shapes, index: number) {
  const end = 2 * vertices[paths[index + 1]!]!;
  const first = 2 * vertices[paths[index]!]!;
  if (kinds[index] === shapeKinds.none || first === end) return false;
  let [west, south, east, north] = [positions[first]!, positions[first + 1]!, positions[first]!, positions[first + 1]!];
  for (let vertex = first; vertex < end; vertex += 2) {
    const lon = positions[vertex]!;
    const lat = positions[vertex + 1]!;
    if (Number.isNaN(lon) || Number.isNaN(lat)) return false;
    if (lon < west) west = lon;
    else if (lon > east) east = lon;
    if (lat < south) south = lat;
    else if (lat > north) north = lat;
  }
  if (!(east - west < plainWidth && north - south < plainWidth)) return false;
  if (west < -180 || east > 180 || south < -plainLat || north > plainLat) return false;
  heads[at + head.lon] = (west + east) / 2;
  heads[at + head.lat] = (south + north) / 2;
  heads[at + head.halfLon] = (east - west) / 2;
  heads[at + head.halfLat] = (north - south) / 2;
  return true;
}

function measurable(shapes: Shapes, index: number): Outline | null {
  const geometry = geometryOf(shapes, index);
  const outline = geometry && outlineOf(geometry);
  return outline && !isFault(outline) ? outline : null;
}

/** Makes a shape ready whose box alone was known, and answers what it is now. */
export function prepare(ground: Ground, index: number): number {
  const known = ground.kinds[index]!;
  if (known !== readiness.unready || !ground.shapes) return known;
  if (!enterPlain(ground, ground.shapes, index)) enter(ground, index, measurable(ground.shapes, index));
  return ground.kinds[index]!;
}

/** The shape whole, for what its own flat frame cannot measure; null: it cannot be measured. */
export function wholeOutline(ground: Ground, index: number): Outline | null {
  const known = ground.outlines.get(index);
  if (known || !ground.shapes) return known ?? null;
  const made = measurable(ground.shapes, index);
  if (made) ground.outlines.set(index, made);
  return made;
}
