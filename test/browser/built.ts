/** The built page under test: `SAPLING_DIST`, else `dist`, built once when it is missing. */

import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { isBuilt } from "../../src/server/built.ts";

export const root = resolve(import.meta.dirname, "../..");

export function builtPage(): string {
  const dist = process.env["SAPLING_DIST"] ?? join(root, "dist");
  if (isBuilt(dist)) return dist;
  const vite = join(root, "node_modules/.bin/vite");
  // The test runner's own NODE_ENV would build React for development.
  const env = { ...process.env, NODE_ENV: "production" };
  const { status } = spawnSync(vite, ["build", "--outDir", dist], { cwd: root, env, stdio: "inherit" });
  if (status !== 0) throw new Error("the page could not be built");
  return dist;
}
