/** The command line: finds the command, reads its options, turns bad input into exit code 2. */

import { parseArgs } from "node:util";
import type { Language } from "../domain/labels.ts";
import { accountCommands } from "./account.ts";
import { tokenCommands } from "./account-token.ts";
import { backup } from "./backup.ts";
import { BadInput } from "./bad-input.ts";
import { bench } from "./bench/bench.ts";
import { check } from "./check.ts";
import { type CliIo, type Command, type ExitCode, parseArgsOptions } from "./command.ts";
import { coverageCommand } from "./coverage.ts";
import { exportCommand } from "./export.ts";
import { help, helpOf } from "./help.ts";
import { importCommand } from "./import.ts";
import { measure } from "./measure.ts";
import { packCheck } from "./pack-check.ts";
import { packNew } from "./pack-new.ts";
import { packSample } from "./pack-sample.ts";
import { restore } from "./restore.ts";
import { route } from "./route.ts";
import { serve } from "./serve.ts";
import { site } from "./site.ts";
import { start } from "./start.ts";

export const commands: readonly Command[] = [
  start,
  serve,
  ...accountCommands,
  ...tokenCommands,
  backup,
  restore,
  check,
  site,
  route,
  measure,
  coverageCommand,
  importCommand,
  exportCommand,
  packNew,
  packCheck,
  packSample,
  bench,
];

const languageOf = (asked: string | undefined, env: CliIo["env"]): Language => {
  if (asked === "zh" || asked === "en") return asked;
  return /^zh/i.test(env["LC_ALL"] || env["LANG"] || "") ? "zh" : "en";
};

/** The language is needed before the options are known to be right. */
const languageIn = (argv: readonly string[], env: CliIo["env"]): Language => {
  const at = argv.indexOf("--lang");
  const joined = argv.find((one) => one.startsWith("--lang="))?.slice("--lang=".length);
  return languageOf(joined ?? (at < 0 ? undefined : argv[at + 1]), env);
};

function find(argv: readonly string[]): { command: Command; rest: string[] } | null {
  // The longest name that is meant: `account token add`, `pack check`, `start`.
  for (const words of [3, 2, 1]) {
    const name = argv.slice(0, words).join(" ");
    const command = commands.find((one) => one.name === name);
    if (command) return { command, rest: argv.slice(words) };
  }
  return null;
}

async function runCommand(command: Command, rest: string[], language: Language, io: CliIo): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: rest,
    options: parseArgsOptions(command.options),
    allowPositionals: true,
  });
  if (values["help"]) {
    await io.out(helpOf(command, language));
    return 0;
  }
  const operandsWanted = command.operands === "" ? 0 : 1;
  if (positionals.length > operandsWanted) throw unexpected(positionals[operandsWanted] ?? "");
  return command.run({
    values: values as never,
    operands: positionals,
    json: values["json"] === true,
    language,
    io,
  });
}

const unexpected = (word: string) => new BadInput({ zh: `多余的参数 ${word}`, en: `unexpected argument ${word}` });

const isArgumentError = (error: unknown): error is Error =>
  error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");

/** Runs one command line; never throws for what a user typed or a file holds. */
export async function main(argv: readonly string[], io: CliIo): Promise<ExitCode> {
  const language = languageIn(argv, io.env);
  const found = find(argv);
  if (!found) {
    const wantsHelp = argv.length === 0 || argv.includes("--help") || argv[0] === "help";
    if (wantsHelp) await io.out(help(commands, language));
    else io.err(`${language === "zh" ? "没有命令" : "no command"} ${argv.join(" ")}\n\n${help(commands, language)}`);
    return wantsHelp ? 0 : 2;
  }
  try {
    return await runCommand(found.command, found.rest, language, io);
  } catch (error) {
    if (error instanceof BadInput) io.err(`${error.says[language]}\n`);
    else if (isArgumentError(error)) io.err(`${error.message}\n\n${helpOf(found.command, language)}`);
    else throw error;
    return 2;
  }
}
