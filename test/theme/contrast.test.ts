import { describe, expect, it } from "vitest";
import { type TokenName, themes, tokens } from "../../src/theme/tokens.ts";
import { contrast, difference, eyes } from "./colour-science.ts";

const grounds = (inks: readonly TokenName[], papers: readonly TokenName[]) =>
  inks.flatMap((ink) => papers.map((paper) => [ink, paper] as const));

const text: readonly (readonly [TokenName, TokenName])[] = [
  ...grounds(["ink", "ink2", "ink3"], ["panel", "sunken", "selected"]),
  ...grounds(["leaf", "inside", "survey"], ["panel", "selected"]),
  ["outside", "panel"],
  ["onLeaf", "leaf"],
  ["inside", "insideSoft"],
  ["onInside", "inside"],
  ["onSurvey", "surveyFill"],
  ["survey", "surveySoft"],
  ["outside", "outsideSoft"],
  ...grounds(["shareInk"], ["share1", "share2", "share3", "share4", "share5"]),
  ...grounds(["mapLabel", "mapLabel2"], ["mapLand", "mapOut"]),
  ...grounds(["waterLabel"], ["mapLand", "water"]),
  ...grounds(["campusInk"], ["campus", "mapLand"]),
];

const shapes: readonly (readonly [mark: TokenName, ground: TokenName, least: number])[] = [
  ["edge", "panel", 3],
  ["edge", "sunken", 3],
  ["focus", "panel", 3],
  ["leafFill", "panel", 2.5], // bars: their number stands beside them
  ...(["inside", "survey", "outside", "campusEdge", "zone50", "mapBorder"] as const).map(
    (mark) => [mark, "mapLand", 3] as const,
  ),
];

describe.each(themes)("contrast in %s", (theme) => {
  const colour = tokens(theme);
  it.each(text)("M2 text %s on %s has 4.5 : 1", (ink, paper) => {
    expect(contrast(colour[ink], colour[paper])).toBeGreaterThanOrEqual(4.5);
  });
  it.each(shapes)(
    "M2 mark %s against %s has 3 : 1 (bars 2.5, their number is beside them)",
    (mark, paper, least = 3) => {
      expect(contrast(colour[mark], colour[paper])).toBeGreaterThanOrEqual(least);
    },
  );
});

describe.each(["light", "dark"] as const)("verdict colours in %s", (theme) => {
  const colour = tokens(theme);
  const verdicts = [colour.inside, colour.surveyFill, colour.outside] as const;
  it.each(Object.entries(eyes))("M3 differ for a %s eye", (_, eye) => {
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const)
      expect(difference(verdicts[a], verdicts[b], eye)).toBeGreaterThanOrEqual(10);
  });
});

it("M2 contrast of black and white is 21, of a colour and itself 1", () => {
  expect(contrast("#000", "#ffffff")).toBeCloseTo(21, 10);
  expect(contrast("#456f16", "#456f16")).toBe(1);
});
