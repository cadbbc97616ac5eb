/** Versions of records, written and closed in bulk. */

import type { ISql } from "postgres";

export interface Version {
  readonly register: string;
  readonly id: string;
  readonly from_revision: number;
  readonly to_revision: number | null;
  readonly place: number;
  readonly body: unknown;
}

export async function insertVersions(sql: ISql, adcode: string, versions: readonly Version[]): Promise<void> {
  if (versions.length === 0) return;
  await sql`
    INSERT INTO record (county, register, id, from_revision, to_revision, place, body)
    SELECT ${adcode}, register, id, from_revision, to_revision, place, body
    FROM json_to_recordset(${JSON.stringify(versions)}::text::json)
      AS it(register text, id text, from_revision integer, to_revision integer, place double precision, body json)`;
}

export interface Closing {
  readonly register: string;
  readonly id: string;
  readonly to_revision: number;
}

export async function closeVersions(sql: ISql, adcode: string, closings: readonly Closing[]): Promise<void> {
  if (closings.length === 0) return;
  await sql`
    UPDATE record SET to_revision = it.to_revision
    FROM json_to_recordset(${JSON.stringify(closings)}::text::json) AS it(register text, id text, to_revision integer)
    WHERE record.county = ${adcode} AND record.register = it.register AND record.id = it.id
      AND record.to_revision IS NULL`;
}

/** What a record's newest version says. */
export interface Newest {
  readonly register: string;
  readonly id: string;
  readonly from_revision: number;
  readonly to_revision: number | null;
  readonly place: number;
}

/** The newest versions of records, of those that ever were. */
export async function newestVersions(
  sql: ISql,
  adcode: string,
  keys: readonly { readonly register: string; readonly id: string }[],
): Promise<readonly Newest[]> {
  if (keys.length === 0) return [];
  const asked = keys.map(({ register, id }) => ({ register, id }));
  return sql<Newest[]>`
    SELECT it.register, it.id, newest.from_revision, newest.to_revision, newest.place
    FROM (SELECT DISTINCT register, id
          FROM json_to_recordset(${JSON.stringify(asked)}::text::json) AS one(register text, id text)) AS it,
      LATERAL (SELECT from_revision, to_revision, place FROM record
        WHERE record.county = ${adcode} AND record.register = it.register AND record.id = it.id
        ORDER BY from_revision DESC LIMIT 1) AS newest`;
}
