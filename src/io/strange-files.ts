/** Files that look like part of a pack and are read by nobody: a misspelt name must not empty a register. */

import type { Problem } from "../domain/problems.ts";
import { registerIds } from "../domain/registers/index.ts";
import { tableOf } from "./columns.ts";

const known = new Set([
  ...["pack.json", "rules.json", "indicators.json", "plan.json", "templates.json", "outline.geojson"],
  // Beside the county: how it was made, what was planted in it, what lies in the folder.
  ...["planted.json", "files.json"],
  ...registerIds.map((register) => tableOf(register).file),
]);

export const strangeFiles = (names: readonly string[]): Problem[] =>
  names
    .filter((name) => !name.includes("/") && /\.(csv|json|geojson)$/i.test(name) && !known.has(name))
    .map((file) => ({ code: "file-unknown", severity: "warning", file }));
