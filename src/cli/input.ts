/** A file that a user names. */

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { BadInput } from "./bad-input.ts";
import type { CliIo } from "./command.ts";

export const unreadable = (name: string, error: unknown): BadInput =>
  BadInput.at(
    name,
    { zh: `读不了：${(error as Error).message}`, en: `cannot be read: ${(error as Error).message}` },
    { zh: "核对文件名", en: "check the file's name" },
  );

export function readInput(io: CliIo, name: string): Uint8Array {
  try {
    return readFileSync(resolve(io.cwd, name));
  } catch (error) {
    throw unreadable(name, error);
  }
}

/** The one operand of a command. */
export function operand(operands: readonly string[], name: string): string {
  const [first] = operands;
  if (first === undefined) throw new BadInput({ zh: `缺少 ${name}`, en: `${name} is missing` });
  return first;
}
