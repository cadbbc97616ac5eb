/**
 * The files of a county pack → the county. Every file but pack.json may be absent. What is damaged is
 * said, with file, line and column; what is sound is shown.
 */

import { type County, emptyRegisters } from "../domain/county.ts";
import type { Problem } from "../domain/problems.ts";
import type { RegisterId, Registers } from "../domain/registers/index.ts";
import { registerIds } from "../domain/registers/index.ts";
import { crossChecks, type Sources } from "./checks/cross-checks.ts";
import { tableOf } from "./columns.ts";
import { readOutline } from "./outline-file.ts";
import { inWgs84 } from "./pack-datum.ts";
import { readIndicators, readPackJson, readPlan, readRules } from "./pack-json.ts";
import type { Held, Reading } from "./register.ts";
import { readRegisterFile } from "./register-file.ts";
import { strangeFiles } from "./strange-files.ts";
import { readTemplates } from "./templates-file.ts";
import { decodeText } from "./text-file.ts";

/** The files of a pack, gathered before: a folder, a server's answers, files dropped on a page. */
export interface PackFiles {
  readonly list: () => readonly string[];
  /** Undefined: there is no such file. */
  readonly bytes: (name: string) => Uint8Array | undefined;
}

/** Every file name that a pack may hold and this program reads. */
export const PACK_FILES: readonly string[] = [
  ...["pack.json", "rules.json", "indicators.json", "plan.json", "templates.json", "outline.geojson"],
  ...registerIds.map((register) => tableOf(register).file),
];

export const packFilesOf = (files: ReadonlyMap<string, Uint8Array>): PackFiles => ({
  list: () => [...files.keys()],
  bytes: (name) => files.get(name),
});

/** `unusable`: pack.json is absent or so damaged that nothing can be shown. */
export type PackResult =
  | { readonly kind: "county"; readonly county: County; readonly held: readonly Held[] }
  | { readonly kind: "unusable"; readonly problems: readonly Problem[] };

export interface ReadOptions {
  /** Also hold the registers against each other (references, dates, positions, …). Default: yes. */
  readonly checks?: boolean;
}

/** Reads one JSON file with `read`, or `otherwise` when it is absent or no text. */
function readText<T extends { readonly problems: readonly Problem[] }>(
  files: PackFiles,
  name: string,
  read: (text: string, file: string) => T,
): T | { readonly problems: readonly Problem[] } {
  const bytes = files.bytes(name);
  if (!bytes) return { problems: [] };
  const decoded = decodeText(bytes, name);
  return "problem" in decoded ? { problems: [decoded.problem] } : read(decoded.text, name);
}

function readRegisters(files: PackFiles): Reading[] {
  return registerIds.flatMap((register) => {
    const { file } = tableOf(register);
    const bytes = files.bytes(file);
    return bytes ? [readRegisterFile(register, bytes, file)] : [];
  });
}

export function readPack(files: PackFiles, { checks = true }: ReadOptions = {}): PackResult {
  if (!files.bytes("pack.json"))
    return { kind: "unusable", problems: [{ code: "file-missing", severity: "error", file: "pack.json" }] };
  const pack = readText(files, "pack.json", readPackJson);
  if (!("value" in pack) || !pack.value) return { kind: "unusable", problems: pack.problems };
  const rules = readText(files, "rules.json", readRules);
  const indicators = readText(files, "indicators.json", readIndicators);
  const plan = readText(files, "plan.json", readPlan);
  const templates = readText(files, "templates.json", readTemplates);
  const outline = readText(files, "outline.geojson", readOutline);
  const readings = readRegisters(files);
  const registers = Object.fromEntries(readings.map(({ register, records }) => [register, records]));
  const asWritten: County = {
    pack: pack.value,
    revision: 1,
    outline: "outline" in outline ? outline.outline : null,
    registers: { ...emptyRegisters(), ...registers } as Registers,
    rules: "items" in rules ? rules.items : [],
    indicators: "items" in indicators ? indicators.items : [],
    plan: ("value" in plan && plan.value) || null,
    ...("value" in templates && templates.value ? { templates: templates.value } : {}),
    problems: [],
  };
  const { county, problems: converted } = inWgs84(asWritten);
  const read = [pack, rules, indicators, plan, templates, outline, ...readings].flatMap(({ problems }) => problems);
  const sources: Sources = {
    readings: new Map<RegisterId, Reading>(readings.map((reading) => [reading.register, reading])),
    rules: "json" in rules ? rules : null,
    indicators: "json" in indicators ? indicators : null,
    clauses: "clauses" in plan ? plan.clauses : null,
  };
  const problems = [
    ...read,
    ...converted,
    ...strangeFiles(files.list()),
    ...(checks ? crossChecks(county, sources) : []),
  ];
  return { kind: "county", county: { ...county, problems }, held: readings.flatMap(({ held }) => held) };
}
