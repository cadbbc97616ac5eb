/** The file reader and its threads, fetched when a file is first read. */

import { filesOver } from "./client/files.ts";

export const files = filesOver(
  () => new Worker(new URL("./worker/files-worker.ts", import.meta.url), { type: "module" }),
);
