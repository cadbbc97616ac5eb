/** A thread of Node that judges its span of a bulk work. */

import { parentPort } from "node:worker_threads";
import { type SpanMessage, spanKeeper, transferable } from "../../domain/rules/bulk/threads.ts";

const keep = spanKeeper();
parentPort?.on("message", (message: SpanMessage) => {
  const answer = keep(message);
  parentPort?.postMessage(answer, transferable(answer));
});
