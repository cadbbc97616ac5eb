/** The outbox on this machine's disk (IndexedDB): it survives a reload and a restart. */

import type { Waiting } from "../office/office-types.ts";
import type { OutboxStore } from "./outbox.ts";

const NAME = "sapling-outbox";
const SHELF = "waiting";

/** A waiting change, its place in the line, and the server it is for. */
interface Kept {
  readonly key: string;
  readonly order: number;
  readonly server: string;
  readonly waiting: Waiting;
}

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const done = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });

async function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(SHELF, { keyPath: "key" });
  };
  return asked(request);
}

/** `server` is its address: a machine that works with two keeps them apart. */
export async function outboxOnDisk(server: string): Promise<OutboxStore> {
  const database = await opened();
  const line = async (): Promise<readonly Kept[]> => {
    const kept = (await asked(database.transaction(SHELF).objectStore(SHELF).getAll())) as Kept[];
    return kept.filter((one) => one.server === server).sort((a, b) => a.order - b.order);
  };
  const write = async (work: (shelf: IDBObjectStore) => void): Promise<void> => {
    const transaction = database.transaction(SHELF, "readwrite", { durability: "strict" });
    work(transaction.objectStore(SHELF));
    await done(transaction);
  };
  return {
    all: async () => (await line()).map(({ waiting }) => waiting),
    put: async (waiting, insteadOf = waiting.key) => {
      const kept = await line();
      const order = kept.find(({ key }) => key === insteadOf)?.order ?? (kept.at(-1)?.order ?? 0) + 1;
      await write((shelf) => {
        shelf.delete(insteadOf);
        shelf.put({ key: waiting.key, order, server, waiting } satisfies Kept);
      });
    },
    remove: (key) => write((shelf) => void shelf.delete(key)),
  };
}

/** Where the browser keeps nothing (a private window): until the page is left. */
export function outboxInMemory(): OutboxStore {
  let line: readonly Waiting[] = [];
  return {
    all: async () => line,
    put: async (waiting, insteadOf = waiting.key) => {
      const at = line.findIndex(({ key }) => key === insteadOf);
      line = at < 0 ? [...line, waiting] : line.with(at, waiting);
    },
    remove: async (key) => {
      line = line.filter((one) => one.key !== key);
    },
  };
}
