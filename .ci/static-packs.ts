/**
 * Lays the county packs beside the built page, so that any static host can serve it:
 * `data/counties.json` lists the counties, `data/<adcode>/files.json` the files of each.
 */

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";

const packsIn = (data: string): string[] =>
  existsSync(data)
    ? readdirSync(data)
        .filter((name) => existsSync(join(data, name, "pack.json")))
        .sort()
    : [];

/** The files of a pack; a file whose name begins with a dot is the system's. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith(".") && entry.name !== "files.json")
    .map((entry) => entry.name)
    .sort();

const counties = (data: string): { adcode: string; name: unknown }[] =>
  packsIn(data).map((name) => {
    const pack = JSON.parse(readFileSync(join(data, name, "pack.json"), "utf8"));
    return { adcode: pack.adcode, name: pack.name };
  });

function lay(data: string, target: string): void {
  mkdirSync(target, { recursive: true });
  for (const name of packsIn(data)) {
    const from = join(data, name);
    const files = filesOf(from);
    for (const file of files) cpSync(join(from, file), join(target, name, file));
    writeFileSync(join(target, name, "files.json"), JSON.stringify(files));
  }
  writeFileSync(join(target, "counties.json"), JSON.stringify(counties(data)));
}

/** What `vite dev` answers for the two lists, which are files only in the build. */
function listFor(data: string, url: string): unknown {
  if (url === "/data/counties.json") return counties(data);
  const name = /^\/data\/([^/]+)\/files\.json$/.exec(url)?.[1];
  return name && packsIn(data).includes(name) ? filesOf(join(data, name)) : undefined;
}

export function staticPacks(): Plugin {
  let root = ".";
  let target: string | null = null;
  return {
    name: "static-packs",
    configResolved(config) {
      root = config.root;
      target = config.command === "build" && !config.build.ssr ? resolve(root, config.build.outDir, "data") : null;
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const list = listFor(join(root, "data"), request.url?.split("?")[0] ?? "");
        if (list === undefined) return next();
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify(list));
      });
    },
    writeBundle() {
      if (target) lay(join(root, "data"), target);
    },
  };
}
