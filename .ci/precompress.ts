/** Lays .br and .gz beside every built file worth it, so that the server never compresses a file twice. */

import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const WORTH_IT = /\.(js|css|html|svg|json|geojson|csv|md|wasm|webmanifest)$/;
const SMALLEST = 1024;

/** Scripts are few and read often: harder than data. Higher qualities take seconds for a few percent. */
const qualityFor = (name: string) => (/\.(js|css|wasm)$/.test(name) ? 9 : 6);

async function compress(path: string): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.length < SMALLEST) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: qualityFor(path),
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const [br, gz] = await Promise.all([brotli(bytes, { params }), zip(bytes, { level: 9 })]);
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
}

export function precompress(): Plugin {
  let folder: string | null = null;
  return {
    name: "precompress",
    enforce: "post",
    configResolved(config) {
      folder = config.command === "build" && !config.build.ssr ? resolve(config.root, config.build.outDir) : null;
    },
    writeBundle: {
      order: "post",
      sequential: true,
      async handler() {
        if (folder === null) return;
        const within = folder;
        const names = readdirSync(within, { recursive: true, encoding: "utf8" }).filter((name) => WORTH_IT.test(name));
        await Promise.all(names.map((name) => compress(join(within, name))));
      },
    },
  };
}
