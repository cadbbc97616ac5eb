import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { postgresLedger } from "../../../src/server/database/ledger/postgres-ledger.ts";
import { takePacks } from "../../../src/server/database/taken-packs.ts";
import type { Ledger } from "../../../src/server/ledger.ts";
import { readPackFolder } from "../../../src/server/pack-folder.ts";
import { smallVenues, writePack } from "../../small-pack.ts";
import { embeddedDatabase, type TestDatabase } from "./test-database.ts";

describe("packs and the database", () => {
  let database: TestDatabase;
  let ledger: Ledger;
  beforeAll(async () => {
    database = await embeddedDatabase();
    ledger = await postgresLedger(database.sql, { onFailure: () => {} });
  });
  afterAll(async () => {
    await ledger.close();
    await database.remove();
  });
  const states = async (...folders: string[]) =>
    (await takePacks(database.sql, ledger, folders, "local")).map(({ state }) => state);

  it("DB70 a pack is taken in whole once; a changed file is said and not read; a broken pack keeps none from being served", async () => {
    const pack = writePack();
    const broken = writePack({ "pack.json": "{}" });
    expect(await states(broken, pack)).toEqual(["refused", "taken"]);
    const read = readPackFolder(pack);
    if (!("county" in read)) throw new Error("unreadable");
    const held = await ledger.county(read.county.pack.adcode);
    expect(held).toEqual(read.county);
    expect(await states(pack)).toEqual(["held"]);
    writeFileSync(join(pack, "venues.csv"), smallVenues.replace("示例便利店一", "另一家"));
    expect(await states(pack)).toEqual(["differs"]);
    expect(await ledger.county(read.county.pack.adcode)).toBe(held);
    // A copy elsewhere is the same pack.
    expect(await states(writePack())).toEqual(["held"]);
  });
});
