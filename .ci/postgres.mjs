/**
 * Debian's PostgreSQL for the second run of the database's tests: installed where it can be, started in a
 * folder of its own on a free port, gone afterwards. TEST_DATABASE_URL names another server instead.
 */

import { spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { run } from "./tasks.mjs";

const VERSIONS = "/usr/lib/postgresql";

/** The newest version's programs. */
function programs() {
  if (!existsSync(VERSIONS)) return undefined;
  const newest = readdirSync(VERSIONS).sort((a, b) => Number(b) - Number(a))[0];
  const folder = join(VERSIONS, newest ?? "", "bin");
  return existsSync(join(folder, "initdb")) ? folder : undefined;
}

const isRoot = () => process.getuid?.() === 0;

function ensurePrograms() {
  if (!programs() && isRoot() && existsSync("/usr/bin/apt-get")) {
    const quiet = { DEBIAN_FRONTEND: "noninteractive" };
    run("apt-get", ["update", "-qq"], quiet);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "postgresql"], quiet);
  }
  return programs();
}

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** PostgreSQL refuses root: its own user where there is one. */
function user() {
  if (!isRoot()) return {};
  const id = (flag) => Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout);
  return { uid: id("-u"), gid: id("-g") };
}

const OPENSSL = "/usr/bin/openssl";

/** With a certificate of its own where openssl is there, so that TLS is tested too. */
function certified(folder, as) {
  const files = ["-keyout", join(folder, "server.key"), "-out", join(folder, "server.crt")];
  const asked = ["req", "-new", "-x509", "-nodes", "-days", "2", "-subj", "/CN=localhost", ...files];
  const made = spawnSync(OPENSSL, asked, {
    ...as,
    cwd: "/",
    env: { ...process.env, HOME: folder, RANDFILE: join(folder, ".rnd") },
  });
  return made.status === 0 ? ["-l"] : [];
}

const NOT_HERE =
  "The database's tests on a server are skipped: no PostgreSQL here (Debian: apt-get install postgresql)";
const START_TRIES = 100;

/** A server with trust on the loopback address; null where none can be had, which is said. */
export async function startPostgres() {
  if (process.env.TEST_DATABASE_URL) return { url: process.env.TEST_DATABASE_URL, stop: async () => {} };
  const bin = ensurePrograms();
  if (!bin) {
    console.error(NOT_HERE);
    return null;
  }
  const as = user();
  const folder = mkdtempSync(join(tmpdir(), "sapling-ci-postgres-"));
  if (as.uid) chownSync(folder, as.uid, as.gid);
  chmodSync(folder, 0o700);
  const made = spawnSync(
    join(bin, "initdb"),
    ["-D", folder, "-U", "sapling", "-A", "trust", "-E", "UTF8", "--locale=C"],
    {
      ...as,
      cwd: "/",
      encoding: "utf8",
    },
  );
  const port = await freePort();
  const door = ["-p", String(port), "-k", folder, "-h", "127.0.0.1", ...certified(folder, as)];
  const server = spawn(join(bin, "postgres"), ["-D", folder, ...door], {
    ...as,
    cwd: "/",
    stdio: "ignore",
  });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const stop = async () => {
    server.kill("SIGINT");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const ready = () => spawnSync(join(bin, "pg_isready"), ["-h", "127.0.0.1", "-p", String(port)]).status === 0;
  for (let i = 0; i < START_TRIES && server.exitCode === null; i++) {
    if (ready()) return { url: `postgres://sapling@127.0.0.1:${port}/postgres`, stop };
    await pause(100);
  }
  console.error(`${NOT_HERE}\n${made.stderr}`);
  await stop();
  return null;
}
