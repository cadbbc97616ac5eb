/** The shortest walk again, slowly and plainly: objects, strings, and looking at every spot in every round. */

import { straight } from "../../../src/geo/distance.ts";
import type { Snap } from "../../../src/geo/walk/snap.ts";

type At = readonly [number, number];

interface Link {
  readonly from: string;
  readonly to: string;
  readonly metres: number;
}

interface Streets {
  readonly segments: readonly (readonly [At, At])[];
  /** By segment, shares at which a fence stands across. */
  readonly cuts: readonly (readonly number[])[];
}

const nameOf = (at: At): string => `${at[0].toFixed(7)} ${at[1].toFixed(7)}`;

/** Pieces of a segment between the given shares, each a link unless a fence lies on it. */
function piecesOf(
  [a, b]: readonly [At, At],
  stops: readonly { share: number; name: string }[],
  cuts: readonly number[],
) {
  const length = straight(a, b);
  const sorted = [{ share: 0, name: nameOf(a) }, ...stops, { share: 1, name: nameOf(b) }].sort(
    (one, two) => one.share - two.share,
  );
  return sorted.slice(1).flatMap((to, i): Link[] => {
    const from = sorted[i];
    if (!from || cuts.some((cut) => cut >= from.share && cut <= to.share)) return [];
    return [{ from: from.name, to: to.name, metres: (to.share - from.share) * length }];
  });
}

/** Metres from the start to the nearest goal, Infinity where there is none. */
export function slowWalk({ segments, cuts }: Streets, starts: readonly Snap[], goals: readonly Snap[]): number {
  const feet = [
    ...starts.map((snap, i) => ({ ...snap, name: `start ${i}`, side: "start" })),
    ...goals.map((snap, i) => ({ ...snap, name: `goal ${i}`, side: "goal" })),
  ];
  const links: Link[] = segments.flatMap((segment, s) =>
    piecesOf(
      segment,
      feet.filter((foot) => foot.segment === s),
      cuts[s] ?? [],
    ),
  );
  for (const { name, side, metres } of feet) links.push({ from: side, to: name, metres });
  const label = new Map<string, number>([["start", 0]]);
  for (let changed = true; changed; ) {
    changed = false;
    for (const { from, to, metres } of links)
      for (const [a, b] of [
        [from, to],
        [to, from],
      ] as const) {
        const through = (label.get(a) ?? Number.POSITIVE_INFINITY) + metres;
        // Nobody walks on through an end.
        if (a === "goal" || b === "start" || !(through < (label.get(b) ?? Number.POSITIVE_INFINITY) - 1e-9)) continue;
        label.set(b, through);
        changed = true;
      }
  }
  return label.get("goal") ?? Number.POSITIVE_INFINITY;
}
