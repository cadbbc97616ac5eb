/** The engine behind a worker: calls cross by comlink, an AbortSignal becomes a job number that is cancelled. */

import { type Endpoint, proxy, transferHandlers, wrap } from "comlink";
import type { County } from "../domain/county.ts";
import type { Answer, Ask, CountySource, Progress, Question } from "../domain/engine.ts";
import type { Records, RegisterId } from "../domain/registers/index.ts";
import { type CountyEngine, inPieces, piece, type RegisterSizes, type RemoteEngine } from "../domain/remote-engine.ts";
import type { SearchAnswer } from "../domain/search.ts";
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
  rows: RemoteEngine["rows"];
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

  /** The registers that are too long for one message, in pieces: the page answers between two of them. */
  async function completed(county: County, signal: AbortSignal | undefined): Promise<County> {
    const sizes = await far.sizes();
    const long = inPieces(sizes);
    if (long.length === 0) return county;
    const registers: Record<string, readonly unknown[]> = { ...county.registers };
    for (const register of long) {
      const rows: unknown[] = [];
      while (rows.length < sizes[register]) {
        for (const row of await far.rows(register, rows.length, rows.length + piece)) rows.push(row);
        signal?.throwIfAborted();
      }
      registers[register] = rows;
    }
    return { ...county, registers: registers as unknown as County["registers"] };
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
