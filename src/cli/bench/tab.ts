/**
 * A large pack in the browser's tab: how long until the first findings, and how long the page cannot answer, in time
 * that its own thread computed. What the graphics (here: software) take beside it is in the wall time only.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { memoryAttachments } from "../../server/attachments/attachment-store.ts";
import { memoryLedger } from "../../server/ledger/memory-ledger.ts";
import { listen } from "../../server/listen.ts";
import type { CliIo } from "../command.ts";
import { readCounty } from "../pack-option.ts";
import { makeSamplePack } from "../sample/sample.ts";
import { browserPath, builtDist, flags, move, viewport } from "./page.ts";
import type { BenchSize } from "./sizes.ts";
import { type ThreadTime, threadTimes } from "./trace.ts";

export interface TabRow {
  readonly phase: string;
  /** From the snapshot's arrival to the first row of the list; for the slider, the median step to its next frame. */
  readonly wall_ms: number | null;
  /** Longest stretch that the page's thread computed, and longest that it did not answer. */
  readonly longest_task_cpu_ms: number;
  readonly longest_task_wall_ms: number;
  readonly page_cpu_ms: number;
  /** Of the second thread, the map's own threads included. */
  readonly workers_cpu_ms: number;
  /** JavaScript heap of the page after it. */
  readonly heap_MB: number;
}

const patience = 180_000;
const settle = 4_000;
const steps = 6;
const desks = ["overview", "patrols", "registers", "venues"] as const;

const heapOf = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.round((performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 1e6),
  );

/** Runs a part of the visit under the browser's tracer. */
async function phase(browser: Browser, page: Page, name: string, run: () => Promise<number | null>): Promise<TabRow> {
  await browser.startTracing(page, { categories: ["disabled-by-default-devtools.timeline", "devtools.timeline"] });
  const wall = await run();
  await page.waitForTimeout(settle);
  const times: ThreadTime[] = threadTimes(await browser.stopTracing());
  const own = times.find(({ kind }) => kind === "page");
  const sum = times.filter(({ kind }) => kind === "worker").reduce((all, { cpu }) => all + cpu, 0);
  return {
    phase: name,
    wall_ms: wall === null ? null : Math.round(wall),
    longest_task_cpu_ms: Math.round(own?.longestCpu ?? 0),
    longest_task_wall_ms: Math.round(own?.longestWall ?? 0),
    page_cpu_ms: Math.round(own?.cpu ?? 0),
    workers_cpu_ms: Math.round(sum),
    heap_MB: await heapOf(page),
  };
}

async function load(page: Page, url: string): Promise<number> {
  let arrived = performance.now();
  page.on("requestfinished", (request) => {
    if (request.url().includes("/snapshot")) arrived = performance.now();
  });
  await page.goto(url);
  await page.locator(".v-row").first().waitFor({ timeout: patience });
  return performance.now() - arrived;
}

async function slide(page: Page): Promise<number> {
  await page.getByRole("slider").first().focus();
  const times: number[] = [];
  for (let step = 0; step < steps; step++) {
    const began = performance.now();
    await page.keyboard.press("ArrowRight");
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[steps >> 1] ?? 0;
}

/** Where nothing can be drawn the map says so, and the list comes all the same: what the drawing in software costs is the difference. */
async function undrawn(executablePath: string, url: string): Promise<TabRow> {
  const browser = await chromium.launch({ executablePath, args: [...flags, "--disable-3d-apis"] });
  try {
    const page = await browser.newPage({ viewport });
    return await phase(browser, page, "open, undrawn", () => load(page, url));
  } finally {
    await browser.close();
  }
}

async function visit(browser: Browser, base: string, adcode: string): Promise<TabRow[]> {
  const page = await browser.newPage({ viewport });
  const rows = [
    await phase(browser, page, "open", async () => {
      const wall = await load(page, `${base}#/${adcode}/venues`);
      await page.locator("main canvas").first().waitFor({ timeout: patience });
      return wall;
    }),
  ];
  const then = async (name: string, run: () => Promise<number | null>) => {
    rows.push(await phase(browser, page, name, run));
  };
  await then("pan and zoom", async () => {
    await move(page);
    return null;
  });
  await then("slider", () => slide(page));
  for (const desk of desks)
    await then(`desk ${desk}`, async () => {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#/${adcode}/${desk}`);
      return null;
    });
  await page.close();
  return rows;
}

/** The pack of a size: the shipped county, else one made for the run. */
async function countyOf(size: BenchSize, io: CliIo) {
  if (size === "county") return readCounty(undefined, io);
  const out = mkdtempSync(join(tmpdir(), "sapling-bench-tab-"));
  try {
    await makeSamplePack({ size, seed: 1, out });
    return readCounty(out, io);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

export async function tabRows(size: BenchSize, io: CliIo): Promise<TabRow[]> {
  const [dist, executablePath] = [builtDist(io), browserPath(io)];
  const county = await countyOf(size, io);
  const server = await listen({
    ledger: memoryLedger([county]),
    attachments: memoryAttachments(),
    dist,
    port: 0,
    today: io.today,
    onFailure: (error) => io.err(`${String(error)}\n`),
  });
  if (!server) throw new Error("no port is free");
  const browser = await chromium.launch({ executablePath, args: [...flags] });
  try {
    const { adcode } = county.pack;
    // The snapshot is made with the first request: the server is warm, the browser is not.
    await (await fetch(`${server.url}api/v1/counties/${adcode}/snapshot`)).arrayBuffer();
    const bare = await undrawn(executablePath, `${server.url}#/${adcode}/venues`);
    return [bare, ...(await visit(browser, server.url, adcode))];
  } finally {
    await browser.close();
    await server.close();
  }
}
