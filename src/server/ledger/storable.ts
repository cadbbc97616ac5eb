/** Text that no database and no file can keep: a NUL, half of a surrogate pair. */

import type { Change } from "../../domain/change/change.ts";
import type { Problem } from "../../domain/problems.ts";

/** With the flag u, only halves that stand alone are surrogates. */
const refused = (text: string): boolean => text.includes("\0") || /\p{Surrogate}/u.test(text);

/** Paths of the texts below `value` that cannot be kept. */
function* unstorable(value: unknown, path: string): Generator<string> {
  if (typeof value === "string") {
    if (refused(value)) yield path;
  } else if (typeof value === "object" && value !== null)
    for (const [key, member] of Object.entries(value)) {
      if (refused(key)) yield path;
      yield* unstorable(member, `${path}/${key}`);
    }
}

export function storableProblems({ why, puts, removals }: Change): Problem[] {
  const detail = "U+0000 / surrogate";
  const paths = [
    ...unstorable(why, "why"),
    ...puts.flatMap((put, i) => [...unstorable(put.record, `puts/${i}/record`)]),
    ...removals.flatMap((removal, i) => [...unstorable(removal.id, `removals/${i}/id`)]),
  ];
  return paths.map((path) => ({ code: "field-invalid", severity: "error", path, values: { detail } }));
}
