/** Files that the page can write. `ui` knows no format: main passes what writes them. */

import type { County } from "../domain/county.ts";
import type { Language } from "../domain/labels.ts";
import type { AnyRecord } from "../domain/registers/column.ts";
import type { RegisterId } from "../domain/registers/index.ts";
import type { Finding } from "../domain/rules/finding.ts";

/** Rows of one register, in the order of the file. */
export type RecordRows = readonly AnyRecord[];

export interface Writers {
  /** Chinese headers and words for officers, the contract's keys in English. */
  findingsCsv(county: County, findings: readonly Finding[], language: Language): Promise<Uint8Array>;
  findingsGeoJson(county: County, findings: readonly Finding[]): Promise<string>;
  /** Rows as the Registers desk may see them: Chinese headers and labels for officers, identifiers in English. */
  recordsCsv(county: County, register: RegisterId, rows: RecordRows, language: Language): Promise<Uint8Array>;
  recordsGeoJson(county: County, register: RegisterId, rows: RecordRows): Promise<string>;
  /** A list of a screen's own, the header first; cells that a spreadsheet would run are written as text. */
  tableCsv(rows: readonly (readonly string[])[]): Promise<Uint8Array>;
  /** The headers of a register, to be filled in. */
  template(register: RegisterId, language: Language): Promise<Uint8Array>;
}
