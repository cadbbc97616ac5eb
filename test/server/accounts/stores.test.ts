import { expect } from "vitest";
import { memoryAccounts } from "../../../src/server/accounts/memory-accounts.ts";
import { postgresAccounts } from "../../../src/server/accounts/postgres-accounts.ts";
import { embeddedDatabase, serverDatabase, type TestDatabase } from "../database/test-database.ts";
import { storeLaws } from "./store-laws.ts";

const url = process.env["TEST_DATABASE_URL"];

storeLaws("in memory", async () => ({ store: memoryAccounts(), close: async () => {} }));

function inDatabase(name: string, open: () => Promise<TestDatabase>): void {
  let database: TestDatabase;
  storeLaws(name, async () => {
    database = await open();
    return { store: postgresAccounts(database.sql), close: () => refusesAlteration(database) };
  });
}

/** Held at the end, when there are lines to alter. */
async function refusesAlteration(database: TestDatabase): Promise<void> {
  try {
    await expect(database.sql`UPDATE audit SET who = 'b'`).rejects.toThrow(/append-only/);
    await expect(database.sql`DELETE FROM audit`).rejects.toThrow(/append-only/);
    await expect(database.sql`TRUNCATE audit`).rejects.toThrow(/append-only/);
  } finally {
    await database.remove();
  }
}

inDatabase("in the embedded database", embeddedDatabase);
if (url) inDatabase("in a database server", () => serverDatabase(url));
