/** A province or a nation of invented towns, streamed to disk: places, venues, licences, townships and rules. */

import { join } from "node:path";
import { type ProtectedKind, protectedKinds } from "../../../domain/labels.ts";
import type { Pack } from "../../../domain/pack.ts";
import { registers } from "../../../domain/registers/index.ts";
import { terms } from "../places/duties.ts";
import { rules } from "../plan/rules.ts";
import { asOf, planDate } from "../world.ts";
import { folder } from "../write.ts";
import { type Cluster, clusters } from "./clusters.ts";
import type { Extent } from "./extent.ts";
import { licenceHead, placeLines, venueHead, venueLines } from "./rows.ts";
import { type Outlet, outlet } from "./stream.ts";
import { outlineOf, townshipLines } from "./tiles.ts";

const packOf = ({ adcode, name, box }: Extent): Pack => ({
  pack: 1,
  adcode,
  name,
  planDate,
  datum: "wgs84",
  sample: true,
  asOf,
  bbox: box,
  defaults: {
    accuracy: { survey: 0.1, map: 5, device: 10, geocode: 30, unknown: 50 },
    extent: { school: 80, kindergarten: 30, nursery: 20 },
    serviceRadius: 1000,
  },
  timeZone: "Asia/Shanghai",
  terms,
  holidays: [],
  seasons: [{ id: "summer", from: "05-01", to: "09-30" }],
  sources: [{ of: "registers", name: "Sapling Map 示例生成器", licence: "MIT", note: "全部虚构，种子固定" }],
});

/** Features one by one, with the commas between them. */
function collection(path: string) {
  const out = outlet(path);
  let before = '{"type":"FeatureCollection","features":[\n';
  const add = (feature: string) => {
    const written = out.write(before + feature);
    before = ",\n";
    return written;
  };
  const close = async () => {
    await out.write(before === ",\n" ? "\n]}\n" : `${before}]}\n`);
    await out.close();
  };
  return { add, close };
}

async function writePlaces(seed: number, out: string, towns: readonly Cluster[]): Promise<void> {
  const files = Object.fromEntries(
    protectedKinds.map((kind) => [kind, collection(join(out, registers[kind].file))]),
  ) as Record<ProtectedKind, ReturnType<typeof collection>>;
  let first = 1;
  for (const town of towns) {
    for (const { kind, feature } of placeLines(seed, town, first)) await files[kind].add(feature);
    first += town.places;
  }
  for (const kind of protectedKinds) await files[kind].close();
}

async function writeVenues(seed: number, extent: Extent, out: string, towns: readonly Cluster[]): Promise<void> {
  const [venues, licences]: [Outlet, Outlet] = [outlet(join(out, "venues.csv")), outlet(join(out, "licences.csv"))];
  await venues.write(`\ufeff${venueHead}\n`);
  await licences.write(`\ufeff${licenceHead}\n`);
  let first = 1;
  for (const town of towns) {
    for (const line of venueLines(seed, extent, town, first)) {
      await venues.write(line.venue);
      await licences.write(line.licences);
    }
    first += town.venues;
  }
  await venues.close();
  await licences.close();
}

export async function makeTiledPack(extent: Extent, seed: number, out: string): Promise<void> {
  const files = folder(out);
  files.json("pack.json", packOf(extent));
  files.json("rules.json", { pack: 1, rules });
  files.text("outline.geojson", `${JSON.stringify(outlineOf(extent))}\n`);
  const townships = collection(join(out, "townships.geojson"));
  for (const feature of townshipLines(extent)) await townships.add(feature);
  await townships.close();
  const towns = clusters(seed, extent);
  await writePlaces(seed, out, towns);
  await writeVenues(seed, extent, out, towns);
}
