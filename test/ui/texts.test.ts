import { describe, expect, it } from "vitest";
import { en } from "../../src/ui/text/en.ts";
import { zh } from "../../src/ui/text/zh.ts";

const blanks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
const keys = Object.keys(zh) as (keyof typeof zh)[];

describe("texts of the frame", () => {
  it("U38 say the same in both languages: same keys, same blanks, none empty", () => {
    expect(Object.keys(en).sort()).toEqual([...keys].sort());
    expect(keys.filter((key) => zh[key].trim() === "" || en[key].trim() === "")).toEqual([]);
    expect(keys.filter((key) => String(blanks(zh[key])) !== String(blanks(en[key])))).toEqual([]);
  });

  it("U39 Chinese stands in the Chinese table only", () => {
    expect(keys.filter((key) => /\p{Script=Han}/u.test(en[key]))).toEqual([]);
  });
});
