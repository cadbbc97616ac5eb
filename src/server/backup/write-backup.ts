/** Writing a backup: one moment of the database, also while a server writes to it. */

import { createHash, type Hash } from "node:crypto";
import { createWriteStream, renameSync, rmSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Sql, TransactionSql } from "postgres";
import { verifyIn } from "../database/ledger/verify.ts";
import { migrations } from "../database/migrations/index.ts";
import { DatabaseRefused } from "../database/refusal.ts";
import {
  type CountyEnd,
  copyLine,
  type End,
  endLine,
  FORMAT,
  type Head,
  headLine,
  ROWS_END,
  sealOf,
} from "./format.ts";
import { readWhole } from "./read-backup.ts";
import { requireAlike } from "./require-alike.ts";
import { KEPT, type KeptTable } from "./tables.ts";

const LINE_END = 0x0a;

function linesIn(chunk: Uint8Array): number {
  let count = 0;
  for (let at = chunk.indexOf(LINE_END); at >= 0; at = chunk.indexOf(LINE_END, at + 1)) count++;
  return count;
}

async function columnsOf(sql: TransactionSql, table: KeptTable): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    SELECT column_name AS name FROM information_schema.columns
    WHERE table_schema = current_schema() AND table_name = ${table} ORDER BY ordinal_position`;
  return rows.map(({ name }) => name);
}

const damaged = (county: string, revision: number) =>
  new DatabaseRefused({
    zh: `${county} 的修改记录在第 ${revision} 版处与其校验链不符：未备份。请保留数据库原样，并用较早的备份核对`,
    en: `The log of ${county} does not agree with its chain at revision ${revision}: not backed up. Keep the database as it is and compare it with an earlier backup`,
  });

async function heldCounties(sql: TransactionSql): Promise<CountyEnd[]> {
  const counties = await sql<CountyEnd[]>`SELECT county, revision, hash FROM county ORDER BY county`;
  for (const { county } of counties) {
    const fault = await verifyIn(sql, county);
    if (fault) throw damaged(county, fault.revision);
  }
  return counties.map(({ county, revision, hash }) => ({ county, revision, hash }));
}

async function headOf(sql: TransactionSql, at: string): Promise<Head> {
  const applied = await sql<{ id: string; checksum: string }[]>`SELECT id, checksum FROM migration ORDER BY id`;
  const known = applied.every(({ id }) => migrations.some((one) => one.id === id));
  if (!known)
    throw new DatabaseRefused({
      zh: "数据库比本程序新：请用新版本备份",
      en: "The database is newer than this program: back it up with the newer version",
    });
  return { format: FORMAT, at, migrations: applied.map(({ id, checksum }) => ({ id, checksum })) };
}

async function* rowsOf(sql: TransactionSql, table: KeptTable, columns: readonly string[]): AsyncGenerator<Uint8Array> {
  const copying = await sql.unsafe(`COPY ${table} (${columns.join(", ")}) TO STDOUT`).readable();
  yield* copying as AsyncIterable<Uint8Array>;
  // The driver (postgres 3.4) pauses its socket when the stream is full and resumes it only when it is asked for
  // more: after the last row nobody asks, and the words that end the statement would never be read.
  copying._read(0);
}

/** The text of the file. What it counted is told to `ended`. */
async function* text(sql: TransactionSql, at: string, ended: (end: End) => void): AsyncGenerator<Uint8Array> {
  yield Buffer.from(headLine(await headOf(sql, at)));
  const counties = await heldCounties(sql);
  const rows: Record<string, number> = {};
  for (const table of KEPT) {
    const columns = await columnsOf(sql, table);
    yield Buffer.from(copyLine(table, columns));
    rows[table] = 0;
    for await (const chunk of rowsOf(sql, table, columns)) {
      rows[table] += linesIn(chunk);
      yield chunk;
    }
    yield Buffer.from(ROWS_END);
  }
  const end = { rows, counties };
  ended(end);
  yield Buffer.from(endLine(end));
}

/** Passes bytes on and seals them. */
const sealing = (hash: Hash) =>
  async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      hash.update(chunk);
      yield chunk;
    }
    yield Buffer.from(sealOf(hash.digest("hex")));
  };

function copyAll(sql: Sql, file: string, at: string): Promise<End> {
  return sql.begin("ISOLATION LEVEL REPEATABLE READ READ ONLY", async (transaction) => {
    // As every PostgreSQL reads them back.
    await transaction.unsafe(
      "SET LOCAL bytea_output = 'hex'; SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL timezone = 'UTC'",
    );
    let told: End | undefined;
    const rows = text(transaction, at, (end) => {
      told = end;
    });
    await pipeline(
      Readable.from(rows, { objectMode: false }),
      createGzip(),
      sealing(createHash("sha256")),
      // Telephone numbers and hashes of passwords: nobody's but its owner's.
      createWriteStream(file, { flags: "wx", mode: 0o600, flush: true }),
    );
    if (!told) throw new Error("the backup has no end");
    return told;
  }) as Promise<End>;
}

/**
 * Writes the backup to `file`, which must not be there, and reads it again before it gets its name. Throws
 * `DatabaseRefused` when the log does not hold.
 */
export async function writeBackup(sql: Sql, file: string, at: string): Promise<End> {
  const making = `${file}.part-${process.pid}`;
  try {
    const end = await copyAll(sql, making, at);
    requireAlike(end, (await readWhole(making)).end, file);
    renameSync(making, file);
    return end;
  } finally {
    rmSync(making, { force: true });
  }
}
