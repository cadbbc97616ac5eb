/** How large the invented province and nation are. */

export interface Extent {
  readonly adcode: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly venues: number;
  readonly places: number;
  readonly towns: number;
  /** Degrees: west, south, east, north. */
  readonly box: readonly [number, number, number, number];
  /** Townships along each axis. */
  readonly tiles: readonly [number, number];
}

export const extents = {
  province: {
    adcode: "990000",
    name: { zh: "示例省", en: "Sample Province" },
    venues: 200_000,
    places: 20_000,
    towns: 420,
    box: [103, 35, 107.5, 38.6],
    tiles: [40, 36],
  },
  nation: {
    adcode: "991000",
    name: { zh: "示例全国", en: "Sample Nation" },
    venues: 6_000_000,
    places: 530_000,
    towns: 9_000,
    box: [82, 23, 124, 47],
    tiles: [240, 168],
  },
} as const satisfies Record<string, Extent>;
