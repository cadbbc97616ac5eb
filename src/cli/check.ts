import type { County } from "../domain/county.ts";
import { check as checkCounty } from "../domain/rules/check.ts";
import type { Findings } from "../domain/rules/finding.ts";
import { pairsOf } from "../domain/rules/pairs.ts";
import type { Rule } from "../domain/rules/rule.ts";
import { findingRow, findingsCsv, findingsGeoJson, pairsCsv } from "../io/findings.ts";
import { chosenRules } from "../server/chosen-rules.ts";
import { answerVenues } from "./answer-venues.ts";
import { BadInput } from "./bad-input.ts";
import { statsLines } from "./check-stats.ts";
import { type CliIo, command, type ExitCode } from "./command.ts";
import { importDatumFrom, importDatums } from "./import-datum.ts";
import { asJson, emit, formatOf, outOption, writeOut } from "./output.ts";
import { asOfOption, dayOf, packOption, readCounty } from "./pack-option.ts";
import { accuracyFrom, categoriesFrom } from "./spot.ts";
import { withVenues } from "./venues-file.ts";

/** The rules named; undefined: those in force that day. */
function rulesAsked(county: County, ids: readonly string[] | undefined, day: string): readonly Rule[] | undefined {
  if (!ids) return undefined;
  const { rules, unknown } = chosenRules(county, ids, day);
  if (unknown.length === 0) return rules;
  const known = [...new Set(county.rules.map((rule) => rule.id))].join(", ");
  throw BadInput.at(
    `--rule ${unknown.join(", ")}`,
    { zh: `${day} 没有这条规则`, en: `there is no such rule on ${day}` },
    { zh: `可用：${known}`, en: `one of: ${known}` },
  );
}

/** The findings with the counts behind them, as the API answers them too. */
const asAnswer = (found: Findings) => ({
  revision: found.revision,
  asOf: found.asOf,
  counts: found.counts,
  placesUnchecked: found.unchecked.length,
  findings: found.findings.map(findingRow),
});

const inFormat = {
  csv: (found: Findings) => findingsCsv(found.findings),
  json: (found: Findings) => asJson(asAnswer(found)),
  geojson: (found: Findings) => asJson(findingsGeoJson(found.findings)),
} as const;

function failAsked(asked: string | undefined): boolean {
  if (asked === undefined || asked === "inside") return asked === "inside";
  throw BadInput.at(
    `--fail-on ${asked}`,
    { zh: "不认得", en: "is not known" },
    { zh: "只能是 inside", en: "it can only be inside" },
  );
}

const notJudgedLine = (found: Findings): string =>
  (found.notJudged ?? []).map(({ rule, why }) => `${rule}: not judged (${why})\n`).join("");

interface CheckOutput {
  readonly out: string | undefined;
  readonly stats: boolean;
  readonly json: boolean;
}

/** Findings go to the file, else to standard output, where `--stats` alone prints only the counts. */
async function print(
  found: Findings,
  { out, stats, json }: CheckOutput,
  language: "zh" | "en",
  io: CliIo,
): Promise<void> {
  const format = json && out === undefined ? "json" : formatOf(out, ["csv", "json", "geojson"]);
  if (out !== undefined || !stats || json) await emit(io, out, inFormat[format](found));
  if (stats && !(json && out === undefined))
    await io.out(json ? asJson({ ...asAnswer(found), findings: undefined }) : statsLines(found, language));
  io.err(notJudgedLine(found));
}

/** A workbook is no format of findings: as `--out` it can only be the applications with their answers. */
function answersAsked(
  answers: string | undefined,
  out: string | undefined,
  venues: string | undefined,
): { readonly venues: string; readonly answers: string } | null {
  const file = answers ?? (venues !== undefined && /\.xls[xm]$/i.test(out ?? "") ? out : undefined);
  if (file === undefined) return null;
  if (venues !== undefined) return { venues, answers: file };
  throw BadInput.at(
    "--answers",
    { zh: "没有申请表", en: "there are no applications" },
    { zh: "用 --venues 指明", en: "name them by --venues" },
  );
}

