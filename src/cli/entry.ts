/** Joins the command line to this process. */

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { todayIn } from "../server/today.ts";
import type { CliIo } from "./command.ts";
import { main } from "./main.ts";

/** The nearest folder above this file with a package.json: the same from sources and from the bundle. */
function projectRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, "package.json")) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** A reader that went away (`| head`) ends the program quietly. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const SAME_SIGNAL_MS = 500;
/** As a shell tells a program that a signal ended. */
const ENDED_BY_SIGNAL = 130;

const io: CliIo = {
  out: (text) =>
    new Promise((resolve) => {
      if (process.stdout.write(text)) resolve();
      else process.stdout.once("drain", resolve);
    }),
  err: (text) => {
    process.stderr.write(text);
  },
  cwd: process.cwd(),
  root: projectRoot(),
  env: process.env,
  today: (timeZone) => todayIn(timeZone, new Date()),
  stopped: () =>
    new Promise((resolve) => {
      let first = 0;
      for (const signal of ["SIGINT", "SIGTERM"] as const)
        process.on(signal, () => {
          // A terminal and npm may each pass on the same Ctrl-C: what follows at once is not a second one.
          if (first > 0 && performance.now() - first > SAME_SIGNAL_MS) process.exit(ENDED_BY_SIGNAL);
          first ||= performance.now();
          resolve();
        });
    }),
};

/** A fault of the program itself: neither "found" (1) nor "bad input" (2), as sysexits.h numbers it. */
const SOFTWARE_FAULT = 70;

process.exitCode = await main(process.argv.slice(2), io).catch((error: unknown) => {
  io.err(`${error instanceof Error ? error.stack : String(error)}\n`);
  return SOFTWARE_FAULT;
});
