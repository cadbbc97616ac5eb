/** The import as the page drives it: each deed asks the thread that holds the file and shows what it answers. */

import { useMemo } from "react";
import type { County } from "../../../domain/county.ts";
import type { NamedFile, ReadOptions } from "../../../domain/import/file-reader.ts";
import { type Fix, type ImportChoices, readingColumn } from "../../../domain/import/import-choices.ts";
import type { ImportSession } from "../../../domain/import/import-session.ts";
import { type RegisterId, tableOf } from "../../../domain/registers/index.ts";
import { positionSources } from "../../../domain/registers/places.ts";
import { keptInWorker } from "../../../domain/remote-engine.ts";
import { countyOf } from "../../../state/county-state.ts";
import { type HeldFile, keepHeld, mappings, rememberMapping } from "../../../state/import-memory.ts";
import { type AppServices, useApp } from "../../../ui/context.ts";
import { useKept } from "../../../ui/use-kept.ts";
import { firstChoices, markedReadings } from "./first-choices.ts";
import { type Busy, type ImportState, importKey, noImport } from "./import-state.ts";
import { mappingOf } from "./mapping-of.ts";

type Set = (next: ImportState | ((before: ImportState) => ImportState)) => void;
type Work = (options: ReadOptions) => Promise<Partial<ImportState>>;

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The county with the register that the page does not hold, where that is the one. */
async function countyFor({ store, engine }: AppServices, register: RegisterId): Promise<County | null> {
  const county = countyOf(store.getState().county);
  if (!county || !(keptInWorker as readonly RegisterId[]).includes(register)) return county;
  return { ...county, registers: { ...county.registers, [register]: await engine.records(register) } };
}

