import { describe, expect, it } from "vitest";
import { clusterVenues } from "../../src/map/clusters.ts";
import type { VenueMark } from "../../src/map/scene.ts";

const mark = (id: string, it: Partial<VenueMark> = {}): VenueMark => ({
  id,
  at: [106.25, 38.28],
  verdict: "inside",
  category: "bar",
  ...it,
});
const box = [106, 38, 107, 39] as const;

describe("clusters of marks that only look otherwise", () => {
  it("PT4 are kept, and show the new marks", () => {
    const before = [mark("A"), mark("B", { at: [106.5, 38.5] }), mark("C", { dim: true })];
    const clusters = clusterVenues(before);
    const after = before.map((one) => ({ ...one, changed: true }));
    expect(clusters.renew(after)).toBe(true);
    const shown = clusters.items(box, 15).map((item) => (item.kind === "venue" ? item.venue : null));
    expect(shown).toHaveLength(3);
    expect(shown.every((venue) => venue?.changed)).toBe(true);
  });

  it("PT4 are not kept when a mark stands or counts otherwise, or there are fewer", () => {
    const before = [mark("A"), mark("B")];
    const others: VenueMark[][] = [
      [mark("A")],
      [before[0] as VenueMark, { ...(before[1] as VenueMark), at: [106.3, 38.3] }],
      [before[0] as VenueMark, { ...(before[1] as VenueMark), verdict: "survey" }],
      [before[0] as VenueMark, { ...(before[1] as VenueMark), dim: true }],
    ];
    for (const other of others) expect(clusterVenues(before).renew(other)).toBe(false);
  });
});
