/**
 * `--work serve`: a running server under an office's load, 200 listening screens, 300 durable writes and 2,000 reads
 * a second. It writes to the county it is pointed at, so that should be one to throw away.
 */

import type { Language, Text } from "../../domain/labels.ts";
import { BadInput } from "../bad-input.ts";
import { Client } from "./serve/client.ts";
import { listenMany } from "./serve/listeners.ts";
import { type Paced, paced } from "./serve/paced.ts";
import { aligned } from "./table.ts";

const screens = 200;
const writesAsked = 300;
const readsAsked = 2_000;
/** A second in which nothing is counted: connections open, code compiles. */
const warmUpMs = 1_000;
/** How long after the last write an event may still come. */
const lateMs = 1_000;

export interface ServeFigures {
  readonly seconds: number;
  readonly screens: number;
  readonly writes: Paced;
  readonly reads: Paced;
  /** Events that came to a screen for each write answered: 1 when none was lost. */
  readonly heard: number;
  /** Milliseconds from a write's answer to the first screen's hearing of it; negative: it heard first. */
  readonly heard_after_ms: { readonly p50: number; readonly p99: number };
}

interface Venue {
  readonly id: string;
}

const unusable = (server: string, why: string): BadInput =>
  BadInput.at(
    `--server ${server}`,
    { zh: `用不了：${why}`, en: `cannot be used: ${why}` },
    { zh: "先运行 sapling start --data 临时文件夹", en: "run sapling start --data FOLDER-TO-THROW-AWAY first" },
  );

/** The first county of the server and its venues. */
async function subject(client: Client, server: string) {
  const asked = await client.get("/api/v1/counties").catch((error: unknown) => {
    throw unusable(server, String((error as Error).message));
  });
  const counties = asked.status === 200 ? (JSON.parse(asked.body).counties ?? JSON.parse(asked.body)) : [];
  const adcode = (counties as { adcode: string }[])[0]?.adcode;
  if (adcode === undefined) throw unusable(server, `GET /api/v1/counties ${asked.status}`);
  const path = `/api/v1/counties/${adcode}`;
  const register = await client.get(`${path}/registers/venue`);
  const venues = JSON.parse(register.body).records as readonly Venue[];
  if (!venues?.length) throw unusable(server, `GET ${path}/registers/venue ${register.status}`);
  return { path, venues };
}

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

export async function serveFigures(server: string, seconds: number): Promise<ServeFigures> {
  const client = new Client(server);
  const { path, venues } = await subject(client, server);
  const listening = await listenMany(client, screens, "/api/v1/changes");
  const answered = new Map<number, number>();
  const venueAt = (n: number): Venue => venues[n % venues.length]!;
  const write = async (n: number): Promise<boolean> => {
    const puts = [{ register: "venue", record: { ...venueAt(n), note: `bench ${n}` } }];
    const { status, body } = await client.post(`${path}/changes`, { why: "bench", puts, removals: [] });
    if (status === 201) answered.set(JSON.parse(body).revision, performance.now());
    return status === 201;
  };
  const read = async (n: number): Promise<boolean> =>
    (await client.get(`${path}/registers/venue/${encodeURIComponent(venueAt(n * 7).id)}`)).status === 200;
  const both = (ms: number) =>
    Promise.all([paced(writesAsked, ms, 100, write), paced(readsAsked, ms, 100, read)] as const);
  await both(warmUpMs);
  await new Promise((resolve) => setTimeout(resolve, lateMs));
  answered.clear();
  listening.forget();
  const [writes, reads] = await both(seconds * 1_000);
  await new Promise((resolve) => setTimeout(resolve, lateMs));
  const delays = [...answered].flatMap(([revision, at]) => {
    const heard = listening.heardAt.get(revision);
    return heard === undefined ? [] : [heard - at];
  });
  const heard = listening.events() / (screens * answered.size);
  listening.close();
  client.close();
  const after = { p50: percentile(delays, 0.5), p99: percentile(delays, 0.99) };
  return { seconds, screens, writes, reads, heard, heard_after_ms: after };
}

const heads: readonly Text[] = [
  { zh: "", en: "" },
  { zh: "每秒要求", en: "asked a second" },
  { zh: "每秒做到", en: "done a second" },
  { zh: "失败", en: "failed" },
  { zh: "p50 ms", en: "p50 ms" },
  { zh: "p99 ms", en: "p99 ms" },
];

export function serveTable(
  { seconds, screens, writes, reads, heard, heard_after_ms }: ServeFigures,
  language: Language,
): string {
  const line = (name: Text, { asked, done, failed, p50_ms, p99_ms }: Paced) => [
    name[language],
    String(asked),
    done.toFixed(0),
    String(failed),
    p50_ms.toFixed(1),
    p99_ms.toFixed(1),
  ];
  const share = `${(heard * 100).toFixed(1)} %`;
  const [p50, p99] = [heard_after_ms.p50.toFixed(1), heard_after_ms.p99.toFixed(1)];
  const told =
    language === "zh"
      ? `${seconds} 秒，${screens} 个屏幕收听；事件收到 ${share}，写入应答后 p50 ${p50} ms、p99 ${p99} ms`
      : `${seconds} s, ${screens} screens listening; ${share} of events heard, p50 ${p50} ms, p99 ${p99} ms after the write's answer`;
  const rows = [line({ zh: "写", en: "writes" }, writes), line({ zh: "读", en: "reads" }, reads)];
  return `${aligned([heads.map((head) => head[language]), ...rows])}${told}\n`;
}
