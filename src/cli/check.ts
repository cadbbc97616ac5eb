import type { County } from "../domain/county.ts";
import { check as checkCounty } from "../domain/rules/check.ts";
import type { Findings } from "../domain/rules/finding.ts";
import { pairsOf } from "../domain/rules/pairs.ts";
import type { Rule } from "../domain/rules/rule.ts";
import { findingRow, findingsCsv, findingsGeoJson, pairsCsv } from "../io/findings.ts";
import { chosenRules } from "../server/chosen-rules.ts";
import { BadInput } from "./bad-input.ts";
import { statsLines } from "./check-stats.ts";
import { type CliIo, command, type ExitCode } from "./command.ts";
import { asJson, emit, formatOf, outOption, writeOut } from "./output.ts";
import { asOfOption, dayOf, packOption, readCounty } from "./pack-option.ts";
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
      says: { zh: "用这张场所表（CSV）代替数据包里的", en: "judge the venues of this CSV instead of the pack's" },
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
    const county = withVenues(readCounty(values.pack, io), values.venues, io);
    const asOf = dayOf(values["as-of"], county, io);
    const rules = rulesAsked(county, values.rule, asOf);
    const found = checkCounty(county, { asOf, ...(rules ? { rules } : {}), ...(values.all ? { all: true } : {}) });
    await print(found, { out: values.out, stats: values.stats === true, json }, language, io);
    if (values.pairs !== undefined) writeOut(io, values.pairs, pairsCsv(pairsOf(county, asOf, rules)));
    return failOnInside && found.findings.some((one) => one.verdict === "inside") ? 1 : 0;
  },
});
