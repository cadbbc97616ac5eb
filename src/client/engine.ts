/** The engine behind a worker: calls cross by comlink, an AbortSignal becomes a job number that is cancelled. */

import { type Endpoint, proxy, transferHandlers, wrap } from "comlink";
import type { County } from "../domain/county.ts";
import type { Answer, Ask, CountySource, Progress, Question } from "../domain/engine.ts";
import { lendRows } from "../domain/lookups/register-rows.ts";
import type { Records, RegisterId } from "../domain/registers/index.ts";
import { asColumns, type CountyEngine, type RegisterSizes, type RemoteEngine } from "../domain/remote-engine.ts";
import type { SearchAnswer } from "../domain/search.ts";
import { type PackedRegister, packedRows } from "../io/packed-register.ts";
import { findingsTransfer } from "../io/wire-findings.ts";

transferHandlers.set("findings", findingsTransfer);

/** What comlink makes of the far side, without its mapped types (they lose the generics). */
interface Far {
  load: RemoteEngine["load"];
  derive: RemoteEngine["derive"];
  apply: RemoteEngine["apply"];
  cancel(job: number): Promise<void>;
  sizes(): Promise<RegisterSizes>;
  records: RemoteEngine["records"];
  columns: RemoteEngine<PackedRegister>["columns"];
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

  /** The long registers, lent: what is in them is made into records when it is looked at. */
  async function completed(county: County, signal: AbortSignal | undefined): Promise<County> {
    let { registers } = county;
    for (const register of asColumns(await far.sizes())) {
      registers = lendRows(registers, register, packedRows(await far.columns(register)));
      signal?.throwIfAborted();
    }
    return { ...county, registers };
  }

  return {
    derive,
    load: async (source: CountySource, onProgress = silent, signal?: AbortSignal): Promise<County> =>
      completed(await cancellable(signal, (job) => far.load(job, source, proxy(onProgress))), signal),
    apply: (change, revision) => far.apply(change, revision),
    sizes: () => far.sizes(),
    records: <R extends RegisterId>(register: R): Promise<readonly Records[R][]> => far.records(register),
    search: (text) => far.search(text),
  };
}
