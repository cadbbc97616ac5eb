/** Townships coloured and hatched by the share of a target that they reach; the number stands on it. */

import type { LayerSpecification } from "maplibre-gl";
import { type Look, shown } from "../look.ts";
import type { TownshipShare } from "../scene.ts";

/** 0 nothing to cover · 1 under 60 % · 2 to 74 · 3 to 89 · 4 to 99 · 5 reached · -1 not reported. */
export type ShareClass = -1 | 0 | 1 | 2 | 3 | 4 | 5;

/** Shares are compared as they are, not as they are rounded: 99.6 % is not reached. */
export function shareClass({ share, state }: Pick<TownshipShare, "share" | "state">): ShareClass {
  if (share === null || Number.isNaN(share)) return state === "nothing" ? 0 : -1;
  if (share < 0.6) return 1;
  if (share < 0.75) return 2;
  if (share < 0.9) return 3;
  return share < 1 ? 4 : 5;
}

export const patterned = [0, 1, 2, 3] as const;

const gone = ["interpolate", ["linear"], ["zoom"], 12, 1, 13, 0] as const;

export function choropleth(look: Look): LayerSpecification[] {
  const { colours, theme } = look;
  const visibility = look.themed ? shown(look, "choropleth") : "none";
  const colour = [colours.share1, colours.share2, colours.share3, colours.share4, colours.share5];
  return [
    {
      id: "shares",
      type: "fill",
      source: "townships",
      maxzoom: 13,
      layout: { visibility },
      paint: {
        "fill-color": [
          "match",
          ["get", "class"],
          ...colour.flatMap((one, i) => [i + 1, one]),
          colours.mapLand,
        ] as unknown as string,
        "fill-opacity": gone as unknown as number,
      },
    },
    {
      id: "share-patterns",
      type: "fill",
      source: "townships",
      maxzoom: 13,
      filter: ["in", ["get", "class"], ["literal", [...patterned]]],
      layout: { visibility },
      paint: {
        "fill-pattern": ["concat", "share-", ["to-string", ["get", "class"]], `-${theme}`],
        "fill-opacity": gone as unknown as number,
      },
    },
  ];
}
