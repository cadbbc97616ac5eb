/** Where the server's counties come from: a pack folder now, a database later. */

import type { County } from "../domain/county.ts";
import type { Problem } from "../domain/problems.ts";
import { readPackFolder } from "./pack-folder.ts";

/** The seam: routes know counties only through it. A county is immutable, so it may be cached by identity. */
export interface CountyStore {
  list(): readonly County[];
  get(adcode: string): County | undefined;
}

/** Counties held in memory. Two of one adcode: the first is kept. */
export function memoryStore(counties: readonly County[]): CountyStore {
  const byAdcode = new Map<string, County>();
  for (const county of counties) if (!byAdcode.has(county.pack.adcode)) byAdcode.set(county.pack.adcode, county);
  const kept = [...byAdcode.values()];
  return { list: () => kept, get: (adcode) => byAdcode.get(adcode) };
}

export interface LoadedPacks {
  readonly store: CountyStore;
  /** Packs that could not be read at all, with what is wrong. */
  readonly refused: readonly { readonly folder: string; readonly problems: readonly Problem[] }[];
}

/** Reads every pack; one that cannot be read does not keep the others from being served. */
export function loadPacks(folders: readonly string[]): LoadedPacks {
  const counties: County[] = [];
  const refused: { folder: string; problems: readonly Problem[] }[] = [];
  for (const folder of folders) {
    const result = readPackFolder(folder);
    if ("county" in result) counties.push(result.county);
    else refused.push({ folder, problems: result.problems });
  }
  return { store: memoryStore(counties), refused };
}
