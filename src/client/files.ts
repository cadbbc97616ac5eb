/**
 * The file reader over worker threads: each reading has a thread of its own, which ends with it; a file on its way
 * into a register keeps its thread until it is closed. A library deep in a damaged workbook hears no message: to
 * cancel a reading is to end its thread.
 */

import { proxy, wrap } from "comlink";
import type { ApplicationsReader } from "../domain/applications/applications-file.ts";
import type { County } from "../domain/county.ts";
import type { Progress } from "../domain/engine.ts";
import type { FileReader, NamedFile, ReadOptions, SheetsReading } from "../domain/import/file-reader.ts";
import type { Importer, ImportSession } from "../domain/import/import-session.ts";
import type { FileView } from "../domain/import/import-views.ts";
import type { Problem } from "../domain/problems.ts";
import { type RegisterId, registerIds } from "../domain/registers/index.ts";
import { piece } from "../domain/remote-engine.ts";
import { writeCsv } from "../io/csv.ts";
import { defuse } from "../io/defuse.ts";

type Session = Omit<ImportSession, "file" | "ground" | "close" | "datum" | "rows" | "changes">;
type OnProgress = (progress: Progress) => void;

/** What comlink makes of the far side. */
interface Far extends Session, ApplicationsReader {
  sheets(file: NamedFile): Promise<SheetsReading>;
  county(county: County): Promise<void>;
  recordsOf(register: RegisterId, records: readonly unknown[]): Promise<void>;
  begin(file: NamedFile): Promise<FileView | { readonly refused: Problem }>;
  settle(): Promise<void>;
  stop(): Promise<void>;
  datum(choices: Parameters<ImportSession["datum"]>[0], onProgress: OnProgress): ReturnType<ImportSession["datum"]>;
  rows(choices: Parameters<ImportSession["rows"]>[0], onProgress: OnProgress): ReturnType<ImportSession["rows"]>;
  changes(choices: Parameters<ImportSession["rows"]>[0], onProgress: OnProgress): ReturnType<ImportSession["changes"]>;
}

interface Thread {
  readonly far: Far;
  readonly end: () => void;
  /** A call that ends with the thread's own fault, or with the signal. */
  readonly race: <T>(call: Promise<T>, signal?: AbortSignal) => Promise<T>;
}

function threadOf(worker: Worker): Thread {
  const failed = new Promise<never>((_, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message || "the thread that reads files did not start"));
  });
  failed.catch(() => undefined);
  return {
    far: wrap(worker) as unknown as Far,
    end: () => worker.terminate(),
    race: async (call, signal) => {
      if (!signal) return Promise.race([call, failed]);
      let abort = (): void => undefined;
      const left = new Promise<never>((_, reject) => {
        abort = () => reject(signal.reason);
      });
      signal.addEventListener("abort", abort, { once: true });
      try {
        return await Promise.race([call, failed, left]);
      } finally {
        signal.removeEventListener("abort", abort);
      }
    },
  };
}

/** In pieces: the page answers between two of them. */
async function bring(far: Far, county: County): Promise<void> {
  const long = registerIds.filter((register) => county.registers[register].length > piece);
  const short = Object.fromEntries(long.map((register) => [register, []]));
  await far.county({ ...county, registers: { ...county.registers, ...short } });
  for (const register of long)
    for (let from = 0; from < county.registers[register].length; from += piece)
      await far.recordsOf(register, county.registers[register].slice(from, from + piece));
}

const silent = (): void => undefined;

function sessionOver({ far, end, race }: Thread, file: FileView): ImportSession {
  /** A question that one may leave: the thread goes on with the next one. */
  const asked = async <T>(call: Promise<T>, signal?: AbortSignal): Promise<T> => {
    try {
      return await race(call, signal);
    } catch (error) {
      if (signal?.aborted) void far.stop().catch(silent);
      call.catch(silent);
      throw error;
    }
  };
  return {
    file,
    ground: async (county) => {
      await bring(far, county);
      await far.settle();
    },
    columns: (...its) => race(far.columns(...its)),
    datum: (choices, { signal, onProgress = silent } = {}) => asked(far.datum(choices, proxy(onProgress)), signal),
    rows: (choices, { signal, onProgress = silent } = {}) => asked(far.rows(choices, proxy(onProgress)), signal),
    problems: (...its) => race(far.problems(...its)),
    suggested: (kind) => race(far.suggested(kind)),
    filled: (...its) => race(far.filled(...its)),
    rowsOf: (kind) => race(far.rowsOf(kind)),
    table: (language) => race(far.table(language)),
    handedBack: (table) => race(far.handedBack(table)),
    held: () => race(far.held()),
    changes: (choices, { signal, onProgress = silent } = {}) => asked(far.changes(choices, proxy(onProgress)), signal),
    changeRows: (...its) => race(far.changeRows(...its)),
    change: () => race(far.change()),
    close: end,
  };
}

/** One file has one thread: `begin` starts it. */
export function filesOver(begin: () => Worker): FileReader & Importer & ApplicationsReader {
  /** The thread ends where the work on it fails or is left. */
  async function onThread<T>(
    { signal, onProgress = silent }: ReadOptions,
    total: number,
    work: (thread: Thread) => Promise<T>,
  ): Promise<{ readonly answer: T; readonly thread: Thread }> {
    signal?.throwIfAborted();
    const thread = threadOf(begin());
    onProgress({ done: 0, total });
    try {
      const answer = await thread.race(work(thread), signal);
      onProgress({ done: total, total });
      return { answer, thread };
    } catch (error) {
      thread.end();
      throw error;
    }
  }
  /** A thread for one answer. */
  async function once<T>(options: ReadOptions, total: number, work: (thread: Thread) => Promise<T>): Promise<T> {
    const { answer, thread } = await onThread(options, total, work);
    thread.end();
    return answer;
  }
  return {
    sheets: (file, options = {}) => once(options, file.bytes.length, ({ far }) => far.sheets(file)),
    applications: (file, choice, options = {}) =>
      once(options, file.bytes.length, ({ far }) => far.applications(file, choice)),
    answered: (file, choice, table, options = {}) =>
      once(options, file.bytes.length, ({ far }) => far.answered(file, choice, table)),
    begin: async (file, county, options = {}) => {
      const { answer, thread } = await onThread(options, file.bytes.length, async ({ far }) => {
        await bring(far, county);
        return far.begin(file);
      });
      if (!("refused" in answer)) return sessionOver(thread, answer);
      thread.end();
      return answer;
    },
    heldCsv: ({ headers, rows }) =>
      `\uFEFF${writeCsv([headers, ...rows.map(({ cells }) => cells)].map((cells) => cells.map(defuse)))}`,
  };
}
