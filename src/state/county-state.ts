/** How far the county is: chosen, on its way, here, or why not. */

import type { CountyListing, Failure } from "../client/source.ts";
import type { County } from "../domain/county.ts";
import type { Progress } from "../domain/engine.ts";
import type { RegisterSizes } from "../domain/remote-engine.ts";

export type CountyState =
  | { readonly state: "starting" }
  /** Several counties are served: one is chosen. */
  | { readonly state: "choose"; readonly counties: readonly CountyListing[] }
  /** The server asks who one is. */
  | { readonly state: "locked" }
  /** None is served: a pack folder may be dropped. */
  | { readonly state: "none" }
  | { readonly state: "loading"; readonly name: string; readonly progress: Progress }
  | { readonly state: "ready"; readonly county: County; readonly sizes: RegisterSizes }
  /** `kept`: the county that was shown before, still there. */
  | { readonly state: "failed"; readonly failure: Failure; readonly kept: CountyState | null };

/** The county on screen, or null. */
export const countyOf = (state: CountyState): County | null =>
  state.state === "ready" ? state.county : state.state === "failed" && state.kept ? countyOf(state.kept) : null;

/** Rows of each register; null before a county is there. */
export const sizesOf = (state: CountyState): RegisterSizes | null =>
  state.state === "ready" ? state.sizes : state.state === "failed" && state.kept ? sizesOf(state.kept) : null;
