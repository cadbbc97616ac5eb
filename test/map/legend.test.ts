import { describe, expect, it } from "vitest";
import { languages } from "../../src/domain/labels.ts";
import { straight } from "../../src/geo/geodesic.ts";
import { layersOf } from "../../src/map/layers-of.ts";
import { legendAt, legendFor } from "../../src/map/legend.ts";
import { scaleBar } from "../../src/map/scale-bar.ts";
import { emptyScene } from "../../src/map/scene.ts";
import { standsBack, stemLength } from "../../src/map/stem.ts";
import { bearing, metresPerPixel, project, ring, unproject } from "../../src/map/web-mercator.ts";
import { tokens } from "../../src/theme/tokens.ts";
import { paint } from "../../src/theme/verdict-signs.ts";
import { fullScene } from "./scenes.ts";

describe("legend", () => {
  it("M50 says what the scene draws and nothing else, in both languages", () => {
    expect(legendFor(emptyScene)).toEqual([]);
    const ids = legendFor(fullScene).map(({ id }) => id);
    expect(ids).toEqual([
      "inside",
      "survey",
      "outside",
      "cluster",
      "accuracy",
      "zone-solid-50",
      "school",
      "nursery",
      "gate",
      "home",
      "station",
      "stop-next",
      "water-high",
    ]);
    for (const language of languages)
      for (const { label } of legendFor({ ...fullScene, language }))
        expect(label).toMatch(language === "zh" ? /[\u4e00-\u9fff]/ : /^[^\u4e00-\u9fff]+$/);
  });

  it("M51 leaves out what is switched off; every colour is the theme's", () => {
    const ids = legendFor({ ...fullScene, hidden: new Set(["venues", "waters"]) }).map(({ id }) => id);
    expect(ids).not.toContain("inside");
    expect(ids).not.toContain("water-high");
    for (const { sign } of legendFor(fullScene)) expect(paint(sign.svg, tokens("print"))).not.toContain("var(");
  });
});

describe("legend by zoom", () => {
  it("M56 explains what is in sight: rings of many from afar, zones, gates and doubt close up, verdicts always", () => {
    const at = (zoom: number) => legendAt(fullScene, zoom).map(({ id }) => id);
    expect(at(10)).toEqual(["inside", "survey", "outside", "cluster", "stop-next", "water-high"]);
    expect(at(13)).toContain("school");
    expect(at(13)).not.toContain("gate");
    expect(at(16)).not.toContain("cluster");
    expect(at(16)).toEqual(expect.arrayContaining(["accuracy", "zone-solid-50", "gate"]));
  });
});

describe("layers", () => {
  it("M57 offers the layers that the scene has, and those that are switched off", () => {
    expect(layersOf(emptyScene)).toEqual([]);
    expect(layersOf({ ...emptyScene, hidden: new Set(["waters"]) })).toEqual(["waters"]);
    expect(layersOf({ ...fullScene, waters: [], choropleth: null })).not.toContain("waters");
    expect(layersOf(fullScene)).toEqual(expect.arrayContaining(["choropleth", "venues", "waters", "accuracy"]));
  });
});

describe("scale and projection", () => {
  it("M52 the bar is a round length, at most 150 px wide, and true", () => {
    for (let zoom = 8; zoom <= 19; zoom += 0.37) {
      const { width, end } = scaleBar(38.3, zoom);
      const [value = "", unit] = end.split(" ");
      const metres = Number(value) * (unit === "km" ? 1000 : 1);
      expect(width).toBeLessThanOrEqual(150);
      expect(width).toBeGreaterThan(55);
      expect(metres / metresPerPixel(38.3, zoom)).toBeCloseTo(width, 6);
      expect(Number(String(metres)[0])).toBeOneOf([1, 2, 5]);
    }
    expect(scaleBar(38.3, 16)).toMatchObject({ middle: "50", end: "100 m" });
    expect(scaleBar(38.3, 10)).toMatchObject({ middle: "2.5", end: "5 km" });
  });

  it("M53 project and unproject undo each other; bearings run clockwise from north", () => {
    const [lon, lat] = unproject(project([106.2, 38.3], 17), 17);
    expect(lon).toBeCloseTo(106.2, 9);
    expect(lat).toBeCloseTo(38.3, 9);
    expect(bearing([106, 38], [106, 39])).toBeCloseTo(0, 6);
    expect(bearing([106, 38], [107, 38])).toBeCloseTo(90, 6);
  });

  it("M54 drawn rings are within 0.3 % of their radius on the ellipsoid", () => {
    for (const radius of [5, 50, 1000])
      for (const [lon, lat] of ring([106.2, 38.3], radius)) {
        const away = straight([106.2, 38.3], [lon, lat]);
        expect(Math.abs(away / radius - 1)).toBeLessThan(0.003);
      }
  });

  it("M55 a selected venue steps back along its line by the stem's length, close up only", () => {
    const [line] = fullScene.lines;
    if (!line) throw new Error("the scene has a line");
    const back = standsBack(line.from, line, 17);
    const [x, y] = project(back, 17);
    const [dx, dy] = project(line.from, 17);
    const [tx, ty] = project(line.to, 17);
    expect(Math.hypot(x - dx, y - dy)).toBeCloseTo(stemLength, 6);
    expect(Math.hypot(x - tx, y - ty)).toBeCloseTo(stemLength + Math.hypot(dx - tx, dy - ty), 6);
    expect(standsBack(line.from, line, 13)).toEqual(line.from);
    expect(standsBack(line.from, undefined, 17)).toEqual(line.from);
  });
});
