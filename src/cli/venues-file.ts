/** `--venues F`: a spreadsheet of venues judged in the stead of the pack's own register. */

import type { County } from "../domain/county.ts";
import { readRegisterCsv } from "../io/register-csv.ts";
import { decodeText } from "../io/text-file.ts";
import { BadInput } from "./bad-input.ts";
import type { CliIo } from "./command.ts";
import { readInput } from "./input.ts";

/** Rows that could not be taken as written would be judged wrongly or not at all: they are bad input. */
export function withVenues(county: County, file: string | undefined, io: CliIo): County {
  if (file === undefined) return county;
  const reading = decodeText(readInput(io, file), file);
  if ("problem" in reading) throw BadInput.of([reading.problem]);
  if (reading.text.trim() === "")
    throw BadInput.at(
      `${file}:1:1`,
      { zh: "文件是空的", en: "the file is empty" },
      { zh: "第一行写表头", en: "begin with a header" },
    );
  const { records, problems } = readRegisterCsv("venue", reading.text, file);
  const errors = problems.filter((one) => one.severity === "error");
  if (errors.length > 0) throw BadInput.of(errors);
  return { ...county, registers: { ...county.registers, venue: records } };
}
