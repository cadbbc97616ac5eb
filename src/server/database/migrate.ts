/** Brings a database to this version: forward only, each migration once, whole or not at all. */

import { createHash } from "node:crypto";
import type { Sql, TransactionSql } from "postgres";
import type { Migration } from "./migrations/index.ts";
import { DatabaseRefused } from "./refusal.ts";

/** Any number, the same in every version: servers started at once bring up the database one after the other. */
const LOCK = 1_399_091_569;

interface Applied {
  readonly id: string;
  readonly checksum: string;
}

const checksumOf = ({ sql }: Migration): string => createHash("sha256").update(sql).digest("hex");

function requireSame(migration: Migration, applied: Applied): void {
  if (applied.checksum === checksumOf(migration)) return;
  throw new DatabaseRefused({
    zh: `数据库的 ${migration.id} 与本程序的不同：不是同一程序建立的`,
    en: `The database's ${migration.id} is not this program's: another program made it`,
  });
}

function requireKnown(applied: readonly Applied[], migrations: readonly Migration[]): void {
  const unknown = applied.filter(({ id }) => !migrations.some((one) => one.id === id));
  if (unknown.length === 0) return;
  const names = unknown.map(({ id }) => id).join(", ");
  throw new DatabaseRefused({
    zh: `数据库比本程序新（${names}）：请使用新版本`,
    en: `The database is newer than this program (${names}): use the newer version`,
  });
}

async function bringUp(sql: TransactionSql, migrations: readonly Migration[]): Promise<string[]> {
  await sql`SELECT pg_advisory_xact_lock(${LOCK})`;
  await sql`CREATE TABLE IF NOT EXISTS migration (id text PRIMARY KEY, checksum text NOT NULL, at timestamptz NOT NULL DEFAULT now())`;
  const applied = await sql<Applied[]>`SELECT id, checksum FROM migration`;
  requireKnown(applied, migrations);
  const done: string[] = [];
  for (const migration of migrations) {
    const before = applied.find(({ id }) => id === migration.id);
    if (before) requireSame(migration, before);
    else {
      await sql.unsafe(migration.sql);
      await sql`INSERT INTO migration (id, checksum) VALUES (${migration.id}, ${checksumOf(migration)})`;
      done.push(migration.id);
    }
  }
  return done;
}

/** Applies what is missing; answers which. Refuses a database of another or a newer program. */
export async function migrate(sql: Sql, migrations: readonly Migration[]): Promise<readonly string[]> {
  return sql.begin((transaction) => bringUp(transaction, migrations));
}
