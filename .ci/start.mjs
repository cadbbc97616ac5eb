/** `npm start`: from a fresh clone to the map, with Node and npm alone. */

import { ensureBuilt, ensureInstalled } from "./tasks.mjs";

ensureInstalled();
ensureBuilt();
// In this process, so that signals reach the server and nothing is left running.
process.argv.splice(2, 0, "start");
await import(new URL("../dist-cli/main.js", import.meta.url));
