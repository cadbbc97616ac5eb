/** The map's style as a function of its look: no glyph server, no sprite, no tile, no address at all. */

import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import { choropleth } from "./layers/choropleth.ts";
import { focusRing, pin } from "./layers/focus.ts";
import { background, borders } from "./layers/ground.ts";
import { blockers, streetNames, townshipNames, villageNames, waterNames } from "./layers/labels.ts";
import { measureLabels, measuring, rings, routes } from "./layers/lines.ts";
import { gates, places } from "./layers/places.ts";
import { plates } from "./layers/plates.ts";
import { roads } from "./layers/roads.ts";
import { backdropWaters, hazardFocus, hazardFocusSign, hazardSpecks, hazards, roundStops } from "./layers/waters.ts";
import { zones, zoneWash } from "./layers/zones.ts";
import { type Look, sources } from "./look.ts";

/** The first layer that stays above deck.gl's marks. */
export const aboveMarks = "measure-labels";

/**
 * Ground, theme, water, roads, zones, protected ground, lines, names and plates, then (marks go here) the measured
 * distance. Names keep clear of marks all the same: `blockers` holds their room for them. */
export const layersOf = (look: Look): LayerSpecification[] => [
  ...background(look),
  ...choropleth(look),
  ...backdropWaters(look),
  ...roads(look),
  ...borders(look),
  ...hazards(look),
  ...zoneWash(look),
  ...places(look),
  ...zones(look),
  ...gates(look),
  ...routes(look),
  ...rings(look),
  ...measuring(look),
  ...streetNames(look),
  ...waterNames(look),
  ...villageNames(look),
  ...focusRing(look),
  hazardSpecks(look),
  hazardFocus(look),
  ...plates(look),
  hazardFocusSign(look),
  roundStops(look),
  ...townshipNames(look),
  ...blockers(look),
  ...measureLabels(look),
  ...pin(look),
];

const nothing: GeoJSON.FeatureCollection = { type: "FeatureCollection", features: [] };

export const styleOf = (look: Look): StyleSpecification => ({
  version: 8,
  sources: Object.fromEntries(
    sources.map((id) => [
      id,
      {
        type: "geojson",
        data: nothing,
        ...(id === "places" || id === "zones" ? { maxzoom: 18, tolerance: 0.1 } : { maxzoom: 16 }),
      },
    ]),
  ),
  layers: layersOf(look),
});
