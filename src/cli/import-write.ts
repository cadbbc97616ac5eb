/** What an import leaves behind: the problem table, the clean features, the register's file in its pack. */

import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { applyChange } from "../domain/change/apply.ts";
import type { Change } from "../domain/change/change.ts";
import type { County } from "../domain/county.ts";
import type { Language } from "../domain/labels.ts";
import { type Problem, problemRemedy, problemSays } from "../domain/problems.ts";
import type { RegisterId } from "../domain/registers/index.ts";
import { tableOf } from "../domain/registers/index.ts";
import { writeCsv } from "../io/csv.ts";
import { defuse } from "../io/defuse.ts";
import type { ImportReading } from "../io/reading/read-import.ts";
import { recordsCsv, recordsGeoJson } from "../io/record-export.ts";
import { readRegisterFile } from "../io/register-file.ts";
import { folderFiles } from "../server/pack-folder.ts";
import { BadInput } from "./bad-input.ts";

const head = ["row", "column", "code", "severity", "message", "remedy", "state"];

/** Problems by row of the spreadsheet; `header` names the column that a problem is about. */
export function issuesCsv(
  { held }: ImportReading,
  problems: readonly Problem[],
  header: (problem: Problem) => string,
  language: Language,
): string {
  const kept = new Set(held.map(({ line }) => line));
  const rows = [...problems]
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
    .map((problem) => [
      String(problem.line ?? ""),
      defuse(header(problem)),
      problem.code,
      problem.severity,
      defuse(problemSays(problem, language)),
      problemRemedy(problem, language),
      problem.line !== undefined && kept.has(problem.line) ? "held" : "entered",
    ]);
  return `\uFEFF${writeCsv([head, ...rows])}`;
}

/** One feature a row entered, its row among the properties. */
export function cleanGeoJson(reading: ImportReading): string {
  const text = recordsGeoJson(reading.register, reading.records as never);
  const collection = JSON.parse(text) as { features: { properties: Record<string, unknown> }[] };
  for (const [i, { properties }] of collection.features.entries()) properties["row"] = reading.spot(i).line;
  const lines = collection.features.map((feature) => JSON.stringify(feature));
  return `{"type":"FeatureCollection","features":[\n${lines.join(",\n")}\n]}\n`;
}

/** Would writing the register's file lose rows that could not be read from it, or move what is in another datum? */
function mustNotLose(folder: string, register: RegisterId): void {
  const { file } = tableOf(register);
  const files = folderFiles(folder);
  const { datum } = JSON.parse(new TextDecoder().decode(files.bytes("pack.json"))) as { datum?: string };
  if (datum === "gcj02" || datum === "bd09")
    throw BadInput.at(
      join(folder, "pack.json"),
      { zh: "数据包不是 WGS 84 坐标，不写入", en: "the pack is not in WGS 84: nothing is written" },
      { zh: "用 --dry-run 和 --out", en: "use --dry-run with --out" },
    );
  const bytes = files.bytes(file);
  const lost = bytes ? readRegisterFile(register, bytes, file) : null;
  if (lost && lost.held.length > 0) throw BadInput.of(lost.held.flatMap(({ problems }) => problems));
}

/** The register's file with the change in it, written beside and put in its place at once. */
export function writeRegister(folder: string, county: County, register: RegisterId, change: Change): string {
  mustNotLose(folder, register);
  const { file } = tableOf(register);
  const { county: after } = applyChange(county, change, county.revision + 1);
  const records = after.registers[register] as never;
  const text = /json$/.test(file)
    ? recordsGeoJson(register, records, { headers: "en", sample: county.pack.sample })
    : `\uFEFF${recordsCsv(register, records, { headers: "en" })}`;
  const path = join(folder, file);
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
  return path;
}
