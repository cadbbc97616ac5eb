/** `check --venues F --answers F2`: every row judged as an application, the answers appended to the same spreadsheet. */

import { basename, extname } from "node:path";
import { answerTable } from "../domain/applications/answer-columns.ts";
import type { Applications, WayOfWriting } from "../domain/applications/application.ts";
import { sureReadings } from "../domain/applications/written-ways.ts";
import type { County } from "../domain/county.ts";
import { derive } from "../domain/derive.ts";
import { type Language, type Text, type Verdict, verdictLabels } from "../domain/labels.ts";
import type { VenueCategory } from "../domain/registers/venues.ts";
import { answeredFile } from "../io/applications/answered-file.ts";
import { readApplications } from "../io/applications/read-applications.ts";
import { BadInput } from "./bad-input.ts";
import type { CliIo } from "./command.ts";
import type { ImportDatum } from "./import-datum.ts";
import { readInput } from "./input.ts";
import { asJson, writeOut } from "./output.ts";

export interface Answering {
  readonly venues: string;
  readonly answers: string;
  readonly datum: ImportDatum;
  readonly categories: readonly VenueCategory[];
  /** Null: the pack's figure. */
  readonly accuracy: number | null;
  readonly asOf: string;
  readonly language: Language;
}

function unsure(file: string, ways: readonly WayOfWriting[]): BadInput {
  const lines = (zh: boolean) =>
    ways.flatMap(({ rows, named, known, counts }) =>
      counts.map(({ reading, inCounty, inTownship, onKnown }) =>
        zh
          ? `  ${reading}: ${rows} 行中县内 ${inCounty}，与所填乡镇相符 ${inTownship}/${named}，与已有位置相符 ${onKnown}/${known}`
          : `  ${reading}: of ${rows} rows ${inCounty} in the county, ${inTownship}/${named} in their township, ${onKnown}/${known} on a known place`,
      ),
    );
  return new BadInput({
    zh: [`${file}: 坐标系无法断定 → 用 --datum 指明`, ...lines(true)].join("\n"),
    en: [`${file}: the coordinate system cannot be told → name it with --datum`, ...lines(false)].join("\n"),
  });
}

/** What `--datum` means for each way of writing; a way that it cannot mean is not read. */
function readingsFor(
  datum: ImportDatum,
  ways: readonly WayOfWriting[],
  file: string,
): Readonly<Record<string, string>> {
  if (datum === "auto") {
    const open = ways.filter(({ sure }) => sure === null);
    if (open.length > 0) throw unsure(file, open);
    return sureReadings(ways);
  }
  const id = datum === "cgcs2000" ? "wgs84" : datum;
  return Object.fromEntries(
    ways.flatMap(({ way, counts }) => {
      const wanted = counts.filter(({ reading }) =>
        id === "cgcs2000-gk" ? reading.startsWith("gk") : reading === id || reading === `${id}-swapped`,
      );
      return wanted[0] ? [[way, wanted[0].reading]] : [];
    }),
  );
}

/** Answers are written into the format that the file has; an old workbook comes back as a new one. */
function mustBeSameFormat(venues: string, answers: string): void {
  const [from, to] = [venues, answers].map((name) => extname(name).toLowerCase());
  const isBook = (ending: string | undefined): boolean => ending !== ".csv" && ending !== ".txt";
  if (isBook(from) === isBook(to)) return;
  throw BadInput.at(
    answers,
    { zh: `答复写在原表里，原表是 ${from}`, en: `the answers go into the table itself, which is ${from}` },
    { zh: `文件名用 ${isBook(from) ? ".xlsx" : from}`, en: `name it ${isBook(from) ? ".xlsx" : from}` },
  );
}

const notJudged: Text = { zh: "未核", en: "not judged" };

/** Rows by verdict, and those that were not judged. */
function countsOf({ answers }: Applications): Readonly<Record<string, number>> {
  const verdicts = ["inside", "survey", "outside"] as const satisfies readonly Verdict[];
  const of = (verdict: Verdict | null) => answers.filter((answer) => answer.verdict === verdict).length;
  return { ...Object.fromEntries(verdicts.map((verdict) => [verdict, of(verdict)])), not_judged: of(null) };
}

const labelOf = (key: string, language: Language): string =>
  (key === "not_judged" ? notJudged : (verdictLabels[key as Verdict] ?? notJudged))[language];

/** The answers, once they are written. */
export async function answerVenues(county: County, it: Answering, json: boolean, io: CliIo): Promise<Applications> {
  const { venues, answers, asOf, categories, accuracy, language } = it;
  const bytes = readInput(io, venues);
  const file = basename(venues);
  mustBeSameFormat(venues, answers);
  const read = await readApplications(bytes, file);
  if ("refused" in read) throw BadInput.of([{ ...read.refused, file: venues }]);
  const ask = { asOf, rows: read.rows, categories, accuracy };
  const { ways } = derive(county, "applications", { ...ask, readings: {} });
  const said = derive(county, "applications", { ...ask, readings: readingsFor(it.datum, ways, venues) });
  const written = await answeredFile(bytes, file, {}, answerTable(county, read.rows, said, language));
  if ("refused" in written) throw BadInput.of([{ ...written.refused, file: venues }]);
  writeOut(io, answers, written.bytes);
  if (written.isConverted)
    io.err(
      language === "zh"
        ? `${venues}: 旧格式写成 .xlsx：内容保留，部分样式可能不同\n`
        : `${venues}: an old format is written as .xlsx: its cells are kept, some of its looks may not be\n`,
    );
  const counts = countsOf(said);
  const lines = Object.entries(counts).map(([key, count]) => `${key}: ${count}  (${labelOf(key, language)})\n`);
  const summary = { file: venues, rows: said.answers.length, counts, revision: said.revision, asOf, written: answers };
  await io.out(json ? asJson(summary) : `rows: ${said.answers.length}\n${lines.join("")}`);
  return said;
}
