/** Where the embedded database is kept when nobody says where. */

import { createHash } from "node:crypto";
import { join } from "node:path";
import { closedFolder, ownerFor } from "./owner.ts";

/**
 * `.sapling` in the working folder. Root's working folder may be one that PostgreSQL's user cannot enter
 * (`/root`): then a folder of its own in /var/lib, told apart by the path.
 */
export function defaultDataFolder(workingFolder: string): string {
  const beside = join(workingFolder, ".sapling");
  if (closedFolder(beside, ownerFor()) === null) return beside;
  return join("/var/lib/sapling", createHash("sha256").update(workingFolder).digest("hex").slice(0, 12));
}
