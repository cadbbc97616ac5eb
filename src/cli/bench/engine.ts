/** What is compared: something that prepares the places once and then judges all venues. */

import type { Judged } from "./judge.ts";
import type { Work } from "./work.ts";

/** What an engine answered; `ms` where it keeps its own clock, so that the way to and from a server does not count. */
export interface Answered {
  readonly judged: Judged;
  readonly ms?: number;
}

/** A prepared engine; `ms` as above. */
export interface Built {
  query(): Judged | Promise<Answered>;
  readonly ms?: number;
}

export interface Engine {
  readonly name: string;
  readonly threads: number;
  /** Prepares the places (the build), and answers what judges the venues (the query). */
  build(work: Work): (() => Judged | Promise<Answered>) | Promise<Built>;
  /** Metres by which its signed distances may be off from the geodesic ones; absent: none that could show. */
  off?(signed: number): number;
  /** Works in a server that is there before: no new process makes it cold. */
  readonly elsewhere?: true;
  /** Lets go of threads and connections. */
  close?(): Promise<void>;
}
