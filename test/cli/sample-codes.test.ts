import { describe, expect, it } from "vitest";
import { random } from "../../src/cli/sample/random.ts";
import { chineseNumber } from "../../src/cli/sample/roads/town-grid.ts";
import { creditCheck, creditCode, wrongCreditCode } from "../../src/cli/sample/venues/credit-code.ts";
import { rows } from "./sample-pack.ts";

describe("codes, numbers and chance", () => {
  it("P25 computes the check character of GB 32100-2015 (published example)", () => {
    expect(creditCheck("91350100M000100Y4")).toBe("3");
  });

  it("P26 gives right codes, and one wrong one on purpose", () => {
    expect(creditCheck(creditCode("640121", 37).slice(0, 17))).toBe(creditCode("640121", 37)[17]);
    expect(wrongCreditCode("640121", 37)).not.toBe(creditCode("640121", 37));
    const wrong = rows("venues.csv").filter(({ creditCode: code = "" }) => creditCheck(code.slice(0, 17)) !== code[17]);
    expect(wrong).toHaveLength(1);
  });

  it("P27 writes Chinese numbers", () => {
    expect([1, 10, 11, 20, 35, 101].map(chineseNumber)).toEqual(["一", "十", "十一", "二十", "三十五", "一百零一"]);
  });

  it("P28 repeats a stream by seed and name, and differs by either", () => {
    const stream = (seed: number, name: string) => Array.from({ length: 5 }, random(seed, name).next);
    expect(stream(1, "a")).toEqual(stream(1, "a"));
    expect(stream(1, "a")).not.toEqual(stream(1, "b"));
    expect(stream(1, "a")).not.toEqual(stream(2, "a"));
  });

  it("P29 picks by weight", () => {
    const chance = random(7, "weights");
    const pick = chance.sampler(["never", "often", "seldom"], (one) => ({ never: 0, often: 9, seldom: 1 })[one] ?? 0);
    const picked = Array.from({ length: 2000 }, pick);
    expect(picked.filter((one) => one === "never")).toHaveLength(0);
    expect(Math.abs(picked.filter((one) => one === "often").length - 1800)).toBeLessThan(60);
  });
});
