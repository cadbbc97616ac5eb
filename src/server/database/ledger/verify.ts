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

/** Lines of versions by the revision that opened or closed them. */
type Lines = ReadonlyMap<number, readonly string[]>;

interface Span {
  readonly after: number;
  readonly upTo: number;
}

async function versionLines(
  sql: ISql,
  adcode: string,
  end: "from_revision" | "to_revision",
  span: Span,
): Promise<Lines> {
  const lines = new Map<number, string[]>();
  const rows = sql<(Row & { revision: number })[]>`
    SELECT ${sql(end)} AS revision, register, id, body FROM record
    WHERE county = ${adcode} AND ${sql(end)} > ${span.after} AND ${sql(end)} <= ${span.upTo}`;
  await rows.cursor(CHUNK, (chunk) => {
    for (const { revision, register, id, body } of chunk) {
      const known = lines.get(revision);
      if (known) known.push(line(register, id, body));
      else lines.set(revision, [line(register, id, body)]);
    }
  });
  return lines;
}

const same = (found: readonly string[] = [], wanted: readonly string[]): boolean => {
  const sorted = [...found].sort();
  return sorted.length === wanted.length && sorted.every((one, i) => one === wanted[i]);
};

const stood = ({ before }: Commit): string[] =>
  before.flatMap(({ register, id, record }) => (record === null ? [] : [line(register, id, record)])).sort();

/** The first of some commits whose versions do not say what it says. */
async function firstDisagreeing(sql: ISql, adcode: string, commits: readonly Commit[]): Promise<Commit | undefined> {
  const later = commits.filter(({ revision }) => revision > 1);
  const [first, last] = [later[0], later.at(-1)];
  if (!first || !last) return undefined;
  const span = { after: first.revision - 1, upTo: last.revision };
  const opened = await versionLines(sql, adcode, "from_revision", span);
  const closed = await versionLines(sql, adcode, "to_revision", span);
  return later.find(
    (commit) => !(same(opened.get(commit.revision), told(commit)) && same(closed.get(commit.revision), stood(commit))),
  );
}

/** The first of some commits, which follow `revision`, that breaks the chain. */
function firstBroken(commits: readonly Commit[], revision: number, previous: string): LedgerFault | null {
  let [expected, hash] = [revision + 1, previous];
  for (const commit of commits) {
    if (commit.revision !== expected) return { revision: expected, fault: "missing" };
    if (hashOf(commit, hash) !== commit.hash)
      return { revision: expected, fault: expected === 1 ? "records" : "commit" };
    ({ hash } = commit);
    expected++;
  }
  return null;
}

/** As `verifyLedger`, inside a transaction of the caller's. */
export async function verifyIn(sql: ISql, adcode: string): Promise<LedgerFault | null> {
  const [county] = await sql<{ revision: number; hash: string; base: Base }[]>`
    SELECT revision, hash, base FROM county WHERE county = ${adcode}`;
  if (!county) return { revision: 0, fault: "missing" };
  let previous = await firstContent(sql, adcode, county.base);
  let revision = 0;
  for (;;) {
    const commits = await commitsAfter(sql, adcode, revision, CHUNK);
    if (commits.length === 0) break;
    const broken = firstBroken(commits, revision, previous);
    const disagreeing = await firstDisagreeing(sql, adcode, commits);
    if (disagreeing && !(broken && broken.revision <= disagreeing.revision))
      return { revision: disagreeing.revision, fault: "records" };
    if (broken) return broken;
    const last = commits.at(-1);
    revision = last?.revision ?? revision;
    previous = last?.hash ?? previous;
  }
  return county.revision === revision && county.hash === previous ? null : { revision: revision + 1, fault: "missing" };
}

/** The first place where the log or the records were altered; null: nowhere. */
export const verifyLedger = (sql: Sql, adcode: string): Promise<LedgerFault | null> =>
  sql.begin("ISOLATION LEVEL REPEATABLE READ READ ONLY", (transaction) =>
    verifyIn(transaction, adcode),
  ) as Promise<LedgerFault | null>;
