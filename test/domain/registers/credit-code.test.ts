import { describe, expect, it } from "vitest";
import { creditCheckDigit, isCreditCode } from "../../../src/domain/registers/credit-code.ts";

describe("unified social credit codes", () => {
  it("I15 hold the check digit of GB 32100-2015", () => {
    // The example of the standard.
    expect(isCreditCode("91350100M000100Y43")).toBe(true);
    expect(creditCheckDigit("91350100M000100Y4")).toBe("3");
    expect(isCreditCode(" 91350100m000100y43 ")).toBe(true);
  });

  it("I15 no single wrong character and no swap of neighbours passes", () => {
    const code = "91350100M000100Y43";
    const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    for (let i = 0; i < code.length; i++) {
      for (const other of alphabet)
        if (other !== code[i]) expect(isCreditCode(code.slice(0, i) + other + code.slice(i + 1))).toBe(false);
      const swapped =
        code.slice(0, i) +
        code
          .slice(i, i + 2)
          .split("")
          .reverse()
          .join("") +
        code.slice(i + 2);
      if (swapped !== code) expect(isCreditCode(swapped)).toBe(false);
    }
  });

  it("I15 other lengths and characters are none", () => {
    for (const text of ["", "9135010", "91350100M000100Y433", "9I350100M000100Y43", "91350100M000100O43"])
      expect(isCreditCode(text)).toBe(false);
  });
});
