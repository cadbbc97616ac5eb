import { resolve } from "node:path";
import { problemPlace, problemRemedy, problemSays } from "../domain/problems.ts";
import { checkedPack } from "../io/pack-check.ts";
import { folderFiles } from "../server/pack-folder.ts";
import { BadInput, problemLine } from "./bad-input.ts";
import { command, type ExitCode } from "./command.ts";
import { operand } from "./input.ts";
import { asJson } from "./output.ts";

const failures = ["error", "warning"] as const;

function failAsked(asked: string | undefined): (typeof failures)[number] {
  const found = failures.find((one) => one === (asked ?? "error"));
  if (found) return found;
  throw BadInput.at(
    `--fail-on ${asked}`,
    { zh: "不认得", en: "is not known" },
    { zh: "error 或 warning", en: "give error or warning" },
  );
}

export const packCheck = command({
  name: "pack check",
  operands: "DIR",
  says: { zh: "数据包里有哪些问题，指明文件、行、列", en: "everything that is wrong with a pack: file, line, column" },
  options: {
    "fail-on": {
      type: "string",
      value: "warning",
      says: { zh: "有提醒也算不通过（退出码 1）", en: "exit 1 on warnings too" },
    },
  },
  async run({ values, operands, json, language, io }): Promise<ExitCode> {
    const failOn = failAsked(values["fail-on"]);
    const found = checkedPack(folderFiles(resolve(io.cwd, operand(operands, "DIR"))));
    const problems = [...found.problems, ...found.steps];
    const errors = problems.filter((one) => one.severity === "error").length;
    const warnings = problems.length - errors;
    if (json) {
      const spoken = problems.map((one) => ({
        ...one,
        place: problemPlace(one),
        says: problemSays(one, language),
        remedy: problemRemedy(one, language),
      }));
      await io.out(asJson({ errors, warnings, problems: spoken }));
    } else {
      await io.out(problems.map((one) => `${problemLine(one, language)}\n`).join(""));
      await io.out(
        language === "zh" ? `${errors} 处错误，${warnings} 处提醒\n` : `${errors} errors, ${warnings} warnings\n`,
      );
    }
    if (errors > 0) return 2;
    return failOn === "warning" && warnings > 0 ? 1 : 0;
  },
});
