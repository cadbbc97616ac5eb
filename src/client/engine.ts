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
  cancel(job: number): Promise<void>;
  sizes(): Promise<RegisterSizes>;
  records: RemoteEngine["records"];
  search(text: string): Promise<SearchAnswer>;
}

const silent = (): void => undefined;

/** An aborted call rejects with the signal's reason, as fetch does. */
export function engineOver(endpoint: Endpoint): CountyEngine {
  const far = wrap(endpoint) as unknown as Far;
  let jobs = 0;

  async function derive<Q extends Question>(
    question: Q,
    ask: Ask<Q>,
    options: { readonly signal?: AbortSignal; readonly onProgress?: (progress: Progress) => void } = {},
  ): Promise<Answer<Q>> {
    const { signal, onProgress = silent } = options;
    signal?.throwIfAborted();
    const job = ++jobs;
    const cancel = (): void => void far.cancel(job);
    signal?.addEventListener("abort", cancel, { once: true });
    try {
      const answer = await far.derive(job, question, ask, proxy(onProgress));
      signal?.throwIfAborted();
      return answer;
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener("abort", cancel);
    }
  }

  return {
    derive,
    load: (source: CountySource, onProgress = silent): Promise<County> => far.load(source, proxy(onProgress)),
    sizes: () => far.sizes(),
    records: <R extends RegisterId>(register: R): Promise<readonly Records[R][]> => far.records(register),
    search: (text) => far.search(text),
  };
}
