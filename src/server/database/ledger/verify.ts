/** Holding the log against its hashes, and the records against the log. */

import type { ISql, Sql } from "postgres";
import { type Commit, keyOf } from "../../../domain/change/change.ts";
import { registerIds } from "../../../domain/registers/index.ts";
import { canonical } from "../../ledger/canonical.ts";
import { type Base, contentDigest, hashOf } from "../../ledger/chain.ts";
import type { LedgerFault } from "../../ledger.ts";
import { commitsAfter } from "./log.ts";

const CHUNK = 2_000;

interface Row {
  readonly register: string;
  readonly id: string;
  readonly body: unknown;
}

/** The hash of the county as taken in, from the records that stand since revision 1. */
async function firstContent(sql: ISql, adcode: string, base: Base): Promise<string> {
  const digest = contentDigest(base);
  for (const register of [...registerIds, "rule"]) {
    digest.register(register);
    const rows = sql<Row[]>`
      SELECT body FROM record WHERE county = ${adcode} AND register = ${register} AND from_revision = 1 ORDER BY place`;
    await rows.cursor(CHUNK, (chunk) => {
      for (const { body } of chunk) digest.record(body);
    });
  }
  return digest.end();
}

const line = (register: string, id: string, body: unknown) => `${register}\0${id}\0${canonical(body)}`;

/** What a commit says it put, but for what it removed in the same breath. */
function told({ puts, removals }: Commit): string[] {
  const gone = new Set(removals.map(({ register, id }) => `${register}\0${id}`));
  const kept = puts.filter((put) => !gone.has(`${put.register}\0${keyOf(put)}`));
  return kept.map((put) => line(put.register, keyOf(put), put.record)).sort();
}

/** Do the versions that a revision opened and closed say what its commit says? */
async function recordsAgree(sql: ISql, commit: Commit): Promise<boolean> {
  const { county, revision } = commit;
  const opened = await sql<Row[]>`
    SELECT register, id, body FROM record WHERE county = ${county} AND from_revision = ${revision}`;
  const closed = await sql<Row[]>`
    SELECT register, id, body FROM record WHERE county = ${county} AND to_revision = ${revision}`;
  const same = (rows: readonly Row[], wanted: readonly string[]) => {
    const found = rows.map(({ register, id, body }) => line(register, id, body)).sort();
    return found.length === wanted.length && found.every((one, i) => one === wanted[i]);
  };
  const stood = commit.before.flatMap(({ register, id, record }) =>
    record === null ? [] : [line(register, id, record)],
  );
  return same(opened, told(commit)) && same(closed, stood.sort());
}

async function verifyIn(sql: ISql, adcode: string): Promise<LedgerFault | null> {
  const [county] = await sql<{ revision: number; hash: string; base: Base }[]>`
    SELECT revision, hash, base FROM county WHERE county = ${adcode}`;
  if (!county) return { revision: 0, fault: "missing" };
  let previous = await firstContent(sql, adcode, county.base);
  let revision = 0;
  for (;;) {
    const commits = await commitsAfter(sql, adcode, revision, CHUNK);
    if (commits.length === 0) break;
    for (const commit of commits) {
      if (commit.revision !== revision + 1) return { revision: revision + 1, fault: "missing" };
      if (hashOf(commit, previous) !== commit.hash)
        return { revision: commit.revision, fault: commit.revision === 1 ? "records" : "commit" };
      if (commit.revision > 1 && !(await recordsAgree(sql, commit)))
        return { revision: commit.revision, fault: "records" };
      ({ revision, hash: previous } = commit);
    }
  }
  return county.revision === revision && county.hash === previous ? null : { revision: revision + 1, fault: "missing" };
}

/** The first place where the log or the records were altered; null: nowhere. */
export const verifyLedger = (sql: Sql, adcode: string): Promise<LedgerFault | null> =>
  sql.begin("ISOLATION LEVEL REPEATABLE READ READ ONLY", (transaction) =>
    verifyIn(transaction, adcode),
  ) as Promise<LedgerFault | null>;
