/** Where the names and figures of the sheet's plan stand, so that none covers another. */

type Spot = readonly [x: number, y: number];

export interface Label {
  readonly id: string;
  readonly text: string;
  /** px */
  readonly size: number;
  /** Middles where it may stand, the best first. */
  readonly at: readonly Spot[];
}

export interface PlacedLabel extends Label {
  readonly x: number;
  readonly y: number;
  /** Half its width, px. */
  readonly half: number;
}

/** A box by its middle and half its sides. */
export type Taken = readonly [x: number, y: number, halfWidth: number, halfHeight: number];

const wide = /[\u2e80-\uffef]/;

/** Half the width of a text, px: a Chinese sign is as wide as it is high, others a little over half. */
export const halfOf = (text: string, size: number): number =>
  ([...text].reduce((sum, sign) => sum + (wide.test(sign) ? 1 : 0.58), 0) * size) / 2;

const meet = ([ax, ay, aw, ah]: Taken, [bx, by, bw, bh]: Taken): boolean =>
  Math.abs(ax - bx) < aw + bw && Math.abs(ay - by) < ah + bh;

/** Puts each label in turn at its first spot that is free and in the frame; where none is, at its first. */
export function placeLabels(
  { width, height }: { readonly width: number; readonly height: number },
  labels: readonly Label[],
  taken: readonly Taken[] = [],
): readonly PlacedLabel[] {
  const boxes: Taken[] = [...taken];
  return labels.map((label) => {
    const half = halfOf(label.text, label.size) + 4;
    const high = label.size * 0.8 + 2;
    const within = (value: number, room: number, most: number): number => Math.min(most - room, Math.max(room, value));
    const spots = label.at.map(
      ([x, y]): Taken => [within(x, half + 2, width), within(y, high + 2, height), half, high],
    );
    const box = spots.find((one) => !boxes.some((other) => meet(one, other))) ?? spots[0] ?? [0, 0, half, high];
    boxes.push(box);
    return { ...label, x: box[0], y: box[1], half };
  });
}

/** Beside a spot: right, left, below, above, then further off. */
export const about = ([x, y]: Spot, half: number, gap: number): readonly Spot[] =>
  [1, 1.8, 2.8].flatMap((times): Spot[] => {
    const off = gap * times;
    return [
      [x + half + off, y],
      [x - half - off, y],
      [x, y + off + 6],
      [x, y - off - 6],
      [x + half, y + off + 6],
      [x - half, y + off + 6],
    ];
  });
