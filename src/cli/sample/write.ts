/** The files of a pack. */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Records } from "../../domain/registers/index.ts";
import { type RegisterId, registers } from "../../domain/registers/index.ts";
import { recordsCsv, recordsGeoJson } from "../../io/record-export.ts";

export interface Folder {
  text(name: string, text: string): void;
  /** Two spaces, so that people can read and compare it. */
  json(name: string, value: unknown): void;
  register<R extends RegisterId>(register: R, records: readonly Records[R][]): void;
}

export function folder(out: string): Folder {
  mkdirSync(out, { recursive: true });
  const text = (name: string, content: string) => writeFileSync(join(out, name), content);
  return {
    text,
    json: (name, value) => text(name, `${JSON.stringify(value, null, 2)}\n`),
    register: (register, records) => {
      const { file } = registers[register];
      const isTable = file.endsWith(".csv");
      text(
        file,
        isTable ? `\ufeff${recordsCsv(register, records, { headers: "en" })}` : recordsGeoJson(register, records),
      );
    },
  };
}
