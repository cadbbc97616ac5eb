/** A change as it came over the wire: its form alone. What is in it is judged by `validateChange`. */

import { type Change, type ChangeRegister, changeRegisters, type Put, type Removal } from "../domain/change/change.ts";
import { CHANGE_ROWS } from "./limits/limits.ts";
import { ApiProblem } from "./problem-details.ts";

type Loose = Readonly<Record<string, unknown>>;

const isObject = (it: unknown): it is Loose => typeof it === "object" && it !== null && !Array.isArray(it);

const wrong = (path: string, detail: string) => new ApiProblem("body-invalid", detail, path);

function onlyKeys(it: Loose, known: readonly string[], path: string): void {
  const strange = Object.keys(it).find((key) => !known.includes(key));
  if (strange !== undefined) throw wrong(`${path}/${strange}`, "not a field of a change");
}

function registerIn(it: Loose, path: string): ChangeRegister {
  const found = changeRegisters.find((one) => one === it["register"]);
  if (!found) throw wrong(`${path}/register`, `one of: ${changeRegisters.join(", ")}`);
  return found;
}

/** What names a record must be text before anything else is asked of it: rights and conflicts go by it. */
function requireKey(register: ChangeRegister, record: Loose, path: string): void {
  for (const part of register === "rule" ? ["id", "since"] : ["id"])
    if (typeof record[part] !== "string") throw wrong(`${path}/${part}`, "expected text: it names the record");
}

function readPut(it: unknown, path: string): Put {
  if (!isObject(it)) throw wrong(path, "expected {register, record}");
  onlyKeys(it, ["register", "record"], path);
  const register = registerIn(it, path);
  const { record } = it;
  if (!isObject(record)) throw wrong(`${path}/record`, "expected a record");
  requireKey(register, record, `${path}/record`);
  // The register says which record type; `validateChange` holds the record against it.
  return { register, record } as unknown as Put;
}

function readRemoval(it: unknown, path: string): Removal {
  if (!isObject(it)) throw wrong(path, "expected {register, id}");
  onlyKeys(it, ["register", "id"], path);
  const { id } = it;
  if (typeof id !== "string" || id === "") throw wrong(`${path}/id`, "expected the record's id");
  return { register: registerIn(it, path), id };
}

function listIn<T>(body: Loose, name: string, read: (it: unknown, path: string) => T): T[] {
  const list = body[name] ?? [];
  if (!Array.isArray(list)) throw wrong(`/${name}`, "expected a list");
  if (list.length > CHANGE_ROWS) throw new ApiProblem("rows-too-many", `at most ${CHANGE_ROWS}`, `/${name}`);
  return list.map((it, i) => read(it, `/${name}/${i}`));
}

/** Reads the body of a change; throws `body-invalid` with the path of what is wrong. */
export function readChange(body: unknown): Change {
  if (!isObject(body)) throw wrong("", "expected {why, puts, removals}");
  onlyKeys(body, ["why", "puts", "removals"], "");
  const { why } = body;
  if (typeof why !== "string") throw wrong("/why", "expected the reason, in words");
  const puts = listIn(body, "puts", readPut);
  const removals = listIn(body, "removals", readRemoval);
  if (puts.length + removals.length > CHANGE_ROWS)
    throw new ApiProblem("rows-too-many", `at most ${CHANGE_ROWS}`, "/puts");
  return { why, puts, removals };
}
