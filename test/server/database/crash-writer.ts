/**
 * A program that writes as fast as it can until it is killed. Says `ready <pid of PostgreSQL>`, then
 * `answered <key> <revision>` for each change, before it asks for the next. Arguments: folder, round, and
 * how many it writes before it stops of itself (absent: no end).
 */

import { writeSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "../../../src/server/database/database.ts";
import { readPostmaster } from "../../../src/server/database/embedded/postmaster.ts";
import { postgresLedger } from "../../../src/server/database/ledger/postgres-ledger.ts";
import { county, venue } from "../../domain/county-builder.ts";

const [folder = "", round = "", most = "Infinity"] = process.argv.slice(2);
/** Changes in flight at a time. */
const WRITERS = 6;

const onFailure = (error: unknown) => {
  writeSync(2, `${String(error)}\n`);
};
const database = await openDatabase({ folder, onFailure });
const ledger = await postgresLedger(database.sql, { onFailure });
const small = county({ venue: [venue("V1")] });
const { adcode } = small.pack;
await ledger.adopt(small, "writer");
writeSync(1, `ready ${readPostmaster(join(folder, "postgres"))?.pid}\n`);

let next = 0;
async function write(): Promise<void> {
  while (next < Number(most)) {
    const key = `${round}-${next++}`;
    const change = {
      why: key,
      puts: [{ register: "venue" as const, record: venue(`V${next % 50}`, { note: key }) }],
      removals: [],
    };
    const outcome = await ledger.commit(adcode, change, { who: "writer", idempotencyKey: key });
    if (outcome.outcome === "committed") writeSync(1, `answered ${key} ${outcome.commit.revision}\n`);
  }
}
await Promise.all(Array.from({ length: WRITERS }, write));
await ledger.close();
await database.close();
