/** The plan's clauses and its indicators as `plan.json` and `indicators.json` write them. */

import * as z from "zod/mini";
import type { Clause, Indicator, Plan } from "../domain/pack.ts";
import { day, filled, text } from "./schema-parts.ts";

export const indicatorSchema: z.ZodMiniType<Indicator> = z.strictObject({
  id: filled,
  title: text,
  short: text,
  explain: text,
  clause: z.string(),
  formula: filled,
  unit: z.enum(["share", "per1000", "number"]),
  target: z.number(),
  better: z.enum(["higher", "lower"]),
  owedBy: z.array(z.string()),
  registers: z.array(z.string()),
  core: z.boolean(),
  practice: z.exactOptional(z.boolean()),
} satisfies Record<keyof Indicator, z.ZodMiniType>);

export const clauseSchema: z.ZodMiniType<Clause> = z.strictObject({
  clause: filled,
  title: text,
  asks: text,
  indicators: z.array(z.string()),
  owedBy: z.array(z.string()),
} satisfies Record<keyof Clause, z.ZodMiniType>);

/** The fields of a plan beside its clauses, which are read one by one. */
export const planFields = {
  title: text,
  since: day,
  groups: z.record(z.string(), text),
} satisfies Record<Exclude<keyof Plan, "clauses">, z.ZodMiniType>;
