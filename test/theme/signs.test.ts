import { describe, expect, it } from "vitest";
import { desks } from "../../src/domain/labels.ts";
import { venueCategoryIds } from "../../src/domain/registers/venues.ts";
import { equipment } from "../../src/domain/registers/waters.ts";
import { deskSymbols, equipmentSymbols, placeSymbols, singleSymbols, venueSymbols } from "../../src/theme/symbols.ts";
import { tokens } from "../../src/theme/tokens.ts";
import { paint, venueMark, verdictSign } from "../../src/theme/verdict-signs.ts";

const all = [venueSymbols, placeSymbols, equipmentSymbols, deskSymbols, singleSymbols].flatMap((group) =>
  Object.values(group),
);

describe("signs", () => {
  it("M4 every category, piece of equipment and desk has a sign, all different", () => {
    expect(Object.keys(venueSymbols).sort()).toEqual([...venueCategoryIds].sort());
    expect(Object.keys(equipmentSymbols)).toEqual([...equipment]);
    expect(Object.keys(deskSymbols)).toEqual([...desks]);
    expect(new Set(all).size).toBe(all.length);
  });

  it("M4 a sign reaches nothing outside itself", () => {
    for (const sign of all) expect(sign).not.toMatch(/href|url\(|https?:|#/);
  });

  it("M5 verdicts differ in shape: two colours removed, four drawings remain", () => {
    const bare = (svg: string) => svg.replace(/(fill|stroke)="var\([^"]*\)"/g, "");
    const signs = (["inside", "survey", "outside", "unplaced"] as const).map((verdict) => bare(verdictSign(verdict)));
    expect(new Set(signs).size).toBe(4);
    const marks = (["inside", "survey", "outside", "unplaced"] as const).map((verdict) =>
      bare(venueMark(verdict, "bar")),
    );
    expect(new Set(marks).size).toBe(4);
  });

  it("M6 painting leaves no variable behind", () => {
    for (const verdict of ["inside", "survey", "outside", "unplaced"] as const)
      for (const category of venueCategoryIds)
        expect(paint(venueMark(verdict, category) + verdictSign(verdict, 24), tokens("dark"))).not.toContain("var(");
  });
});
