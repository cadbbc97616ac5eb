/** Attachments in the database: in its backup, and as durable as the log that names them. */

import type { Sql } from "postgres";
import { isPassing } from "../database/passing.ts";
import { LedgerUnavailable } from "../ledger.ts";
import type { Attachment, AttachmentStore } from "./attachment-store.ts";

/** A database that is away for a moment is told apart from a fault of ours. */
async function asked<T>(query: Promise<T>): Promise<T> {
  try {
    return await query;
  } catch (error) {
    throw isPassing(error) ? new LedgerUnavailable({ cause: error }) : error;
  }
}

const find = (sql: Sql, county: string, hash: string) => sql<Attachment[]>`
  SELECT a.sha256, o.original, a.type, a.width, a.height, a.body
  FROM attachment a JOIN attachment_original o USING (county, sha256)
  WHERE county = ${county} AND (a.sha256 = ${hash} OR o.original = ${hash})
  ORDER BY (o.original = ${hash}) DESC, o.at
  LIMIT 1`;

const keep = (sql: Sql, county: string, it: Attachment, who: string) =>
  sql.begin(async (transaction) => {
    await transaction`
      INSERT INTO attachment (county, sha256, type, width, height, body)
      VALUES (${county}, ${it.sha256}, ${it.type}, ${it.width}, ${it.height}, ${Buffer.from(it.body)})
      ON CONFLICT DO NOTHING`;
    await transaction`
      INSERT INTO attachment_original (county, original, sha256, who)
      VALUES (${county}, ${it.original}, ${it.sha256}, ${who})
      ON CONFLICT DO NOTHING`;
  });

export const postgresAttachments = (sql: Sql): AttachmentStore => ({
  get: async (county, sha256) => (await asked(find(sql, county, sha256)))[0],
  put: async (county, attachment, who) => {
    await asked(keep(sql, county, attachment, who));
  },
});
