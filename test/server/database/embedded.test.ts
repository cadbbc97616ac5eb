import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../../src/server/database/database.ts";
import { findBinaries, linkLibraries } from "../../../src/server/database/embedded/binaries.ts";
import { defaultDataFolder } from "../../../src/server/database/embedded/default-folder.ts";
import { startEmbedded } from "../../../src/server/database/embedded/embedded.ts";
import { closedFolder, ownerFor } from "../../../src/server/database/embedded/owner.ts";
import { readPostmaster } from "../../../src/server/database/embedded/postmaster.ts";
import { reachable } from "../../../src/server/database/embedded/reachable.ts";
import { DatabaseRefused } from "../../../src/server/database/refusal.ts";
import { temporaryFolder } from "./test-database.ts";

const folders: string[] = [];
const folderOf = (): string => {
  const folder = temporaryFolder();
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const start = (folder: string, door?: "socket" | "loopback") =>
  startEmbedded({
    folder,
    onFailure: (error) => {
      throw error;
    },
    ...(door ? { door } : {}),
  });

/** Answers from the database, over what `startEmbedded` says. */
async function ask(embedded: Awaited<ReturnType<typeof start>>, query: string) {
  const sql = postgres({ ...embedded.knock, max: 1 });
  const rows = await sql.unsafe(query);
  await sql.end();
  return rows[0];
}

describe("the embedded PostgreSQL", () => {
  it("DB50 is durable, opens no port, keeps its socket to itself, stops cleanly and starts again", async () => {
    const folder = folderOf();
    const first = await start(folder);
    expect(
      await ask(
        first,
        "SELECT current_setting('fsync') f, current_setting('synchronous_commit') s, current_setting('full_page_writes') w, current_setting('listen_addresses') l",
      ),
    ).toEqual({ f: "on", s: "on", w: "on", l: "" });
    await ask(first, "CREATE TABLE kept (x int)");
    await first.stop();
    expect(readFileSync(join(folder, "postgres.log"), "utf8")).toContain("database system is shut down");
    expect(readPostmaster(join(folder, "postgres"))).toBeNull();
    const again = await start(folder);
    expect(await ask(again, "SELECT count(*)::int n FROM kept")).toEqual({ n: 0 });
    await again.stop();
    expect(readFileSync(join(folder, "postgres.log"), "utf8")).not.toContain("not properly shut down");
  });

  it("DB51 a pid file whose number another program has by now is seen to be stale", async () => {
    const folder = folderOf();
    const data = join(folder, "postgres");
    await (await start(folder)).stop();
    const lines = [process.pid, data, 1, 5432, data, "", "0 0", "ready"];
    writeFileSync(join(data, "postmaster.pid"), `${lines.join("\n")}\n`);
    writeFileSync(join(data, ".s.PGSQL.5432.lock"), `${lines.join("\n")}\n`);
    const again = await start(folder);
    expect(await ask(again, "SELECT 1 x")).toEqual({ x: 1 });
    await again.stop();
  });

  it("DB52 where there are no sockets it listens on the loopback address behind a password of its own", async () => {
    const folder = folderOf();
    const embedded = await start(folder, "loopback");
    expect(embedded.knock).toMatchObject({ host: "127.0.0.1" });
    expect(embedded.knock.password?.length).toBeGreaterThan(20);
    expect(await ask(embedded, "SELECT inet_server_addr()::text a")).toEqual({ a: "127.0.0.1/32" });
    const wrong = postgres({ ...embedded.knock, password: "guess", max: 1 });
    await expect(wrong`SELECT 1`).rejects.toThrow("password");
    await wrong.end();
    await embedded.stop();
  });

  it("DB53 a path too long for a socket gets a short private one, gone at the end", async () => {
    const folder = join(folderOf(), "a-rather-long-name".repeat(4), "and-another".repeat(3));
    const embedded = await start(folder);
    const { host } = embedded.knock;
    expect(host.startsWith(folder)).toBe(false);
    expect(await ask(embedded, "SELECT 1 x")).toEqual({ x: 1 });
    await embedded.stop();
    expect(existsSync(host)).toBe(false);
  });

  it("DB54 what a first start that was killed left is swept away; another version's data is refused, not touched", async () => {
    const folder = folderOf();
    mkdirSync(join(folder, "postgres.new-999999999-1a2b"));
    await (await start(folder)).stop();
    expect(readdirSync(folder).sort()).toEqual(["postgres", "postgres.log"]);
    const version = join(folder, "postgres", "PG_VERSION");
    writeFileSync(version, "17\n");
    await expect(start(folder)).rejects.toThrow("written by PostgreSQL 17");
    expect(readFileSync(version, "utf8")).toBe("17\n");
  });

  it("DB55 two first starts on one folder at once: one serves, the other is refused", async () => {
    const folder = folderOf();
    const both = await Promise.allSettled([1, 2].map(() => start(folder)));
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    for (const one of both) {
      if (one.status === "rejected") expect(String(one.reason)).toContain(folder);
      else await one.value.stop();
    }
  });

  it("DB56 links between libraries are made where the package's install script was not run", () => {
    const folder = folderOf();
    mkdirSync(join(folder, "native/lib"), { recursive: true });
    writeFileSync(join(folder, "native/lib/libpq.so.5.18"), "");
    const link = { source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" };
    writeFileSync(join(folder, "native/pg-symlinks.json"), JSON.stringify([link]));
    for (let i = 0; i < 2; i++) linkLibraries(folder);
    expect(readlinkSync(join(folder, "native/lib/libpq.so.5"))).toBe("libpq.so.5.18");
  });

  it("DB57 a machine without built-in programs is told to use a server", () => {
    expect(() => findBinaries("plan9", "mips")).toThrow(DatabaseRefused);
    expect(() => findBinaries("plan9", "mips")).toThrow("DATABASE_URL");
  });

  const nobody = { uid: 65_534, gid: 65_534 };

  it("DB58 root's data in a closed folder is refused with that folder's name, or kept elsewhere when nobody asked for it there", async () => {
    const closed = folderOf();
    chmodSync(closed, 0o700);
    const inside = join(closed, "data", "more");
    expect(closedFolder(inside, nobody)).toBe(closed);
    expect(closedFolder(inside, null)).toBeNull();
    if (ownerFor() === null) return;
    await expect(start(inside)).rejects.toThrow(closed);
    expect(existsSync(inside)).toBe(false);
    expect(defaultDataFolder(closed)).toMatch(/^\/var\/lib\/sapling\//);
    chmodSync(closed, 0o755);
    expect(defaultDataFolder(closed)).toBe(join(closed, ".sapling"));
  });

  it("DB59 programs in a closed folder are copied to where they can be run, once", () => {
    const [closed, data] = [folderOf(), folderOf()];
    chmodSync(closed, 0o700);
    const program = (name: string) => join(closed, "native/bin", name);
    mkdirSync(join(closed, "native/bin"), { recursive: true });
    for (const name of ["initdb", "postgres", "pg_ctl"]) writeFileSync(program(name), name, { mode: 0o755 });
    const binaries = {
      initdb: program("initdb"),
      postgres: program("postgres"),
      pgCtl: program("pg_ctl"),
      folder: join(closed, "native"),
    };
    expect(reachable(binaries, null, data)).toBe(binaries);
    for (let i = 0; i < 2; i++) {
      const copy = reachable(binaries, nobody, data);
      expect(closedFolder(copy.postgres, nobody)).toBeNull();
      expect(readFileSync(copy.postgres, "utf8")).toBe("postgres");
    }
    expect(readdirSync(data)).toEqual(["program"]);
  });

  it("DB60 a server that cannot be reached is refused in a sentence", async () => {
    const url = "postgres://nobody@127.0.0.1:1/none";
    const refused = await openDatabase({ url, folder: "", onFailure: () => {} }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DatabaseRefused);
    expect(String(refused)).toContain("DATABASE_URL");
  });
});
