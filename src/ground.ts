/** The reader of a new county's ground and its threads, fetched when a county is founded. */

import { groundOver } from "./client/ground.ts";

export const ground = groundOver(
  () => new Worker(new URL("./worker/ground-worker.ts", import.meta.url), { type: "module" }),
);
