/**
 * One program a folder: whoever serves it holds a lock in the database itself. A program that is killed
 * loses its connection and with it the lock, so there is no lock file to go stale.
 */

import { setTimeout as pause } from "node:timers/promises";
import type { Sql } from "postgres";
import { connections } from "../connections.ts";
import { DatabaseRefused } from "../refusal.ts";
import type { Knock } from "./doors.ts";
import { answers } from "./postmaster.ts";

/** Any number, the same in every version. */
const LOCK = 1_399_091_568;
const NAME = "sapling owner ";
const RETRY_MS = 50;
const PATIENCE_MS = 15_000;

export interface SoleOwner {
  release(): Promise<void>;
}

interface Holder {
  readonly application_name: string;
}

async function holderOf(sql: Sql): Promise<number> {
  const holders = await sql<Holder[]>`
    SELECT application_name FROM pg_locks JOIN pg_stat_activity USING (pid)
    WHERE locktype = 'advisory' AND objid = ${LOCK} AND granted`;
  const [holder] = holders.filter((one) => one.application_name.startsWith(NAME));
  return Number(holder?.application_name.slice(NAME.length) ?? Number.NaN);
}

const refused = (folder: string, pid: number) =>
  new DatabaseRefused({
    zh: `${folder} 正由另一个程序使用（进程 ${pid}）；请先停下它，或用 --data 另选文件夹`,
    en: `${folder} is in use by another program (process ${pid}): stop it first, or choose another folder with --data`,
  });

/**
 * Takes the lock of `folder`. `onLost` is called when the connection that holds it closes unasked: the
 * database is gone. Refused while another living program holds it.
 */
export async function becomeOwner(knock: Knock, folder: string, onLost: () => void): Promise<SoleOwner> {
  let held = false;
  const sql = connections(knock, {
    max: 1,
    name: `${NAME}${process.pid}`,
    onLost: () => {
      if (held) onLost();
      held = false;
      void sql.end({ timeout: 1 });
    },
  });
  for (const until = Date.now() + PATIENCE_MS; ; await pause(RETRY_MS)) {
    const [row] = await sql<{ got: boolean }[]>`SELECT pg_try_advisory_lock(${LOCK}) AS got`;
    if (row?.got) break;
    const pid = await holderOf(sql);
    // A killed program's last statement may still run: its lock goes with it.
    if (answers(pid) || Date.now() > until) {
      await sql.end({ timeout: 1 });
      throw refused(folder, pid);
    }
  }
  held = true;
  return {
    release: async () => {
      held = false;
      await sql.end({ timeout: 1 });
    },
  };
}
