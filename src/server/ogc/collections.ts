/** The layers of a county: its registers with positions, the findings, and the zones drawn about places. */

import type { County } from "../../domain/county.ts";
import type { Text } from "../../domain/labels.ts";
import { type RegisterId, registerIds, tableOf } from "../../domain/registers/index.ts";
import { type Box, boxOf } from "./box.ts";

export type Layer = RegisterId | "findings" | "zones";

/** Registers that have positions. */
export const layerRegisters: readonly RegisterId[] = registerIds.filter((id) => tableOf(id).geometry !== "none");
export const layers: readonly Layer[] = [...layerRegisters, "findings", "zones"];

const words: Readonly<Record<"findings" | "zones", Text>> = {
  findings: { zh: "判定结果", en: "Findings" },
  zones: { zh: "距离区（示意，以距离判定为准）", en: "Zones (a drawing; distances decide)" },
};

const wordsOf = (layer: Layer): Text => (layer === "findings" || layer === "zones" ? words[layer] : tableOf(layer));

/** `640121-venue`: the counties of one server may be many. */
export const collectionId = (adcode: string, layer: Layer): string => `${adcode}-${layer}`;

export function parseCollection(id: string): { readonly adcode: string; readonly layer: Layer } | null {
  const at = id.lastIndexOf("-");
  const layer = layers.find((one) => one === id.slice(at + 1));
  return at > 0 && layer ? { adcode: id.slice(0, at), layer } : null;
}

/** West, south, east, north of the county; null: it has no outline. */
const extentOf = ({ outline, pack }: County): Box | null => (outline ? boxOf(outline) : (pack.bbox ?? null));

export const CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

/** What a collection says of itself, without its links. */
export function collectionHead(county: County, layer: Layer) {
  const { zh, en } = wordsOf(layer);
  const { name, sample } = county.pack;
  const box = extentOf(county);
  return {
    id: collectionId(county.pack.adcode, layer),
    title: `${name.zh} · ${zh}`,
    description: `${name.en}: ${en}${sample ? " (示例数据 sample data)" : ""}`,
    itemType: "feature",
    crs: [CRS84],
    extent: {
      ...(box && { spatial: { bbox: [box], crs: CRS84 } }),
      temporal: { interval: [[null, null]], trs: "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian" },
    },
  };
}
