/** County packs to open in the page: damaged ones, and a large one. */

import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeTiledPack } from "../../src/cli/sample/tiled/tiled.ts";
import { sapling } from "../cli/run-cli.ts";
import { shippedPack } from "./expected.ts";

const folder = (): string => mkdtempSync(join(tmpdir(), "sapling-page-"));

type Damage = Readonly<Record<string, (text: string) => string>>;

/** The shipped county with some of its files changed; the folder holds `data/640121`, to lie over a host. */
export function damaged(damage: Damage): { readonly over: string; readonly pack: string } {
  const over = folder();
  const pack = join(over, "data/640121");
  cpSync(shippedPack, pack, { recursive: true });
  for (const [file, change] of Object.entries(damage)) {
    const text = readFileSync(join(pack, file), "utf8");
    const changed = change(text);
    if (changed === text) throw new Error(`${file} was not damaged`);
    writeFileSync(join(pack, file), changed);
  }
  return { over, pack };
}

/** What `sapling pack check` holds against a pack, as `file:line`. */
export async function errorPlaces(pack: string): Promise<string[]> {
  const { out } = await sapling(["pack", "check", pack, "--json"]);
  const { problems } = JSON.parse(out) as {
    readonly problems: readonly { readonly severity: string; readonly file?: string; readonly line?: number }[];
  };
  return problems.flatMap(({ severity, file, line }) => (severity === "error" ? [`${file}:${line}`] : []));
}

/** 20,000 venues about 2,000 places in sixty towns. */
export async function largePack(): Promise<string> {
  const out = folder();
  const name = { zh: "示例大县", en: "Large sample" };
  const box = [105, 37, 106.5, 38.5] as const;
  const extent = { adcode: "990001", name, venues: 20_000, places: 2_000, towns: 60, box, tiles: [6, 6] } as const;
  await makeTiledPack(extent, 1, out);
  return out;
}
