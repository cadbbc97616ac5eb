/** `--venues F`: a spreadsheet of venues judged in the stead of the pack's own register. */

import type { County } from "../domain/county.ts";
import { finish } from "../domain/engine.ts";
import type { Problem } from "../domain/problems.ts";
import type { Venue } from "../domain/registers/venues.ts";
import { readingNamed } from "../geo/readings.ts";
import { importSteps, matchSheet } from "../io/reading/read-import.ts";
import { readSheets } from "../io/reading/read-sheets.ts";
import { readRegisterCsv } from "../io/register-csv.ts";
import { decodeText } from "../io/text-file.ts";
import { BadInput } from "./bad-input.ts";
import type { CliIo } from "./command.ts";
import { readInput } from "./input.ts";

interface Taken {
  readonly records: readonly Venue[];
  readonly problems: readonly Problem[];
}

function fromCsv(bytes: Uint8Array, file: string): Taken {
  const reading = decodeText(bytes, file);
  if ("problem" in reading) throw BadInput.of([reading.problem]);
  if (reading.text.trim() === "")
    throw BadInput.at(
      `${file}:1:1`,
      { zh: "文件是空的", en: "the file is empty" },
      { zh: "第一行写表头", en: "begin with a header" },
    );
  return readRegisterCsv("venue", reading.text, file);
}

/** A workbook's positions are WGS 84, as those of a csv are. */
async function fromBook(bytes: Uint8Array, file: string, county: County): Promise<Taken> {
  const sheets = await readSheets(bytes, file);
  if ("refused" in sheets) throw BadInput.of([sheets.refused]);
  const matched = matchSheet("venue", sheets, file);
  if ("refused" in matched) throw BadInput.of([matched.refused]);
  const wgs84 = readingNamed("wgs84");
  const { records, problems } = finish(importSteps(matched, county, () => wgs84));
  return { records: records as readonly unknown[] as readonly Venue[], problems };
}

const isBook = ([a, b]: Uint8Array): boolean => (a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf);

/** Rows that could not be taken as written would be judged wrongly or not at all: they are bad input. */
export async function withVenues(county: County, file: string | undefined, io: CliIo): Promise<County> {
  if (file === undefined) return county;
  const bytes = readInput(io, file);
  const { records, problems } = isBook(bytes) ? await fromBook(bytes, file, county) : fromCsv(bytes, file);
  const errors = problems.filter((one) => one.severity === "error");
  if (errors.length > 0) throw BadInput.of(errors);
  return { ...county, registers: { ...county.registers, venue: records } };
}
