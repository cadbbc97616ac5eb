/** This project's own engine: the bulk check, on one thread. */

import { bulkVerdicts } from "../../domain/rules/bulk/bulk-verdicts.ts";
import { type BulkWork, bulkWorkOf } from "../../domain/rules/bulk/bulk-work.ts";
import { judgeSpan } from "../../domain/rules/bulk/judge-span.ts";
import { buildSpan } from "../../domain/rules/bulk/span.ts";
import type { Engine } from "./engine.ts";
import type { Judged } from "./judge.ts";
import type { Work } from "./work.ts";

/** The arrays that every engine is given, as this one reads them: made once, like a rival's tables. */
const flat = new WeakMap<Work, BulkWork>();
function flatWork(work: Work): BulkWork {
  const made = flat.get(work) ?? bulkWorkOf(work);
  flat.set(work, made);
  return made;
}

export const saplingEngine: Engine = {
  name: "sapling",
  threads: 1,
  build(work) {
    const bulk = flatWork(work);
    const span = buildSpan(bulk);
    return (): Judged => {
      const rules = bulkVerdicts(bulk, [judgeSpan(bulk, span)]);
      return {
        verdicts: rules.map(({ verdicts }) => verdicts),
        pairs: rules.map(({ pairs: { spots, shapes } }) => {
          const pairs = [];
          for (let i = 0; i < spots.length; i++) pairs.push(spots[i]!, shapes[i]!);
          return pairs;
        }),
      };
    };
  },
};
