/** JSON schemas of what the routes of accounts take and answer. */

import { roles } from "../../domain/access/principal.ts";
import { changeRegisters } from "../../domain/change/change.ts";
import { desks } from "../../domain/labels.ts";
import type { JsonSchema } from "../record-schema.ts";
import { auditKinds } from "./account-types.ts";
import { PASSWORD_MOST } from "./passwords.ts";

const object = (properties: Record<string, JsonSchema>, required = Object.keys(properties)): JsonSchema => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});
const list = (items: JsonSchema, maxItems = 1000): JsonSchema => ({ type: "array", items, maxItems });
const text: JsonSchema = { type: "string" };
const instant: JsonSchema = { type: "string", format: "date-time" };
const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: "null" }] });

const name: JsonSchema = { type: "string", minLength: 2, maxLength: 40 };
const display: JsonSchema = { type: "string", minLength: 1, maxLength: 80 };
const password: JsonSchema = { type: "string", minLength: 1, maxLength: 4 * PASSWORD_MOST };
const token: JsonSchema = { type: "string", minLength: 1, maxLength: 200 };

export const grant = object(
  {
    county: { type: "string", pattern: "^(\\*|[0-9]{6})$", description: "adcode; *: every county" },
    role: { type: "string", enum: [...roles] },
    desks: list({ type: "string", enum: [...desks] }, desks.length),
    townships: list({ type: "string", maxLength: 40 }),
    registers: list({ type: "string", enum: [...changeRegisters] }, changeRegisters.length),
  },
  ["county", "role"],
);
const grants = list(grant, 100);

export const logInBody = object({ name: { type: "string", minLength: 1, maxLength: 80 }, password });
export const linkBody = object({ token });
export const setPasswordBody = object({ token, password });
export const changePasswordBody = object({ current: password, password });
export const addBody = object({ name, display, grants }, ["name", "grants"]);
export const changeBody = { ...object({ display, grants, disabled: { type: "boolean" } }, []), minProperties: 1 };

export const who = object({
  account: text,
  way: { type: "string", enum: ["local", "session", "token"] },
  grants,
  csrf: orNull(text),
  expires: orNull(instant),
});
export const ways = object({ password: { const: true }, openid: orNull(object({ label: text, href: text })) });
export const linkOf = object({ account: text });
export const link = object({ account: text, link: text, expires: instant });
export const account = object({
  name: text,
  display: text,
  disabled: { type: "boolean" },
  hasPassword: { type: "boolean" },
  grants,
  lastLogin: orNull(instant),
  lockedUntil: orNull(instant),
});
export const accounts = object({ accounts: list(account) });
export const nameParam = object({ name: { type: "string", maxLength: 80 } });
export const auditQuery = object(
  {
    after: { type: "string", pattern: "^[0-9]{1,15}$" },
    limit: { type: "string", pattern: "^[0-9]{1,4}$" },
    latest: { type: "string", enum: ["true"], description: "the last lines, newest first; `after` is not looked at" },
  },
  [],
);
export const auditLog = object({
  entries: list(
    object({
      seq: { type: "integer" },
      at: instant,
      who: text,
      county: text,
      what: { type: "string", enum: [...auditKinds] },
      about: text,
      address: text,
    }),
  ),
});
export const nothing: JsonSchema = { description: "Done", type: "null" };
