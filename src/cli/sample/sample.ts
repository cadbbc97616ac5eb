/** Makes the packs that `sapling pack sample` writes: the same size and seed give the same bytes. */

import { registerIds } from "../../domain/registers/index.ts";
import { sampleCounty } from "./county.ts";
import { sourcesText } from "./plan/sources.ts";
import { extents } from "./tiled/extent.ts";
import { makeTiledPack } from "./tiled/tiled.ts";
import { folder } from "./write.ts";

export interface SampleAsk {
  readonly size: "county" | "province" | "nation";
  readonly seed: number;
  readonly out: string;
}

export async function makeSamplePack({ size, seed, out }: SampleAsk): Promise<void> {
  if (size === "county") writeCounty(seed, out);
  else await makeTiledPack(extents[size], seed, out);
}

function writeCounty(seed: number, out: string): void {
  const { county, planted } = sampleCounty(seed);
  const files = folder(out);
  files.json("pack.json", county.pack);
  files.text(
    "outline.geojson",
    `${JSON.stringify({ type: "FeatureCollection", features: [{ type: "Feature", properties: { id: county.pack.adcode, name: county.pack.name.zh }, geometry: county.outline }] })}\n`,
  );
  for (const id of registerIds) if (county.registers[id].length > 0) files.register(id, county.registers[id]);
  files.json("rules.json", { pack: 1, rules: county.rules });
  files.json("indicators.json", { pack: 1, indicators: county.indicators });
  files.json("templates.json", { pack: 1, ...county.templates });
  files.json("planted.json", planted);
  files.text("SOURCES.md", sourcesText);
  files.json("plan.json", { pack: 1, ...county.plan });
}
