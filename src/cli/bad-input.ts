/** Input that a command cannot go on with: exit code 2, with the place and the remedy. */

import type { Language, Text } from "../domain/labels.ts";
import { type Problem, problemPlace, problemRemedy, problemSays } from "../domain/problems.ts";

/** `venues.csv:12:4: error: 经度不是数（只填数字，不带单位）` */
export function problemLine(problem: Problem, language: Language): string {
  const place = problemPlace(problem);
  const record = [problem.register, problem.id].filter(Boolean).join(" ");
  const says = `${problem.severity} ${problem.code}: ${problemSays(problem, language)}`;
  return `${place ? `${place}: ` : ""}${says}${record ? ` [${record}]` : ""} → ${problemRemedy(problem, language)}`;
}

/** Problems printed at most; the rest are counted. */
const SHOWN = 20;

export class BadInput extends Error {
  readonly says: Text;

  constructor(says: Text) {
    super(says.en);
    this.says = says;
  }

  /** From the problems of a file; the message shows the first twenty and counts the rest. */
  static of(problems: readonly Problem[]): BadInput {
    const lines = (language: Language) => problems.slice(0, SHOWN).map((one) => problemLine(one, language));
    const more = problems.length - SHOWN;
    return new BadInput({
      zh: [...lines("zh"), ...(more > 0 ? [`……另有 ${more} 处`] : [])].join("\n"),
      en: [...lines("en"), ...(more > 0 ? [`… and ${more} more`] : [])].join("\n"),
    });
  }

  /** One sentence about one place of one file. */
  static at(place: string, says: Text, remedy: Text): BadInput {
    return new BadInput({
      zh: `${place}: ${says.zh} → ${remedy.zh}`,
      en: `${place}: ${says.en} → ${remedy.en}`,
    });
  }
}
