/**
 * `npm test`: installs and builds what is missing, then the unit tests, then the real page in a browser.
 * Ends with one line, `N passed, N failed`, over both; the exit code is 0 when none failed.
 */

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { browserPath, ensureBrowser } from "./browser.mjs";
import { ensureGdal } from "./gdal.mjs";
import { startPostgres } from "./postgres.mjs";
import { ensureBuilt, ensureInstalled, root, runTool } from "./tasks.mjs";

const cache = join(root, ".cache");

/** Files that could not even be loaded have no test of their own: each counts as one failure. */
function counted(report) {
  const broken = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

function runProject(project, env = {}) {
  const file = join(cache, `vitest-${project}.json`);
  rmSync(file, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const chromium = browserPath();
  const code = runTool("vitest", ["run", "--project", project, "--passWithNoTests", ...reporters], {
    CI: "true",
    ...(chromium ? { CHROMIUM: chromium } : {}),
    ...env,
  });
  const sum = existsSync(file) ? counted(JSON.parse(readFileSync(file, "utf8"))) : { passed: 0, failed: 0 };
  // A run that fails outside any test (an unhandled rejection, a crash) is a failure too.
  return code !== 0 && sum.failed === 0 ? { ...sum, failed: 1 } : sum;
}

ensureInstalled();
ensureBrowser();
ensureGdal();
ensureBuilt();
mkdirSync(cache, { recursive: true });
const postgres = await startPostgres();
const unit = runProject("unit", postgres ? { TEST_DATABASE_URL: postgres.url } : {});
await postgres?.stop();
const sums = [unit, runProject("browser")];
const passed = sums.reduce((sum, one) => sum + one.passed, 0);
const failed = sums.reduce((sum, one) => sum + one.failed, 0);
writeFileSync(join(cache, "tests.json"), JSON.stringify({ passed, failed }));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
