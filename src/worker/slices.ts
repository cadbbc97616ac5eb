/** Runs a derivation in slices of time, so that messages (a cancel, another question) come through between. */

import type { Progress, Steps } from "../domain/engine.ts";

/** A slice ends after this many milliseconds of work. */
const SLICE = 12;

/** Lets waiting messages be handled. A message port, because a nested timeout waits 4 ms. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Rejects with `cancelled` when asked to stop. `now` in milliseconds. */
export async function inSlices<T>(
  steps: Steps<T>,
  stopped: () => boolean,
  onProgress: (progress: Progress) => void,
  now: () => number = () => performance.now(),
): Promise<T> {
  let began = now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now() - began < SLICE) continue;
    onProgress(step.value);
    await breathe();
    if (stopped()) throw new Error("cancelled");
    began = now();
  }
}
