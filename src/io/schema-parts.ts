/** Pieces that the schemas of a pack's JSON files share, and what to say when one does not hold. */

import * as z from "zod/mini";
import type { Text } from "../domain/labels.ts";
import { readDate } from "./dates.ts";

// Schemas are walked, not compiled: a page with a strict content policy may not make code from text.
z.config({ jitless: true });

/** What a refinement asks for; its key travels as the message of the issue. */
export const asks = {
  day: { zh: "应为日期，如 2026-11-24", en: "expected a day such as 2026-11-24" },
  monthDay: { zh: "应为月-日，如 05-01", en: "expected month-day such as 05-01" },
  filled: { zh: "不能为空", en: "must not be empty" },
  distance: { zh: "应为 0 以上的数或 null", en: "expected a number from 0 or null" },
  metres: { zh: "应为 0 以上的数", en: "expected a number from 0" },
  adcode: { zh: "应为 6 位区划代码", en: "expected a code of six digits" },
  timeZone: { zh: "应为时区名，如 Asia/Shanghai", en: "expected the name of a time zone such as Asia/Shanghai" },
} as const satisfies Record<string, Text>;

const is = <T>(holds: (it: T) => boolean, ask: keyof typeof asks) => z.refine<T>(holds, ask);

export const filled = z.string().check(is((it: string) => it.trim() !== "", "filled"));
export const text = z.strictObject({ zh: z.string(), en: z.string() });
export const day = z.string().check(is((it: string) => readDate(it) === it, "day"));
/** A leap day is allowed: the year is not known. */
export const monthDay = z
  .string()
  .check(is((it: string) => /^\d\d-\d\d$/.test(it) && readDate(`2024-${it}`) !== null, "monthDay"));
export const metres = z.number().check(is((it: number) => it >= 0, "metres"));
export const distance = z.nullable(z.number().check(is((it: number) => it >= 0, "distance")));
export const adcode = z.string().check(is((it: string) => /^\d{6}$/.test(it), "adcode"));
export const timeZone = z.string().check(is((it: string) => /^[A-Za-z_]+(\/[A-Za-z_+-]+\d*)*$/.test(it), "timeZone"));

/** One of the keys of a table of labels. */
export const keyOf = <T extends Record<string, unknown>>(labels: T) =>
  z.enum(Object.keys(labels) as [keyof T & string, ...(keyof T & string)[]]);
