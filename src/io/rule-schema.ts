/** A rule as `rules.json` writes it. */

import * as z from "zod/mini";
import { measures, protectedKinds } from "../domain/labels.ts";
import { stages } from "../domain/registers/places.ts";
import { placeEnds, venueCategories, venueEnds } from "../domain/registers/venues.ts";
import { applications, type Rule } from "../domain/rules/rule.ts";
import { day, distance, filled, keyOf, metres, text } from "./schema-parts.ts";

export const ruleSchema: z.ZodMiniType<Rule> = z.strictObject({
  id: filled,
  title: text,
  protects: z.array(z.enum(protectedKinds)),
  from: z.array(keyOf(venueCategories)),
  distance,
  inclusive: z.boolean(),
  measure: z.enum(measures),
  placeEnd: keyOf(placeEnds),
  venueEnd: keyOf(venueEnds),
  establishedFrom: z.nullable(day),
  appliesTo: z.array(z.enum(applications)),
  grandfather: z.enum(["none", "placeOpenedLater"]),
  exempt: z.array(z.string()),
  stages: z.nullable(z.array(keyOf(stages))),
  since: day,
  until: z.nullable(day),
  clause: z.string(),
  source: z.string(),
  sourceGrade: z.enum(["A", "B", "C"]),
  enabled: z.boolean(),
  text: z.exactOptional(text),
  lookAt: z.exactOptional(z.array(metres)),
  proposed: z.exactOptional(day),
} satisfies Record<keyof Rule, z.ZodMiniType>);
