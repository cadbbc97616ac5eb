/** JSON schemas of what the API takes and answers. */

import { verdicts } from "../domain/labels.ts";
import { registerIds } from "../domain/registers/index.ts";
import { venueCategoryIds } from "../domain/registers/venues.ts";
import { findingColumns } from "../io/findings.ts";
import { type JsonSchema, schemaName } from "./record-schema.ts";

const object = (properties: Record<string, JsonSchema>, required = Object.keys(properties)): JsonSchema => ({
  type: "object",
  properties,
  required,
});
const list = (items: JsonSchema): JsonSchema => ({ type: "array", items });
const text: JsonSchema = { type: "string" };
const whole: JsonSchema = { type: "integer", minimum: 0 };
const both = object({ zh: text, en: text });
const numberOrNull: JsonSchema = { type: ["number", "null"] };

export const asOf: JsonSchema = { type: "string", format: "date", description: "the day whose facts are meant" };
export const rev: JsonSchema = { type: "string", pattern: "^[0-9]{1,15}$", description: "the revision known" };
const adcode: JsonSchema = { type: "string", description: "the county's code" };
const recordId: JsonSchema = { type: "string", description: "the record's id; of a rule, id@since" };
export const adcodeParam = object({ adcode });
export const registerParams = object({ adcode, register: text });
export const recordParams = object({ adcode, register: text, id: recordId });
export const revisionParams = object({ adcode, rev });
export const hashParams = object({
  adcode,
  sha256: { type: "string", pattern: "^[0-9a-f]{64}$", description: "SHA-256 of the bytes, in hex" },
});

/** A query parameter that may be given several times. */
export const repeatable = (items: JsonSchema): JsonSchema => ({ oneOf: [items, list(items)] });
export const verdictParam: JsonSchema = { type: "string", enum: [...verdicts] };

export const problem: JsonSchema = {
  $id: "Problem",
  ...object({ type: text, title: text, status: whole, code: text, detail: text, path: text, instance: text }, [
    "type",
    "title",
    "status",
    "code",
  ]),
  description: "May tell more by its code: conflicts and revision (conflict), problems (change-invalid), refusals",
};

/** The responses of a route: its answer, or problem details. */
export const answers = (answer: JsonSchema, status = 200): JsonSchema => ({
  [status]: answer,
  "4xx": {
    description: "Problem details with a code (RFC 9457)",
    content: { "application/problem+json": { schema: { $ref: "Problem#" } } },
  },
});

export const counties = list(
  object({ adcode: text, name: both, sample: { type: "boolean" }, asOf: text, revision: whole, problems: whole }),
);

const anyRecord: JsonSchema = { anyOf: registerIds.map((id) => ({ $ref: `${schemaName(id)}#` })) };
export const records = object({ revision: whole, asOf, records: list(anyRecord) });
export const oneRecord = object({ revision: whole, asOf, record: anyRecord });

const metres = /(^distance|_m$|_lon$|_lat$)/;
const findingRow = object(
  Object.fromEntries(
    findingColumns.map((name) => [name, metres.test(name) ? numberOrNull : { type: ["string", "null"] }]),
  ),
);
const verdictCounts = object(Object.fromEntries(verdicts.map((verdict) => [verdict, whole])));
export const findings = object({
  revision: whole,
  asOf,
  counts: { type: "object", additionalProperties: verdictCounts },
  placesUnchecked: whole,
  findings: list(findingRow),
});

export const coverageRows = object({
  revision: whole,
  asOf,
  coverage: list(
    object({
      township: text,
      indicator: text,
      numerator: numberOrNull,
      denominator: numberOrNull,
      share: numberOrNull,
      target: { type: "number" },
    }),
  ),
});

export const siteAsk = {
  ...object(
    {
      lon: { type: "number", minimum: -180, maximum: 180 },
      lat: { type: "number", minimum: -90, maximum: 90 },
      accuracy: { type: "number", minimum: 0, maximum: 100_000, description: "metres, 95 %; absent: not known" },
      categories: { ...list({ type: "string", enum: venueCategoryIds }), minItems: 1, uniqueItems: true },
      application: { type: "string", enum: ["new", "renewal"], description: "absent: new" },
      since: { type: "string", format: "date", description: "of a renewal: since when it trades on the spot" },
      asOf,
    },
    ["lon", "lat", "categories"],
  ),
  additionalProperties: false,
};

/** Bytes that the page's worker reads; their form is this program's own and may change. */
export const snapshot: JsonSchema = {
  description: "The county as one compact file",
  content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
};

/** What each rule in force says of the spot, and what was not judged; never "allowed". */
export const siteAnswer = object({
  asOf,
  at: list({ type: "number" }),
  accuracy: { type: "number" },
  categories: list(text),
  application: text,
  since: { type: ["string", "null"] },
  township: { type: ["string", "null"] },
  rules: list({ type: "object" }),
  notJudged: list({ type: "object" }),
  placesUnchecked: whole,
});

export const attachment = object({
  sha256: { type: "string", description: "of the image as kept" },
  original: { type: "string", description: "of the bytes as sent" },
  type: { type: "string", enum: ["image/jpeg", "image/webp"] },
  width: whole,
  height: whole,
  bytes: whole,
});
export const imageBytes: JsonSchema = {
  description: "The image as kept",
  content: {
    "image/jpeg": { schema: { type: "string", format: "binary" } },
    "image/webp": { schema: { type: "string", format: "binary" } },
  },
};
