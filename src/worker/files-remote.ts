/** The far side of the file reader: one file, held as long as its thread lives. No logic of its own. */

import type { ApplicationsReader } from "../domain/applications/applications-file.ts";
import type { County } from "../domain/county.ts";
import type { Progress, Steps } from "../domain/engine.ts";
import type { NamedFile, SheetsReading } from "../domain/import/file-reader.ts";
import type { ImportSession } from "../domain/import/import-session.ts";
import type { FileView } from "../domain/import/import-views.ts";
import type { Problem } from "../domain/problems.ts";
import type { RegisterId } from "../domain/registers/index.ts";
import { answeredFile } from "../io/applications/answered-file.ts";
import { readApplications } from "../io/applications/read-applications.ts";
import { type ImportWork, importWork } from "../io/importing/import-work.ts";
import { readSheets } from "../io/reading/read-sheets.ts";
import { inSlices } from "./slices.ts";

type OnProgress = (progress: Progress) => void;

/** A session's questions; those that take time say how far they are. */
export interface RemoteImport
  extends Pick<
    ImportSession,
    | "columns"
    | "problems"
    | "suggested"
    | "filled"
    | "rowsOf"
    | "table"
    | "handedBack"
    | "held"
    | "changeRows"
    | "change"
  > {
  datum(choices: Parameters<ImportSession["datum"]>[0], onProgress: OnProgress): ReturnType<ImportSession["datum"]>;
  rows(choices: Parameters<ImportSession["rows"]>[0], onProgress: OnProgress): ReturnType<ImportSession["rows"]>;
  changes(choices: Parameters<ImportSession["rows"]>[0], onProgress: OnProgress): ReturnType<ImportSession["changes"]>;
}

export interface RemoteFiles extends RemoteImport, ApplicationsReader {
  sheets(file: NamedFile): Promise<SheetsReading>;
  /** The county comes without its long registers; `rowsOf` brings them, `begin` puts them in. */
  county(county: County): Promise<void>;
  recordsOf(register: RegisterId, records: readonly unknown[]): Promise<void>;
  begin(file: NamedFile): Promise<FileView | { readonly refused: Problem }>;
  /** What was brought by `county` and `recordsOf` is the county from now on. */
  settle(): Promise<void>;
  /** Leaves the questions under way. */
  stop(): Promise<void>;
}

const hexOf = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

export function createRemoteFiles(): RemoteFiles {
  let county: County | null = null;
  let work: ImportWork | null = null;
  const pieces = new Map<RegisterId, unknown[]>();

  const here = (): ImportWork => {
    if (!work) throw new Error("no file was read");
    return work;
  };
  const whole = (): County => {
    if (!county) throw new Error("no county was brought");
    county = { ...county, registers: { ...county.registers, ...Object.fromEntries(pieces) } };
    pieces.clear();
    return county;
  };
  let stops = 0;
  const stepped = <T>(steps: Steps<T>, onProgress: OnProgress): Promise<T> => {
    const begun = stops;
    return inSlices(steps, () => stops !== begun, onProgress);
  };

  return {
    sheets: ({ name, bytes }) => readSheets(bytes, name),
    applications: ({ name, bytes }, choice) => readApplications(bytes, name, choice),
    answered: ({ name, bytes }, choice, table) => answeredFile(bytes, name, choice, table),
    county: async (next) => {
      pieces.clear();
      county = next;
    },
    recordsOf: async (register, records) => {
      const rows = pieces.get(register) ?? [];
      for (const record of records) rows.push(record);
      pieces.set(register, rows);
    },
    begin: async ({ name, bytes }) => {
      const read = await readSheets(bytes, name);
      if ("refused" in read) return read;
      const hash = hexOf(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
      work = importWork(read, name, hash, whole());
      return work.file;
    },
    settle: async () => here().ground(whole()),
    stop: async () => void stops++,
    columns: async (...asked) => here().columns(...asked),
    datum: (choices, onProgress) => stepped(here().datum(choices), onProgress),
    rows: (choices, onProgress) => stepped(here().rows(choices), onProgress),
    problems: async (...asked) => here().problems(...asked),
    suggested: async (kind) => here().suggested(kind),
    filled: async (...asked) => here().filled(...asked),
    rowsOf: async (kind) => here().rowsOf(kind),
    table: async (language) => here().table(language),
    handedBack: (file) => here().handedBack(file),
    held: async () => here().held(),
    changes: (choices, onProgress) => stepped(here().changes(choices), onProgress),
    changeRows: async (...asked) => here().changeRows(...asked),
    change: async () => here().change(),
  };
}
