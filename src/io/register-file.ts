/** A register's file in whichever format its name says → its records. */

import type { RegisterId } from "../domain/registers/index.ts";
import { readRegisterGeoJson } from "./geojson.ts";
import { noRows, type Reading } from "./register.ts";
import { readRegisterCsv } from "./register-csv.ts";
import { decodeText } from "./text-file.ts";

export function readRegisterFile<R extends RegisterId>(register: R, bytes: Uint8Array, file: string): Reading<R> {
  const decoded = decodeText(bytes, file);
  if ("problem" in decoded) return noRows(register, file, [decoded.problem]);
  const read = /\.(geo)?json$/i.test(file) ? readRegisterGeoJson : readRegisterCsv;
  return read(register, decoded.text, file);
}
