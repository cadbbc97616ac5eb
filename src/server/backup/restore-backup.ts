/** A backup into an empty database: all of it, held against its chain, or nothing. */

import { once } from "node:events";
import type { Writable } from "node:stream";
import type { Sql, TransactionSql } from "postgres";
import { verifyIn } from "../database/ledger/verify.ts";
import { migrate } from "../database/migrate.ts";
import { type Migration, migrations } from "../database/migrations/index.ts";
import { DatabaseRefused } from "../database/refusal.ts";
import type { CountyEnd, End, Head } from "./format.ts";
import { readTables } from "./read-backup.ts";
import { requireAlike } from "./require-alike.ts";
import { isKept, KEPT } from "./tables.ts";

/** The migrations that the backup's database had: its rows are put in as they were, then the rest is applied. */
export function migrationsOf({ migrations: had }: Head): readonly Migration[] {
  const known = migrations.filter(({ id }) => had.some((one) => one.id === id));
  if (known.length === had.length) return known;
  throw new DatabaseRefused({
    zh: "备份来自更新的程序：请使用新版本",
    en: "The backup is of a newer program: use the newer version",
  });
}

async function requireEmpty(sql: TransactionSql, upTo: readonly Migration[]): Promise<void> {
  const applied = await sql`SELECT id FROM migration`;
  const full: string[] = [];
  for (const table of KEPT) {
    const [row] = await sql.unsafe(`SELECT EXISTS (SELECT FROM ${table}) AS full`);
    if (row?.["full"]) full.push(table);
  }
  if (full.length === 0 && applied.length === upTo.length) return;
  throw new DatabaseRefused({
    zh: `数据库不是空的（${full.join("、") || "migration"}）：请恢复到一个空数据库`,
    en: `The database is not empty (${full.join(", ") || "migration"}): restore into an empty one`,
  });
}

/** Waits when the database does not keep up, and hears of its refusal. */
async function fill(into: Writable, rows: Buffer): Promise<void> {
  if (!into.write(rows)) await once(into, "drain");
}

async function copyIn(sql: TransactionSql, file: string): Promise<End> {
  let into: Writable | null = null;
  return readTables(file, {
    table: async ({ table, columns }) => {
      if (!isKept(table))
        throw new DatabaseRefused({ zh: `${file}：不认得表 ${table}`, en: `${file}: unknown table ${table}` });
      into = await sql.unsafe(`COPY ${table} (${columns.join(", ")}) FROM STDIN`).writable();
    },
    rows: async (rows) => {
      if (into) await fill(into, rows);
    },
    tableEnd: async () => {
      const ending = into;
      into = null;
      if (!ending) return;
      const done = once(ending, "finish");
      ending.end();
      await done;
    },
  });
}

async function countsOf(sql: TransactionSql): Promise<Record<string, number>> {
  const rows: Record<string, number> = {};
  for (const table of KEPT) {
    const [row] = await sql.unsafe(`SELECT count(*)::integer AS count FROM ${table}`);
    rows[table] = Number(row?.["count"]);
  }
  return rows;
}

/** The database as it is now, told as a backup's last line would. */
async function standing(sql: TransactionSql): Promise<End> {
  const counties = await sql<CountyEnd[]>`SELECT county, revision, hash FROM county ORDER BY county`;
  return { rows: await countsOf(sql), counties: [...counties] };
}

async function requireChains(sql: TransactionSql, { counties }: End): Promise<void> {
  for (const { county } of counties) {
    const fault = await verifyIn(sql, county);
    if (fault)
      throw new DatabaseRefused({
        zh: `${county} 的修改记录在第 ${fault.revision} 版处与其校验链不符：未恢复`,
        en: `The log of ${county} does not agree with its chain at revision ${fault.revision}: not restored`,
      });
  }
}

/** Fills a database that was brought to `migrationsOf` the backup, and brings it to this version. */
export async function restoreInto(sql: Sql, file: string, head: Head): Promise<End> {
  const end = await sql.begin(async (transaction) => {
    await requireEmpty(transaction, migrationsOf(head));
    const told = await copyIn(transaction, file);
    // New lines of the audit log come after those that were put in.
    await transaction`SELECT setval(pg_get_serial_sequence('audit', 'seq'), GREATEST(1, (SELECT max(seq) FROM audit)), EXISTS (SELECT FROM audit))`;
    requireAlike(told, await standing(transaction), file);
    await requireChains(transaction, told);
    return told;
  });
  await migrate(sql, migrations);
  return end as End;
}
