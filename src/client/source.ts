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

export interface Answered {
  readonly body: unknown;
  /** The server is there and asks who one is. */
  readonly locked?: true;
  /** Did our own server answer? Its pages come with headers that plain hosts do not send. */
  readonly served: boolean;
}

/** An address as JSON, or null where there is none (404, no network, not JSON). */
export type ReadJson = (address: string) => Promise<Answered | null>;

export const readJson: ReadJson = async (address) => {
  try {
    const response = await fetch(address, { headers: { accept: "application/json" } });
    const served = response.headers.has("cross-origin-opener-policy");
    if (response.status === 401) return { body: null, served, locked: true };
    return response.ok ? { body: await response.json(), served } : null;
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

/**
 * The counties within reach; empty: none; `locked`: after a login. `base` is the page's own address, ending in a slash. A server of
 * ours goes before static files. A plain host is not asked for an API that it would answer with 404.
 */
export async function findCounties(
  base: string,
  read: ReadJson = readJson,
): Promise<readonly CountyListing[] | "locked"> {
  const files = await read(`${base}data/counties.json`);
  const beside = listing(files?.body, "static", base);
  if (beside && !files?.served) return beside;
  const answer = await read(`${base}api/v1/counties`);
  if (answer?.locked) return "locked";
  return listing(answer?.body, "server", base) ?? beside ?? [];
}

/** Files dropped as a folder: names lose the folders before `pack.json`. */
export function droppedSource(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): CountySource {
  return { from: "files", files: files.map(({ name, bytes }) => ({ name: name.split("/").at(-1) ?? name, bytes })) };
}
