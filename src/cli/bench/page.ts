/** The page as a reader meets it: a warm server, a browser that has never been here, drawn in software. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import type { Language, Text } from "../../domain/labels.ts";
import { memoryAttachments } from "../../server/attachments/attachment-store.ts";
import { isBuilt } from "../../server/built.ts";
import { memoryLedger } from "../../server/ledger/memory-ledger.ts";
import { listen } from "../../server/listen.ts";
import { BadInput } from "../bad-input.ts";
import type { CliIo } from "../command.ts";
import { readCounty } from "../pack-option.ts";
import { medianOf } from "./median.ts";
import { aligned } from "./table.ts";

export interface PageFigures {
  /** From the start of the visit until nothing has loaded or kept the page busy for `quietMs`. */
  readonly first_idle_ms: number;
  /** What came over the wire until then. */
  readonly script_kB: number;
  readonly all_kB: number;
  /** The longest stretch that the page could not answer: while loading, and while the map is moved after. */
  readonly longest_task_loading_ms: number;
  readonly longest_task_moving_ms: number;
  readonly loads: number;
}

const browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
export const flags = [
  "--no-sandbox",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
export const viewport = { width: 1366, height: 768 };
const loads = 3;
const quietMs = 1_000;

export function browserPath(io: CliIo): string {
  const path = io.env["CHROMIUM"] ?? browsers.find((one) => existsSync(one));
  if (path) return path;
  throw BadInput.at(
    "--page",
    { zh: "找不到 Chromium", en: "there is no Chromium" },
    { zh: "安装它，或用环境变量 CHROMIUM 指出", en: "install it, or name it in the variable CHROMIUM" },
  );
}

/** Remembers the page's long tasks (those over 50 ms, as the browser reports them). */
const watchTasks = (): void => {
  const tasks: { start: number; ms: number }[] = [];
  Object.assign(window, { longTasks: tasks });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, ms: duration });
  }).observe({ type: "longtask", buffered: true });
};

type Tasks = readonly { readonly start: number; readonly ms: number }[];
const tasksOf = (page: Page): Promise<Tasks> =>
  page.evaluate(() => (window as unknown as { longTasks: Tasks }).longTasks);

/** Milliseconds of the visit at which it fell quiet. */
async function firstIdle(page: Page, lastArrival: () => number): Promise<number> {
  await page.locator("main canvas").first().waitFor();
  for (;;) {
    const busy = await page.getByRole("progressbar").count();
    const ended = (await tasksOf(page)).map(({ start, ms }) => start + ms);
    const now = await page.evaluate(() => performance.now());
    const last = Math.max(0, lastArrival(), ...ended);
    if (busy === 0 && now - last > quietMs) return last;
    await page.waitForTimeout(100);
  }
}

/** Drags and zooms the map for some seconds, as a hand would. */
export async function move(page: Page): Promise<void> {
  const [x, y] = [viewport.width * 0.6, viewport.height * 0.5];
  await page.mouse.move(x, y);
  for (const zoom of [-240, -240, 240]) {
    await page.mouse.down();
    await page.mouse.move(x + 120, y + 60, { steps: 12 });
    await page.mouse.move(x, y, { steps: 12 });
    await page.mouse.up();
    await page.mouse.wheel(0, zoom);
    await page.waitForTimeout(700);
  }
}

type Visit = Omit<PageFigures, "loads">;

async function visit(browser: Browser, url: string): Promise<Visit> {
  const page = await browser.newPage({ viewport });
  await page.addInitScript(watchTasks);
  let lastArrival = 0;
  const weights = { script: 0, all: 0 };
  const started = performance.now();
  page.on("requestfinished", async (request) => {
    lastArrival = performance.now() - started;
    const response = await request.response();
    const { responseBodySize } = await request.sizes();
    weights.all += responseBodySize;
    if (/javascript/.test(response?.headers()["content-type"] ?? "")) weights.script += responseBodySize;
  });
  await page.goto(url);
  const idle = await firstIdle(page, () => lastArrival);
  const { script, all } = weights;
  const longest = (tasks: Tasks): number => Math.max(0, ...tasks.map(({ ms }) => ms));
  const loading = await tasksOf(page);
  await move(page);
  const moving = (await tasksOf(page)).slice(loading.length);
  await page.close();
  return {
    first_idle_ms: idle,
    script_kB: script / 1000,
    all_kB: all / 1000,
    longest_task_loading_ms: longest(loading),
    longest_task_moving_ms: longest(moving),
  };
}

/** Visits with a new browser each time, over the medians of some loads. */
async function visits(path: string, url: string): Promise<Visit[]> {
  const all: Visit[] = [];
  for (let load = 0; load < loads; load++) {
    const browser = await chromium.launch({ executablePath: path, args: flags });
    all.push(await visit(browser, url).finally(() => browser.close()));
  }
  return all;
}

export function builtDist(io: CliIo): string {
  const dist = join(io.root, "dist");
  if (isBuilt(dist)) return dist;
  throw BadInput.at(
    "dist",
    { zh: "网页尚未构建", en: "the page is not built" },
    { zh: "npm run build", en: "npm run build" },
  );
}

/** Serves the built page with the shipped county and visits it. */
export async function pageFigures(io: CliIo): Promise<PageFigures> {
  const dist = builtDist(io);
  const path = browserPath(io);
  const county = readCounty(undefined, io);
  const onFailure = (error: unknown) => io.err(`${String(error)}\n`);
  const server = await listen({
    ledger: memoryLedger([county]),
    attachments: memoryAttachments(),
    dist,
    port: 0,
    today: io.today,
    onFailure,
  });
  if (!server) throw new Error("no port is free");
  try {
    const all = await visits(path, server.url);
    const median = (key: keyof Visit): number => Math.round(medianOf(all.map((one) => one[key])));
    return {
      first_idle_ms: median("first_idle_ms"),
      script_kB: median("script_kB"),
      all_kB: median("all_kB"),
      longest_task_loading_ms: median("longest_task_loading_ms"),
      longest_task_moving_ms: median("longest_task_moving_ms"),
      loads,
    };
  } finally {
    await server.close();
  }
}

const says: Readonly<Record<keyof PageFigures, Text>> = {
  first_idle_ms: { zh: "首次可用 ms", en: "first idle, ms" },
  script_kB: { zh: "脚本 kB（压缩后）", en: "scripts, kB compressed" },
  all_kB: { zh: "全部 kB（压缩后）", en: "all, kB compressed" },
  longest_task_loading_ms: { zh: "载入时最长任务 ms", en: "longest task while loading, ms" },
  longest_task_moving_ms: { zh: "移动地图时最长任务 ms", en: "longest task while moving the map, ms" },
  loads: { zh: "次数（取中位数）", en: "loads (medians)" },
};

export const pageTable = (figures: PageFigures, language: Language): string =>
  aligned(Object.entries(says).map(([key, label]) => [label[language], String(figures[key as keyof PageFigures])]));
