/** JSON schemas of writing: the change, the log, the history of a record. */

import { changeRegisters } from "../domain/change/change.ts";
import { registerIds } from "../domain/registers/index.ts";
import { CHANGE_ROWS, LOG_COMMITS } from "./limits/limits.ts";
import { type JsonSchema, schemaName } from "./record-schema.ts";

const text: JsonSchema = { type: "string" };
const whole: JsonSchema = { type: "integer", minimum: 0 };
const register: JsonSchema = { type: "string", enum: [...changeRegisters] };
const instant: JsonSchema = { type: "string", format: "date-time" };

const object = (properties: Record<string, JsonSchema>, required = Object.keys(properties)): JsonSchema => ({
  type: "object",
  properties,
  required,
});
const list = (items: JsonSchema): JsonSchema => ({ type: "array", items });

/** A rule as `rules.json` writes it. */
const ruleRecord = object({ id: text, since: { type: "string", format: "date" } });

/** One alternative a register, so that a reader sees which record goes with which. */
const put: JsonSchema = {
  oneOf: [
    ...registerIds.map((id) => object({ register: { const: id }, record: { $ref: `${schemaName(id)}#` } })),
    object({ register: { const: "rule" }, record: ruleRecord }),
  ],
};
const removal = object({ register, id: text });

/** Described here; read by `readChange`, which names the path of what is wrong. */
export const change: JsonSchema = object(
  {
    why: { type: "string", minLength: 1, description: "the reason, in words" },
    puts: { ...list(put), maxItems: CHANGE_ROWS },
    removals: { ...list(removal), maxItems: CHANGE_ROWS },
  },
  ["why"],
);

export const writeHeaders: JsonSchema = {
  type: "object",
  properties: {
    "if-match": { type: "string", description: "the revision seen: 412 when a touched record changed since" },
    "idempotency-key": { type: "string", description: "sent twice, written once" },
  },
};

export const undo: JsonSchema = {
  ...object({ why: { type: "string", maxLength: 2000, description: "needed for another's change" } }, []),
  additionalProperties: false,
};

const both: JsonSchema = {
  ...object({
    zh: { type: "string", minLength: 1, maxLength: 100 },
    en: { type: "string", minLength: 1, maxLength: 100 },
  }),
  additionalProperties: false,
};

/** A county to be founded; its ground is judged by `countyOfBody`. */
export const newCounty: JsonSchema = {
  ...object(
    {
      adcode: { type: "string", pattern: "^[1-8][0-9]{5}$" },
      name: both,
      planDate: { type: "string", format: "date" },
      planTitle: both,
      outline: {
        type: ["object", "null"],
        description: "Polygon or MultiPolygon, WGS 84; absent: made of the townships",
      },
      townships: { ...list({ type: "object" }), maxItems: 2000 },
    },
    ["adcode", "name", "planDate"],
  ),
  additionalProperties: false,
};
export const founded = object({ adcode: text, revision: whole });

/** What was committed. */
export const committed = object({ revision: whole, at: instant, who: text, hash: text });

// A record as it stood may lack what the reader may not see, so its form is not promised here.
const recordOrNull: JsonSchema = { type: ["object", "null"] };
const commit = object(
  {
    county: text,
    revision: whole,
    at: instant,
    who: text,
    why: text,
    puts: list(object({ register, record: { type: "object" } })),
    removals: list(removal),
    before: list(object({ register, id: text, record: recordOrNull })),
    undoes: whole,
    hash: text,
  },
  ["county", "revision", "at", "who", "why", "puts", "removals", "before", "hash"],
);
export const changes = object({ revision: whole, changes: list(commit) });

export const changesQuery: JsonSchema = {
  type: "object",
  properties: {
    after: {
      type: "string",
      pattern: "^[0-9]{1,15}$",
      description: "commits after this revision; absent: from the first",
    },
    limit: { type: "string", pattern: "^[0-9]{1,6}$", description: `at most ${LOG_COMMITS}` },
  },
};

export const history = object({
  register,
  id: text,
  history: list(
    object(
      { revision: whole, at: instant, who: text, why: text, undoes: whole, before: recordOrNull, after: recordOrNull },
      ["revision", "at", "who", "why", "before", "after"],
    ),
  ),
});

/** Server-sent events: `now` with the revisions of every county, then `change` for each commit. */
export const stream: JsonSchema = {
  description: "Revision numbers and touched ids; bodies are fetched with …/changes?after=",
  content: { "text/event-stream": { schema: { type: "string" } } },
};
