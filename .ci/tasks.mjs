/** What the scripts here share: running a step, installing, building. Only Node and npm are taken for granted. */

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Runs a command in the project's folder with its output shown; answers the exit code. */
export function run(command, args, env = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env },
    shell: process.platform === "win32",
  });
  if (result.error) console.error(`${command}: ${result.error.message}`);
  return result.status ?? 1;
}

/** A tool of node_modules/.bin, without npx's start-up time. */
export const runTool = (name, args, env) => run(join(root, "node_modules/.bin", name), args, env);

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  // The build tools (vite, rolldown, knip) need it.
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Node ${process.versions.node} is too old: 20.19 or newer is needed`);
  process.exit(1);
}

const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

/** Installs when node_modules is missing or older than the lock file. */
export function ensureInstalled() {
  requireNode();
  const installed = changedAt(join(root, "node_modules/.package-lock.json"));
  if (installed >= changedAt(join(root, "package-lock.json"))) return;
  console.log("npm ci …");
  // Development packages build the page, whatever NODE_ENV says.
  const code = run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (code !== 0) process.exit(code);
}

/** All that the build reads. */
const INPUTS = [
  "src",
  "public",
  "data",
  "index.html",
  "vite.config.ts",
  "tsconfig.json",
  "package-lock.json",
  "package.json",
  ".ci",
];
const STAMP = "dist/.inputs";

function filesUnder(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function inputsHash() {
  const hash = createHash("sha256");
  for (const file of INPUTS.flatMap(filesUnder))
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(resolve(root, file)));
  return hash.digest("hex");
}

/** Builds the page and the command bundle when a source changed since the last build. */
export function ensureBuilt() {
  const hash = inputsHash();
  const stamp = join(root, STAMP);
  const built = existsSync(stamp) && existsSync(join(root, "dist-cli/main.js"));
  if (built && readFileSync(stamp, "utf8") === hash) return;
  const code = run("npm", ["run", "build", "--silent"]);
  if (code !== 0) {
    console.error("the build failed");
    process.exit(code);
  }
  writeFileSync(stamp, hash);
}
