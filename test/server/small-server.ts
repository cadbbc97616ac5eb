/** A server over the small pack and a made-up page; requests are injected, no port is opened. */

import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { FastifyInstance, InjectOptions } from "fastify";
import { memoryAttachments } from "../../src/server/attachments/attachment-store.ts";
import { memoryLedger } from "../../src/server/ledger/memory-ledger.ts";
import type { Ledger } from "../../src/server/ledger.ts";
import { readPackFolder } from "../../src/server/pack-folder.ts";
import { buildServer } from "../../src/server/server.ts";
import { writePack } from "../small-pack.ts";

export const HOST = "127.0.0.1:5640";
export const county = "/api/v1/counties/640121";

const script = `console.log(${JSON.stringify("x".repeat(4000))})`;

export function builtPage(): string {
  const dist = mkdtempSync(join(tmpdir(), "dist-"));
  mkdirSync(join(dist, "assets"));
  mkdirSync(join(dist, ".vite"));
  writeFileSync(join(dist, "index.html"), "<!doctype html><title>护苗一张图</title>");
  writeFileSync(join(dist, "assets/index-abc.js"), script);
  writeFileSync(join(dist, "assets/index-abc.js.br"), brotliCompressSync(script));
  writeFileSync(join(dist, ".vite/manifest.json"), "{}");
  return dist;
}

/** A ledger in memory that holds the small pack. */
export function smallLedger(changes: Readonly<Record<string, string | null>> = {}): Ledger {
  const read = readPackFolder(writePack(changes));
  if (!("county" in read)) throw new Error("the small pack cannot be read");
  return memoryLedger([read.county]);
}

export async function smallServer(
  changes: Readonly<Record<string, string | null>> = {},
  dist: string = builtPage(),
  ledger: Ledger = smallLedger(changes),
): Promise<FastifyInstance> {
  const attachments = memoryAttachments();
  return buildServer({ ledger, attachments, dist, port: 5640, today: () => "2026-11-24" });
}

/** A request as this machine's own browser sends it. */
export const ask = (server: FastifyInstance, url: string, more: InjectOptions = {}) =>
  server.inject({ url, ...more, headers: { host: HOST, ...more.headers } });
