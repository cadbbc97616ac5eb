import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { County } from "../../../src/domain/county.ts";
import { check as checkCounty } from "../../../src/domain/rules/check.ts";
import { findingsCsv } from "../../../src/io/findings.ts";
import { postgresAccounts } from "../../../src/server/accounts/postgres-accounts.ts";
import { postgresAttachments } from "../../../src/server/attachments/postgres-attachments.ts";
import { SEAL_BYTES, sealOf } from "../../../src/server/backup/format.ts";
import { KEPT, LEFT_OUT } from "../../../src/server/backup/tables.ts";
import { type Database, openDatabase } from "../../../src/server/database/database.ts";
import { postgresLedger } from "../../../src/server/database/ledger/postgres-ledger.ts";
import type { Ledger } from "../../../src/server/ledger.ts";
import { readPackFolder } from "../../../src/server/pack-folder.ts";
import { sapling } from "../../cli/run-cli.ts";
import { writePack } from "../../small-pack.ts";
import { serverDatabase, temporaryFolder } from "../database/test-database.ts";

const onFailure = (error: unknown) => {
  throw error;
};
const url = process.env["TEST_DATABASE_URL"];

const account = {
  name: "chen",
  display: "陈",
  grants: [],
  disabled: false,
  passwordHash: "$argon2id$kept",
  openidSubject: null,
  created: 1,
  lastLogin: null,
} as const;

const picture = new Uint8Array([0xff, 0xd8, 0x0a, 0x5c, 0x2e, 0x0a, 0x00]);

interface Opened {
  readonly database: Database;
  readonly ledger: Ledger;
}

async function opened(folder: string): Promise<Opened> {
  const database = await openDatabase({ folder, onFailure });
  return { database, ledger: await postgresLedger(database.sql, { onFailure }) };
}

const close = async ({ database, ledger }: Opened) => {
  await ledger.close();
  await database.close();
};

async function filled(folder: string): Promise<Opened> {
  const it = await opened(folder);
  const read = readPackFolder(writePack());
  if (!("county" in read)) throw new Error("the small pack cannot be read");
  await it.ledger.adopt(read.county, "local");
  const [venue] = read.county.registers.venue;
  if (!venue) throw new Error("no venue");
  for (const note of ["一\n\\.\n二", "tab\tand \\ backslash", "三"]) {
    const change = { why: note, puts: [{ register: "venue", record: { ...venue, note } }], removals: [] } as const;
    expect((await it.ledger.commit("640121", change, { who: "chen", idempotencyKey: note })).outcome).toBe("committed");
  }
  const accounts = postgresAccounts(it.database.sql);
  await accounts.add(account);
  await accounts.openSession({ hash: "s", account: "chen", created: 1, lastSeen: 1 });
  await postgresAttachments(it.database.sql).put(
    "640121",
    { sha256: "a", original: "b", type: "image/jpeg", width: 1, height: 1, body: picture },
    "chen",
  );
  return it;
}

const findings = (county: County | null | undefined): Uint8Array => {
  if (!county) throw new Error("no county");
  return findingsCsv(checkCounty(county, { asOf: "2026-11-24", all: true }).findings);
};

