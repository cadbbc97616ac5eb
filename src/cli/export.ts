import type { County } from "../domain/county.ts";
import type { AnyRecord } from "../domain/registers/column.ts";
import type { Records, RegisterId } from "../domain/registers/index.ts";
import { type Coordinates, coordinatesIn, exportDatums, recordsIn } from "../io/export/coordinates.ts";
import { mostRecords, recordsBook } from "../io/export/records-book.ts";
import { recordsCsv, recordsGeoJson } from "../io/record-export.ts";
import { recordsOn } from "../server/standing.ts";
import { BadInput } from "./bad-input.ts";
import { command } from "./command.ts";
import { operand } from "./input.ts";
import { asJson, emit, formatOf, formats, outOption } from "./output.ts";
import { asOfOption, dayOf, packOption, readCounty } from "./pack-option.ts";
import { registerFrom } from "./register-option.ts";
import { datumFrom } from "./reproject.ts";

function headersFrom(text: string | undefined): "zh" | "en" {
  if (text === undefined || text === "en" || text === "zh") return text ?? "en";
  throw BadInput.at(`--headers ${text}`, { zh: "不认得", en: "is not known" }, { zh: "zh 或 en", en: "give zh or en" });
}

/** Throws BadInput where a record lies so far away that the system cannot write it. */
function convertedTo(coordinates: Coordinates, records: readonly AnyRecord[]): readonly AnyRecord[] {
  const { records: moved, outside } = recordsIn(records, coordinates);
  if (outside === 0) return moved;
  const { zh, en } = coordinates.name;
  throw BadInput.at(
    `--datum ${coordinates.datum}`,
    { zh: `有 ${outside} 条记录离 ${zh} 太远`, en: `${outside} records lie too far from ${en}` },
    { zh: "换用经纬度坐标系", en: "use a coordinate system in degrees" },
  );
}

/** Throws BadInput where the rows are more than a workbook takes. */
async function workbook<R extends RegisterId>(
  county: County,
  register: R,
  records: readonly Records[R][],
  { coordinates, headers, day }: { coordinates: Coordinates; headers: "zh" | "en"; day: string },
): Promise<Uint8Array> {
  if (records.length > mostRecords)
    throw BadInput.at(
      "--out",
      { zh: `${records.length} 行放不进一个工作簿`, en: `${records.length} rows do not fit into a workbook` },
      { zh: "用 .csv", en: "use .csv" },
    );
  const { name, sample } = county.pack;
  const of = `${name[headers]} · ${day}`;
  const { bytes } = await recordsBook(register, records, { headers, coordinates, of, ...(sample && { sample }) });
  return bytes;
}

export const exportCommand = command({
  name: "export",
  operands: "R",
  says: { zh: "把一个台账导出为工作簿、表格或 GeoJSON", en: "a register as a workbook, a table or GeoJSON" },
  options: {
    ...packOption,
    out: {
      ...outOption.out,
      says: {
        zh: "写入 .xlsx、.csv、.geojson 或 .json（否则输出 CSV）",
        en: "write .xlsx, .csv, .geojson or .json (else CSV to standard output)",
      },
    },
    datum: {
      type: "string",
      value: exportDatums.join("|"),
      says: { zh: "坐标系（默认 wgs84）", en: "coordinate system (default wgs84)" },
    },
    ...asOfOption,
    headers: {
      type: "string",
      value: "zh|en",
      says: { zh: "表头语言（默认 en）", en: "language of the headers (default en)" },
    },
  },
  async run({ values, operands, json, io }) {
    const register = registerFrom(operand(operands, "R"));
    const datum = datumFrom(values.datum, exportDatums);
    const headers = headersFrom(values.headers);
    const format = json && values.out === undefined ? "json" : formatOf(values.out, [...formats, "xlsx"] as const);
    const county = readCounty(values.pack, io);
    const all: readonly AnyRecord[] = county.registers[register];
    const asked = values["as-of"];
    const day = dayOf(asked, county, io);
    const standing = asked === undefined ? all : recordsOn(register, all, day);
    const coordinates = coordinatesIn(datum, county);
    const records = convertedTo(coordinates, standing) as unknown as readonly Records[typeof register][];
    // English headers are the contract's identifiers, whatever the coordinates: the one who asked knows them.
    const said = headers === "zh" && datum !== "wgs84" ? { headers, coordinates } : { headers };
    const write = {
      csv: () => `\uFEFF${recordsCsv(register, records, said)}`,
      geojson: () => recordsGeoJson(register, records, { headers, coordinates }),
      json: () => asJson({ register, datum, revision: county.revision, records }),
      xlsx: () => workbook(county, register, records, { coordinates, headers, day }),
    };
    await emit(io, values.out, await write[format]());
    return 0;
  },
});
