/** The far side of the engine: one county, its derivations, its search. No logic of its own. */

import { transfer } from "comlink";
import type { County } from "../domain/county.ts";
import { steps } from "../domain/derive.ts";
import type { Answer, Ask, CountySource, Progress, Question } from "../domain/engine.ts";
import { advance } from "../domain/incremental/advance.ts";
import { type Records, type RegisterId, registerIds } from "../domain/registers/index.ts";
import { asColumns, keptInWorker, type RegisterSizes, type RemoteEngine } from "../domain/remote-engine.ts";
import { numberVenues } from "../domain/rules/finding-table.ts";
import { type SearchAnswer, type SearchIndex, search, searchIndex } from "../domain/search.ts";
import { packedBuffers, packRegister } from "../io/packed-register.ts";
import { breathe, inSlices } from "./slices.ts";

export type Initials = (name: string) => string;
type Loose = Readonly<Record<string, unknown>>;
type Load = (source: CountySource, onProgress: (progress: Progress) => void) => Promise<County>;

const sizesOf = ({ registers }: County): RegisterSizes =>
  Object.fromEntries(registerIds.map((id) => [id, registers[id].length])) as unknown as RegisterSizes;

/** What the page gets at once: all but the registers that it never draws whole, and the long ones, which come as columns. */
const forPage = (county: County): County => {
  const later = [...keptInWorker, ...asColumns(sizesOf(county))];
  return { ...county, registers: { ...county.registers, ...Object.fromEntries(later.map((id) => [id, []])) } };
};

/** `load` fetches and reads; `initials` brings the pinyin tables when first searched. */
export function createRemote(load: Load, initials: () => Promise<Initials>): RemoteEngine {
  let loaded: County | null = null;
  let index: Promise<SearchIndex> | null = null;
  const running = new Set<number>();

  const here = (): County => {
    if (!loaded) throw new Error("no county is loaded");
    return loaded;
  };

  return {
    load: async (job, source, onProgress) => {
      running.add(job);
      const county = await load(source, onProgress);
      // A message that cancels may still wait behind the reading of the files.
      await breathe();
      if (!running.delete(job)) throw new Error("cancelled");
      loaded = county;
      index = null;
      return forPage(county);
    },
    derive: async <Q extends Question>(
      job: number,
      question: Q,
      ask: Ask<Q>,
      onProgress: (progress: Progress) => void,
    ): Promise<Answer<Q>> => {
      running.add(job);
      const stopped = (): boolean => !running.has(job);
      try {
        await breathe();
        if (stopped()) throw new Error("cancelled");
        const county = here();
        const answer = await inSlices(steps(county, question, ask), stopped, onProgress);
        if (question === "findings") numberVenues(county, answer as Answer<"findings">);
        return answer;
      } finally {
        running.delete(job);
      }
    },
    cancel: (job) => void running.delete(job),
    apply: async (change, revision) => {
      loaded = advance(here(), change, revision).county;
      // Made anew when next searched: the tables of pinyin are there by then.
      index = null;
      return sizesOf(here());
    },
    sizes: async () => sizesOf(here()),
    records: async <R extends RegisterId>(register: R) => here().registers[register] as readonly Records[R][],
    columns: async (register) => {
      const packed = packRegister(here().registers[register] as readonly unknown[] as readonly Loose[]);
      return transfer(packed, packedBuffers(packed));
    },
    search: async (text: string): Promise<SearchAnswer> => {
      index ??= initials().then((initialsOf) => searchIndex(here(), initialsOf));
      return search(await index, text);
    },
  };
}
