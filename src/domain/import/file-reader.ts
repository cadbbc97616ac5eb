/** Files that an officer drops on the page → sheets of text. The work is done beside the page: it stays alive. */

import type { Progress } from "../engine.ts";
import type { Problem } from "../problems.ts";
import type { FileFormat, Sheet } from "./sheet.ts";

/** Every sheet of a file, or the one sentence about why it is not read. */
export type SheetsReading =
  | { readonly format: FileFormat; readonly sheets: readonly Sheet[]; readonly problems: readonly Problem[] }
  | { readonly refused: Problem };

export interface NamedFile {
  /** With its ending: text is told from JSON by it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadOptions {
  /** Aborted: the thread that reads is ended, wherever it is; the call rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Bytes read, of the file's. */
  readonly onProgress?: (progress: Progress) => void;
}

export interface FileReader {
  /** Whatever the file holds is an answer, never an error. A rejection: the reading was ended, or its thread failed. */
  sheets(file: NamedFile, options?: ReadOptions): Promise<SheetsReading>;
}
