/** Which database a command means: DATABASE_URL, else the folder of `--data`, else the usual one. */

import { resolve } from "node:path";
import type { DatabaseOptions } from "../server/database/database.ts";
import { BadInput } from "./bad-input.ts";
import type { CliIo } from "./command.ts";

export async function databaseMeant(data: string | undefined, io: CliIo): Promise<DatabaseOptions> {
  const { defaultDataFolder } = await import("../server/database/embedded/default-folder.ts");
  return {
    url: io.env["DATABASE_URL"] || undefined,
    folder: data === undefined ? defaultDataFolder(io.cwd) : resolve(io.cwd, data),
    onFailure: (error) => io.err(`${String(error)}\n`),
  };
}

/** A refusal of the database, told as bad input: exit code 2 and a sentence. */
export async function orBadInput<T>(errand: Promise<T>): Promise<T> {
  const { DatabaseRefused } = await import("../server/database/refusal.ts");
  return errand.catch((error: unknown) => {
    throw error instanceof DatabaseRefused ? new BadInput(error.says) : error;
  });
}
