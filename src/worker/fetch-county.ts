/** Bytes of a county from a server's snapshot, static files or dropped files, with progress in files. */

import type { County } from "../domain/county.ts";
import type { CountySource, Progress } from "../domain/engine.ts";
import { loadFault } from "../domain/load-fault.ts";
import { type PackFiles, readPack } from "../io/pack.ts";
import { decodeSnapshot } from "../io/wire.ts";

type OnProgress = (progress: Progress) => void;

async function bytesOf(address: string): Promise<Uint8Array> {
  let response: Response;
  try {
    response = await fetch(address);
  } catch (error) {
    throw loadFault({ kind: "fetch", detail: `${address}: ${String(error)}`, problems: [] });
  }
  if (!response.ok) throw loadFault({ kind: "fetch", detail: `${address}: ${response.status}`, problems: [] });
  return new Uint8Array(await response.arrayBuffer());
}

type NamedBytes = { readonly name: string; readonly bytes: Uint8Array };

/** Files of a static pack, fetched together. A file that does not come is reported, not left out silently. */
async function staticFiles(base: string, adcode: string, onProgress: OnProgress): Promise<NamedBytes[]> {
  const folder = `${base}data/${encodeURIComponent(adcode)}/`;
  const names = JSON.parse(new TextDecoder().decode(await bytesOf(`${folder}files.json`))) as string[];
  let done = 0;
  return Promise.all(
    names.map(async (name) => {
      const bytes = await bytesOf(folder + name);
      onProgress({ done: ++done, total: names.length + 1 });
      return { name, bytes };
    }),
  );
}

function fromFiles(files: readonly NamedBytes[]): County {
  const byName = new Map(files.map(({ name, bytes }) => [name, bytes]));
  const packFiles: PackFiles = { list: () => [...byName.keys()], bytes: (name) => byName.get(name) };
  const result = readPack(packFiles);
  if ("county" in result) return result.county;
  throw loadFault({ kind: "read", detail: "pack.json", problems: result.problems });
}

export async function fetchCounty(source: CountySource, onProgress: OnProgress): Promise<County> {
  if (source.from === "files") return fromFiles(source.files);
  if (source.from === "static") return fromFiles(await staticFiles(source.base, source.adcode, onProgress));
  const query = source.rev === undefined ? "" : `?rev=${source.rev}`;
  const address = `${source.base}api/v1/counties/${encodeURIComponent(source.adcode)}/snapshot${query}`;
  const bytes = await bytesOf(address);
  onProgress({ done: 1, total: 2 });
  return decodeSnapshot(bytes);
}
