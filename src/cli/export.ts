import type { AnyRecord } from "../domain/registers/column.ts";
import type { Records } from "../domain/registers/index.ts";
import { recordsCsv, recordsGeoJson } from "../io/record-export.ts";
import { recordsOn } from "../server/standing.ts";
import { BadInput } from "./bad-input.ts";
import { command } from "./command.ts";
import { operand } from "./input.ts";
import { asJson, emit, formatOf, outOption } from "./output.ts";
import { asOfOption, dayOf, packOption, readCounty } from "./pack-option.ts";
import { registerFrom } from "./register-option.ts";
import { datumFrom, exportDatums, recordIn } from "./reproject.ts";

function headersFrom(text: string | undefined): "zh" | "en" {
  if (text === undefined || text === "en" || text === "zh") return text ?? "en";
  throw BadInput.at(`--headers ${text}`, { zh: "不认得", en: "is not known" }, { zh: "zh 或 en", en: "give zh or en" });
}

export const exportCommand = command({
  name: "export",
  operands: "R",
  says: { zh: "把一个台账导出为表格或 GeoJSON", en: "a register as a spreadsheet or GeoJSON" },
  options: {
    ...packOption,
    out: {
      ...outOption.out,
      says: {
        zh: "写入 .csv、.geojson 或 .json（否则输出 CSV）",
        en: "write .csv, .geojson or .json (else CSV to standard output)",
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
    const datum = datumFrom(values.datum);
    const headers = headersFrom(values.headers);
    const format = json && values.out === undefined ? "json" : formatOf(values.out, ["csv", "json", "geojson"]);
    const county = readCounty(values.pack, io);
    const all: readonly AnyRecord[] = county.registers[register];
    const asked = values["as-of"];
    const standing = asked === undefined ? all : recordsOn(register, all, dayOf(asked, county, io));
    const records = standing.map((record) => recordIn(record, datum)) as unknown as readonly Records[typeof register][];
    const write = {
      csv: () => `\uFEFF${recordsCsv(register, records, { headers })}`,
      geojson: () => recordsGeoJson(register, records),
      json: () => asJson({ register, datum, revision: county.revision, records }),
    };
    await emit(io, values.out, write[format]());
    return 0;
  },
});
