import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import Papa from "papaparse";
import type { Language, Text } from "../domain/labels.ts";
import { BadInput } from "./bad-input.ts";
import { type CliIo, command, type ExitCode } from "./command.ts";
import { csvLine } from "./csv-text.ts";
import { operand, unreadable } from "./input.ts";
import { isRowFault, type MeasureColumns, measureColumns, rowMeasurer } from "./measure-row.ts";
import { type DegreesDatum, datumFrom, degreesDatums, toWgs84From } from "./reproject.ts";

/** Characters gathered before they are written. */
const BLOCK = 64 * 1024;
/** Faulty rows told one by one; the rest are counted. */
const TOLD = 20;

const linesIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.includes("\n") ? cell.split("\n").length - 1 : 0), 1);

/** Rows of a CSV file as they are read, each with the line it begins on. */
async function* rowsOf(io: CliIo, name: string): AsyncGenerator<{ line: number; cells: string[] }> {
  const file = createReadStream(resolve(io.cwd, name), "utf8");
  const rows = file.pipe(Papa.parse(Papa.NODE_STREAM_INPUT, { delimiter: "," }));
  file.on("error", (error) => rows.destroy(error));
  let line = 1;
  try {
    for await (const cells of rows as AsyncIterable<string[]>) {
      const at = line;
      line += linesIn(cells);
      if (cells.length > 1 || cells[0]?.trim()) yield { line: at, cells };
    }
  } catch (error) {
    throw unreadable(name, error);
  }
}

function columnsIn(name: string, header: readonly string[]): MeasureColumns {
  const names = header.map((cell) =>
    cell
      .replace(/^\uFEFF/, "")
      .trim()
      .toLowerCase(),
  );
  const missing = measureColumns.filter((column) => !names.includes(column));
  if (missing.length > 0)
    throw BadInput.at(
      `${name}:1:1`,
      { zh: `缺少列 ${missing.join("、")}`, en: `column ${missing.join(", ")} is missing` },
      { zh: "表头应有 lon,lat,geometry", en: "the header names lon,lat,geometry" },
    );
  return { lon: names.indexOf("lon"), lat: names.indexOf("lat"), geometry: names.indexOf("geometry") };
}

interface Faults {
  count: number;
}

function tell(io: CliIo, counted: Faults, message: string): void {
  if (++counted.count <= TOLD) io.err(`${message}\n`);
}

/** Standard output in blocks, CSV lines or JSON objects in a list. */
function writer(io: CliIo, json: boolean) {
  let block = "";
  let first = true;
  const put = async (text: string) => {
    block += text;
    if (block.length < BLOCK) return;
    const full = block;
    block = "";
    await io.out(full);
  };
  return {
    header: (cells: readonly string[]) => put(json ? "[" : csvLine([...cells, "distance_m"])),
    row: (header: readonly string[], cells: readonly string[], metres: number | null) => {
      const shown = metres === null ? null : metres.toFixed(6);
      if (!json) return put(csvLine([...cells, shown ?? ""]));
      const named = Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ""]));
      const text = JSON.stringify({ ...named, distance_m: shown === null ? null : Number(shown) });
      const lead = first ? "\n" : ",\n";
      first = false;
      return put(lead + text);
    },
    end: () => io.out(block + (json ? "\n]\n" : "")),
  };
}

const closedWords: Text = {
  zh: "轮廓没有闭合，已按闭合量距",
  en: "the outline is not closed; it was measured as if it were",
};

/** Every row is written, a faulty one without a distance; then exit code 2. What was mended is said, and no fault. */
async function measureFile(
  name: string,
  datum: DegreesDatum,
  json: boolean,
  language: Language,
  io: CliIo,
): Promise<ExitCode> {
  const out = writer(io, json);
  const [faults, mends]: [Faults, Faults] = [{ count: 0 }, { count: 0 }];
  let header: string[] | null = null;
  let columns: MeasureColumns = { lon: -1, lat: -1, geometry: -1 };
  let measureRow = rowMeasurer(columns, null);
  for await (const { line, cells } of rowsOf(io, name)) {
    if (header === null) {
      columns = columnsIn(name, cells);
      measureRow = rowMeasurer(columns, toWgs84From(datum));
      header = cells.map((cell) => cell.replace(/^\uFEFF/, "").trim());
      await out.header(header);
      continue;
    }
    const result = measureRow(cells);
    const at = (column: keyof MeasureColumns) => `${name}:${line}:${columns[column] + 1}`;
    if (isRowFault(result)) tell(io, faults, BadInput.at(at(result.column), result.says, result.remedy).says[language]);
    else if (result.closed) tell(io, mends, `${at("geometry")}: ${closedWords[language]}`);
    await out.row(header, cells, isRowFault(result) ? null : result.metres);
  }
  if (header === null) columnsIn(name, []);
  await out.end();
  for (const { count } of [faults, mends]) if (count > TOLD) io.err(`… +${count - TOLD}\n`);
  return faults.count > 0 ? 2 : 0;
}

export const measure = command({
  name: "measure",
  operands: "F.csv",
  says: {
    zh: "读 lon,lat,geometry（WKT），加一列 distance_m（在内为 0，否则为到边界的椭球距离，米）",
    en: "read lon,lat,geometry (WKT), append distance_m (0 inside, else ellipsoidal metres to the boundary)",
  },
  options: {
    datum: {
      type: "string",
      value: degreesDatums.join("|"),
      says: { zh: "文件的坐标系（默认 wgs84）", en: "coordinate system of the file (default wgs84)" },
    },
  },
  run: ({ operands, values, json, language, io }) =>
    measureFile(operand(operands, "F.csv"), datumFrom(values.datum, degreesDatums), json, language, io),
});
