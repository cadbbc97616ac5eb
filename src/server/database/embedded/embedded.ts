/**
 * The embedded PostgreSQL: made, started, guarded and stopped with this program. Killed programs leave
 * nothing that has to be mended by hand: a database still running is taken over, one that was killed recovers.
 */

import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { findBinaries } from "./binaries.ts";
import { dataFolderIn, requireWay } from "./data-folder.ts";
import { type DoorKind, type Knock, knockAt, makeDoor, usualDoor } from "./doors.ts";

export type { DoorKind } from "./doors.ts";

import { isPassing } from "../passing.ts";
import { ownerFor } from "./owner.ts";
import { reachable } from "./reachable.ts";
import { ensureRunning, letEnd, type Starting, stopRunning } from "./run.ts";
import type { Door } from "./settings.ts";
import { becomeOwner, type SoleOwner } from "./sole-owner.ts";

export interface EmbeddedOptions {
  /** Holds the database and its log; made when it is not there. */
  readonly folder: string;
  readonly door?: DoorKind;
  /** Hears that the database went away and could not be had again. */
  readonly onFailure: (error: unknown) => void;
}

export interface Embedded {
  readonly knock: Knock;
  stop(): Promise<void>;
}

const RETRY_MS = 50;
const PATIENCE_MS = 120_000;

/** One door for the life of this program, so that its connections find a database started again. */
function lastingDoor(kind: DoorKind, starting: Omit<Starting, "door">): () => Promise<Door> {
  let made: Promise<Door> | undefined;
  return () => {
    made ??= makeDoor(kind, starting.dataFolder, starting.owner);
    return made;
  };
}

async function startAndOwn(starting: Starting, folder: string, onLost: () => void): Promise<[SoleOwner, Knock]> {
  for (const until = Date.now() + PATIENCE_MS; ; await pause(RETRY_MS)) {
    try {
      const knock = knockAt(await ensureRunning(starting), starting.dataFolder);
      return [await becomeOwner(knock, folder, onLost), knock];
    } catch (error) {
      if (!isPassing(error) || Date.now() > until) throw error;
    }
  }
}

export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const folder = resolve(options.folder);
  const owner = ownerFor();
  requireWay(folder, owner);
  const binaries = reachable(findBinaries(), owner, folder);
  const place = { binaries, owner, dataFolder: await dataFolderIn(folder, binaries, owner) };
  const starting: Starting = { ...place, door: lastingDoor(options.door ?? usualDoor, place) };

  let stopping = false;
  let owning: SoleOwner;
  let again: Promise<void> = Promise.resolve();
  const onLost = () => {
    if (stopping) return;
    again = startAndOwn(starting, folder, onLost).then(([next]) => {
      owning = next;
    }, options.onFailure);
  };
  const [first, knock] = await startAndOwn(starting, folder, onLost);
  owning = first;

  const atExit = () => letEnd(starting);
  process.once("exit", atExit);
  return {
    knock,
    async stop() {
      stopping = true;
      process.removeListener("exit", atExit);
      await again;
      await owning.release();
      await stopRunning(starting);
    },
  };
}
