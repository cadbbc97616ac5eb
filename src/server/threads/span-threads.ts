/** Threads of Node for the bulk check. */

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { SpanAnswer, SpanMessage, SpanThread } from "../../domain/rules/bulk/threads.ts";

export interface NodeThread extends SpanThread {
  close(): Promise<unknown>;
}

/**
 * So many more threads; none where their code does not stand beside this file (the bundled program): the caller then
 * does all itself, with the same answers.
 */
export function spanThreads(count: number): NodeThread[] {
  const code = new URL("./span-worker.mjs", import.meta.url);
  return existsSync(fileURLToPath(code)) ? Array.from({ length: count }, () => nodeThread(code)) : [];
}

const gone = "the thread has ended";

function nodeThread(code: URL): NodeThread {
  const worker = new Worker(code);
  worker.unref();
  let ended = false;
  worker.once("exit", () => {
    ended = true;
  });
  return {
    ask: (message) => (ended ? Promise.reject(new Error(gone)) : asked(worker, message)),
    close: () => worker.terminate(),
  };
}

function asked(worker: Worker, message: SpanMessage): Promise<SpanAnswer> {
  return new Promise((resolve, reject) => {
    const settled = (settle: () => void) => {
      worker.off("message", answered).off("error", failed).off("exit", ended);
      worker.unref();
      settle();
    };
    const answered = (answer: SpanAnswer) => settled(() => resolve(answer));
    const failed = (error: Error) => settled(() => reject(error));
    const ended = () => settled(() => reject(new Error(gone)));
    worker.on("message", answered).on("error", failed).on("exit", ended);
    worker.ref();
    worker.postMessage(message);
  });
}
