/** `npm start`: from a fresh clone to the map, with Node and npm alone. */

import { ensureBuilt, ensureInstalled } from "./tasks.mjs";

ensureInstalled();
ensureBuilt();

// npm passes a signal to its shell, and the shell does not pass it on: when the shell is gone, stop.
const parent = process.ppid;
const WATCH_MS = 500;
if (process.env.npm_lifecycle_event)
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, "SIGTERM");
  }, WATCH_MS).unref();

// In this process, so that a signal reaches the server and nothing is left running.
process.argv.splice(2, 0, "start");
await import(new URL("../dist-cli/main.js", import.meta.url));
