/** What a command is: its words, its options, what it does. One file a command. */

import type { ParseArgsConfig } from "node:util";
import type { Language, Text } from "../domain/labels.ts";

/** The world a command may touch, so that tests call it in-process. */
export interface CliIo {
  /** Standard output; resolves when the reader wants more. */
  out(text: string): Promise<void>;
  err(text: string): void;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** The project's folder: where the shipped packs and the built page are. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The day it is, `2026-11-24`, in a time zone. */
  today(timeZone: string): string;
  /** Resolves when the program is asked to stop. */
  stopped(): Promise<void>;
}

export interface Option {
  readonly type: "string" | "boolean";
  readonly multiple?: true;
  /** What stands for its value in the help. */
  readonly value?: string;
  readonly says: Text;
}
export type Options = Readonly<Record<string, Option>>;

type Value<O extends Option> = O["type"] extends "boolean" ? boolean : string;
export type Values<O extends Options> = {
  readonly [K in keyof O]?: O[K] extends { multiple: true } ? readonly string[] : Value<O[K]>;
};

/** What every command is called with. */
export interface Call<O extends Options> {
  readonly values: Values<O>;
  readonly operands: readonly string[];
  readonly json: boolean;
  readonly language: Language;
  readonly io: CliIo;
}

/** Done · something was found that a flag asked to fail on · bad input. */
export type ExitCode = 0 | 1 | 2;

export interface Command<O extends Options = Options> {
  /** As typed: `check`, `pack check`. */
  readonly name: string;
  /** Operands after the name, as the help shows them. */
  readonly operands: string;
  readonly says: Text;
  readonly options: O;
  run(call: Call<O>): Promise<ExitCode>;
}

/** Keeps the literal types of the options for `run`. */
export const command = <const O extends Options>(it: Command<O>): Command => it as unknown as Command;

/** Options of every command. */
export const commonOptions = {
  json: { type: "boolean", says: { zh: "输出 JSON", en: "print JSON" } },
  lang: { type: "string", value: "zh|en", says: { zh: "语言", en: "language of messages" } },
  help: { type: "boolean", says: { zh: "显示帮助", en: "show this help" } },
} as const satisfies Options;

/** The options as node:util parseArgs wants them. */
export const parseArgsOptions = (options: Options): NonNullable<ParseArgsConfig["options"]> =>
  Object.fromEntries(
    Object.entries<Option>({ ...options, ...commonOptions }).map(([name, { type, multiple }]) => [
      name,
      { type, ...(multiple ? { multiple } : {}) },
    ]),
  );
