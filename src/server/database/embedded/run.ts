/** Starting and stopping the PostgreSQL of a data folder, whoever left it running. */

import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { DatabaseRefused } from "../refusal.ts";
import type { Binaries } from "./binaries.ts";
import { type Owner, spawnAs } from "./owner.ts";
import { clearStale, isPostmaster, type Postmaster, readyPostmaster, runningPostmaster } from "./postmaster.ts";
import { type Door, postgresArguments } from "./settings.ts";

const POLL_MS = 15;
/** Recovering a county after a crash takes a second; a province some. */
const START_MS = 120_000;
const STOP_MS = 30_000;
const LOG_BYTES = 1_000_000;
const LOG_TAIL = 5;

const logFile = (dataFolder: string) => join(dirname(dataFolder), "postgres.log");

/** The log goes to a file, so that it outlives this program; the one before is kept. */
function openLog(dataFolder: string): number {
  const file = logFile(dataFolder);
  if (existsSync(file) && statSync(file).size > LOG_BYTES) renameSync(file, `${file}.1`);
  return openSync(file, "a", 0o600);
}

const lastWords = (dataFolder: string): string => {
  const file = logFile(dataFolder);
  return existsSync(file) ? readFileSync(file, "utf8").trim().split("\n").slice(-LOG_TAIL).join("\n") : "";
};

/** Starts PostgreSQL apart from this program's group, so that Ctrl-C reaches only us; resolves when it ended. */
function launch(binaries: Binaries, dataFolder: string, door: Door, owner: Owner | null): Promise<void> {
  const log = openLog(dataFolder);
  const child = spawn(binaries.postgres, postgresArguments(dataFolder, door), {
    ...spawnAs(owner),
    cwd: dataFolder,
    detached: true,
    windowsHide: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  child.unref();
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", () => resolve());
  });
}

export interface Starting {
  readonly binaries: Binaries;
  readonly dataFolder: string;
  readonly owner: Owner | null;
  readonly door: () => Promise<Door>;
}

/** The PostgreSQL of the folder, ready: the one that runs already, or a new one. */
export async function ensureRunning({ binaries, dataFolder, owner, door }: Starting): Promise<Postmaster> {
  const until = Date.now() + START_MS;
  let ended = true;
  let starts = 0;
  while (Date.now() < until) {
    const ready = readyPostmaster(dataFolder);
    if (ready) return ready;
    if (ended && !runningPostmaster(dataFolder)) {
      // Backends of a PostgreSQL that was killed need a moment to notice.
      if (starts > 0) await pause(POLL_MS * 10 * starts);
      if (starts++ > 8) break;
      clearStale(dataFolder);
      ended = false;
      launch(binaries, dataFolder, await door(), owner).then(
        () => {
          ended = true;
        },
        () => {
          ended = true;
        },
      );
    }
    await pause(POLL_MS);
  }
  throw new DatabaseRefused({
    zh: `数据库没有启动（${dataFolder}）：\n${lastWords(dataFolder)}`,
    en: `The database did not start (${dataFolder}):\n${lastWords(dataFolder)}`,
  });
}

/** Asks PostgreSQL to end; on Windows signals do not reach it. */
function askToEnd(pid: number, how: "fast" | "immediate", { binaries, dataFolder }: Starting): void {
  if (process.platform === "win32")
    spawn(binaries.pgCtl, ["stop", "-D", dataFolder, "-m", how, "-W"], { stdio: "ignore", windowsHide: true });
  else process.kill(pid, how === "fast" ? "SIGINT" : "SIGQUIT");
}

/** Without waiting: for a program that is ending already. */
export function letEnd(starting: Starting): void {
  const running = runningPostmaster(starting.dataFolder);
  if (running) askToEnd(running.pid, "fast", starting);
}

/** Ends PostgreSQL cleanly: open transactions are rolled back, everything is written, nothing is left to recover. */
export async function stopRunning(starting: Starting): Promise<void> {
  const running = runningPostmaster(starting.dataFolder);
  if (!running) return;
  const gone = async (ms: number): Promise<boolean> => {
    for (const until = Date.now() + ms; Date.now() < until; await pause(POLL_MS))
      if (!isPostmaster(running.pid, starting.dataFolder)) return true;
    return false;
  };
  askToEnd(running.pid, "fast", starting);
  if (!(await gone(STOP_MS))) {
    // What was answered is in the write-ahead log: the next start recovers it.
    askToEnd(running.pid, "immediate", starting);
    await gone(STOP_MS);
  }
  if (running.socketFolder !== "" && running.socketFolder !== starting.dataFolder)
    rmSync(running.socketFolder, { recursive: true, force: true });
}
