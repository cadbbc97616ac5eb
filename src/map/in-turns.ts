/** Long work in turns with the page: pointer, keys and drawing come between. */

/** A turn ends after this many milliseconds. */
const turn = 6;

/** Calls `then` with the result, unless stopped by the returned function. */
export function inTurns<T>(steps: Generator<void, T, void>, then: (result: T) => void): () => void {
  const { port1, port2 } = new MessageChannel();
  const stop = (): void => {
    port1.onmessage = null;
    port1.close();
  };
  port1.onmessage = () => {
    const began = performance.now();
    for (;;) {
      const step = steps.next();
      if (step.done) {
        stop();
        then(step.value);
        return;
      }
      if (performance.now() - began > turn) break;
    }
    port2.postMessage(null);
  };
  port2.postMessage(null);
  return stop;
}