export const check = command({
  name: "check",
  operands: "",
  says: {
    zh: "哪些场所在规则距离之内、须实测或无法定位",
    en: "which venues are inside a rule's distance, in doubt, or unplaced",
  },
  options: {
    ...packOption,
    venues: {
      type: "string",
      value: "F",
      says: {
        zh: "用这张场所表（csv、xlsx、xls）代替数据包里的",
        en: "judge the venues of this csv, xlsx or xls instead of the pack's",
      },
    },
    answers: {
      type: "string",
      value: "F",
      says: {
        zh: "把 --venues 的每一行当作申请来核，答复作为列附在原表后写入 F（--out F.xlsx 同此）",
        en: "judge each row of --venues as an application; the same table with the answers as columns goes to F (as does --out F.xlsx)",
      },
    },
    datum: {
      type: "string",
      value: importDatums.join("|"),
      says: {
        zh: "申请表的坐标系（默认 auto：能断定才采用）",
        en: "coordinate system of the applications (default auto: taken only when sure)",
      },
    },
    category: {
      type: "string",
      multiple: true,
      value: "C",
      says: { zh: "申请表里没填类别的行按此类别", en: "category of applications that state none" },
    },
    accuracy: {
      type: "string",
      value: "M",
      says: { zh: "申请表里没写精度的行按此米数（95 %）", en: "metres (95 %) of applications that state no accuracy" },
    },
    ...asOfOption,
    rule: {
      type: "string",
      multiple: true,
      value: "ID",
      says: { zh: "只判这条规则，可重复；停用的也可", en: "judge this rule, even a disabled one; repeatable" },
    },
    out: {
      ...outOption.out,
      says: {
        zh: "写入 .csv、.json 或 .geojson（否则输出 CSV）",
        en: "write .csv, .json or .geojson (else CSV to standard output)",
      },
    },
    pairs: {
      type: "string",
      value: "F",
      says: { zh: "把每一对场所与场地写入 CSV", en: "write every pair inside or in doubt as CSV" },
    },
    all: { type: "boolean", says: { zh: "区外的也列出", en: "list those outside too" } },
    stats: {
      type: "boolean",
      says: { zh: "输出各结论的数目和无法核对的场地数", en: "print the counts and places_unchecked" },
    },
    "fail-on": {
      type: "string",
      value: "inside",
      says: { zh: "有在区内的则退出码为 1", en: "exit 1 when any venue is inside" },
    },
  },
  async run({ values, json, language, io }): Promise<ExitCode> {
    const failOnInside = failAsked(values["fail-on"]);
    const answers = answersAsked(values.answers, values.out, values.venues);
    const own = readCounty(values.pack, io);
    const asOf = dayOf(values["as-of"], own, io);
    if (answers) {
      const categories = values.category ? categoriesFrom(values.category) : [];
      const accuracy = values.accuracy === undefined ? null : accuracyFrom(values.accuracy, 0);
      const asked = { ...answers, datum: importDatumFrom(values.datum), categories, accuracy, asOf, language };
      const said = await answerVenues(own, asked, json, io);
      return failOnInside && said.answers.some(({ verdict }) => verdict === "inside") ? 1 : 0;
    }
    const county = await withVenues(own, values.venues, io);
    const rules = rulesAsked(county, values.rule, asOf);
    const found = checkCounty(county, { asOf, ...(rules ? { rules } : {}), ...(values.all ? { all: true } : {}) });
    await print(found, { out: values.out, stats: values.stats === true, json }, language, io);
    if (values.pairs !== undefined) writeOut(io, values.pairs, pairsCsv(pairsOf(county, asOf, rules)));
    return failOnInside && found.findings.some((one) => one.verdict === "inside") ? 1 : 0;
  },
});
