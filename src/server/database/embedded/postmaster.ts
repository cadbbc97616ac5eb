/** The running PostgreSQL of a data folder, as its `postmaster.pid` tells; and whether that is still true. */

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { join } from "node:path";

export interface Postmaster {
  readonly pid: number;
  /** Port it listens on, or that is in its socket's name. */
  readonly port: number;
  /** Folder of its socket; empty where it has none. */
  readonly socketFolder: string;
  /** `ready` when it takes connections; `starting`, `stopping` … before and after. */
  readonly status: string;
}

const pidFile = (dataFolder: string) => join(dataFolder, "postmaster.pid");

/** Empty when it is not there: it may go at any moment. */
function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** What the file says; null: there is none, or it is half written. */
export function readPostmaster(dataFolder: string): Postmaster | null {
  const lines = textOf(pidFile(dataFolder)).split("\n");
  const [pid = "", , , port = "", socketFolder = "", , , status = ""] = lines;
  return Number(pid) > 0 ? { pid: Number(pid), port: Number(port), socketFolder, status: status.trim() } : null;
}

/** Is there a process of that number? */
export function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** What a process is, in words that name its program; empty where it cannot be told. */
function programOf(pid: number): string {
  if (existsSync("/proc/self/comm")) return textOf(`/proc/${pid}/comm`).trim();
  return spawnSync("ps", ["-p", String(pid), "-o", "comm="], { encoding: "utf8" }).stdout?.trim() ?? "";
}

/** PostgreSQL's working folder is its data folder. Undefined where it cannot be told, null of a process that ended. */
function workingFolder(pid: number): string | null | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch (error) {
    const ended = (error as NodeJS.ErrnoException).code === "ENOENT" && existsSync("/proc/self");
    return ended ? null : undefined;
  }
}

/** Is the process of that number the PostgreSQL of this folder? After a crash another may have the number. */
export function isPostmaster(pid: number, dataFolder: string): boolean {
  if (!answers(pid)) return false;
  if (process.platform === "win32") return true;
  if (!programOf(pid).includes("postgres")) return false;
  const folder = workingFolder(pid);
  return folder === undefined || folder === dataFolder;
}

/** The PostgreSQL running on this folder. */
export function runningPostmaster(dataFolder: string): Postmaster | null {
  const told = readPostmaster(dataFolder);
  return told && isPostmaster(told.pid, dataFolder) ? told : null;
}

/** The one that takes connections. */
export function readyPostmaster(dataFolder: string): Postmaster | null {
  const running = runningPostmaster(dataFolder);
  return running?.status === "ready" ? running : null;
}

/**
 * Takes away the pid file of a PostgreSQL that is gone. PostgreSQL does so itself unless the number in it
 * was given to another program since, as happens at once in a container that was killed.
 */
export function clearStale(dataFolder: string): void {
  const told = readPostmaster(dataFolder);
  if (!told || isPostmaster(told.pid, dataFolder)) return;
  rmSync(pidFile(dataFolder), { force: true });
  rmSync(join(dataFolder, `.s.PGSQL.${told.port}.lock`), { force: true });
}
