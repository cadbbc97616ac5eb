/** A record under the pen: what it was, what is written, what is wrong with it, and the change that it makes. */

import { useMemo, useState } from "react";
import type { Change, Put } from "../../domain/change/change.ts";
import { type Draft, draftOf, recordOf } from "../../domain/change/draft.ts";
import { sameValue } from "../../domain/change/record-diff.ts";
import { validateChange } from "../../domain/change/validate.ts";
import type { County } from "../../domain/county.ts";
import type { Problem } from "../../domain/problems.ts";
import type { AnyRecord } from "../../domain/registers/column.ts";
import type { RegisterId } from "../../domain/registers/index.ts";
import { useAppState } from "../context.ts";
import { isKeptAway } from "./use-rows.ts";

/** What the form began with; it does not change while others write. */
export interface Beginning {
  readonly county: County;
  readonly register: RegisterId;
  /** Null: a new record. */
  readonly before: AnyRecord | null;
  readonly draft: Draft;
  /** The revision that was looked at. */
  readonly base: number;
}

export interface Form extends Beginning {
  readonly written: Draft;
  readonly set: (column: string, value: string | readonly string[]) => void;
  readonly replace: (draft: Draft) => void;
  readonly why: string;
  readonly setWhy: (why: string) => void;
  readonly record: AnyRecord;
  readonly change: Change;
  /** By column id; `geometry`, `why`; of the record as a whole: "". */
  readonly faults: ReadonlyMap<string, Problem>;
  /** Ids of columns, and `geometry`, that differ from what was. */
  readonly changed: readonly string[];
}

/** The record in its place; the key of a table without ids may have changed with its columns. */
export function changeOf(register: RegisterId, before: AnyRecord | null, record: AnyRecord, why: string): Change {
  const puts = [{ register, record } as unknown as Put];
  const moved = before !== null && before.id !== record.id;
  return { why: why.trim(), puts, removals: moved ? [{ register, id: before.id }] : [] };
}

/** `puts/0/record/stage` → stage, `puts/0/record/geometry/…` → geometry. */
function columnOf({ path = "" }: Problem): string {
  const [first, , , column = ""] = path.split("/");
  return first === "puts" ? column : path;
}

function faultsOf(county: County, register: RegisterId, change: Change, texts: readonly Problem[]): Form["faults"] {
  // Registers that the page does not hold are judged by the server.
  const all = isKeptAway(register) ? [] : validateChange(county, change);
  const found = new Map<string, Problem>();
  for (const problem of [...texts, ...all.filter(({ severity }) => severity === "error")]) {
    const column = columnOf(problem);
    if (!found.has(column)) found.set(column, problem);
  }
  return found;
}

export function useForm(beginning: Beginning): Form {
  const { county, register, before, draft } = beginning;
  const [written, replace] = useState(draft);
  const [why, setWhy] = useState("");
  const geometry = useAppState((state) => state.edit.sketch?.geometry ?? null);
  return useMemo(() => {
    const { record, faults: texts } = recordOf(register, written, geometry, before);
    const change = changeOf(register, before, record, why);
    const columns = Object.keys(written).filter((id) => !sameValue(written[id], draft[id]));
    const moved = !sameValue(before?.geometry ?? null, geometry);
    return {
      ...beginning,
      written,
      set: (column, value) => replace({ ...written, [column]: value }),
      replace,
      why,
      setWhy,
      record,
      change,
      faults: faultsOf(county, register, change, texts),
      changed: moved ? [...columns, "geometry"] : columns,
    };
  }, [beginning, county, register, before, draft, written, why, geometry]);
}

/** What a form of this record begins with; a change of one's own that still waits counts as written. */
export function beginningOf(
  county: County,
  register: RegisterId,
  before: AnyRecord | null,
  given: Draft | undefined,
): Beginning {
  const draft = { ...draftOf(register, before), ...given };
  return { county, register, before, draft, base: county.revision };
}