describe("a backup and its restoring", () => {
  const root = temporaryFolder();
  const [source, file] = [join(root, "source"), join(root, "backups", "one.sapling")];
  const run = (name: string, ...argv: string[]) => sapling([name, ...argv, "--lang", "en"]);
  let it_: Opened;
  let before: Uint8Array;
  beforeAll(async () => {
    it_ = await filled(source);
    before = findings(await it_.ledger.county("640121"));
    // The database is open and owned meanwhile, as a running server has it.
    const { code, err } = await run("backup", file, "--data", source);
    expect([code, err]).toEqual([0, ""]);
  });
  afterAll(async () => {
    await close(it_);
    rmSync(root, { recursive: true, force: true });
  });

  it("OP1 taken while served and restored elsewhere: the same log, findings, past, accounts and images; nobody logged in", async () => {
    const folder = join(root, "another machine");
    expect((await run("restore", file, "--data", folder)).err).toBe("");
    expect(readdirSync(folder).sort()).toEqual(["postgres", "postgres.log"]);
    const other = await opened(folder);
    expect(Buffer.from(findings(await other.ledger.county("640121"))).equals(before)).toBe(true);
    for (const rev of [1, 3, 4])
      expect(await other.ledger.county("640121", rev)).toEqual(await it_.ledger.county("640121", rev));
    expect(await other.ledger.changes("640121", 0, 10)).toEqual(await it_.ledger.changes("640121", 0, 10));
    expect(await other.ledger.verify("640121")).toBeNull();
    const accounts = postgresAccounts(other.database.sql);
    expect(await accounts.accounts()).toEqual([account]);
    expect(await accounts.session("s")).toBeNull();
    const image = await postgresAttachments(other.database.sql).get("640121", "a");
    expect(image && Buffer.from(image.body).equals(picture)).toBe(true);
    // The log goes on where it ended, the audit log too.
    const again = { why: "on", puts: [], removals: [{ register: "venue", id: "V1" }] } as const;
    expect((await other.ledger.commit("640121", again, { who: "chen" })).outcome).not.toBe("keyReused");
    await accounts.log({ at: 2, who: "", county: "", what: "login", about: "", address: "" });
    await accounts.log({ at: 3, who: "", county: "", what: "login", about: "", address: "" });
    expect((await accounts.entries(0, 10)).length).toBe(2);
    await close(other);
  });

  it("OP2 every table is either in the backup or said to be left out", async () => {
    const rows = await it_.database.sql<{ name: string }[]>`
      SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`;
    expect(rows.map(({ name }) => name)).toEqual([...KEPT, ...LEFT_OUT].sort());
  });

  it("OP3 a flipped byte anywhere, a file cut short, and what is no backup are refused in a sentence; nothing is made", async () => {
    const good = readFileSync(file);
    const bad = join(root, "bad.sapling");
    const folder = join(root, "never");
    const attempt = async (bytes: Uint8Array) => {
      writeFileSync(bad, bytes);
      const { code, err } = await run("restore", bad, "--data", folder);
      expect(code).toBe(2);
      expect(err.trim().split("\n")).toHaveLength(1);
      expect(existsSync(folder)).toBe(false);
      return err;
    };
    for (let i = 0; i < 12; i++) {
      const flipped = Buffer.from(good);
      const at = Math.floor((i / 11) * (good.length - 1));
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      expect(await attempt(flipped), `byte ${at}`).toMatch(/damaged|no backup/);
    }
    for (const length of [0, 10, 73, 74, Math.floor(good.length / 2), good.length - 1])
      expect(await attempt(good.subarray(0, length)), `${length} bytes`).toMatch(/damaged|no backup/);
    expect(await attempt(Buffer.from("PK nothing of ours ".repeat(20)))).toContain("no backup");
  });

  /** The backup's text changed, sealed anew: as somebody would who knows the format. */
  function forged(change: (text: string) => string): Buffer {
    const good = readFileSync(file);
    const text = gunzipSync(good.subarray(0, good.length - SEAL_BYTES)).toString();
    const packed = gzipSync(change(text));
    return Buffer.concat([packed, Buffer.from(sealOf(createHash("sha256").update(packed).digest("hex")))]);
  }

  it("OP4 a record or a commit altered under a new checksum breaks the chain; rows left out break the count; nothing is restored", async () => {
    const bad = join(root, "forged.sapling");
    const folder = join(root, "forged");
    for (const [change, says] of [
      [(text: string) => text.replace(/"note":"三"/, '"note":"四"'), "chain"],
      [(text: string) => text.replace("\tchen\t三\t", "\tchen\t四\t"), "chain"],
      [(text: string) => text.replace(/\n[^\n]*\tchen\t三\t[^\n]*/, ""), "cannot be read"],
      [(text: string) => text.replace('"format":1', '"format":2'), "newer"],
      [(text: string) => text.replace('"id":"0001', '"id":"9001'), "newer"],
    ] as const) {
      writeFileSync(bad, forged(change));
      const { code, err } = await run("restore", bad, "--data", folder);
      expect([code, err]).toEqual([2, expect.stringContaining(says)]);
      expect(existsSync(join(folder, "postgres"))).toBe(false);
    }
  });

  it("OP5 a folder that is not empty is refused and left as it was; a backup never overwrites; no database is made to be backed up", async () => {
    const folder = join(root, "full");
    mkdirSync(folder);
    writeFileSync(join(folder, "letter.txt"), "mine");
    const { code, err } = await run("restore", file, "--data", folder);
    expect([code, err]).toEqual([2, expect.stringContaining("not empty")]);
    expect(readdirSync(folder)).toEqual(["letter.txt"]);
    expect((await run("restore", file, "--data", source)).err).toContain("not empty");
    expect((await run("backup", file, "--data", source)).err).toContain("not be overwritten");
    expect((await run("backup", join(root, "none"), "--data", folder)).err).toContain("holds no database");
    expect(readdirSync(folder)).toEqual(["letter.txt"]);
    expect((await run("restore", join(root, "nothing"), "--data", join(root, "x"))).code).toBe(2);
  });

  it("OP6 the file is nobody's but its owner's, is checked without this program, and its taking is in the audit log", async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const told = spawnSync("sh", ["-c", `head -c -${SEAL_BYTES} '${file}' | sha256sum`], { encoding: "utf8" });
    expect(readFileSync(file).subarray(-SEAL_BYTES).toString()).toContain(told.stdout.slice(0, 64));
    expect(readdirSync(join(root, "backups"))).toEqual(["one.sapling"]);
    const entries = await postgresAccounts(it_.database.sql).entries(0, 100);
    expect(entries.at(-1)).toMatchObject({ what: "export", about: "backup", address: "console" });
  });

  it("OP7 a log that does not agree with its chain is not backed up, and says where", async () => {
    const folder = join(root, "tampered");
    expect((await run("restore", file, "--data", folder)).code).toBe(0);
    const other = await opened(folder);
    await other.database.sql.unsafe(
      "ALTER TABLE change DISABLE TRIGGER append_only; UPDATE change SET who = 'nobody' WHERE revision = 3",
    );
    await close(other);
    const { code, err } = await run("backup", join(root, "tampered.sapling"), "--data", folder);
    expect([code, err]).toEqual([2, expect.stringContaining("revision 3")]);
    expect(existsSync(join(root, "tampered.sapling"))).toBe(false);
  });

  it.skipIf(!url)("OP8 the same file restores on a PostgreSQL server, which then refuses a second", async () => {
    const server = await serverDatabase(url ?? "");
    const env = { DATABASE_URL: server.options.url ?? "" };
    const there = (name: string, f: string) => sapling([name, f, "--lang", "en"], { env });
    expect((await there("restore", file)).err).toBe("");
    const ledger = await postgresLedger(server.sql, { onFailure });
    expect(Buffer.from(findings(await ledger.county("640121"))).equals(before)).toBe(true);
    await ledger.close();
    expect((await there("restore", file)).err).toContain("not empty");
    const back = join(root, "server.sapling");
    expect((await there("backup", back)).err).toBe("");
    expect((await run("restore", back, "--data", join(root, "from server"))).err).toBe("");
    await server.remove();
  });
});
