/**
 * The file reader over worker threads: each reading has a thread of its own, which ends with it. A library deep in
 * a damaged workbook hears no message: to cancel is to end its thread.
 */

import { wrap } from "comlink";
import type { FileReader, NamedFile, ReadOptions, SheetsReading } from "../domain/import/file-reader.ts";

/** What comlink makes of the far side. */
interface Far {
  sheets(file: NamedFile): Promise<SheetsReading>;
}

/** One file has one thread: `begin` starts it. */
export function filesOver(begin: () => Worker): FileReader {
  return {
    sheets: (file, { signal, onProgress }: ReadOptions = {}) => {
      const total = file.bytes.length;
      onProgress?.({ done: 0, total });
      return onThread(begin, signal, async (far: Far) => {
        const reading = await far.sheets(file);
        onProgress?.({ done: total, total });
        return reading;
      });
    },
  };
}

/** Runs a call on a thread that ends with it, with the signal, or with an error of its own. */
async function onThread<T>(
  begin: () => Worker,
  signal: AbortSignal | undefined,
  call: (far: Far) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const worker = begin();
  let abort = (): void => undefined;
  const ended = new Promise<never>((_, reject) => {
    abort = () => reject(signal?.reason);
    worker.onerror = ({ message }) => reject(new Error(message || "the thread that reads files did not start"));
  });
  signal?.addEventListener("abort", abort, { once: true });
  try {
    return await Promise.race([call(wrap(worker) as unknown as Far), ended]);
  } finally {
    signal?.removeEventListener("abort", abort);
    worker.terminate();
  }
}
