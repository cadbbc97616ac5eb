/** `pack.json`, field by field, with what holds where a field is absent or cannot be taken. */

import * as z from "zod/mini";
import { protectedKinds } from "../domain/labels.ts";
import type { Pack } from "../domain/pack.ts";
import { positionSources } from "../domain/registers/places.ts";
import { adcode, day, filled, keyOf, metres, monthDay, text, timeZone } from "./schema-parts.ts";

const season = z.strictObject({ id: filled, from: monthDay, to: monthDay, title: z.exactOptional(text) });
const source = z.strictObject({
  of: z.string(),
  name: z.string(),
  licence: z.string(),
  note: z.exactOptional(z.string()),
});

const defaults = z.strictObject({
  accuracy: z.record(keyOf(positionSources), metres),
  extent: z.record(z.enum(protectedKinds), metres),
  serviceRadius: metres,
});

/** What the contract gives for a county that says nothing of its own. */
export const contractDefaults: Pack["defaults"] = {
  accuracy: { survey: 0.1, map: 5, device: 10, geocode: 30, unknown: 50 },
  extent: { school: 80, kindergarten: 30, nursery: 20 },
  serviceRadius: 1000,
};

export interface PackField<T> {
  readonly schema: z.ZodMiniType<T>;
  /** Absent: without this field the pack cannot be used. `undefined`: the field may be left out. */
  readonly otherwise?: { readonly value: T | undefined };
}

const or = <T>(schema: z.ZodMiniType<T>, value?: T): PackField<T> => ({ schema, otherwise: { value } });

export const packFields: { readonly [K in keyof Pack]-?: PackField<Exclude<Pack[K], undefined>> } = {
  pack: { schema: z.literal(1) },
  adcode: { schema: adcode },
  name: { schema: text },
  planTitle: or(text),
  planDate: { schema: day },
  datum: { schema: z.enum(["wgs84", "cgcs2000", "gcj02", "bd09"]) },
  sample: or(z.boolean(), false),
  asOf: or(day),
  bbox: or(z.tuple([z.number(), z.number(), z.number(), z.number()])),
  defaults: or(defaults, contractDefaults),
  timeZone: or(timeZone, "Asia/Shanghai"),
  terms: or(z.array(z.strictObject({ from: day, to: day })), []),
  holidays: or(z.array(day), []),
  workdays: or(z.array(day)),
  seasons: or(z.array(season), []),
  sources: or(z.array(source), []),
};
