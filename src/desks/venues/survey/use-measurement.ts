/** A measurement under the pen: what is typed, the record and the change that it makes, what is wrong with it. */

import { useMemo, useState } from "react";
import type { Change, Put } from "../../../domain/change/change.ts";
import { draftOf, recordOf } from "../../../domain/change/draft.ts";
import { validateChange } from "../../../domain/change/validate.ts";
import { type County, protectedPlaces } from "../../../domain/county.ts";
import type { Verdict } from "../../../domain/labels.ts";
import { problemSays } from "../../../domain/problems.ts";
import { freshId } from "../../../domain/registers/fresh-id.ts";
import type { Measurement } from "../../../domain/registers/venues.ts";
import { isUsable, lowOf, millimetres, verdictOf } from "../../../domain/rules/interval.ts";
import { begunMeasurement } from "../../../domain/rules/measurements.ts";
import type { Rule } from "../../../domain/rules/rule.ts";
import { useLanguage } from "../../../ui/context.ts";

export const typedColumns = ["value", "accuracy", "instrument", "by", "at"] as const;
type Typed = Readonly<Record<(typeof typedColumns)[number], string>>;

/** What the figures say by themselves under the rule. */
export interface Reading {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly verdict: Verdict;
}

export interface MeasurementForm {
  readonly typed: Typed;
  readonly set: (column: (typeof typedColumns)[number], text: string) => void;
  /** Null: the figures are no metres yet. */
  readonly reading: Reading | null;
  readonly change: Change | null;
  /** By column id; "" of the record as a whole. */
  readonly faults: ReadonlyMap<string, string>;
}

/** Read as `low`, `high` and verdict of the figures alone. */
export function readingOf(rule: Rule, value: unknown, accuracy: unknown): Reading | null {
  if (typeof value !== "number" || typeof accuracy !== "number" || !isUsable(value) || !isUsable(accuracy)) return null;
  const low = lowOf(value, accuracy, 0);
  const high = millimetres(value + accuracy);
  return { value, low, high, verdict: verdictOf(rule, low, high, rule.distance ?? Number.NaN) };
}

export function useMeasurement(
  county: County,
  rule: Rule,
  venue: string,
  placeId: string,
  day: string,
): MeasurementForm {
  const language = useLanguage();
  const [typed, setTyped] = useState<Typed>({ value: "", accuracy: "", instrument: "", by: "", at: day });
  return useMemo(() => {
    const place = protectedPlaces(county).find(({ id }) => id === placeId);
    const id = freshId(county.registers.measurement.map((one) => one.id));
    const begun = begunMeasurement(county, rule, venue, place, id);
    const { record, faults: texts } = recordOf(
      "measurement",
      { ...draftOf("measurement", begun), ...typed },
      null,
      null,
    );
    const { value, accuracy, at } = record as Partial<Measurement>;
    const change: Change = { why: "-", puts: [{ register: "measurement", record } as unknown as Put], removals: [] };
    const faults = new Map<string, string>();
    const told = [...texts, ...validateChange(county, change).filter(({ severity }) => severity === "error")];
    for (const problem of told) {
      const column = problem.path?.split("/").at(-1) ?? "";
      if (!faults.has(column)) faults.set(column, problemSays(problem, language));
    }
    if (at !== undefined && at > day && !faults.has("at")) faults.set("at", "");
    return {
      typed,
      set: (column, text) => setTyped({ ...typed, [column]: text }),
      reading: readingOf(rule, value, accuracy),
      change: begun && faults.size === 0 ? change : null,
      faults,
    };
  }, [county, rule, venue, placeId, day, typed, language]);
}
