/** Text that no database and no file can keep: a NUL, half of a surrogate pair, an id without end. */

import { type Change, keyOf, type Put } from "../../domain/change/change.ts";
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

/** Characters of a record's key: it stands in every index. */
const KEY_LENGTH = 200;

const problem = (path: string, detail: string): Problem => ({
  code: "field-invalid",
  severity: "error",
  path,
  values: { detail },
});

/** A put without a record is refused for that, not for this. */
const tooLong = (put: Put): boolean => (put.record ? String(keyOf(put)).length > KEY_LENGTH : false);

export function storableProblems({ why, puts, removals }: Change): Problem[] {
  const paths = [
    ...unstorable(why, "why"),
    ...puts.flatMap((put, i) => [...unstorable(put.record, `puts/${i}/record`)]),
    ...removals.flatMap((removal, i) => [...unstorable(removal.id, `removals/${i}/id`)]),
  ];
  const long = puts.flatMap((put, i) => (tooLong(put) ? [`puts/${i}/record/id`] : []));
  return [
    ...paths.map((path) => problem(path, "U+0000 / surrogate")),
    ...long.map((path) => problem(path, `> ${KEY_LENGTH}`)),
  ];
}
