/** A county taken in: its base, its first commit, every record as a version from revision 1. */

import type { Sql, TransactionSql } from "postgres";
import { keyOf } from "../../../domain/change/change.ts";
import type { County } from "../../../domain/county.ts";
import { registerIds } from "../../../domain/registers/index.ts";
import { adoption, baseOf, contentHash } from "../../ledger/chain.ts";
import { CHANNEL } from "./channel.ts";
import { firstPlace } from "./places.ts";
import { bodyOf } from "./stored.ts";
import { insertVersions, type Version } from "./versions.ts";

/** Rows sent at a time. */
const CHUNK = 4_000;

function* versionsOf(county: County): Generator<Version> {
  const common = { from_revision: 1, to_revision: null };
  for (const register of registerIds)
    for (const [i, body] of county.registers[register].entries())
      yield { ...common, register, id: body.id, place: firstPlace(1, i), body };
  for (const [i, body] of county.rules.entries())
    yield { ...common, register: "rule", id: keyOf({ register: "rule", record: body }), place: firstPlace(1, i), body };
}

async function insertAll(sql: TransactionSql, adcode: string, county: County): Promise<void> {
  let chunk: Version[] = [];
  for (const version of versionsOf(county)) {
    chunk.push(version);
    if (chunk.length < CHUNK) continue;
    await insertVersions(sql, adcode, chunk);
    chunk = [];
  }
  if (chunk.length > 0) await insertVersions(sql, adcode, chunk);
}

/** Writes the county unless it is there; answers whether it was written. Two servers at once: one does. */
export async function adoptCounty(sql: Sql, county: County, who: string, at: string): Promise<boolean> {
  const { adcode } = county.pack;
  const first = adoption(county, who, at, contentHash(county));
  return sql.begin(async (transaction) => {
    const written = await transaction`
      INSERT INTO county (county, revision, hash, base)
      VALUES (${adcode}, 1, ${first.hash}, ${JSON.stringify(baseOf(county))}::text::json)
      ON CONFLICT DO NOTHING RETURNING county`;
    if (written.length === 0) return false;
    await transaction`
      INSERT INTO change (county, revision, at, who, why, asked, body, hash)
      VALUES (${adcode}, 1, ${at}, ${who}, ${first.why}, '', ${JSON.stringify(bodyOf(first))}::text::json, ${first.hash})`;
    await insertAll(transaction, adcode, county);
    // Without figures of what is in them, the planner would read whole tables for one record.
    await transaction`ANALYZE record, change`;
    await transaction`SELECT pg_notify(${CHANNEL}, ${adcode})`;
    return true;
  });
}
