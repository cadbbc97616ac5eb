/** The reader of a new county's ground over a thread: one for each reading, which ends with it. */

import { wrap } from "comlink";
import type { GroundReader } from "../domain/new-county/ground-reader.ts";

export const groundOver = (begin: () => Worker): GroundReader => ({
  ground: async (files) => {
    const worker = begin();
    const failed = new Promise<never>((_, reject) => {
      worker.onerror = ({ message }) => reject(new Error(message || "the thread that reads areas did not start"));
    });
    try {
      return await Promise.race([(wrap(worker) as unknown as GroundReader).ground(files), failed]);
    } finally {
      worker.terminate();
    }
  },
});
