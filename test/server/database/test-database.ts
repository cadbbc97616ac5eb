/** A database for a test: the embedded one in a folder of its own, or a fresh one on a server. */

import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { type Database, type DatabaseOptions, openDatabase } from "../../../src/server/database/database.ts";

export const failures: unknown[] = [];
const onFailure = (error: unknown) => {
  failures.push(error);
};

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "sapling-test-"));
  // As root the database runs as another user, who must come through.
  chmodSync(folder, 0o755);
  return folder;
}

export interface TestDatabase extends Database {
  /** What opens it a second time, as another server would. */
  readonly options: DatabaseOptions;
  remove(): Promise<void>;
}

export async function embeddedDatabase(
  more: Partial<DatabaseOptions> = {},
  folder: string = temporaryFolder(),
): Promise<TestDatabase> {
  const options = { folder, onFailure, ...more };
  const database = await openDatabase(options);
  return {
    ...database,
    options,
    async remove() {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A database of a random name on the server at `url`. */
export async function serverDatabase(url: string): Promise<TestDatabase> {
  const name = `sapling_test_${process.pid}_${Math.floor(performance.now() * 1000)}`;
  const admin = postgres(url, { max: 1, onnotice: () => {} });
  await admin`CREATE DATABASE ${admin(name)}`;
  const own = new URL(url);
  own.pathname = `/${name}`;
  const options = { url: own.href, folder: "", onFailure };
  const database = await openDatabase(options);
  return {
    ...database,
    options,
    async remove() {
      await database.close();
      await admin`DROP DATABASE ${admin(name)} WITH (FORCE)`;
      await admin.end();
    },
  };
}
