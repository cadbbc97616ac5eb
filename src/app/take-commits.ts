/** Commits made elsewhere, or just answered, on this page: in its county, in the worker's, in every answer shown. */

import { applyChange } from "../domain/change/apply.ts";
import type { ChangeRegister, Commit } from "../domain/change/change.ts";
import { type CountyEngine, keptInWorker } from "../domain/remote-engine.ts";
import type { Answers } from "../state/answers.ts";
import { countyOf, sizesOf } from "../state/county-state.ts";
import type { Store } from "../state/store.ts";

interface Parts {
  readonly store: Store;
  readonly engine: CountyEngine;
  readonly answers: Answers;
}

const kept: ReadonlySet<ChangeRegister> = new Set(keptInWorker);

/** The part that the page holds: registers kept in the worker stay empty here. */
const forPage = ({ why, puts, removals }: Commit) => ({
  why,
  puts: puts.filter(({ register }) => !kept.has(register)),
  removals: removals.filter(({ register }) => !kept.has(register)),
});

/** In order; the page changes once, after the last. */
export async function takeCommits({ store, engine, answers }: Parts, commits: readonly Commit[]): Promise<void> {
  let county = countyOf(store.getState().county);
  if (!county) return;
  let sizes = sizesOf(store.getState().county);
  for (const commit of commits) {
    sizes = await engine.apply(commit, commit.revision);
    county = applyChange(county, forPage(commit), commit.revision).county;
  }
  if (!sizes) return;
  answers.clear();
  store.setState({ county: { state: "ready", county, sizes } });
}
