/** Cuts a road that crosses water into approach, bridge and approach. */

import type { WaterGround } from "../ground/ground.ts";
import { crossing, lengthOf, pointAlong } from "../lines.ts";
import { apart, unit, type Xy } from "../plane.ts";
import { SegmentGrid } from "../segment-grid.ts";
import type { Edge } from "./strand.ts";

/** Metres of bridge beyond each bank. */
const abutment = 9;

type Span = readonly [from: number, to: number];

/** Part of a line between two distances along it. */
export function slice(line: readonly Xy[], from: number, to: number): Xy[] {
  const out: Xy[] = [pointAlong(line, from).at];
  let s = 0;
  for (let i = 1; i < line.length - 1; i++) {
    s += apart(line[i - 1] as Xy, line[i] as Xy);
    if (s > from + 0.5 && s < to - 0.5) out.push(line[i] as Xy);
  }
  out.push(pointAlong(line, to).at);
  return out;
}

function spansOf(edge: Edge, waters: readonly WaterGround[], grid: SegmentGrid): Span[] {
  const spans: Span[] = [];
  let before = 0;
  edge.line.slice(1).forEach((q, i) => {
    const p = edge.line[i] as Xy;
    for (const one of grid.about(p, q, 0)) {
      const met = crossing(p, q, one.p, one.q);
      if (!met) continue;
      const [d, e] = [unit(p, q), unit(one.p, one.q)];
      const slant = Math.max(0.35, Math.abs(d[0] * e[1] - d[1] * e[0]));
      const half = ((waters[one.owner]?.width ?? 20) / 2 + abutment) / slant;
      const at = before + apart(p, met.at);
      spans.push([at - half, at + half]);
    }
    before += apart(p, q);
  });
  return merged(spans, before);
}

/** Overlapping spans joined; what would leave a stub of less than 12 m reaches to the end. */
function merged(spans: readonly Span[], length: number): Span[] {
  const out: [number, number][] = [];
  for (const [from, to] of [...spans].sort((p, q) => p[0] - q[0])) {
    const last = out[out.length - 1];
    if (last && from <= last[1] + 12) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out.map(([from, to]) => [from < 12 ? 0 : from, to > length - 12 ? length : to]);
}

/** Edges whose `bridge` is only what spans the water; `junctions` grows by the bridge ends. */
export function cutBridges(edges: readonly Edge[], waters: readonly WaterGround[], junctions: Xy[]): Edge[] {
  const grid = new SegmentGrid(200);
  waters.forEach((water, i) => {
    grid.add(water.line, i);
  });
  return edges.flatMap((edge) => {
    if (!edge.bridge) return [edge];
    const length = lengthOf(edge.line);
    const marks = [0, ...spansOf(edge, waters, grid).flat(), length];
    const pieces: Edge[] = [];
    let from = edge.from;
    for (let i = 1; i < marks.length; i++) {
      const [a, b] = [marks[i - 1] ?? 0, marks[i] ?? 0];
      if (b - a < 0.5) continue;
      const line = slice(edge.line, a, b);
      const to = b >= length ? edge.to : junctions.push(line[line.length - 1] as Xy) - 1;
      pieces.push({ ...edge, from, to, line, bridge: i % 2 === 0 });
      from = to;
    }
    return pieces;
  });
}
