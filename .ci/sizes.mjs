/**
 * What the reader has to load, in kB gzip, by the build's own manifest. Fails when a chunk grew past its
 * ceiling, when one that is expected is missing, or when a heavy package slipped into the first load.
 */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

const root = resolve(process.argv[2] ?? join(import.meta.dirname, ".."));
const dist = join(root, "dist");

/** Entry points of what is loaded one after the other; kB of scripts, shared chunks counted once. */
const LOADS = [
  {
    name: "first map (entry, shared chunks, map)",
    from: ["index.html", "src/app/map-stage.tsx", "src/map/marks-layer.ts"],
    ceiling: 600,
  },
  { name: "entry", from: ["index.html"], ceiling: 160 },
  { name: "desk overview", from: ["src/desks/overview/index.tsx"], ceiling: 300 },
  { name: "desk venues", from: ["src/desks/venues/index.tsx"], ceiling: 250 },
  { name: "desk patrols", from: ["src/desks/patrols/index.tsx"], ceiling: 250 },
  { name: "desk registers", from: ["src/desks/registers/index.tsx"], ceiling: 250 },
];
/** Workers are built apart from the manifest and found by name. */
const WORKERS = [
  { name: "worker", file: /^worker-[\w-]+\.js$/, ceiling: 250 },
  { name: "worker that reads files", file: /^files-worker-[\w-]+\.js$/, ceiling: 250 },
];
/** Words of packages that must not be in what the entry loads. */
const NOT_IN_ENTRY = { recharts: "recharts-responsive-container", xlsx: "xl/workbook.xml", "pinyin-pro": "pinyin-pro" };

const failures = [];
const kB = (path) => gzipSync(readFileSync(path), { level: 9 }).length / 1000;

function report(name, size, ceiling) {
  const over = size > ceiling;
  console.log(`${over ? "✗" : "✓"} ${name.padEnd(40)} ${size.toFixed(1).padStart(7)} kB gzip (≤ ${ceiling})`);
  if (over) failures.push(`${name}: ${size.toFixed(1)} kB is over ${ceiling}`);
}

function readManifest() {
  const path = join(dist, ".vite/manifest.json");
  if (existsSync(path)) return JSON.parse(readFileSync(path, "utf8"));
  console.error(`${path} is missing: npm run build`);
  process.exit(1);
}

/** The scripts that a chunk needs, itself and its static imports. */
function scriptsOf(manifest, key, seen = new Set()) {
  const chunk = manifest[key];
  if (!chunk || seen.has(chunk.file)) return seen;
  if (chunk.file.endsWith(".js")) seen.add(chunk.file);
  for (const one of chunk.imports ?? []) scriptsOf(manifest, one, seen);
  return seen;
}

function checkLoads(manifest) {
  for (const { name, from, ceiling } of LOADS) {
    const missing = from.filter((key) => !manifest[key]);
    if (missing.length > 0) failures.push(`${name}: the build has no chunk for ${missing.join(", ")}`);
    const files = new Set(from.flatMap((key) => [...scriptsOf(manifest, key)]));
    report(
      name,
      [...files].reduce((sum, file) => sum + kB(join(dist, file)), 0),
      ceiling,
    );
  }
}

function checkWorkers() {
  const assets = existsSync(join(dist, "assets")) ? readdirSync(join(dist, "assets")) : [];
  for (const { name, file, ceiling } of WORKERS) {
    const found = assets.find((one) => file.test(one));
    if (found) report(name, kB(join(dist, "assets", found)), ceiling);
    else failures.push(`${name}: the build has no such chunk`);
  }
}

function checkEntry(manifest) {
  const text = [...scriptsOf(manifest, "index.html")].map((file) => readFileSync(join(dist, file), "utf8")).join("\n");
  for (const [name, word] of Object.entries(NOT_IN_ENTRY))
    if (text.includes(word)) failures.push(`${name} is in what the entry loads`);
}

/** The commands never draw: a map library in their bundle is a wrong import. */
function checkCommands() {
  const folder = join(root, "dist-cli");
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((one) => one.endsWith(".js"))
    : [];
  if (!files.includes("main.js")) failures.push("dist-cli/main.js is missing");
  for (const file of files)
    if (/maplibre-gl|@deck\.gl/.test(readFileSync(join(folder, file), "utf8")))
      failures.push(`dist-cli/${file} holds a map library`);
}

const manifest = readManifest();
checkLoads(manifest);
checkWorkers();
checkEntry(manifest);
checkCommands();
for (const failure of failures) console.error(`✗ ${failure}`);
process.exitCode = failures.length === 0 ? 0 : 1;
