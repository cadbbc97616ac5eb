/** Square plates of places, houses of children's homes, shields of stations, and the signs of waters. */

import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { faces, type Look, shown } from "../look.ts";
import type { LayerId } from "../scene.ts";
import { isStop } from "./waters.ts";

interface Plate {
  readonly id: string;
  readonly layer: LayerId;
  readonly image: ExpressionSpecification | string;
  readonly from: number;
  readonly label: ExpressionSpecification;
  readonly labelFrom: number;
  readonly colour: string;
  readonly halo: string;
  readonly size: ExpressionSpecification | number;
}

const plate = (look: Look, it: Plate): LayerSpecification => ({
  id: it.id,
  type: "symbol",
  source: it.id,
  minzoom: it.from,
  layout: {
    visibility: shown(look, it.layer),
    "icon-image": it.image,
    "icon-allow-overlap": ["step", ["zoom"], false, 14, true],
    "icon-size": it.size,
    "icon-padding": 1,
    "text-field": ["step", ["zoom"], "", it.labelFrom, it.label],
    "text-font": faces.textBold,
    "text-size": 13,
    "text-anchor": "top",
    "text-offset": [0, 0.95],
    "text-optional": true,
    "text-max-width": 9,
    "symbol-sort-key": ["coalesce", ["get", "rank"], 0],
  },
  paint: {
    "text-color": it.colour,
    "text-halo-color": it.halo,
    "text-halo-width": 1.7,
    "icon-opacity": ["case", ["==", ["get", "dim"], true], 0.35, 1],
    "text-opacity": ["case", ["==", ["get", "dim"], true], 0.5, 1],
  },
});

const grows = ["interpolate", ["linear"], ["zoom"], 12, 0.8, 15, 1] as unknown as ExpressionSpecification;
const name: ExpressionSpecification = ["get", "name"];

export const plates = (look: Look): LayerSpecification[] => [
  plate(look, {
    id: "stations",
    layer: "stations",
    image: `protectionStation-${look.theme}`,
    from: 12,
    label: name,
    labelFrom: 15,
    colour: look.colours.campusInk,
    halo: look.colours.mapHalo,
    size: grows,
  }),
  plate(look, {
    id: "homes",
    layer: "homes",
    image: `childrensHome-${look.theme}`,
    from: 11.5,
    label: ["get", "capacity"],
    labelFrom: 13.5,
    colour: look.colours.campusInk,
    halo: look.colours.mapHalo,
    size: grows,
  }),
  hazardSigns(look),
  plate(look, {
    id: "plates",
    layer: "places",
    image: ["concat", ["get", "kind"], `-${look.theme}`],
    from: 12,
    label: name,
    labelFrom: 14.7,
    colour: look.colours.campusInk,
    halo: look.colours.campus,
    size: grows,
  }),
];

/** A water's sign and name; stops of a round that say how far it has come have a layer of their own. */
const hazardSigns = (look: Look): LayerSpecification => ({
  id: "hazard-signs",
  type: "symbol",
  source: "hazards",
  minzoom: 9,
  filter: ["all", ["==", ["geometry-type"], "Point"], ["!", isStop]],
  layout: {
    visibility: shown(look, "waters"),
    "icon-image": ["concat", ["get", "sign"], `-${look.theme}`],
    "icon-allow-overlap": ["step", ["zoom"], false, 12.5, true],
    "icon-size": ["interpolate", ["linear"], ["zoom"], 9, 0.75, 13, 1],
    "text-field": [
      "step",
      ["zoom"],
      ["get", "order"],
      14,
      ["concat", ["get", "order"], ["case", ["==", ["get", "order"], ""], "", " "], name],
    ],
    "text-font": faces.song,
    "text-size": 13,
    "text-anchor": "top",
    "text-offset": ["case", ["==", ["get", "focus"], true], ["literal", [0, 1.45]], ["literal", [0, 0.95]]],
    "text-optional": true,
    // Where they may not overlap the lower rank is placed first; where they may, the later lies on top.
    "symbol-sort-key": ["step", ["zoom"], ["get", "rank"], 12.5, ["-", 0, ["get", "rank"]]],
  },
  paint: {
    "text-color": look.colours.waterLabel,
    "text-halo-color": look.colours.mapHalo,
    "text-halo-width": 1.6,
    "icon-opacity": ["case", ["==", ["get", "dim"], true], 0.35, 1],
    "text-opacity": ["case", ["==", ["get", "dim"], true], 0.5, 1],
  },
});