export function importDeeds(app: AppServices, get: () => ImportState, set: Set) {
  const change = (part: Partial<ImportState>): void => set((before) => ({ ...before, ...part }));

  /** One thing at a time; what is left leaves everything as it was. */
  async function run(what: Busy["what"], name: string, work: Work): Promise<void> {
    const stop = new AbortController();
    const cancel = what === "saving" ? null : (): void => stop.abort(new Error("left"));
    change({ busy: { what, name, progress: null, cancel }, error: null });
    try {
      const part = await work({
        signal: stop.signal,
        onProgress: (progress) =>
          set((before) => (before.busy ? { ...before, busy: { ...before.busy, progress } } : before)),
      });
      change({ ...part, busy: null });
    } catch (error) {
      change({ busy: null, error: stop.signal.aborted ? null : wordsOf(error) });
    }
  }

  const session = (): ImportSession => {
    const { session: its } = get();
    if (!its) throw new Error("no file is read");
    return its;
  };
  const choices = (): ImportChoices => {
    const { choices: its } = get();
    if (!its) throw new Error("nothing is chosen");
    return its;
  };

  const columnsOf = async (sheet: number, register: RegisterId): Promise<Partial<ImportState>> => {
    const columns = await session().columns(sheet, register, mappings());
    const reset = { datum: null, rows: null, changes: null, deeds: [], kind: null, handed: null };
    return { ...reset, columns, choices: firstChoices(sheet, register, columns) };
  };
  const rowsOf = async (its: ImportChoices, options: ReadOptions): Promise<Partial<ImportState>> => {
    const rows = await session().rows(its, options);
    const { kind, version } = get();
    const stays = rows.kinds.some(({ key }) => key === kind);
    return { choices: its, rows, changes: null, kind: stays ? kind : null, version: version + 1 };
  };
  const changesOf = async (its: ImportChoices, options: ReadOptions): Promise<Partial<ImportState>> => {
    const changes = await session().changes(its, options);
    return { choices: its, changes, version: get().version + 1 };
  };

  /** The thread lives as long as its session is kept: another file, another county or the way out ends it. */
  function own(begun: ImportSession, revision: number): void {
    change({ session: begun, revision });
    const stop = app.store.subscribe(({ kept }) => {
      if ((kept[importKey] as ImportState | undefined)?.session === begun) return;
      stop();
      begun.close();
    });
  }

  /** `from`: rows of an earlier import that are gone on with. */
  async function begin(file: NamedFile, from: HeldFile | null = null): Promise<void> {
    set({ ...noImport, from });
    await run("reading", file.name, async (options) => {
      const { store, files } = app;
      const county = countyOf(store.getState().county);
      if (!county) throw new Error("no county is open");
      const begun = await (await files()).begin(file, county, options);
      if ("refused" in begun) return { refused: begun.refused };
      const { sheets, best } = begun.file;
      const register = sheets[best]?.registers[0] ?? "venue";
      own(begun, county.revision);
      return { ...(await columnsOf(best, register)), step: "columns" };
    });
  }

  /** The thread's county is the page's: somebody may have changed it meanwhile. */
  async function grounded(): Promise<void> {
    const { register } = choices();
    const here = countyOf(app.store.getState().county);
    const isKept = (keptInWorker as readonly RegisterId[]).includes(register);
    if (!here || (here.revision === get().revision && !isKept)) return;
    const county = await countyFor(app, register);
    if (!county) return;
    await session().ground(county);
    change({ revision: county.revision });
  }

  const fix = (fixes: readonly Fix[]): Promise<void> =>
    fixes.length === 0
      ? Promise.resolve()
      : run("working", "", async (options) => {
          const deeds = [...get().deeds, fixes.length];
          return { ...(await rowsOf({ ...choices(), fixes: [...choices().fixes, ...fixes] }, options)), deeds };
        });

  const toRows = (its: ImportChoices): Promise<void> =>
    run("working", "", async (options) => {
      await grounded();
      return { ...(await rowsOf(its, options)), step: "rows" };
    });

  async function save(): Promise<void> {
    await run("saving", "", async () => {
      const { store } = app;
      const { office } = store.getState().edit;
      const change = await session().change();
      if (!office || !change) throw new Error("nothing can be saved");
      const saved = await office.save(change, get().revision);
      if (saved.outcome === "conflict") {
        // What the others did is on the page by now: everything is compared anew.
        await grounded();
        return { ...(await changesOf({ ...choices(), pairs: {} }, {})), saved };
      }
      if (saved.outcome !== "committed" && saved.outcome !== "waiting") return { saved };
      const held = await session().held();
      const adcode = countyOf(store.getState().county)?.pack.adcode ?? "";
      const file = { file: session().file.file, register: choices().register, day: app.today };
      const { from } = get();
      if (from) keepHeld(adcode, { ...from, rows: [] });
      const kept = keepHeld(adcode, { ...held, ...file });
      return { saved, held: { count: held.rows.length, kept }, step: "done" };
    });
  }

  return {
    begin,
    leave: (): void => {
      set(noImport);
      app.store.look({ screen: null });
    },
    another: (): void => set(noImport),
    /** Another sheet or register. */
    sheet: (sheet: number, register: RegisterId) => run("working", "", () => columnsOf(sheet, register)),
    column: (index: number, column: string | null): void => {
      const its = choices();
      // A column stands once: the one that had it is kept as it is.
      const columns = its.columns.map((one, i) =>
        i === index ? column : column !== null && one === column ? null : one,
      );
      change({ choices: { ...its, columns } });
    },
    toDatum: (): Promise<void> => {
      const { columns } = get();
      if (columns) rememberMapping(mappingOf(choices(), columns));
      return run("working", "", async (options) => {
        await grounded();
        const datum = await session().datum(choices(), options);
        return { datum, choices: { ...choices(), readings: markedReadings(datum) }, step: "datum" };
      });
    },
    reading: (way: string, id: string): void =>
      change({ choices: { ...choices(), readings: { ...choices().readings, [way]: id } } }),
    toRows: () => toRows(choices()),
    fix,
    suggested: async (kind: string | null): Promise<void> => fix(await session().suggested(kind)),
    filled: async (kind: string, text: string): Promise<void> => fix(await session().filled(kind, text)),
    place: (placing: number | null): void => change({ placing }),
    /** Where an officer put it on the map: WGS 84, from a map. */
    placed: (row: number, [lon, lat]: readonly [number, number]): Promise<void> => {
      change({ placing: null });
      const columns = tableOf(choices().register).columns;
      const source = columns.some(({ id }) => id === "positionSource");
      return fix([
        { row, column: "lon", text: lon.toFixed(7) },
        { row, column: "lat", text: lat.toFixed(7) },
        { row, column: readingColumn, text: "wgs84" },
        ...(source ? [{ row, column: "positionSource", text: positionSources.map.zh }] : []),
      ]);
    },
    undoFix: (): Promise<void> =>
      run("working", "", async (options) => {
        const last = get().deeds.at(-1) ?? 0;
        const fixes = choices().fixes.slice(0, choices().fixes.length - last);
        return { ...(await rowsOf({ ...choices(), fixes }, options)), deeds: get().deeds.slice(0, -1) };
      }),
    hold: async (kind: string): Promise<void> => {
      const rows = await session().rowsOf(kind);
      await run("working", "", (options) =>
        rowsOf({ ...choices(), held: [...new Set([...choices().held, ...rows])] }, options),
      );
    },
    release: () => run("working", "", (options) => rowsOf({ ...choices(), held: [] }, options)),
    showKind: (kind: string | null): void => set((before) => ({ ...before, kind, version: before.version + 1 })),
    handBack: async (file: NamedFile): Promise<void> => {
      const handed = await session().handedBack(file);
      if ("refused" in handed) {
        change({ handed: handed.refused ?? "none" });
        return;
      }
      change({ handed });
      await fix(handed.fixes);
    },
    toChanges: () =>
      run("working", "", async (options) => ({
        ...(await changesOf(choices(), options)),
        step: "changes",
        saved: null,
      })),
    pair: (pairs: Readonly<Record<number, string>>) =>
      run("working", "", (options) => changesOf({ ...choices(), pairs: { ...choices().pairs, ...pairs } }, options)),
    gone: (gone: boolean) => run("working", "", (options) => changesOf({ ...choices(), gone }, options)),
    back: (step: ImportState["step"]): void => change({ step, error: null, placing: null }),
    save,
  };
}
export type ImportDeeds = ReturnType<typeof importDeeds>;

export function useImport(): { readonly state: ImportState; readonly deeds: ImportDeeds } {
  const app = useApp();
  const [state, set] = useKept<ImportState>(importKey, noImport);
  const deeds = useMemo(() => {
    const get = (): ImportState => (app.store.getState().kept[importKey] as ImportState | undefined) ?? noImport;
    return importDeeds(app, get, set);
  }, [app, set]);
  return { state, deeds };
}
