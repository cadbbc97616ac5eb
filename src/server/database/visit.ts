/** The database for a short errand, also while a server has it: accounts are added to a running office. */

import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { type Database, type DatabaseOptions, openDatabase } from "./database.ts";
import { knockAt } from "./embedded/doors.ts";
import { readyPostmaster } from "./embedded/postmaster.ts";

const CLOSE_SECONDS = 5;

/** The embedded one of a folder, where it runs already; null: it does not. */
function running(folder: string): Database | null {
  const dataFolder = existsSync(folder) ? join(realpathSync(folder), "postgres") : folder;
  const postmaster = readyPostmaster(dataFolder);
  if (!postmaster) return null;
  const connection = { application_name: "sapling errand" };
  const sql = postgres({ ...knockAt(postmaster, dataFolder), max: 1, onnotice: () => {}, connection });
  return { sql, kind: "embedded", close: () => sql.end({ timeout: CLOSE_SECONDS }) };
}

/** Joins a running embedded database without taking it over; else opens it, to be closed after the errand. */
export const visitDatabase = async (options: DatabaseOptions): Promise<Database> =>
  (options.url === undefined ? running(options.folder) : null) ?? openDatabase(options);
