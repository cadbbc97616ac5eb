/** A change that the register takes: what it would refuse stays behind, and is told. */

import type { Change } from "../change/change.ts";
import { validateSteps } from "../change/validate.ts";
import type { County } from "../county.ts";
import type { Steps } from "../engine.ts";
import type { Problem } from "../problems.ts";

export interface Taken {
  /** Null: nothing is left to change. */
  readonly change: Change | null;
  /** By id of the record that is not put. */
  readonly refused: ReadonlyMap<string, readonly Problem[]>;
  /** By id of the record that is not removed. */
  readonly kept: ReadonlyMap<string, readonly Problem[]>;
}

/** A refused record may be what another one refers to: so many rounds until nothing more falls. */
const rounds = 8;

const place = /^(puts|removals)\/(\d+)/;

/** In steps of a few records. */
export function* holdSteps(county: County, whole: Change): Steps<Taken> {
  let change: Change = whole;
  const refused = new Map<string, Problem[]>();
  const kept = new Map<string, Problem[]>();
  for (let round = 0; round < rounds; round++) {
    const errors = (yield* validateSteps(county, change)).filter(({ severity }) => severity === "error");
    if (errors.length === 0) return { change, refused, kept };
    const puts = new Set<number>();
    const removals = new Set<number>();
    for (const problem of errors) {
      const [, list, text] = place.exec(problem.path ?? "") ?? [];
      // A fault of the change as a whole is no row's: nothing is made of it.
      if (list === undefined) return { change: null, refused, kept };
      const index = Number(text);
      (list === "puts" ? puts : removals).add(index);
      const [told, id] =
        list === "puts" ? [refused, change.puts[index]?.record.id ?? ""] : [kept, change.removals[index]?.id ?? ""];
      told.set(id, [...(told.get(id) ?? []), problem]);
    }
    change = {
      ...change,
      puts: change.puts.filter((_, i) => !puts.has(i)),
      removals: change.removals.filter((_, i) => !removals.has(i)),
    };
    if (change.puts.length + change.removals.length === 0) return { change: null, refused, kept };
  }
  return { change: null, refused, kept };
}
