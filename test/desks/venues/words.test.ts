import { describe, expect, it } from "vitest";
import { en } from "../../../src/desks/venues/text-en.ts";
import { zh } from "../../../src/desks/venues/text-zh.ts";

const names = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name).sort();

describe("words of the Venues desk", () => {
  it("DV15 fill in the same values in both languages", () => {
    for (const key of Object.keys(zh) as (keyof typeof zh)[])
      expect([key, names(en[key])]).toEqual([key, names(zh[key])]);
  });

  it("DV16 never say that something may be done", () => {
    const all = [...Object.values(zh), ...Object.values(en)].join("\n");
    expect(all).not.toMatch(/可以|准予|准许|允许|批准|通过预审|\ballow|\bpermitted|\bapproved|\bgranted/i);
  });
});
