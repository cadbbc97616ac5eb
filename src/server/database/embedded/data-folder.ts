/** The embedded database's folder: made once, whole or not at all. */

import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseRefused } from "../refusal.ts";
import type { Binaries } from "./binaries.ts";
import { closedFolder, give, type Owner, spawnAs } from "./owner.ts";
import { answers } from "./postmaster.ts";

/** The one user of the embedded database, and the name of the database. */
export const DATABASE_USER = "sapling";
export const DATABASE_NAME = "postgres";
const MAJOR = "18";

/** Refuses a folder that PostgreSQL's user cannot reach, before PostgreSQL does so in its own words. */
export function requireWay(folder: string, owner: Owner | null): void {
  const closed = closedFolder(folder, owner);
  if (closed === null) return;
  throw new DatabaseRefused({
    zh: `以 root 运行时数据库用 ${owner?.uid} 号用户，它进不了 ${closed}；请改用普通用户运行，或放开该文件夹（chmod o+x），或用 --data 另选位置`,
    en: `Started by root the database runs as user ${owner?.uid}, who may not enter ${closed}: start it as an ordinary user, open that folder (chmod o+x), or choose another place with --data`,
  });
}

function runInitdb(binaries: Binaries, into: string, passwordFile: string, owner: Owner | null): Promise<void> {
  const args = [
    "-D",
    into,
    `--username=${DATABASE_USER}`,
    "--auth-local=trust",
    "--auth-host=scram-sha-256",
    `--pwfile=${passwordFile}`,
    "--encoding=UTF8",
    "--locale=C",
    // 4 MB instead of 16: a county writes little, and a new database is 30 MB smaller.
    "--wal-segsize=4",
    "--no-instructions",
  ];
  return new Promise((done, fail) => {
    const child = spawn(binaries.initdb, args, { ...spawnAs(owner), cwd: into, stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.on("data", (chunk) => {
      said += chunk;
    });
    child.once("error", fail);
    child.once("close", (code) =>
      code === 0
        ? done()
        : fail(
            new DatabaseRefused({
              zh: `无法建立数据库：${said.trim()}`,
              en: `The database could not be made: ${said.trim()}`,
            }),
          ),
    );
  });
}

/** Takes away what a start that was killed half-way left behind. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = Number(/^(?:postgres|password)\.new-(\d+)-/.exec(name)?.[1]);
    if (pid > 0 && !answers(pid)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function requireVersion(dataFolder: string): void {
  const version = readFileSync(join(dataFolder, "PG_VERSION"), "utf8").trim();
  if (version !== MAJOR)
    throw new DatabaseRefused({
      zh: `${dataFolder} 是 PostgreSQL ${version} 的数据，本程序带的是 ${MAJOR}；请用旧版本备份后在新版本恢复`,
      en: `${dataFolder} was written by PostgreSQL ${version}, this program brings ${MAJOR}: back it up with the old version, restore it with this one`,
    });
}

async function make(binaries: Binaries, folder: string, dataFolder: string, owner: Owner | null): Promise<void> {
  sweep(folder);
  const mark = `new-${process.pid}-${randomBytes(4).toString("hex")}`;
  const fresh = join(folder, `postgres.${mark}`);
  const passwordFile = join(fresh, ".password");
  mkdirSync(fresh, { mode: 0o700 });
  give(fresh, owner);
  const password = randomBytes(24).toString("base64url");
  const handed = join(folder, `password.${mark}`);
  try {
    writeFileSync(handed, `${password}\n`, { mode: 0o600 });
    give(handed, owner);
    await runInitdb(binaries, fresh, handed, owner);
    writeFileSync(passwordFile, password, { mode: 0o600 });
    renameSync(fresh, dataFolder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    // Two started at once: the other's folder is as good.
    if (!existsSync(join(dataFolder, "PG_VERSION"))) throw error;
  } finally {
    rmSync(handed, { force: true });
  }
}

/** The password for the loopback door; the socket needs none. */
export const passwordOf = (dataFolder: string): string => readFileSync(join(dataFolder, ".password"), "utf8");

/** PostgreSQL's folder in `folder`, made when it is not there. Its path is real: no links. */
export async function dataFolderIn(folder: string, binaries: Binaries, owner: Owner | null): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const dataFolder = join(realpathSync(folder), "postgres");
  if (!existsSync(join(dataFolder, "PG_VERSION"))) await make(binaries, folder, dataFolder, owner);
  requireVersion(dataFolder);
  return dataFolder;
}
