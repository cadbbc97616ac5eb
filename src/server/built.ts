import { existsSync } from "node:fs";
import { join } from "node:path";

/** Is a folder the built page? */
export const isBuilt = (dist: string): boolean => existsSync(join(dist, "index.html"));
