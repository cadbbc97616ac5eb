import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { registerIds } from "../../../src/domain/registers/index.ts";
import { connections } from "../../../src/server/database/connections.ts";
import { openDatabase } from "../../../src/server/database/database.ts";
import { postgresLedger } from "../../../src/server/database/ledger/postgres-ledger.ts";
import { migrate } from "../../../src/server/database/migrate.ts";
import { migrations } from "../../../src/server/database/migrations/index.ts";
import { snakeCase } from "../../../src/server/database/views.ts";
import type { Ledger } from "../../../src/server/ledger.ts";
import { committed, freshCounty, ledgerLaws, note, now } from "./ledger-laws.ts";
import { embeddedDatabase, failures, serverDatabase, type TestDatabase } from "./test-database.ts";

const url = process.env["TEST_DATABASE_URL"];
const onFailure = (error: unknown) => {
  failures.push(error);
};

/** A machine may be busy with other things. */
const PATIENT = { timeout: 30_000 };

function laws(name: string, open: () => Promise<TestDatabase>): void {
  ledgerLaws(name, async () => {
    const database = await open();
    const ledger = await postgresLedger(database.sql, { onFailure });
    return {
      ledger,
      close: async () => {
        await ledger.close();
        await database.remove();
      },
    };
  });

  describe(`the database ${name}`, () => {
    let database: TestDatabase;
    let ledger: Ledger;
    beforeAll(async () => {
      database = await open();
      ledger = await postgresLedger(database.sql, { onFailure });
    });
    afterAll(async () => {
      await ledger.close();
      await database.remove();
      expect(failures).toEqual([]);
    });

    const adopted = async (): Promise<string> => {
      const county = freshCounty();
      await ledger.adopt(county, "zhang");
      return county.pack.adcode;
    };
    const who = "zhang";

    it("DB20 opened again, the county is the one that was closed, to the order of its columns", async () => {
      const adcode = await adopted();
      for (let i = 0; i < 5; i++) await ledger.commit(adcode, note(`V${i}`, "again"), { who });
      const again = await postgresLedger(database.sql, { onFailure });
      expect(JSON.stringify(await now(again, adcode))).toBe(JSON.stringify(await now(ledger, adcode)));
      await again.close();
    });

    it("DB21 nothing in the log can be altered, and a version of a record only closed", async () => {
      const adcode = await adopted();
      await ledger.commit(adcode, note("V1", "a"), { who });
      const { sql } = database;
      await expect(sql`UPDATE change SET who = 'li' WHERE county = ${adcode}`).rejects.toThrow("append-only");
      await expect(sql`DELETE FROM change WHERE county = ${adcode}`).rejects.toThrow("append-only");
      await expect(sql`TRUNCATE change`).rejects.toThrow("append-only");
      await expect(sql`DELETE FROM record WHERE county = ${adcode}`).rejects.toThrow("append-only");
      await expect(sql`UPDATE record SET body = '{}' WHERE county = ${adcode}`).rejects.toThrow("closed");
      await expect(
        sql`UPDATE record SET to_revision = 9 WHERE county = ${adcode} AND to_revision = 2`,
      ).rejects.toThrow();
    });

    it("DB22 whoever gets round that is found: in the log, in the records, at the beginning and at the end", async () => {
      const altered = async (alter: (adcode: string) => Promise<unknown>) => {
        const adcode = await adopted();
        for (const id of ["V1", "V2", "V1"]) await ledger.commit(adcode, note(id, `${id}!`), { who });
        expect(await ledger.verify(adcode)).toBeNull();
        await database.sql`ALTER TABLE change DISABLE TRIGGER ALL`;
        await database.sql`ALTER TABLE record DISABLE TRIGGER ALL`;
        await alter(adcode);
        await database.sql`ALTER TABLE change ENABLE TRIGGER ALL`;
        await database.sql`ALTER TABLE record ENABLE TRIGGER ALL`;
        return ledger.verify(adcode);
      };
      const { sql } = database;
      expect(await altered((at) => sql`UPDATE change SET who = 'li' WHERE county = ${at} AND revision = 3`)).toEqual({
        revision: 3,
        fault: "commit",
      });
      expect(await altered((at) => sql`DELETE FROM change WHERE county = ${at} AND revision = 2`)).toEqual({
        revision: 2,
        fault: "missing",
      });
      expect(await altered((at) => sql`DELETE FROM change WHERE county = ${at} AND revision = 4`)).toEqual({
        revision: 4,
        fault: "missing",
      });
      expect(
        await altered(
          (at) =>
            sql`UPDATE record SET body = '{"id":"V2"}' WHERE county = ${at} AND id = 'V2' AND to_revision IS NULL`,
        ),
      ).toEqual({ revision: 3, fault: "records" });
      expect(
        await altered((at) => sql`UPDATE record SET body = '{"id":"V4"}' WHERE county = ${at} AND id = 'V4'`),
      ).toEqual({ revision: 1, fault: "records" });
    });

    it("DB23 two servers on one database: each follows the other, and together they skip nothing", async () => {
      const adcode = await adopted();
      const other = await postgresLedger(database.sql, { onFailure });
      const heard: number[][] = [[], []];
      for (const [i, one] of [ledger, other].entries())
        one.onCommit((commit) => {
          if (commit.county === adcode) heard[i]?.push(commit.revision);
        });
      const asked = Array.from({ length: 60 }, (_, i) =>
        (i % 2 ? other : ledger).commit(adcode, note(`N${i % 7}`, `${i}`), { who, idempotencyKey: `k${i % 50}` }),
      );
      const outcomes = await Promise.all(asked);
      expect(outcomes.filter(({ outcome }) => outcome === "committed").length).toBe(50);
      await expect.poll(() => heard.map((list) => list.length), PATIENT).toEqual([50, 50]);
      for (const list of heard) expect(list).toEqual(list.map((_, i) => i + 2));
      expect(await now(other, adcode)).toEqual(await now(ledger, adcode));
      const late = freshCounty();
      await other.adopt(late, who);
      await expect.poll(() => ledger.adcodes(), PATIENT).toContain(late.pack.adcode);
      await other.close();
      expect(await ledger.verify(adcode)).toBeNull();
    });

    it("DB24 a change that the database refuses fails alone, not those written with it", async () => {
      const adcode = await adopted();
      await database.sql.unsafe(`
        CREATE FUNCTION poisoned() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'poison'; END $$;
        CREATE TRIGGER poisoned BEFORE INSERT ON record FOR EACH ROW WHEN (NEW.id = 'poison') EXECUTE FUNCTION poisoned()`);
      const outcomes = await Promise.allSettled([
        ledger.commit(adcode, note("V1", "first"), { who }),
        ledger.commit(adcode, note("V2", "a"), { who }),
        ledger.commit(adcode, note("poison", "x"), { who }),
        ledger.commit(adcode, note("V3", "b"), { who }),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
      expect((await now(ledger, adcode)).revision).toBe(4);
    });

    it("DB25 migrations are applied once, in order, whoever comes first; an altered or a newer one is refused", async () => {
      const { sql } = database;
      expect(await migrate(sql, migrations)).toEqual([]);
      const extra = [...migrations, { id: "9998-a", sql: "CREATE TABLE a (x int)" }];
      const both = await Promise.all([migrate(sql, extra), migrate(sql, extra)]);
      expect(both.flat()).toEqual(["9998-a"]);
      await expect(migrate(sql, migrations)).rejects.toThrow("newer");
      const altered = [...migrations, { id: "9998-a", sql: "CREATE TABLE b (x int)" }];
      await expect(migrate(sql, altered)).rejects.toThrow("9998-a");
      const failing = [...extra, { id: "9999-b", sql: "CREATE TABLE c (x int); SELECT 1 / 0" }];
      await expect(migrate(sql, failing)).rejects.toThrow();
      expect(await migrate(sql, extra)).toEqual([]);
      expect(await sql`SELECT 1 FROM pg_tables WHERE tablename = 'c'`).toHaveLength(0);
      await sql`DROP TABLE a`;
      await sql`DELETE FROM migration WHERE id = '9998-a'`;
    });

    it("DB26 analysts read every register as a view of the current records", async () => {
      const adcode = await adopted();
      await ledger.commit(adcode, note("V1", "seen"), { who });
      const { sql } = database;
      const rows =
        await sql`SELECT id, name, note, lon, from_revision FROM register.venue WHERE county = ${adcode} ORDER BY id`;
      expect(rows).toHaveLength(5);
      expect(rows[0]).toMatchObject({ id: "V1", note: "seen", lon: null, from_revision: 2 });
      expect(rows[1]?.["lon"]).toBeCloseTo(106.25, 2);
      for (const register of registerIds)
        expect(
          (
            await sql`SELECT count(*)::int AS n FROM ${sql(`register.${snakeCase(register)}`)} WHERE county = ${adcode}`
          )[0],
        ).toEqual({ n: (await now(ledger, adcode)).registers[register].length });
    });

    it("DB27 a column that does not fit a number stays out of the view, and the view stays up", async () => {
      const adcode = await adopted();
      await database.sql`INSERT INTO record (county, register, id, from_revision, place, body)
        VALUES (${adcode}, 'school', 'odd', 1, 0, '{"id":"odd","name":"x","pupils":"many"}')`;
      const rows = await database.sql`SELECT pupils FROM register.school WHERE county = ${adcode} AND id = 'odd'`;
      expect(rows[0]).toEqual({ pupils: null });
    });

    it("DB30 TLS to a server: used when asked for, refused when it cannot be had or the server cannot be believed", async (test) => {
      const { url } = database.options;
      if (url === undefined) return test.skip("the embedded one is behind a socket");
      const asked = async (mode: string) => {
        const sql = connections(`${url}?sslmode=${mode}`, { max: 1, name: "test" });
        const rows = await sql`SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()`.finally(() => sql.end());
        return rows[0]?.["ssl"];
      };
      expect(await asked("disable")).toBe(false);
      const [row] = await database.sql`SELECT current_setting('ssl') AS ssl`;
      const on = row?.["ssl"] === "on";
      expect(await asked("prefer")).toBe(on);
      if (on) expect(await asked("require")).toBe(true);
      else await expect(asked("require")).rejects.toThrow("TLS");
      await expect(asked("verify-full")).rejects.toThrow();
    });

    it("DB28 opening a database that is up to date changes nothing in it", async () => {
      const before = await database.sql`SELECT * FROM migration ORDER BY id`;
      if (database.kind === "server") await (await openDatabase(database.options)).close();
      expect(await database.sql`SELECT * FROM migration ORDER BY id`).toEqual(before);
      expect(committed(await ledger.commit(await adopted(), note("V1", "x"), { who })).revision).toBe(2);
    });
  });
}

laws("embedded", () => embeddedDatabase());
if (url !== undefined) laws("on a server", () => serverDatabase(url));
else describe.skip("the ledger on a server", () => it("DB29 needs TEST_DATABASE_URL", () => {}));
