/** Cuts strands where they meet, so that every crossing and every side road is a junction. */

import { crossing, footOn } from "../lines.ts";
import { apart, type Xy } from "../plane.ts";
import { SegmentGrid } from "../segment-grid.ts";
import { Junctions } from "./junctions.ts";
import type { Edge, Strand } from "./strand.ts";

/** An end this near to another road is meant to meet it, metres. */
const reach = 14;
const snap = 3;

interface Draft {
  readonly line: Xy[];
  readonly strand: Strand;
  /** Cuts of each segment: share of the segment, and where. */
  readonly cuts: { t: number; at: Xy }[][];
}

type Cutting = (draft: Draft, segment: number, t: number, at: Xy) => void;

/** Segments of the grid are owned by `draft * 100000 + segment`. */
const ownerOf = (draft: number, segment: number) => draft * 100000 + segment;

function gridOf(drafts: readonly Draft[]): SegmentGrid {
  const grid = new SegmentGrid(150);
  drafts.forEach((draft, d) => {
    if (draft.strand.apart) return;
    for (let i = 1; i < draft.line.length; i++)
      grid.add([draft.line[i - 1] as Xy, draft.line[i] as Xy], ownerOf(d, i - 1));
  });
  return grid;
}

/** Pulls loose ends onto the road beside them. */
function meetEnds(drafts: readonly Draft[], cut: Cutting): void {
  const grid = gridOf(drafts);
  drafts.forEach((draft, d) => {
    if (draft.strand.apart) return;
    for (const end of [0, draft.line.length - 1]) {
      const at = draft.line[end] as Xy;
      let best: { distance: number; owner: number; t: number; at: Xy } | null = null;
      for (const one of grid.about(at, at, reach)) {
        if (Math.floor(one.owner / 100000) === d) continue;
        const foot = footOn(one.p, one.q, at);
        if (foot.distance < (best?.distance ?? reach)) best = { ...foot, owner: one.owner };
      }
      if (!best) continue;
      draft.line[end] = best.at;
      cut(drafts[Math.floor(best.owner / 100000)] as Draft, best.owner % 100000, best.t, best.at);
    }
  });
}

function meetCrossings(drafts: readonly Draft[], cut: Cutting): void {
  const grid = gridOf(drafts);
  drafts.forEach((draft, d) => {
    if (draft.strand.apart) return;
    for (let i = 1; i < draft.line.length; i++) {
      const [p, q] = [draft.line[i - 1] as Xy, draft.line[i] as Xy];
      for (const one of grid.about(p, q, 0)) {
        const other = Math.floor(one.owner / 100000);
        if (other <= d) continue;
        const met = crossing(p, q, one.p, one.q);
        if (!met) continue;
        cut(draft, i - 1, met.t, met.at);
        cut(drafts[other] as Draft, one.owner % 100000, met.u, met.at);
      }
    }
  });
}

/** The pieces of one strand between its junctions. */
function piecesOf(draft: Draft, junctions: Junctions): { from: number; to: number; line: Xy[] }[] {
  const pieces: { from: number; to: number; line: Xy[] }[] = [];
  let from = junctions.put(draft.line[0] as Xy);
  let line: Xy[] = [junctions.at[from] as Xy];
  const close = (at: Xy) => {
    const to = junctions.put(at);
    if (to === from && line.length < 3) {
      line = [junctions.at[from] as Xy];
      return;
    }
    if (to !== from) pieces.push({ from, to, line: [...line, junctions.at[to] as Xy] });
    from = to;
    line = [junctions.at[to] as Xy];
  };
  for (let i = 1; i < draft.line.length; i++) {
    for (const one of (draft.cuts[i - 1] ?? []).sort((p, q) => p.t - q.t)) close(one.at);
    const at = draft.line[i] as Xy;
    if (i === draft.line.length - 1) close(at);
    else if (apart(at, line[line.length - 1] as Xy) > snap) line.push(at);
  }
  return pieces;
}

export interface Net {
  readonly edges: Edge[];
  readonly junctions: readonly Xy[];
}

export function planarize(strands: readonly Strand[]): Net {
  const drafts: Draft[] = strands.map((strand) => ({
    strand,
    line: [...strand.line],
    cuts: strand.line.map(() => []),
  }));
  const cut: Cutting = (draft, segment, t, at) => draft.cuts[segment]?.push({ t, at });
  meetEnds(drafts, cut);
  meetCrossings(drafts, cut);
  const junctions = new Junctions(snap);
  const seen = new Set<string>();
  const edges: Edge[] = [];
  for (const draft of drafts)
    for (const { from, to, line } of piecesOf(draft, junctions)) {
      const key = from < to ? `${from}-${to}` : `${to}-${from}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const { class: grade, name } = draft.strand;
      edges.push({ id: "", from, to, line, class: grade, ...(name ? { name } : {}), bridge: false });
    }
  return { edges, junctions: junctions.at };
}
