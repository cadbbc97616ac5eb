/**
 * The engine as the page uses it: the questions, and what the page asks of the registers themselves.
 * `RemoteEngine` is what crosses between threads: a number stands for an AbortSignal, which cannot be sent.
 */

import type { Change } from "./change/change.ts";
import type { County } from "./county.ts";
import type { Answer, Ask, CountySource, Engine, Progress, Question } from "./engine.ts";
import type { Records, RegisterId } from "./registers/index.ts";
import type { SearchAnswer } from "./search.ts";

/**
 * Registers that stay in the worker, because a page never draws them whole: with three seasons of visits
 * they are most of a county. The page's county has empty lists for them; `records` fetches one.
 */
export const keptInWorker = ["patrolVisit", "count"] as const satisfies readonly RegisterId[];

export type RegisterSizes = Readonly<Record<RegisterId, number>>;

/** Records in one message; more of them would hold the page up. A longer register is lent to it as columns. */
export const piece = 8_000;

/** The registers that a page is lent as columns. */
export const asColumns = (sizes: RegisterSizes): readonly RegisterId[] =>
  (Object.keys(sizes) as RegisterId[]).filter(
    (id) => sizes[id] > piece && !(keptInWorker as readonly RegisterId[]).includes(id),
  );

export interface CountyEngine extends Engine {
  /** Aborted: the county loaded before stays the one that is asked. */
  load(source: CountySource, onProgress?: (progress: Progress) => void, signal?: AbortSignal): Promise<County>;
  /**
   * Makes the change in the worker's county, which is then at `revision`; what was asked before is derived again
   * only as far as the change touches it. Answers the rows of every register; the page makes the same change in
   * its own county by `applyChange`, without the registers that stay in the worker.
   */
  apply(change: Change, revision: number): Promise<RegisterSizes>;
  /** Rows of every register, those that stay in the worker included. */
  sizes(): Promise<RegisterSizes>;
  /** One register whole. */
  records<R extends RegisterId>(register: R): Promise<readonly Records[R][]>;
  /** Names, pinyin initials, licence numbers, credit codes, positions. */
  search(text: string): Promise<SearchAnswer>;
}

/** What crosses; `Columns` is a register in the form that the threads agree on. */
export interface RemoteEngine<Columns = unknown> {
  /** The long registers are empty in the answer: `columns` fetches them. */
  load(job: number, source: CountySource, onProgress: (progress: Progress) => void): Promise<County>;
  derive<Q extends Question>(
    job: number,
    question: Q,
    ask: Ask<Q>,
    onProgress: (progress: Progress) => void,
  ): Promise<Answer<Q>>;
  apply(change: Change, revision: number): Promise<RegisterSizes>;
  /** Ends a derivation between two of its steps, or a load before it takes the place of the county before. */
  cancel(job: number): void;
  sizes(): Promise<RegisterSizes>;
  records<R extends RegisterId>(register: R): Promise<readonly Records[R][]>;
  columns(register: RegisterId): Promise<Columns>;
  search(text: string): Promise<SearchAnswer>;
}
