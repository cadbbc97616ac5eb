/** Protected places that a change altered in a column which verdicts and walks look at. */

import { sameValue } from "../change/record-diff.ts";
import { protectedKinds } from "../labels.ts";
import type { Geometry } from "../registers/column.ts";
import { type Between, bothEnds, touchedIn } from "./touch.ts";

/** Its name and its pupils are none of them. */
const judged = ["geometry", "since", "until", "accuracy", "positionSource", "extent", "stage"] as const;

type Judged = Partial<Record<(typeof judged)[number], unknown>> & { readonly geometry?: Geometry };

/** Records of both ends that differ in a column which is looked at. */
export function placesAltered(between: Between): readonly (Judged & { readonly id: string })[] {
  return protectedKinds.flatMap((kind) => {
    const was = new Map(touchedIn(between, kind, "from").map((it) => [it.id, it as Judged]));
    const is = new Map(touchedIn(between, kind, "to").map((it) => [it.id, it as Judged]));
    const isAltered = ({ id }: { readonly id: string }): boolean => {
      const [a, b] = [was.get(id), is.get(id)];
      return !a || !b || judged.some((column) => !sameValue(a[column], b[column]));
    };
    return bothEnds(between, kind).filter(isAltered) as readonly (Judged & { readonly id: string })[];
  });
}
