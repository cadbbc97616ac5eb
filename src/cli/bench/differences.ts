/** Where two engines disagree, and whether what is known of the other's distances explains it. */

import { nearestOnBoundary } from "../../geo/distance.ts";
import { isFault, type Outline, outlineOf } from "../../geo/outline.ts";
import type { Engine } from "./engine.ts";
import { type Judge, type Judged, judging } from "./judge.ts";
import type { Work } from "./work.ts";

export interface Differences {
  /** Of (rule, venue). */
  readonly verdicts: number;
  /** Of (rule, venue, place) that only one of the two lists. */
  readonly pairs: number;
  /** Of both, those that a distance moved by no more than `off` would make equal. */
  readonly explained: number;
}

/** The verdicts of the pairs given, were each distance off by as much either way: the least grave and the gravest. */
interface Band {
  readonly least: Judged;
  readonly most: Judged;
}

const none: Differences = { verdicts: 0, pairs: 0, explained: 0 };

/** A pair as one number. */
const numbered = ({ geometries }: Work) => ({
  of: (venue: number, place: number): number => venue * geometries.length + place,
  venue: (pair: number): number => Math.floor(pair / geometries.length),
  place: (pair: number): number => pair % geometries.length,
});

const pairsIn = (pairs: readonly number[], of: (venue: number, place: number) => number): Set<number> => {
  const set = new Set<number>();
  for (let i = 0; i < pairs.length; i += 2) set.add(of(pairs[i]!, pairs[i + 1]!));
  return set;
};

function bandOf(
  work: Work,
  pairs: Iterable<readonly [venue: number, place: number]>,
  off: (signed: number) => number,
): Band {
  const [least, most] = [judging(work), judging(work)];
  const outlines = new Map<number, Outline | null>();
  const outlineAt = (place: number): Outline | null => {
    const known = outlines.get(place);
    if (known !== undefined) return known;
    const geometry = work.geometries[place];
    const made = geometry ? outlineOf(geometry) : null;
    const outline = made && !isFault(made) ? made : null;
    outlines.set(place, outline);
    return outline;
  };
  const measure = (venue: number, place: number, judges: readonly (readonly [Judge, -1 | 1])[]) => {
    const outline = outlineAt(place);
    if (!outline) return;
    const { signed } = nearestOnBoundary(outline, [work.lon[venue]!, work.lat[venue]!]);
    for (const [judge, side] of judges) judge(venue, place, signed + side * off(signed));
  };
  for (const [venue, place] of pairs)
    measure(venue, place, [
      [least.judge, 1],
      [most.judge, -1],
    ]);
  return { least: least.judged, most: most.judged };
}

/** What `other`, an answer of `engine`, has otherwise than `own`. Pairs are measured anew, one by one, for it. */
export function differences(work: Work, own: Judged, other: Judged, { off = () => 0 }: Engine): Differences {
  const key = numbered(work);
  return work.rules.reduce<Differences>((sum, _, r) => {
    const [ours, theirs] = [pairsIn(own.pairs[r] ?? [], key.of), pairsIn(other.pairs[r] ?? [], key.of)];
    const all = new Set([...ours, ...theirs]);
    const oneSided = [...all].filter((pair) => ours.has(pair) !== theirs.has(pair));
    const turned = new Set<number>();
    own.verdicts[r]?.forEach((code, venue) => {
      if (code !== other.verdicts[r]?.[venue]) turned.add(venue);
    });
    if (oneSided.length === 0 && turned.size === 0) return sum;
    const asked = new Set(oneSided.map(key.venue));
    for (const venue of turned) asked.add(venue);
    const looked = [...all].filter((pair) => asked.has(key.venue(pair)));
    const band = bandOf(
      work,
      looked.map((pair) => [key.venue(pair), key.place(pair)] as const),
      off,
    );
    const within = [...turned].filter((venue) => {
      const code = other.verdicts[r]![venue]!;
      return code >= band.least.verdicts[r]![venue]! && code <= band.most.verdicts[r]![venue]!;
    });
    const [sure, possible] = [band.least, band.most].map((one) => pairsIn(one.pairs[r]!, key.of)) as [
      Set<number>,
      Set<number>,
    ];
    const nearLine = oneSided.filter((pair) => possible.has(pair) && !sure.has(pair));
    return {
      verdicts: sum.verdicts + turned.size,
      pairs: sum.pairs + oneSided.length,
      explained: sum.explained + within.length + nearLine.length,
    };
  }, none);
}
