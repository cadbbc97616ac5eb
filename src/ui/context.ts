/** What every component can reach: the store, the engine, kept answers, today's date. */

import { createContext, useContext, useRef, useSyncExternalStore } from "react";
import type { ApplicationsReader } from "../domain/applications/applications-file.ts";
import type { County } from "../domain/county.ts";
import type { FileReader } from "../domain/import/file-reader.ts";
import type { Importer } from "../domain/import/import-session.ts";
import type { Language } from "../domain/labels.ts";
import type { GroundReader } from "../domain/new-county/ground-reader.ts";
import type { CountyEngine } from "../domain/remote-engine.ts";
import type { Answers } from "../state/answers.ts";
import { countyOf } from "../state/county-state.ts";
import type { Door } from "../state/edits.ts";
import { type AppState, dayOf, type Store } from "../state/store.ts";
import type { Writers } from "./writers.ts";

export interface AppServices {
  readonly store: Store;
  readonly engine: CountyEngine;
  readonly answers: Answers;
  /** 2026-11-24, in the page's own time zone, as the page was opened. */
  readonly today: string;
  /** Opens a county of the list, or dropped files; shows progress and failure by itself. */
  readonly open: (what: OpenRequest) => void;
  readonly cancelOpening: () => void;
  /** Looks for counties and opens anew: after a login, or when the server is back. */
  readonly reopen: () => void;
  readonly writers: Writers;
  /** The server's door; fetched when one stands before it. */
  readonly door: () => Promise<Door>;
  /** Reads dropped files beside the page; fetched with the first one. */
  readonly files: () => Promise<FileReader & Importer & ApplicationsReader>;
  /** Reads the ground of a new county; fetched when one is founded. */
  readonly ground: () => Promise<GroundReader>;
}

export type OpenRequest =
  | { readonly adcode: string }
  /** A county that was founded just now: the server is asked anew what it has. */
  | { readonly founded: string }
  | { readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[] };

export const AppContext = createContext<AppServices | null>(null);

export function useApp(): AppServices {
  const app = useContext(AppContext);
  if (!app) throw new Error("a component outside <AppContext> asked for the app");
  return app;
}

/** A part of the state; it draws again only when that part changes (by identity). */
export function useAppState<T>(pick: (state: AppState) => T): T {
  const { store } = useApp();
  const last = useRef<{ state: AppState; pick: (state: AppState) => T; value: T } | null>(null);
  return useSyncExternalStore(store.subscribe, () => {
    const state = store.getState();
    if (last.current?.state === state && last.current.pick === pick) return last.current.value;
    const value = pick(state);
    last.current = { state, pick, value };
    return value;
  });
}

/** The county on screen; null while none is. */
export const useCounty = (): County | null => useAppState((state) => countyOf(state.county));

/** The day whose facts are shown. */
export function useDay(): string {
  const { today } = useApp();
  return useAppState((state) => dayOf(state, today));
}

export const useLanguage = (): Language => useAppState((state) => state.view.language);
