/** The words of `--help`. */

import type { Language } from "../domain/labels.ts";
import { type Command, commonOptions, type Options } from "./command.ts";

const pad = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(0, ...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join("\n");
};

const optionRows = (options: Options, language: Language) =>
  Object.entries(options).map(([name, { value, says }]): [string, string] => [
    `--${name}${value ? ` ${value}` : ""}`,
    says[language],
  ]);

export function helpOf(command: Command, language: Language): string {
  const usage = ["sapling", command.name, command.operands, "[options]"].filter(Boolean).join(" ");
  const rows = optionRows({ ...command.options, ...commonOptions }, language);
  return `${command.says[language]}\n\n  ${usage}\n\n${pad(rows)}\n`;
}

export function help(commands: readonly Command[], language: Language): string {
  const title = language === "zh" ? "护苗一张图" : "Sapling Map: the county's single map for the protection of minors";
  const rows = commands.map((one): [string, string] => [
    `sapling ${one.name} ${one.operands}`.trimEnd(),
    one.says[language],
  ]);
  const codes =
    language === "zh"
      ? "退出码：0 完成 · 1 发现了所要求报错的情况 · 2 输入有误，已指明文件、行、列"
      : "exit codes: 0 done · 1 found what a flag asked to fail on · 2 bad input, file, line and column named";
  return `${title}\n\n${pad(rows)}\n\n${pad(optionRows(commonOptions, language))}\n\n${codes}\n`;
}
