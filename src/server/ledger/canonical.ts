/** One text for one value: JSON with its keys sorted, so that a hash of it can be taken again. */

import { createHash } from "node:crypto";

const sorted = (value: object): object =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

/** Absent and undefined members are the same; numbers are written as JavaScript writes them. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) =>
    typeof member === "object" && member !== null && !Array.isArray(member) ? sorted(member) : member,
  );

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
