#!/usr/bin/env node
/**
 * The command `sapling`, run from the TypeScript sources: nothing has to be built first.
 * `npm start` runs the same program bundled (dist-cli/main.js).
 */
import { register } from "tsx/esm/api";

register();
await import("./entry.ts");
