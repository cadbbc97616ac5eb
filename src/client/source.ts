/**
 * Where counties come from: a server that answers `./api/v1/counties`, else static files beside the page
 * (`./data/counties.json`), else nothing but what is dropped on the page. `Read` is the whole of I/O here.
 */

import type { CountySource } from "../domain/engine.ts";
import type { Text } from "../domain/labels.ts";
import type { Problem } from "../domain/problems.ts";

export interface CountyListing {
  readonly adcode: string;
  readonly name: Text;
  readonly source: CountySource;
}

/** Why something did not come, what was kept, what to do next. */
export interface Failure {
  readonly what: Text;
  readonly detail: string;
  readonly problems: readonly Problem[];
}

/** The body of an address, or null where there is none (404, no network, not JSON). */
export type ReadJson = (address: string) => Promise<unknown>;

export const readJson: ReadJson = async (address) => {
  try {
    const response = await fetch(address, { headers: { accept: "application/json" } });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
};

const isText = (value: unknown): value is Text =>
  typeof value === "object" && value !== null && "zh" in value && typeof value.zh === "string";

/** Reads a list of counties; entries without an adcode are passed over. */
function listing(body: unknown, from: "server" | "static", base: string): CountyListing[] | null {
  if (!Array.isArray(body)) return null;
  return body.flatMap((entry: unknown): CountyListing[] => {
    if (typeof entry !== "object" || entry === null || !("adcode" in entry)) return [];
    const adcode = String(entry.adcode);
    const given = "name" in entry ? entry.name : null;
    const name: Text = isText(given) ? { zh: given.zh, en: given.en ?? given.zh } : { zh: adcode, en: adcode };
    return [{ adcode, name, source: { from, adcode, base } }];
  });
}

/** The counties within reach; empty: none. `base` is the page's own address, ending in a slash. */
export async function findCounties(base: string, read: ReadJson = readJson): Promise<readonly CountyListing[]> {
  const served = listing(await read(`${base}api/v1/counties`), "server", base);
  if (served) return served;
  return listing(await read(`${base}data/counties.json`), "static", base) ?? [];
}

/** Files dropped as a folder: names lose the folders before `pack.json`. */
export function droppedSource(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): CountySource {
  return { from: "files", files: files.map(({ name, bytes }) => ({ name: name.split("/").at(-1) ?? name, bytes })) };
}
