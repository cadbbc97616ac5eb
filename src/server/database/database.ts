/** The database, wherever it is: the embedded one by default, a server by its address. One dialect, one driver. */

import type { Sql } from "postgres";
import { type DoorKind, startEmbedded } from "./embedded/embedded.ts";
import { lastingConnections } from "./lasting-connections.ts";
import { migrate } from "./migrate.ts";
import { type Migration, migrations } from "./migrations/index.ts";
import { DatabaseRefused } from "./refusal.ts";
import { makeViews } from "./views.ts";

export interface DatabaseOptions {
  /** `postgres://…` of a server; absent: the embedded one. */
  readonly url?: string | undefined;
  /** Folder of the embedded one. */
  readonly folder: string;
  readonly door?: DoorKind;
  /** Hears of a database that went away and did not come back. */
  readonly onFailure: (error: unknown) => void;
}

export interface Database {
  readonly sql: Sql;
  readonly kind: "embedded" | "server";
  /** Closes the connections; stops the embedded one. */
  close(): Promise<void>;
}

/** Connections kept; each is a process of some megabytes. */
const CONNECTIONS = 6;
const CLOSE_SECONDS = 5;
const pool = { max: CONNECTIONS, name: "sapling" } as const;

/** A server that answers before it is durable would break every promise made here. */
async function requireDurable(sql: Sql): Promise<void> {
  const [row] = await sql<{ fsync: string }[]>`SELECT current_setting('fsync') AS fsync`;
  if (row?.fsync !== "on")
    throw new DatabaseRefused({
      zh: "数据库服务器的 fsync 已关闭：断电会丢失已确认的修改，请打开",
      en: "The database server runs with fsync off: a power cut would lose answered changes. Turn it on",
    });
}

const unreachable = (error: unknown) =>
  new DatabaseRefused(
    {
      zh: `连不上 DATABASE_URL 所指的数据库：${error instanceof Error ? error.message : error}`,
      en: `The database of DATABASE_URL cannot be reached: ${error instanceof Error ? error.message : error}`,
    },
    { cause: error },
  );

async function connect(options: DatabaseOptions): Promise<Database> {
  if (options.url !== undefined) {
    const sql = lastingConnections(options.url, pool);
    await sql`SELECT 1`.catch((error: unknown) => {
      throw unreachable(error);
    });
    return { sql, kind: "server", close: () => sql.end({ timeout: CLOSE_SECONDS }) };
  }
  const embedded = await startEmbedded(options);
  const sql = lastingConnections(embedded.knock, pool);
  return {
    sql,
    kind: "embedded",
    async close() {
      await sql.end({ timeout: CLOSE_SECONDS });
      await embedded.stop();
    },
  };
}

/** Opens the database and brings it to this version, or no further than `upTo`: to be filled from an older backup. */
export async function openDatabase(
  options: DatabaseOptions,
  upTo: readonly Migration[] = migrations,
): Promise<Database> {
  const database = await connect(options);
  try {
    await requireDurable(database.sql);
    await migrate(database.sql, upTo);
    await makeViews(database.sql);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
