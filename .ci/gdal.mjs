/** GDAL's programs, with which the map services are read as QGIS reads them: Debian's own, where they can be had. */

import { existsSync } from "node:fs";
import { run } from "./tasks.mjs";

const OGRINFO = "/usr/bin/ogrinfo";

/** Installs it as root on Debian; elsewhere its tests are skipped, which is said. */
export function ensureGdal() {
  if (existsSync(OGRINFO)) return;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const quiet = { DEBIAN_FRONTEND: "noninteractive" };
    run("apt-get", ["update", "-qq"], quiet);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "gdal-bin"], quiet);
  }
  if (!existsSync(OGRINFO))
    console.error("The tests with GDAL are skipped: no ogrinfo here (Debian: apt-get install gdal-bin)");
}
