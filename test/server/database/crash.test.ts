import { type ChildProcess, spawn } from "node:child_process";
import { chownSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../../src/server/database/database.ts";
import { answers, isPostmaster, readPostmaster } from "../../../src/server/database/embedded/postmaster.ts";
import { postgresLedger } from "../../../src/server/database/ledger/postgres-ledger.ts";
import { DatabaseRefused } from "../../../src/server/database/refusal.ts";
import { randomOf } from "../../domain/change/random-change.ts";
import { venue } from "../../domain/county-builder.ts";
import { temporaryFolder } from "./test-database.ts";

/** By hand: CRASH_ROUNDS=100. */
const ROUNDS = Number(process.env["CRASH_ROUNDS"] ?? 10);
const LONGEST_MS = 400;
const ADCODE = "640121";
const writerFile = fileURLToPath(new URL("./crash-writer.ts", import.meta.url));

interface Writer {
  readonly child: ChildProcess;
  readonly postgres: number;
  readonly answered: [key: string, revision: number][];
  readonly ended: Promise<number | null>;
  said(): string;
}

/** A writing program, once it is ready. */
function startWriter(folder: string, round: string, most?: number, as: { uid?: number; gid?: number } = {}) {
  const args = ["--import", "tsx", writerFile, folder, round, ...(most === undefined ? [] : [String(most)])];
  const child = spawn(process.execPath, args, {
    ...as,
    cwd: resolve(import.meta.dirname, "../../.."),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const answered: Writer["answered"] = [];
  const ended = new Promise<number | null>((done) => {
    child.once("exit", done);
  });
  let err = "";
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  return new Promise<Writer>((ready, fail) => {
    let rest = "";
    child.stdout.on("data", (chunk) => {
      const lines = (rest + chunk).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        const [word, first = "", second] = line.split(" ");
        if (word === "ready") ready({ child, postgres: Number(first), answered, ended, said: () => err });
        else if (word === "answered") answered.push([first, Number(second)]);
      }
    });
    void ended.then((code) => fail(new Error(`the writer ended with ${code}: ${err}`)));
  });
}

const opened = async (folder: string) => {
  const failures: unknown[] = [];
  const onFailure = (error: unknown) => {
    failures.push(error);
  };
  const database = await openDatabase({ folder, onFailure });
  const ledger = await postgresLedger(database.sql, { onFailure });
  return { ledger, database, failures };
};

/** Everything that was answered is in the log under its key, and the log is whole. */
async function inspect(folder: string, answered: ReadonlyMap<string, number>): Promise<number> {
  const { ledger, database } = await opened(folder);
  const log = new Map<string, number>();
  let last = 1;
  for (;;) {
    const page = await ledger.changes(ADCODE, last, 5_000);
    if (page.length === 0) break;
    for (const commit of page) {
      expect(commit.revision).toBe(++last);
      expect(log.has(commit.why), `${commit.why} was written twice`).toBe(false);
      log.set(commit.why, commit.revision);
    }
  }
  const lost = [...answered].filter(([key, revision]) => log.get(key) !== revision);
  expect(lost).toEqual([]);
  expect(await ledger.verify(ADCODE)).toBeNull();
  expect((await ledger.county(ADCODE))?.revision).toBe(last);
  await ledger.close();
  await database.close();
  return log.size;
}

const victims = ["program", "database", "both"] as const;

/** A machine may be busy with other things. */
const PATIENT = { timeout: 30_000 };

describe("killed while writing", () => {
  const folder = temporaryFolder();
  const random = randomOf(5);
  const answered = new Map<string, number>();
  const writers: Writer[] = [];
  beforeAll(() => expect(ROUNDS).toBeGreaterThan(0));
  afterAll(() => {
    for (const { child } of writers) child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });

  const kill = (pid: number | undefined) => {
    if (pid !== undefined && answers(pid)) process.kill(pid, "SIGKILL");
  };

  it(
    `DB40 ${ROUNDS} times, program, database or both: everything answered is there, once, and the chain holds`,
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const victim = victims[round % victims.length] ?? "both";
        const writer = await startWriter(folder, `r${round}`);
        writers.push(writer);
        await pause(random() * LONGEST_MS);
        if (victim !== "program") kill(writer.postgres);
        if (victim === "database") {
          // The program lives on: it brings the database up again and goes on writing.
          const until = writer.answered.length + 20;
          await expect.poll(() => writer.answered.length, PATIENT).toBeGreaterThan(until);
        }
        kill(writer.child.pid);
        await writer.ended;
        for (const [key, revision] of writer.answered) answered.set(key, revision);
      }
      const written = await inspect(folder, answered);
      expect(answered.size).toBeGreaterThan(ROUNDS * 10);
      // What was under way in the moment of a kill may be there without an answer: at most what was in flight.
      expect(written - answered.size).toBeLessThanOrEqual(ROUNDS * 12);
    },
    60_000 + ROUNDS * 10_000,
  );

  it("DB41 a second program on the folder is refused with the folder and the first one's number, which goes on", async () => {
    const writer = await startWriter(folder, "first");
    writers.push(writer);
    const refused = await openDatabase({ folder, onFailure: () => {} }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DatabaseRefused);
    expect(String(refused)).toContain(folder);
    expect(String(refused)).toContain(`process ${writer.child.pid}`);
    const so = writer.answered.length;
    await expect.poll(() => writer.answered.length, PATIENT).toBeGreaterThan(so);
    kill(writer.child.pid);
    await writer.ended;
    // What the killed program left running is taken over, and stopped at the end.
    const { ledger, database } = await opened(folder);
    expect(readPostmaster(join(folder, "postgres"))?.pid).toBe(writer.postgres);
    await ledger.close();
    await database.close();
    expect(readPostmaster(join(folder, "postgres"))).toBeNull();
    expect(isPostmaster(writer.postgres, join(folder, "postgres"))).toBe(false);
  });

  it("DB43 servers follow each other again after their database was killed", async () => {
    const { ledger, database } = await opened(folder);
    const other = await postgresLedger(database.sql, { onFailure: () => {} });
    const heard: number[] = [];
    other.onCommit(({ revision }) => {
      heard.push(revision);
    });
    kill(readPostmaster(join(folder, "postgres"))?.pid);
    for (let i = 0; i < 3; i++) {
      const change = {
        why: `${i}`,
        puts: [{ register: "venue" as const, record: venue("V1", { note: `${i}` }) }],
        removals: [],
      };
      expect((await ledger.commit(ADCODE, change, { who: "zhang" })).outcome).toBe("committed");
      await pause(300);
    }
    const last = (await ledger.county(ADCODE))?.revision ?? 0;
    await expect.poll(() => heard, PATIENT).toEqual([last - 2, last - 1, last]);
    await other.close();
    await ledger.close();
    await database.close();
  });

  it.skipIf(process.getuid?.() !== 0)("DB42 an ordinary user writes, stops and opens again as root does", async () => {
    const own = temporaryFolder();
    chownSync(own, 1_000, 1_000);
    for (const round of ["a", "b"]) {
      const writer = await startWriter(own, round, 30, { uid: 1_000, gid: 1_000 });
      expect(await writer.ended, writer.said()).toBe(0);
      expect(writer.answered).toHaveLength(30);
    }
    rmSync(own, { recursive: true, force: true });
  });
});
