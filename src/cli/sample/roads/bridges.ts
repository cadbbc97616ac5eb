/** Few roads cross the water: keeps those that may, drops the others, and never cuts the county in two. */

import type { WaterGround } from "../ground/ground.ts";
import { crossing } from "../lines.ts";
import { apart, type Xy } from "../plane.ts";
import { SegmentGrid } from "../segment-grid.ts";
import type { Edge } from "./strand.ts";

/** Smallest way between two bridges over one canal, metres, by the road's class. */
const spacing: Partial<Record<Edge["class"], number>> = {
  main: 0,
  motorway: 0,
  path: 500,
  street: 420,
  country: 950,
  canalside: 1500,
};
const order: readonly Edge["class"][] = ["motorway", "main", "street", "country", "path", "canalside"];

interface Span {
  readonly edge: Edge;
  readonly water: number;
  readonly at: Xy;
}

function spansOf(edges: readonly Edge[], waters: readonly WaterGround[]): Span[] {
  const grid = new SegmentGrid(200);
  waters.forEach((water, i) => {
    grid.add(water.line, i);
  });
  return edges.flatMap((edge) =>
    edge.line.slice(1).flatMap((q, i) => {
      const p = edge.line[i] as Xy;
      return [...grid.about(p, q, 0)].flatMap((one) => {
        const met = crossing(p, q, one.p, one.q);
        return met ? [{ edge, water: one.owner, at: met.at }] : [];
      });
    }),
  );
}

/** Sets of junctions that hang together. */
export class Parts {
  readonly #root = new Map<number, number>();
  of(i: number): number {
    let root = this.#root.get(i) ?? i;
    while ((this.#root.get(root) ?? root) !== root) root = this.#root.get(root) as number;
    this.#root.set(i, root);
    return root;
  }
  /** False when they hung together already. */
  join(i: number, j: number): boolean {
    const [a, b] = [this.of(i), this.of(j)];
    if (a === b) return false;
    this.#root.set(a, b);
    return true;
  }
}

const lengthOf = (edge: Edge) => edge.line.reduce((sum, at, i) => sum + (i ? apart(edge.line[i - 1] as Xy, at) : 0), 0);
export const isWalkable = (edge: Pick<Edge, "class">): boolean => edge.class !== "motorway" && edge.class !== "rail";

/**
 * Edges with their bridges marked. `forced` bridges always stand, `banned` crossings never do; of the rest
 * the more important roads choose first. A part of the county that only a dropped bridge held gets the
 * shortest such bridge back.
 */
export function withBridges(
  edges: readonly Edge[],
  waters: readonly WaterGround[],
  rules: { forced: (edge: Edge) => boolean; banned: (at: Xy) => boolean },
): Edge[] {
  const spans = spansOf(edges, waters);
  const over = new Map<Edge, Span[]>();
  for (const span of spans) over.set(span.edge, [...(over.get(span.edge) ?? []), span]);
  const rank = (edge: Edge) => (rules.forced(edge) ? -1 : order.indexOf(edge.class));
  const standing: Span[] = [];
  const dropped: Edge[] = [];
  const kept = edges.filter((edge) => !over.has(edge));
  for (const [edge, mine] of [...over].sort((p, q) => rank(p[0]) - rank(q[0]))) {
    const room = spacing[edge.class] ?? 900;
    const free = mine.every(
      (span) =>
        !rules.banned(span.at) && standing.every((one) => one.water !== span.water || apart(one.at, span.at) >= room),
    );
    const river = mine.some((span) => waters[span.water]?.kind === "river");
    if (rules.forced(edge) || edge.class === "motorway" || (free && (!river || edge.class === "main"))) {
      standing.push(...mine);
      kept.push({ ...edge, bridge: true });
    } else dropped.push(edge);
  }
  const parts = new Parts();
  for (const edge of kept) if (isWalkable(edge)) parts.join(edge.from, edge.to);
  for (const edge of dropped.sort((p, q) => lengthOf(p) - lengthOf(q)))
    if (
      isWalkable(edge) &&
      !(over.get(edge) ?? []).some((span) => rules.banned(span.at)) &&
      parts.join(edge.from, edge.to)
    )
      kept.push({ ...edge, bridge: true });
  return kept;
}

/** Only what hangs together with most of the county (motorways stay). */
export function largestPart(edges: readonly Edge[]): Edge[] {
  const parts = new Parts();
  for (const edge of edges) if (isWalkable(edge)) parts.join(edge.from, edge.to);
  const sizes = new Map<number, number>();
  for (const edge of edges)
    if (isWalkable(edge)) sizes.set(parts.of(edge.from), (sizes.get(parts.of(edge.from)) ?? 0) + 1);
  const [largest] = [...sizes].sort((p, q) => q[1] - p[1])[0] ?? [-1];
  return edges.filter((edge) => !isWalkable(edge) || parts.of(edge.from) === largest);
}
