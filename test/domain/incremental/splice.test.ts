import { describe, expect, it } from "vitest";
import { placeOfOne, splicedPieces } from "../../../src/domain/incremental/splice.ts";
import { randomOf } from "../change/random-change.ts";

const byNumber = (a: number, b: number): number => a - b;

describe("a sorted list of which a few are replaced", () => {
  it("SP2 is the list filtered and sorted again, whatever goes and comes, and wherever its stretch lies", () => {
    const next = randomOf(7);
    for (let round = 0; round < 400; round++) {
      const before = Array.from({ length: Math.floor(next() * 5) }, () => -1);
      const own = Array.from({ length: Math.floor(next() * 12) }, () => next()).sort(byNumber);
      const list = [...before, ...own, 99, 98];
      const stretch = { list, start: before.length, end: before.length + own.length };
      const gone = own.flatMap((_, at) => (next() < 0.3 ? [at + before.length] : []));
      const come = Array.from({ length: Math.floor(next() * 4) }, () => next()).sort(byNumber);
      const left = own.filter((_, at) => !gone.includes(at + before.length));
      expect(splicedPieces(stretch, gone, come, byNumber).flat()).toEqual([...left, ...come].sort(byNumber));
    }
  });

  it("SP3 the place of one that stands in the stretch is where it stands", () => {
    const stretch = { list: [9, 1, 3, 5, 0], start: 1, end: 4 };
    expect([1, 3, 5].map((one) => placeOfOne(stretch, one, byNumber))).toEqual([1, 2, 3]);
    expect([0, 4, 7].map((one) => placeOfOne(stretch, one, byNumber))).toEqual([1, 3, 4]);
  });
});
