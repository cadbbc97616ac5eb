/**
 * `npm run check`: types, lint, dead code, tests, sizes, in this order, stopping at the first that fails.
 * With `--all` it goes on and ends with the line `N passed, N failed`: the tests, and one for each other step.
 */

import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled, root, run, runTool } from "./tasks.mjs";

const goOn = process.argv.includes("--all");
const testSum = join(root, ".cache/tests.json");

const steps = [
  ["types", () => runTool("tsc", ["--noEmit"])],
  ["lint", () => runTool("biome", ["check", "--config-path=.ci/lint.json", "."])],
  ["dead code", () => runTool("knip", [])],
  ["tests", () => run("npm", ["test", "--silent"])],
  ["sizes", () => run(process.execPath, [".ci/sizes.mjs"])],
];

/** The tests count one by one, any other step as one. */
function sumOf(name, code) {
  if (name === "tests" && existsSync(testSum)) return JSON.parse(readFileSync(testSum, "utf8"));
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

ensureInstalled();
rmSync(testSum, { force: true });
const failures = [];
let passed = 0;
let failed = 0;
for (const [name, step] of steps) {
  console.log(`\n── ${name}`);
  const code = step();
  const sum = sumOf(name, code);
  passed += sum.passed;
  failed += sum.failed;
  if (code !== 0) failures.push(name);
  if (code !== 0 && !goOn) break;
}
if (failures.length > 0) console.error(`\nFAILED: ${failures.join(", ")}`);
console.log(goOn ? `${passed} passed, ${failed} failed` : failures.length === 0 ? "\nall checks passed" : "");
process.exitCode = failures.length === 0 ? 0 : 1;
