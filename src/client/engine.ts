/** The engine behind a worker: calls cross by comlink, an AbortSignal becomes a job number that is cancelled. */

import { type Endpoint, proxy, wrap } from "comlink";
import type { County } from "../domain/county.ts";
import type { Answer, Ask, CountySource, Progress, Question } from "../domain/engine.ts";
import type { Records, RegisterId } from "../domain/registers/index.ts";
import type { CountyEngine, RegisterSizes, RemoteEngine } from "../domain/remote-engine.ts";
import type { SearchAnswer } from "../domain/search.ts";

/** What comlink makes of the far side, without its mapped types (they lose the generics). */
interface Far {
  load: RemoteEngine["load"];
  derive: RemoteEngine["derive"];
  apply: RemoteEngine["apply"];
  cancel(job: number): Promise<void>;
  sizes(): Promise<RegisterSizes>;
  records: RemoteEngine["records"];
  search(text: string): Promise<SearchAnswer>;
}

interface DeriveOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

const silent = (): void => undefined;

/** An aborted call rejects with the signal's reason, as fetch does. */
export function engineOver(endpoint: Endpoint): CountyEngine {
  const far = wrap(endpoint) as unknown as Far;
  let jobs = 0;

  /** Runs a call under a job number that the signal cancels. */
  async function cancellable<T>(signal: AbortSignal | undefined, call: (job: number) => Promise<T>): Promise<T> {
    signal?.throwIfAborted();
    const job = ++jobs;
    const cancel = (): void => void far.cancel(job);
    signal?.addEventListener("abort", cancel, { once: true });
    try {
      const answer = await call(job);
      signal?.throwIfAborted();
      return answer;
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener("abort", cancel);
    }
  }

  const derive = <Q extends Question>(question: Q, ask: Ask<Q>, options: DeriveOptions = {}): Promise<Answer<Q>> =>
    cancellable(options.signal, (job) => far.derive(job, question, ask, proxy(options.onProgress ?? silent)));

  return {
    derive,
    load: (source: CountySource, onProgress = silent, signal?: AbortSignal): Promise<County> =>
      cancellable(signal, (job) => far.load(job, source, proxy(onProgress))),
    apply: (change, revision) => far.apply(change, revision),
    sizes: () => far.sizes(),
    records: <R extends RegisterId>(register: R): Promise<readonly Records[R][]> => far.records(register),
    search: (text) => far.search(text),
  };
}
