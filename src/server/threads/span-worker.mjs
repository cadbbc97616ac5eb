/** Starts `span-worker.ts` in a thread: a thread of Node does not inherit what reads TypeScript. */
import { register } from "tsx/esm/api";

register();
await import("./span-worker.ts");
