/** The far side of the file reader: one file read, one answer. No logic of its own. */

import type { NamedFile, SheetsReading } from "../domain/import/file-reader.ts";
import { readSheets } from "../io/reading/read-sheets.ts";

export interface RemoteFiles {
  sheets(file: NamedFile): Promise<SheetsReading>;
}

export const remoteFiles: RemoteFiles = {
  sheets: ({ name, bytes }) => readSheets(bytes, name),
};
