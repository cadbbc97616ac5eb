/** Reading the log. */

import type { ISql } from "postgres";
import type { ChangeRegister, Commit, Put } from "../../../domain/change/change.ts";
import { type ChangeRow, commitOf } from "./stored.ts";

/** Characters of bodies answered at once, but for one commit that is larger alone. */
const ANSWER_CHARACTERS = 32_000_000;

/** Commits after a revision, oldest first; fewer than `limit` when they are large, never with a gap. */
export async function commitsAfter(sql: ISql, adcode: string, after: number, limit: number): Promise<Commit[]> {
  const rows = await sql<ChangeRow[]>`
    SELECT county, revision, at, who, why, undoes, body, hash FROM (
      SELECT *, sum(length(body::text)) OVER (ORDER BY revision) - length(body::text) AS ahead FROM (
        SELECT * FROM change WHERE county = ${adcode} AND revision > ${after} ORDER BY revision LIMIT ${limit}
      ) AS next
    ) AS measured WHERE ahead < ${ANSWER_CHARACTERS} ORDER BY revision`;
  return rows.map(commitOf);
}

export interface KeyedCommit {
  readonly key: string;
  readonly asked: string;
  readonly commit: Commit;
}

/** The commits that were made under idempotency keys. */
export async function commitsUnderKeys(sql: ISql, adcode: string, keys: readonly string[]): Promise<KeyedCommit[]> {
  if (keys.length === 0) return [];
  const rows = await sql<(ChangeRow & { key: string; asked: string })[]>`
    SELECT county, revision, at, who, why, undoes, body, hash, idempotency_key AS key, asked FROM change
    WHERE county = ${adcode} AND idempotency_key IN ${sql(keys as string[])}`;
  return rows.map((row) => ({ key: row.key, asked: row.asked, commit: commitOf(row) }));
}

interface HistoryRow extends Omit<ChangeRow, "body"> {
  readonly after: unknown;
  readonly before: unknown;
}

/** The commits that touched a record, newest first, without what else they touched. */
export async function historyOf(sql: ISql, adcode: string, register: ChangeRegister, id: string): Promise<Commit[]> {
  const rows = await sql<HistoryRow[]>`
    WITH version AS (
      SELECT from_revision, to_revision, body FROM record
      WHERE county = ${adcode} AND register = ${register} AND id = ${id}
    ), moment AS (
      SELECT from_revision AS revision FROM version
      UNION SELECT to_revision FROM version WHERE to_revision IS NOT NULL
    )
    SELECT change.county, change.revision, at, who, why, undoes, hash, opened.body AS after, closed.body AS before
    FROM moment JOIN change ON change.county = ${adcode} AND change.revision = moment.revision
      LEFT JOIN version AS opened ON opened.from_revision = moment.revision
      LEFT JOIN version AS closed ON closed.to_revision = moment.revision
    ORDER BY change.revision DESC`;
  return rows.map(({ after, before, ...row }) =>
    commitOf({
      ...row,
      body: {
        puts: after === null ? [] : [{ register, record: after } as Put],
        removals: after === null ? [{ register, id }] : [],
        before: [{ register, id, record: before as Commit["before"][number]["record"] }],
      },
    }),
  );
}

/** Writes commits, with their keys. */
export async function insertCommits(
  sql: ISql,
  rows: readonly { readonly commit: Commit; readonly key: string | null; readonly asked: string }[],
): Promise<void> {
  const plain = rows.map(({ commit: { puts, removals, before, ...head }, key, asked }) => ({
    ...head,
    idempotency_key: key,
    asked,
    body: { puts, removals, before },
  }));
  await sql`
    INSERT INTO change (county, revision, at, who, why, undoes, idempotency_key, asked, body, hash)
    SELECT * FROM json_to_recordset(${JSON.stringify(plain)}::text::json)
      AS it(county text, revision integer, at text, who text, why text, undoes integer,
        idempotency_key text, asked text, body json, hash text)`;
}
