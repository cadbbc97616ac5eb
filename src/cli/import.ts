import { createHash } from "node:crypto";
import { basename } from "node:path";
import { finish } from "../domain/engine.ts";
import { groundOf } from "../domain/import/ground.ts";
import type { Loose } from "../domain/import/row-ids.ts";
import { changeOf, planImport } from "../domain/import/what-changes.ts";
import { datumOfSheet, importSteps, matchSheet } from "../io/reading/read-import.ts";
import { readSheets } from "../io/reading/read-sheets.ts";
import { checkImport } from "../io/reading/row-checks.ts";
import { BadInput } from "./bad-input.ts";
import { command } from "./command.ts";
import { importDatumFrom, importDatums, readingFor } from "./import-datum.ts";
import { cleanGeoJson, issuesCsv, writeRegister } from "./import-write.ts";
import { operand, readInput } from "./input.ts";
import { asJson, formatOf, writeOut } from "./output.ts";
import { packFolder, packOption, readCounty } from "./pack-option.ts";
import { registerFrom } from "./register-option.ts";

const registerMissing = () =>
  BadInput.at(
    "--register",
    { zh: "没有指明台账", en: "no register is named" },
    { zh: "例如 --register venue", en: "for instance --register venue" },
  );

export const importCommand = command({
  name: "import",
  operands: "F",
  says: { zh: "把一张表读入一个台账", en: "a spreadsheet into a register" },
  options: {
    register: { type: "string", value: "R", says: { zh: "台账（必填）", en: "the register (required)" } },
    datum: {
      type: "string",
      value: importDatums.join("|"),
      says: { zh: "坐标系（默认 auto：能断定才采用）", en: "coordinate system (default auto: taken only when sure)" },
    },
    pack: {
      ...packOption.pack,
      says: {
        zh: "县数据包文件夹：写入其中该台账的文件（不给则只核对，不写）",
        en: "county pack: its register's file is written (without it nothing is)",
      },
    },
    "dry-run": { type: "boolean", says: { zh: "只核对，不写入数据包", en: "check only, write nothing into the pack" } },
    report: { type: "string", value: "F", says: { zh: "把逐行问题写入 CSV", en: "write the problems by row as CSV" } },
    out: {
      type: "string",
      value: "F",
      says: { zh: "把读入的记录写入 GeoJSON", en: "write the rows entered as GeoJSON" },
    },
  },
  async run({ values, operands, json, language, io }) {
    const name = operand(operands, "F");
    if (values.register === undefined) throw registerMissing();
    const register = registerFrom(values.register);
    const datum = importDatumFrom(values.datum);
    if (values.out !== undefined) formatOf(values.out, ["geojson", "json"]);
    const bytes = readInput(io, name);
    const county = readCounty(values.pack, io);
    const file = basename(name);
    const sheets = await readSheets(bytes, file);
    if ("refused" in sheets) throw BadInput.of([sheets.refused]);
    const matched = matchSheet(register, sheets, file);
    if ("refused" in matched) throw BadInput.of([matched.refused]);
    const ground = groundOf(county);
    const answer = datumOfSheet(matched, ground);
    const reading = finish(importSteps(matched, county, readingFor(datum, answer, ground, file)));
    const problems = [...reading.problems, ...checkImport(reading, county)];
    const plan = planImport(county, register, reading.records as readonly unknown[] as readonly Loose[]);
    const headerOf = ({ column, path }: { readonly column?: number; readonly path?: string }) =>
      (column === undefined ? undefined : matched.matches[column - 1]?.header) ?? path ?? "";
    if (values.report !== undefined) writeOut(io, values.report, issuesCsv(reading, problems, headerOf, language));
    if (values.out !== undefined) writeOut(io, values.out, cleanGeoJson(reading));
    const hash = createHash("sha256").update(bytes).digest("hex");
    const change = changeOf(plan, { file, hash, gone: [] });
    const writes = values.pack !== undefined && values["dry-run"] !== true && change !== null;
    const written = writes ? writeRegister(packFolder(values.pack, io), county, register, change) : null;
    const summary = {
      file,
      sha256: hash,
      register,
      datum: datum === "auto" ? [...answer.groups.values()].map(({ sure }) => sure?.id) : [datum],
      rows: reading.rows,
      entered: reading.records.length,
      held: reading.held.length,
      added: plan.added.length,
      changed: plan.changed.length,
      same: plan.same,
      asked: plan.asked.length,
      notInFile: plan.missing.length,
      problems: problems.length,
      written,
    };
    const line = ([key, value]: readonly [string, unknown]) =>
      `${key}: ${Array.isArray(value) ? value.join(" ") : value}\n`;
    await io.out(json ? asJson(summary) : Object.entries(summary).map(line).join(""));
    return 0;
  },
});
