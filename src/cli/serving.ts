/** What `start` and `serve` do alike: open the ledger, listen, say where, stop cleanly when asked. */

import { resolve } from "node:path";
import type { Language } from "../domain/labels.ts";
import type { Pack } from "../domain/pack.ts";
import { isBuilt } from "../server/built.ts";
import type { Listening } from "../server/listen.ts";
import { BadInput } from "./bad-input.ts";
import type { CliIo, ExitCode } from "./command.ts";
import { type LedgerValues, type OpenLedger, openLedger } from "./open-ledger.ts";

export const DEFAULT_PORT = 5640;

export function portFrom(text: string | undefined): number {
  const port = text === undefined ? DEFAULT_PORT : /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port >= 0 && port <= 65_535))
    throw BadInput.at(
      "--port",
      { zh: `${text} 不是端口`, en: `${text} is not a port` },
      { zh: "填 0 到 65535", en: "give 0 to 65535" },
    );
  return port;
}

export const portOption = {
  type: "string",
  value: "N",
  says: { zh: `端口（默认 ${DEFAULT_PORT}；0 为任选）`, en: `port (default ${DEFAULT_PORT}; 0 takes any)` },
} as const;

const portTaken = (address: string) =>
  BadInput.at(
    address,
    { zh: "端口已被占用", en: "the port is taken" },
    { zh: "用 --port 另选，或先停下那个程序", en: "choose another with --port, or stop that program first" },
  );

function greeting(url: string, counties: readonly Pack[], language: Language): string {
  const names = counties.map((pack) => pack.name[language]);
  return language === "zh"
    ? `护苗一张图 ${url} ${names.join("、")}（按 Ctrl+C 停止）\n`
    : `Sapling Map ${url} ${names.join(", ")} (Ctrl+C stops it)\n`;
}

async function packsHeld({ ledger }: OpenLedger): Promise<Pack[]> {
  const counties = await Promise.all(ledger.adcodes().map((adcode) => ledger.county(adcode)));
  return counties.flatMap((county) => county?.pack ?? []);
}

export interface Serving {
  readonly values: LedgerValues;
  readonly json: boolean;
  readonly language: Language;
  readonly io: CliIo;
  /** As the message names it when the port is taken. */
  readonly address: string;
  /** How a fault is told; absent: as it is. */
  readonly onFailure?: (error: unknown) => void;
  /** Opens the door; null: the port is taken. */
  listen(open: OpenLedger, dist: string, onFailure: (error: unknown) => void): Promise<Listening | null>;
}

async function untilStopped(
  { json, language, io, address, listen }: Serving,
  open: OpenLedger,
  onFailure: (error: unknown) => void,
  stopped: Promise<void>,
): Promise<void> {
  const dist = resolve(io.root, "dist");
  const server = await listen(open, dist, onFailure);
  if (!server) throw portTaken(address);
  if (!isBuilt(dist))
    io.err(language === "zh" ? "网页尚未构建：npm run build\n" : "the page is not built yet: npm run build\n");
  const counties = await packsHeld(open);
  const told = { url: server.url, counties: counties.map((pack) => pack.adcode) };
  await io.out(json ? `${JSON.stringify(told)}\n` : greeting(server.url, counties, language));
  await stopped;
  await server.close();
}

/** Serves until asked to stop. Requests are answered, the ledger is idle, the database is down before it ends. */
export async function serving(it: Serving): Promise<ExitCode> {
  const { values, language, io } = it;
  const stopped = io.stopped();
  const asItIs = (error: unknown) => io.err(`${error instanceof Error ? error.stack : String(error)}\n`);
  const onFailure = it.onFailure ?? asItIs;
  const open = await openLedger(values, language, io, onFailure);
  try {
    await untilStopped(it, open, onFailure, stopped);
  } finally {
    await open.close();
  }
  return 0;
}
