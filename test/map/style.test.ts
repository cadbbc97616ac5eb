import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { type Look, sources } from "../../src/map/look.ts";
import { type LayerId, mapLayers } from "../../src/map/scene.ts";
import { aboveMarks, layersOf, styleOf } from "../../src/map/style.ts";
import { themes, tokens } from "../../src/theme/tokens.ts";

/** The engine's own checker, resolved as the engine does. */
const engine = createRequire(import.meta.resolve("maplibre-gl"));
const { validateStyleMin } = (await import(engine.resolve("@maplibre/maplibre-gl-style-spec"))) as {
  validateStyleMin: (style: unknown) => readonly { readonly message: string }[];
};

const look = (more: Partial<Look> = {}): Look => ({
  theme: "light",
  colours: tokens("light"),
  language: "zh",
  hidden: new Set(),
  themed: true,
  scale: 1,
  ...more,
});
const ids = layersOf(look()).map(({ id }) => id);
const beneath = (a: string, b: string) => {
  expect(ids).toContain(a);
  expect(ids).toContain(b);
  return ids.indexOf(a) < ids.indexOf(b);
};

describe("the map's style", () => {
  it.each(themes)("M10 is valid in %s", (theme) => {
    expect(validateStyleMin(styleOf(look({ theme, colours: tokens(theme) })))).toEqual([]);
    expect(validateStyleMin(styleOf(look({ theme, colours: tokens(theme), themed: false, scale: 1 })))).toEqual([]);
  });

  it("M11 holds no address: no glyphs, no sprite, no tiles, no link", () => {
    const style = styleOf(look());
    expect(Object.keys(style).sort()).toEqual(["layers", "sources", "version"]);
    expect(Object.values(style.sources).every((source) => source.type === "geojson")).toBe(true);
    expect(JSON.stringify(style)).not.toMatch(/https?:|\/\/|\.pbf|\.png|data:/);
  });

  it("M12 draws names above fills, zones under plates and lines, and the measured distance above the marks", () => {
    const types = layersOf(look());
    const lastFill = types.findLastIndex(({ type }) => type === "fill");
    const firstText = types.findIndex((layer) => layer.type === "symbol" && layer.layout?.["text-field"] !== undefined);
    expect(lastFill).toBeLessThan(firstText);
    expect(beneath("zone-wash", "place-fill")).toBe(true);
    for (const zone of ["zone-solid", "zone-dash", "zone-dotted"]) {
      expect(beneath(zone, "plates")).toBe(true);
      expect(beneath(zone, "measure")).toBe(true);
    }
    expect(beneath("shares", "township-lines")).toBe(true);
    expect(beneath("township-names", aboveMarks)).toBe(true);
    expect(aboveMarks).toBe("measure-labels");
  });

  it("M13 has each layer once, bound to a known source", () => {
    expect(new Set(ids).size).toBe(ids.length);
    const bound = layersOf(look()).flatMap((layer) => ("source" in layer ? [layer.source] : []));
    expect([...new Set(bound)].sort()).toEqual([...sources].sort());
  });

  it("M14 a switched-off layer hides its map layers and no others; themes and languages keep the order", () => {
    const off = (hidden: readonly LayerId[]) =>
      layersOf(look({ hidden: new Set(hidden) }))
        .filter((layer) => layer.layout?.visibility === "none")
        .map(({ id }) => id);
    expect(off([])).toEqual([]);
    expect(off(["homes"])).toEqual(["homes"]);
    expect(off(["choropleth"])).toEqual(["shares", "share-patterns"]);
    for (const layer of Object.keys(mapLayers) as LayerId[])
      if (layer !== "venues") expect(off([layer]).length, layer).toBeGreaterThan(0);
    for (const theme of themes)
      expect(layersOf(look({ theme, colours: tokens(theme) })).map(({ id }) => id)).toEqual(ids);
  });

  it("M15 uses no colour but the theme's", () => {
    const used =
      JSON.stringify(layersOf(look({ theme: "dark", colours: tokens("dark") }))).match(/#[0-9a-fA-F]{3,8}\b/g) ?? [];
    const known = new Set(Object.values(tokens("dark")));
    expect(used.filter((colour) => !known.has(colour))).toEqual([]);
    expect(used.length).toBeGreaterThan(40);
  });
});
