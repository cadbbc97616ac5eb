/** Opening a county: which are at hand, which one is wanted, and what is shown while it comes. */

import { failure } from "../client/load-failure.ts";
import { type CountyListing, droppedSource } from "../client/source.ts";
import type { CountySource } from "../domain/engine.ts";
import type { CountyEngine } from "../domain/remote-engine.ts";
import type { Answers } from "../state/answers.ts";
import { type CountyState, countyOf } from "../state/county-state.ts";
import type { Store } from "../state/store.ts";
import type { OpenRequest } from "../ui/context.ts";

export interface Opening {
  /** Looks for counties and opens the one of the address, or the only one. */
  start(): Promise<void>;
  open(what: OpenRequest): void;
  /** Back to what was shown before. */
  cancel(): void;
  /** The last thing tried, again. */
  retry(): void;
  counties(): readonly CountyListing[];
  /** The revision that the address named when the county was last asked for; null: the newest. */
  revision(): number | null;
}

interface Parts {
  readonly store: Store;
  readonly engine: CountyEngine;
  readonly answers: Answers;
  /** `locked`: the server asks who one is. */
  readonly find: () => Promise<readonly CountyListing[] | "locked">;
  /** Joins an opened county to where it came from; returns how to part. */
  readonly join: (source: CountySource) => () => void;
}

/** A past revision of what a server has; other sources have only one. */
const at = (source: CountySource, rev: number | null): CountySource =>
  source.from === "server" && rev !== null ? { ...source, rev } : source;

const settled = (state: CountyState): CountyState | null =>
  state.state === "ready" ? state : state.state === "failed" ? state.kept : null;

export function createOpening({ store, engine, answers, find, join }: Parts): Opening {
  let listed: readonly CountyListing[] = [];
  let abort: AbortController | null = null;
  let again: () => void = () => undefined;
  let part: () => void = () => undefined;
  let revision: number | null = null;
  /** Where the county on screen came from. */
  let origin: CountySource | null = null;

  const show = (county: CountyState): void => store.setState({ county });

  async function load(source: CountySource, name: string): Promise<void> {
    abort?.abort();
    const mine = new AbortController();
    abort = mine;
    revision = store.getState().view.rev;
    const kept = settled(store.getState().county);
    show({ state: "loading", name, progress: { done: 0, total: 1 } });
    // After that: whoever hears of the parting must not find the county before still ready.
    part();
    part = () => undefined;
    try {
      const county = await engine.load(
        source,
        (progress) => {
          if (abort === mine) show({ state: "loading", name, progress });
        },
        mine.signal,
      );
      const sizes = await engine.sizes();
      if (abort !== mine) return;
      answers.clear();
      store.setState({ kept: {} });
      const { adcode } = county.pack;
      // The address first: a ready county that is not the address's own would be left for that one.
      if (store.getState().view.county !== adcode) store.look({ county: adcode }, "replace");
      // Only a server has past revisions.
      if (source.from !== "server") {
        revision = null;
        store.look({ rev: null }, "replace");
      }
      store.setState({ county: { state: "ready", county, sizes } });
      origin = source;
      part = join(source);
    } catch (error) {
      if (abort !== mine) return;
      if (mine.signal.aborted) {
        idle(kept);
        if (kept && origin) part = join(origin);
      } else show({ state: "failed", failure: failure(error), kept });
    }
  }

  /** Nothing under way: what was there, or the choice. */
  function idle(kept: CountyState | null): void {
    if (kept) show(kept);
    else show(listed.length > 0 ? { state: "choose", counties: listed } : { state: "none" });
  }

  /** The address names a county that is not at hand (a dropped one, gone back to): what is here stays, as its own. */
  function stay(): void {
    const { county } = store.getState();
    const here = countyOf(county);
    if (here) store.look({ county: here.pack.adcode }, "replace");
    else idle(settled(county));
  }

  function openListed(adcode: string): void {
    const listing = listed.find((one) => one.adcode === adcode);
    if (!listing) {
      stay();
      return;
    }
    const { view } = store.getState();
    // Another county: its own view, keeping only language and theme.
    if (view.county !== null && view.county !== adcode)
      store.look({ county: adcode, camera: null, selection: null, site: null, asOf: null, rev: null, screen: null });
    again = () => openListed(adcode);
    void load(at(listing.source, store.getState().view.rev), listing.name[view.language]);
  }

  function open(what: OpenRequest): void {
    if ("adcode" in what) {
      openListed(what.adcode);
      return;
    }
    if ("founded" in what) {
      void start(what.founded);
      return;
    }
    again = () => open(what);
    store.look({ camera: null, selection: null });
    void load(droppedSource(what.files), "pack.json");
  }

  async function start(wanted = store.getState().view.county): Promise<void> {
    again = () => void start(wanted);
    show({ state: "starting" });
    const found = await find();
    if (found === "locked") {
      show({ state: "locked" });
      return;
    }
    listed = found;
    const listing = listed.find(({ adcode }) => adcode === wanted) ?? (listed.length === 1 ? listed[0] : undefined);
    if (listing) openListed(listing.adcode);
    else idle(null);
  }

  return {
    start: () => start(),
    open,
    cancel: () => abort?.abort(),
    retry: () => again(),
    counties: () => listed,
    revision: () => revision,
  };
}
